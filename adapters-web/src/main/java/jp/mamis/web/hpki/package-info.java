/**
 * What the certification authority hands out to everybody: its certificates and the newest revocation lists, at addresses that
 * stay. Does not know who asks.
 */
package jp.mamis.web.hpki;
