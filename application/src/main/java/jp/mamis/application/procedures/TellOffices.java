package jp.mamis.application.procedures;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import jp.mamis.application.hierarchy.AssociationProfiles;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.mail.Letter;
import jp.mamis.domain.mail.MailId;
import jp.mamis.domain.mail.MailKind;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.procedures.ProcedureRefusal;

/**
 * Tells each secretariat by mail how many procedures have arrived (新着のお知らせ), at the address the body has entered.
 * For the operator and the schedule.
 */
public final class TellOffices {

    /** What has arrived from {@code from} on and before {@code until}; told once, however often it is asked for. */
    public record Command(Instant from, Instant until) {}

    /** What a no is recorded about: all of them. */
    private static final UUID ALL = new UUID(0, 0);

    private final Foundation foundation;
    private final ProcedureIndex index;
    private final AssociationProfiles profiles;
    private final Predicate<Letter> post;
    private final CurrentHierarchy hierarchy;

    TellOffices(
            Foundation foundation,
            ProcedureIndex index,
            AssociationProfiles profiles,
            Predicate<Letter> post,
            CurrentHierarchy hierarchy) {
        this.foundation = foundation;
        this.index = index;
        this.profiles = profiles;
        this.post = post;
        this.hierarchy = hierarchy;
    }

    /** Answers how many mails were queued; bodies without an address get none. */
    public Outcome<Integer> tell(Command command, Caller caller) {
        if (!caller.isSystem()) {
            return foundation.answered(Outcome.refused(ProcedureRefusal.NOT_ALLOWED), ALL, caller);
        }
        return foundation
                .work()
                .inTransaction(() -> Outcome.accepted((int) index.arrivals(command.from(), command.until()).stream()
                        .filter(arrivals -> told(arrivals, command.until()))
                        .count()));
    }

    private boolean told(ProcedureIndex.Arrivals arrivals, Instant until) {
        return profiles.find(arrivals.body())
                .flatMap(profile -> profile.contents().mail())
                .map(address -> post.test(letter(arrivals, until, address)))
                .orElse(false);
    }

    private Letter letter(ProcedureIndex.Arrivals arrivals, Instant until, MailAddress address) {
        Hierarchy federation = hierarchy.get();
        Association body = federation.require(arrivals.body());
        Optional<Association> nation = federation.all().stream()
                .filter(association -> association.tier() == Tier.NATIONAL)
                .findFirst();
        return new Letter(
                new MailId(foundation.ids().next()),
                MailKind.OFFICE_DIGEST.slug() + ":" + body.id().value() + ":" + until,
                MailKind.OFFICE_DIGEST,
                MailLanguage.JA,
                address,
                body.id().value(),
                Map.of(
                        "body", body.name().text(),
                        "sender", nation.orElse(body).name().text(),
                        "arrived", Long.toString(arrivals.arrived()),
                        "waiting", Long.toString(arrivals.waiting()),
                        "path", "/office/" + body.code().text()),
                foundation.time().now());
    }
}
