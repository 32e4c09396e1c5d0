package jp.mamis.domain.hpki.status;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.hpki.ca.Der;

/**
 * An answer that is decided and not yet written (応答の案).
 *
 * @param thisUpdate a whole second, at which it is true
 * @param nonce      as the question brought it
 */
public record ResponseDraft(Instant thisUpdate, Instant nextUpdate, List<Single> answers, Optional<Der> nonce) {

    /**
     * One certificate.
     *
     * @param cutoff of one whose time is over: since when the authority answers for such
     */
    public record Single(CertId certificate, StatusAnswer answer, Optional<Instant> cutoff) {}

    public ResponseDraft {
        answers = List.copyOf(answers);
    }
}
