/**
 * What a relying party demands of a certificate of the healthcare PKI (証明書の検証), from the holder up to a root it trusts.
 * Judges what was read; who checks signatures is handed in.
 */
package jp.mamis.domain.hpki.verification;
