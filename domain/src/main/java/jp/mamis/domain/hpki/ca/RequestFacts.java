package jp.mamis.domain.hpki.ca;

/**
 * What was read from a certificate request (証明書発行要求, PKCS #10).
 *
 * @param subject   the name it asks for; empty where it asks for none
 * @param possessed whether its signature proves that whoever asks has the private key
 * @param asksMore  whether it asks for extensions
 */
public record RequestFacts(
        DistinguishedName subject, KeyFacts key, SignatureFacts signature, boolean possessed, boolean asksMore) {}
