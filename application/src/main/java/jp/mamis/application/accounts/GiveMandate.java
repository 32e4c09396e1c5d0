package jp.mamis.application.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.Mandate;
import jp.mamis.domain.accounts.MandateId;
import jp.mamis.domain.accounts.MandateKind;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.kernel.Outcome;

/**
 * A body lets another act in its place (相手方の指名・事務委託), by an administrator of the body in whose place is acted:
 * never by a deputy, and never by the one who is to act.
 */
public final class GiveMandate {

    public record Command(MandateKind kind, AssociationId giver, AssociationId taker, Interval period) {}

    private final Foundation foundation;
    private final Mandates mandates;
    private final Supplier<Hierarchy> hierarchy;
    private final Freshness freshness;

    GiveMandate(Foundation foundation, Mandates mandates, Supplier<Hierarchy> hierarchy, Freshness freshness) {
        this.foundation = foundation;
        this.mandates = mandates;
        this.hierarchy = hierarchy;
        this.freshness = freshness;
    }

    public Outcome<MandateId> give(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            MandateId id = new MandateId(foundation.ids().next());
            Outcome<Mandate> decided = allowed(command, caller)
                    .then(known -> freshness.judge(caller, now))
                    .then(fresh -> judged(command, id, caller, now));
            decided.accepted().ifPresent(mandates::save);
            foundation
                    .audit()
                    .record(
                            caller,
                            Optional.of(command.giver()),
                            Intention.GIVE_MANDATE,
                            id.value(),
                            0,
                            decided,
                            detail(command));
            return decided.map(Mandate::id);
        });
    }

    private static Outcome<Caller> allowed(Command command, Caller caller) {
        boolean own = caller.holdsItself(AccountOpening.administration(command.giver()));
        return own && caller.account().isPresent()
                ? Outcome.accepted(caller)
                : Outcome.refused(AccountRefusal.NOT_ALLOWED);
    }

    private Outcome<Mandate> judged(Command command, MandateId id, Caller caller, Instant now) {
        LocalDate today = JapanTime.today(now);
        mandates.claim(command.giver());
        Mandate wanted = new Mandate(
                id,
                command.kind(),
                command.giver(),
                command.taker(),
                command.period(),
                caller.account().orElseThrow(),
                now,
                Optional.empty());
        return wanted.judge(mandates.givenBy(Set.of(command.giver())), hierarchy.get(), today);
    }

    private static Detail detail(Command command) {
        Detail detail = Detail.of("kind", command.kind())
                .and("taker", command.taker().value())
                .and("from", command.period().from());
        return command.period().lastDay().map(last -> detail.and("last", last)).orElse(detail);
    }
}
