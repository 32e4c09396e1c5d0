package jp.mamis.application.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.statistics.CensusDate;
import jp.mamis.domain.statistics.Counting;
import jp.mamis.domain.statistics.Dimension;
import jp.mamis.domain.statistics.StatisticsRefusal;
import jp.mamis.domain.statistics.SumBelow;
import jp.mamis.domain.statistics.Tally;

/**
 * How many members there are. Numbers follow the tree: staff of a body read those of their own body and of every body below
 * it, and the administration of the system all of them. Whom they count is seen elsewhere, where membership allows it.
 */
public final class StatisticsQueries {

    /**
     * What is asked.
     *
     * @param day     empty for today
     * @param knownAt as known when; empty for now
     */
    public record Question(
            AssociationId body,
            Optional<LocalDate> day,
            Optional<Instant> knownAt,
            Set<Dimension> by,
            Counting counting) {
        public Question {
            by = Set.copyOf(by);
        }
    }

    private final Foundation foundation;
    private final MemberTallies tallies;
    private final CurrentHierarchy hierarchy;

    public StatisticsQueries(Foundation foundation, MemberTallies tallies, CurrentHierarchy hierarchy) {
        this.foundation = foundation;
        this.tallies = tallies;
        this.hierarchy = hierarchy;
    }

    /** The body whose numbers the caller has most to do with: the first the caller works for, else the national body. */
    public Optional<Association> usualFor(Caller caller) {
        Hierarchy bodies = hierarchy.get();
        return caller.bodies().stream().findFirst().flatMap(bodies::find).or(bodies::national);
    }

    /** What there is to choose beside the numbers of a body, for who may read them; a no is recorded. */
    public Outcome<Offered> offered(AssociationId body, Caller caller) {
        Hierarchy bodies = hierarchy.get();
        return foundation.answered(
                permitted(body, bodies, caller).map(counted -> Offered.beside(counted, bodies, caller)),
                body,
                body.value(),
                caller);
    }

    /** Members by category, and by what else is asked. */
    public Outcome<MembersTable> members(Question question, Caller caller) {
        Hierarchy bodies = hierarchy.get();
        return foundation.answered(
                permitted(question.body(), bodies, caller)
                        .then(body -> dated(question, body)
                                .map(date -> foundation.work().readOnly(() -> counted(body, question, date, bodies)))),
                question.body(),
                question.body().value(),
                caller);
    }

    private static Outcome<Association> permitted(AssociationId body, Hierarchy bodies, Caller caller) {
        return Offered.isReadable(body, bodies, caller)
                ? Outcome.accepted(bodies.require(body))
                : Outcome.refused(StatisticsRefusal.NOT_ALLOWED);
    }

    private Outcome<CensusDate> dated(Question question, Association body) {
        Instant now = foundation.time().now();
        LocalDate day = question.day().orElseGet(() -> JapanTime.today(now));
        Outcome<CensusDate> date = question.knownAt()
                .map(at -> CensusDate.asKnown(day, at, now))
                .orElseGet(() -> Outcome.accepted(CensusDate.latest(day, now)));
        return Policies.accept(
                () -> date.accepted().orElseThrow(),
                Stream.of(
                                date.refusals().stream().flatMap(reasons -> reasons.reasons().stream()),
                                CensusDate.notTooLate(day, JapanTime.today(now)),
                                Policies.unless(
                                        !question.by().contains(Dimension.PREFECTURE) || body.tier() == Tier.NATIONAL,
                                        () -> Refusal.of(StatisticsRefusal.NO_PREFECTURES_BELOW)
                                                .at("by")))
                        .flatMap(reasons -> reasons));
    }

    private MembersTable counted(Association body, Question question, CensusDate date, Hierarchy bodies) {
        List<Association> below = below(body, question.by(), bodies);
        Set<AssociationId> ids = below.stream().map(Association::id).collect(Collectors.toCollection(HashSet::new));
        ids.add(body.id());
        Tally tally = tallies.tally(ids, date);
        Set<AssociationId> counted = tally.bodies();
        return new MembersTable(
                body,
                date,
                question.counting(),
                question.by(),
                below.stream()
                        .filter(part -> part.isInForceOn(date.day()) || counted.contains(part.id()))
                        .toList(),
                tally,
                below.isEmpty() ? Optional.empty() : Optional.of(sums(body, date, bodies)),
                tally.pending(body.id()));
    }

    /** Past bodies as well, since members may have been left in them. */
    private static List<Association> below(Association body, Set<Dimension> by, Hierarchy bodies) {
        Predicate<Association> wanted = by.contains(Dimension.PREFECTURE)
                ? other -> other.tier() == Tier.PREFECTURAL
                : other -> by.contains(Dimension.BODY) && bodies.contains(body.id(), other.id());
        return bodies.all().stream()
                .filter(other -> !other.id().equals(body.id()))
                .filter(wanted)
                .toList();
    }

    private SumBelow sums(Association body, CensusDate date, Hierarchy bodies) {
        Set<AssociationId> children =
                bodies.children(body.id()).stream().map(Association::id).collect(Collectors.toUnmodifiableSet());
        return tallies.sumBelow(body.id(), children, date);
    }
}
