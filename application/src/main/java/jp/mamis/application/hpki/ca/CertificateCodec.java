package jp.mamis.application.hpki.ca;

import java.util.Optional;
import jp.mamis.domain.hpki.ca.CertificateDraft;
import jp.mamis.domain.hpki.ca.CertificateFacts;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.DistinguishedName;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.domain.hpki.ca.KeyFacts;
import jp.mamis.domain.hpki.ca.RequestFacts;
import jp.mamis.domain.hpki.ca.RevocationListDraft;
import jp.mamis.domain.hpki.ca.RevocationListFacts;
import jp.mamis.domain.kernel.Outcome;

/**
 * Writes and reads certificates and revocation lists. The same draft always gives the same bytes. What is read may come
 * from anybody: whatever the bytes, reading ends soon with an answer and never with an exception.
 */
public interface CertificateCodec {

    /** The most octets of a certificate. */
    int LONGEST_CERTIFICATE = 65_536;

    /** The most octets of a revocation list. */
    int LONGEST_LIST = 33_554_432;

    /** What is to be signed of a certificate. */
    Der encode(CertificateDraft draft);

    /** What is to be signed of a revocation list. */
    Der encode(RevocationListDraft draft);

    /**
     * A certificate or list out of what was to be signed and its signature.
     *
     * @param signature as X.509 has it: of a curve, the sequence of both numbers
     */
    Der signed(Der toBeSigned, Der signature);

    /** What was signed of a certificate or list; none of what is neither. */
    Optional<Der> toBeSigned(Der signed);

    /** What is to be signed of a request (PKCS #10) for that name and key; it asks for no extensions. */
    Der encodeRequest(DistinguishedName subject, KeyFacts key);

    /** A request out of what was to be signed and the signature of the key of that kind which it brings. */
    Der signedRequest(Der toBeSigned, KeyAlgorithm key, Der signature);

    /** A certificate's contents, or what is wrong with its encoding. */
    Outcome<CertificateFacts> read(Der certificate);

    /** The contents of what is to be signed of a certificate. */
    Outcome<CertificateFacts> readUnsigned(Der toBeSigned);

    /** A revocation list's contents, or what is wrong with its encoding. */
    Outcome<RevocationListFacts> readList(Der list);

    /** A certificate request (PKCS #10), or what is wrong with its encoding. */
    Outcome<RequestFacts> readRequest(Der request);

    /** A public key by its subjectPublicKeyInfo, or what is wrong with its encoding. */
    Outcome<KeyFacts> readKey(Der key);

    /** The identifier by which certificates name a key: 20 octets. */
    Der identifier(KeyFacts key);

    /** Whether a certificate or list was signed with that key and not changed since; false for algorithms we refuse. */
    boolean isSignedBy(Der signed, KeyFacts key);
}
