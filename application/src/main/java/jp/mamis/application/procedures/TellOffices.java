package jp.mamis.application.procedures;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.mamis.application.hierarchy.AssociationProfiles;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.mail.Letter;
import jp.mamis.domain.mail.MailId;
import jp.mamis.domain.mail.MailKind;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.domain.procedures.ProcedureRefusal;

/**
 * Tells each secretariat by mail how many procedures have arrived and how many memberships other bodies have ended
 * (新着のお知らせ), at the address the body has entered.
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
                        .mapToLong(arrivals -> told(arrivals, command.until()))
                        .sum()));
    }

    private long told(ProcedureIndex.Arrivals arrivals, Instant until) {
        return profiles.find(arrivals.body())
                .flatMap(profile -> profile.contents().mail())
                .map(address -> Stream.of(
                                Optional.of(arrivals)
                                        .filter(some -> some.arrived() > 0)
                                        .map(some -> digest(some, until, address)),
                                Optional.of(arrivals)
                                        .filter(some -> some.ended() > 0)
                                        .map(some -> ended(some, until, address)))
                        .flatMap(Optional::stream)
                        .filter(post)
                        .count())
                .orElse(0L);
    }

    private Letter digest(ProcedureIndex.Arrivals arrivals, Instant until, MailAddress address) {
        return letter(
                MailKind.OFFICE_DIGEST,
                arrivals.body(),
                "",
                Map.of(
                        "arrived", Long.toString(arrivals.arrived()),
                        "waiting", Long.toString(arrivals.waiting())),
                until,
                address);
    }

    private Letter ended(ProcedureIndex.Arrivals arrivals, Instant until, MailAddress address) {
        return letter(
                MailKind.OFFICE_MEMBERSHIPS_ENDED,
                arrivals.body(),
                "/procedures?filtered=yes&state=" + OfficeState.MEMBERSHIP_ENDED,
                Map.of("number", Long.toString(arrivals.ended())),
                until,
                address);
    }

    private Letter letter(
            MailKind kind,
            AssociationId id,
            String page,
            Map<String, String> more,
            Instant until,
            MailAddress address) {
        Hierarchy federation = hierarchy.get();
        Association body = federation.require(id);
        Optional<Association> nation = federation.all().stream()
                .filter(association -> association.tier() == Tier.NATIONAL)
                .findFirst();
        Map<String, String> facts = new HashMap<>(more);
        facts.put("body", body.name().text());
        facts.put("sender", nation.orElse(body).name().text());
        facts.put("path", "/office/" + body.code().text() + page);
        return new Letter(
                new MailId(foundation.ids().next()),
                kind.slug() + ":" + body.id().value() + ":" + until,
                kind,
                MailLanguage.JA,
                address,
                body.id().value(),
                facts,
                foundation.time().now());
    }
}
