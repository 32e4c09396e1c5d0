/**
 * The certification authority at work: what it needs of a token, of a store and of whoever writes certificates. Knows no
 * encoding and no interface of a token.
 */
package jp.mamis.application.hpki.ca;
