/** Certificates and revocation lists as bytes. The only place that knows an ASN.1 library. */
package jp.mamis.pkcs11.x509;
