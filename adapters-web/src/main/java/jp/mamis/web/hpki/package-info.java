/**
 * The certification authority on the web: what it hands out to everybody, at addresses that stay, and the pages and the API for
 * those who keep its certificates and its keys. Does not know who may read what.
 */
package jp.mamis.web.hpki;
