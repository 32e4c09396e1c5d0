package jp.mamis.application.hpki.ca;

import java.math.BigInteger;
import java.time.Instant;
import jp.mamis.domain.hpki.ca.ListIssue;
import jp.mamis.domain.hpki.ca.ListScope;
import jp.mamis.domain.hpki.ca.RevocationListDraft;

/**
 * A number that a revocation list got, without the list.
 *
 * @param signed whether a list came of the number
 */
public record ListLine(ListScope scope, BigInteger number, Instant thisUpdate, int entries, boolean signed) {

    public static ListLine of(ListIssue list) {
        return new ListLine(
                list.scope(),
                list.number(),
                list.thisUpdate(),
                list.entries(),
                list.content().isPresent());
    }

    /** When it ends to count. */
    public Instant nextUpdate() {
        return thisUpdate.plus(RevocationListDraft.LIFE);
    }
}
