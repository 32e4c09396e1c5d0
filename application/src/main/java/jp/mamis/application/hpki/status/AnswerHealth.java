package jp.mamis.application.hpki.status;

import java.time.Instant;
import java.util.Optional;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.status.ResponderTerm;

/**
 * How the answers of an authority in force stand.
 *
 * @param responder number of who answers for it; none where nobody does
 * @param until     last second of whose certificate
 * @param term      how much of that is left
 * @param ready     certificates in force of which answers are ready
 * @param due       those of which none are
 */
public record AnswerHealth(
        AuthorityName authority,
        Optional<Integer> responder,
        Optional<Instant> until,
        Optional<ResponderTerm> term,
        int ready,
        int due) {

    /** Whether answers are missing that somebody could sign. */
    public boolean isBehind() {
        return responder.isPresent() && due > 0;
    }
}
