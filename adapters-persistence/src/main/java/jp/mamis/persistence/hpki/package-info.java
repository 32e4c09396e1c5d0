/**
 * Keeps what the certification authority must not forget: its generations. Knows no encoding of certificates.
 */
package jp.mamis.persistence.hpki;
