/** How doctors are reached by post, FAX and telephone (宛名): one answer for labels and letters. */
package jp.mamis.application.addressees;
