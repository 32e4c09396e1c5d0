package jp.mamis.domain.hpki.ca;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A revocation list that got its number (失効リストの発行). The number is spent even where no list came of it.
 *
 * @param content the list; none as long as it was not signed
 */
public record ListIssue(
        UUID id,
        CaGenerationId authority,
        ListScope scope,
        BigInteger number,
        Instant thisUpdate,
        int entries,
        Optional<Der> content) {

    /**
     * A number that is spent and of whose list nobody here knows.
     *
     * @param since thisUpdate of the last list that is known
     */
    public static ListIssue spent(
            UUID id, CaGenerationId authority, ListScope scope, BigInteger number, Instant since) {
        return new ListIssue(id, authority, scope, number, since, 0, Optional.empty());
    }

    public ListIssue signed(Der list) {
        return new ListIssue(id, authority, scope, number, thisUpdate, entries, Optional.of(list));
    }

    /** When it ends to count. */
    public Instant nextUpdate() {
        return thisUpdate.plus(RevocationListDraft.LIFE);
    }
}
