package jp.mamis.application.membership;

import java.time.Instant;
import java.util.List;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.membership.Member;

/**
 * Stores many people at once as members of bodies, for work on a whole nation. It leaves what {@link Members#save} would
 * leave for each of them, and decides nothing.
 */
public interface MemberBulk {

    /**
     * Stores them in the running transaction.
     *
     * @param members none of them stored before, each of another person
     * @throws StaleState now or at commit, when one of them is stored, or somebody else holds one of their member IDs
     * @throws IllegalArgumentException for one that was loaded from the store
     */
    void add(List<Member> members, Instant at);

    /** Lets the store measure everything it holds, so that it answers the shortest way from now on. Changes no fact. */
    void measure();
}
