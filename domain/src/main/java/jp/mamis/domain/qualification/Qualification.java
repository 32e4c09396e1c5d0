package jp.mamis.domain.qualification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.person.PersonId;

/**
 * Everything that is and was known about somebody's qualification as a physician (医師資格).
 *
 * @param facts       in the order they were recorded, what is superseded among them
 * @param withdrawals how facts were taken back, where that is kept beside them
 */
public record Qualification(PersonId person, List<QualificationFact> facts, List<Withdrawal> withdrawals) {

    public Qualification {
        facts = List.copyOf(facts);
        withdrawals = List.copyOf(withdrawals);
    }

    /** What a new fact changes. */
    public record Recorded(QualificationFact fact, Optional<QualificationFact> superseded, boolean first) {}

    /** What this system held to be true at {@code known}, in the order it was recorded. */
    public List<QualificationFact> knownAt(Instant known) {
        return facts.stream().filter(fact -> fact.isKnownAt(known)).toList();
    }

    /** Everything that was recorded by {@code known}, superseded where that was known by then. */
    public List<QualificationFact> recordedBy(Instant known) {
        return facts.stream()
                .filter(fact -> !fact.recordedAt().isAfter(known))
                .map(fact -> fact.asKnownAt(known))
                .toList();
    }

    /** Everything that was done about these facts by {@code known}, in that order. */
    public List<FactAct> historyUntil(Instant known) {
        return Stream.concat(
                        facts.stream().map(FactAct::recording),
                        facts.stream().flatMap(fact -> fact.supersededAt().map(at -> ended(fact, at)).stream()))
                .filter(act -> !act.at().isAfter(known))
                .sorted(Comparator.comparing(FactAct::at).thenComparing(FactAct::kind, Comparator.reverseOrder()))
                .toList();
    }

    /** A correction and the fact that takes the place are recorded at one instant. */
    private FactAct ended(QualificationFact wrong, Instant at) {
        Optional<FactAct> withdrawn = withdrawals.stream()
                .filter(each -> each.fact().equals(wrong.id()))
                .findFirst()
                .map(how -> FactAct.withdrawal(wrong, how));
        Optional<FactAct> corrected = facts.stream()
                .filter(right -> right.recordedAt().equals(at))
                .findFirst()
                .map(right -> FactAct.correction(wrong, right));
        return withdrawn.or(() -> corrected).orElseGet(() -> FactAct.withdrawal(wrong, at));
    }

    /** Whether the person was a physician on {@code day}, as known at {@code known}. */
    public PhysicianStanding standingOn(LocalDate day, Instant known) {
        return new StandingPolicy().judge(knownAt(known), day);
    }

    /** Whether a proof of the entry was taken back by {@code known}, and nothing proves it since. */
    public boolean isDoubted(LocalDate day, Instant known) {
        return standingOn(day, known).kind() == PhysicianStanding.Kind.NOT_KNOWN
                && recordedBy(known).stream().anyMatch(fact -> fact.kind() == FactKind.ENTRY);
    }

    /** Adds a fact. What says the same as a fact that holds is answered with that one and changes nothing. */
    public Outcome<Recorded> with(QualificationFact fact, FactPolicy.Register registered) {
        return current()
                .filter(held -> held.saysTheSameAs(fact))
                .findFirst()
                .map(held -> Outcome.accepted(new Recorded(held, Optional.empty(), false)))
                .orElseGet(() -> FactPolicy.judge(fact, current().toList(), registered)
                        .map(accepted -> new Recorded(accepted, Optional.empty(), true)));
    }

    /** Puts a fact in the place of one that turned out to be wrong, which is superseded. */
    public Outcome<Recorded> correcting(FactId wrong, QualificationFact fact, FactPolicy.Register registered) {
        return current()
                .filter(held -> held.id().equals(wrong))
                .findFirst()
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(
                        Refusal.of(QualificationRefusal.NO_SUCH_FACT).at("corrects")))
                .then(held -> FactPolicy.judge(
                                fact,
                                current().filter(each -> !each.equals(held)).toList(),
                                registered)
                        .map(accepted ->
                                new Recorded(accepted, Optional.of(held.superseded(fact.recordedAt())), true)));
    }

    /**
     * Takes a fact back without another in its place: answers with it, superseded. What could be true with it must be able
     * to be true without it.
     */
    public Outcome<QualificationFact> without(FactId wrong, Instant at, FactPolicy.Register registered) {
        return current()
                .filter(held -> held.id().equals(wrong))
                .findFirst()
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(QualificationRefusal.NO_SUCH_FACT))
                .then(held -> {
                    List<QualificationFact> left =
                            current().filter(each -> !each.equals(held)).toList();
                    List<QualificationFact> all = current().toList();
                    boolean needed = left.stream()
                            .anyMatch(each -> standsIn(all, each, registered) && !standsIn(left, each, registered));
                    return needed
                            ? Outcome.refused(QualificationRefusal.FACT_NEEDED)
                            : Outcome.accepted(held.superseded(at));
                });
    }

    private static boolean standsIn(
            List<QualificationFact> all, QualificationFact fact, FactPolicy.Register registered) {
        List<QualificationFact> others =
                all.stream().filter(each -> !each.equals(fact)).toList();
        return FactPolicy.judge(fact, others, registered).accepted().isPresent();
    }

    private Stream<QualificationFact> current() {
        return facts.stream().filter(QualificationFact::isCurrent);
    }
}
