package jp.mamis.application.people;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.LinkToken;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.registration.MailChange;
import jp.mamis.domain.registration.RegistrationRefusal;

/** What doctors may read of the mail address that they wished for. */
public final class OwnMailQueries {

    /**
     * A change that waits for its link to be followed.
     *
     * @param to empty when the address is to be taken away
     */
    public record Awaited(Optional<MailAddress> to, Instant expiresAt) {

        private static Awaited of(MailChange change) {
            return new Awaited(change.to(), change.expiresAt());
        }
    }

    private static final UUID NOBODY = new UUID(0, 0);

    private final Foundation foundation;
    private final MailChanges changes;

    OwnMailQueries(Foundation foundation, MailChanges changes) {
        this.foundation = foundation;
        this.changes = changes;
    }

    /** What the caller has asked for and not confirmed, while its link leads on. */
    public Optional<Awaited> awaited(Caller caller) {
        Instant now = foundation.time().now();
        return caller.person()
                .flatMap(person -> foundation
                        .work()
                        .readOnly(() -> changes.of(person).stream()
                                .filter(change -> change.waitsAt(now))
                                .findFirst()
                                .map(Awaited::of)));
    }

    /** What the link does, as long as it counts; nothing is used up. */
    public Outcome<Awaited> opens(LinkToken token, Caller caller) {
        Instant now = foundation.time().now();
        Outcome<Awaited> answer = foundation
                .work()
                .readOnly(() -> behind(changes, token, caller, now))
                .map(Awaited::of);
        return foundation.answered(answer, NOBODY, caller);
    }

    /** The same answer for a link of nobody's and one of somebody else's. */
    static Outcome<MailChange> behind(MailChanges changes, LinkToken token, Caller caller, Instant now) {
        return changes.find(token.digest())
                .filter(change -> caller.is(change.person()))
                .map(change -> change.openAt(now))
                .orElseGet(() -> Outcome.refused(RegistrationRefusal.LINK_UNKNOWN));
    }
}
