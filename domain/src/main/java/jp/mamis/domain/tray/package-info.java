/**
 * What an office brings to doctors whom no mail reaches (郵送・FAX送付箱): by post, by FAX or by telephone. Does not know
 * procedures, nor how a letter is printed.
 */
package jp.mamis.domain.tray;
