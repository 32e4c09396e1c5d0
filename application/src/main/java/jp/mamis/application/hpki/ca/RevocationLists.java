package jp.mamis.application.hpki.ca;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ca.ListIssue;
import jp.mamis.domain.hpki.ca.ListScope;

/** Every revocation list that got a number. None is removed: what was signed long ago is judged by the lists of then. */
public interface RevocationLists {

    /**
     * The one with the greatest number, signed or not. Held for the running transaction, also where there is none: others who
     * want the next number wait.
     */
    Optional<ListIssue> claimLast(CaGenerationId authority, ListScope scope);

    /** @throws StaleState now or at commit, when the number was spent before */
    void add(ListIssue list);

    /**
     * Stores what was signed.
     *
     * @throws StaleState at once, when it is unknown or signed already
     */
    void store(ListIssue signed);

    /** The signed one with the greatest number. */
    Optional<ListIssue> newest(CaGenerationId authority, ListScope scope);

    /** The same among those made by {@code at}. */
    Optional<ListIssue> newestBy(CaGenerationId authority, ListScope scope, Instant at);

    /** The signed one with the least number among those made after {@code at}. */
    Optional<ListIssue> firstAfter(CaGenerationId authority, ListScope scope, Instant at);

    /** The signed one of that number. */
    Optional<ListIssue> numbered(CaGenerationId authority, ListScope scope, BigInteger number);

    /** How many of that authority were signed. */
    long signed(CaGenerationId authority);

    /** Those of an authority without what is in them, the newest first, {@code most} at the most. */
    List<ListLine> of(CaGenerationId authority, int most);
}
