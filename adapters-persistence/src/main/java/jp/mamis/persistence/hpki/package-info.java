/**
 * Keeps what the certification authority must not forget: generations, ceremonies, officers and activations. Knows no encoding of certificates.
 */
package jp.mamis.persistence.hpki;
