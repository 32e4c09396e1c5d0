package jp.mamis.application.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.Mandate;
import jp.mamis.domain.accounts.MandateKind;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusals;

/** What a body lets others do and what it is let do, for its administrators. */
public final class MandateQueries {

    private final Foundation foundation;
    private final Mandates mandates;
    private final Supplier<Hierarchy> hierarchy;

    MandateQueries(Foundation foundation, Mandates mandates, Supplier<Hierarchy> hierarchy) {
        this.foundation = foundation;
        this.mandates = mandates;
        this.hierarchy = hierarchy;
    }

    /** Given and taken, past ones too: first those given, each by first day. */
    public Outcome<List<MandateView>> at(AssociationId body, Caller caller) {
        LocalDate today = foundation.time().today();
        Outcome<List<MandateView>> answer = caller.isAdministratorOf(body)
                ? Outcome.accepted(foundation.work().readOnly(() -> views(body, today)))
                : Outcome.refused(AccountRefusal.NOT_ALLOWED);
        return foundation.answered(answer, body, body.value(), caller);
    }

    /** What kinds the body has given that are in force on {@code day}, as matters stand. */
    public Outcome<Set<MandateKind>> givenOn(AssociationId body, LocalDate day, Caller caller) {
        Outcome<Set<MandateKind>> answer = caller.isAdministratorOf(body)
                ? Outcome.accepted(foundation
                        .work()
                        .readOnly(() -> mandates.givenBy(Set.of(body)).stream()
                                .filter(mandate -> mandate.isInForceOn(day, hierarchy.get()))
                                .map(Mandate::kind)
                                .collect(Collectors.toUnmodifiableSet())))
                : Outcome.refused(AccountRefusal.NOT_ALLOWED);
        return foundation.answered(answer, body, body.value(), caller);
    }

    /** What speaks against the days of a mandate to be given, whoever is to act; empty for callers who may give none. */
    public Optional<Refusals> soFar(MandateKind kind, AssociationId giver, Interval period, Caller caller) {
        LocalDate today = foundation.time().today();
        return caller.isAdministratorOf(giver)
                ? Mandate.judge(kind, period, foundation.work().readOnly(() -> mandates.givenBy(Set.of(giver))), today)
                : Optional.empty();
    }

    private List<MandateView> views(AssociationId body, LocalDate today) {
        Hierarchy bodies = hierarchy.get();
        return Stream.concat(mandates.givenBy(Set.of(body)).stream(), mandates.takenBy(body).stream())
                .map(mandate -> view(mandate, bodies, today))
                .toList();
    }

    private static MandateView view(Mandate mandate, Hierarchy bodies, LocalDate today) {
        Association giver = bodies.require(mandate.giver());
        Association taker = bodies.require(mandate.taker());
        boolean over = !mandate.isStandingOn(today);
        return new MandateView(mandate, giver, taker, mandate.isInForceOn(today, bodies), over);
    }
}
