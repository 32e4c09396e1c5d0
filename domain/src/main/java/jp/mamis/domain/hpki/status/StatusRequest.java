package jp.mamis.domain.hpki.status;

import java.util.List;
import java.util.Optional;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.kernel.Basis;

/** What was asked (状態の照会). */
@Basis(
        document = "RFC 8954",
        article = "2.1",
        rule =
                "A nonce has 1 to 32 octets; a request with another one is malformed, and so is one of more than ten certificates or 8 KiB.",
        note = "The numbers of certificates and of octets are our choice.")
public sealed interface StatusRequest {

    /** The most certificates in one request. */
    int MOST_CERTIFICATES = 10;

    /** The most octets of a request. */
    int MOST_OCTETS = 8192;

    /** The most octets of a nonce. */
    int LONGEST_NONCE = 32;

    /** @param nonce comes back in the answer, as it was written */
    record Question(List<CertId> certificates, Optional<Der> nonce) implements StatusRequest {

        public Question {
            certificates = List.copyOf(certificates);
        }
    }

    /** Nobody can answer it. */
    record Unanswerable(ResponseStatus why) implements StatusRequest {}
}
