package jp.mamis.application.membership;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.membership.MemberNumber;
import jp.mamis.domain.person.PersonId;

/** Everyone's memberships, as facts that are never changed: a new one supersedes. */
public interface Members {

    /** The person's memberships; {@link Member#none} for someone who never joined anything. */
    Member of(PersonId person);

    /** The memberships of several persons; who never joined anything is left out. */
    Map<PersonId, Member> all(Collection<PersonId> persons);

    /** Who holds the member ID, if anybody does. */
    Optional<PersonId> holderOf(MemberNumber number);

    /**
     * Stores what changed since {@code member} was loaded; groups are added or move to another workplace from a
     * day on, never go, and facts that fell away are superseded at {@code at}.
     *
     * @throws StaleState now or at commit, when someone else stored the member meanwhile
     */
    void save(Member member, Instant at);
}
