/**
 * Japanese days and years: the zone in which a business day begins, the fiscal year, dated facts, dates as they are
 * printed and typed in Japan. Does not know what day it is: every day arrives as an argument.
 */
package jp.mamis.domain.calendar;
