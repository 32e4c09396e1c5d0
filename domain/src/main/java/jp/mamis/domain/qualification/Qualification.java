package jp.mamis.domain.qualification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.person.PersonId;

/**
 * Everything that is and was known about somebody's qualification as a physician (医師資格).
 *
 * @param facts in the order they were recorded, what is superseded among them
 */
public record Qualification(PersonId person, List<QualificationFact> facts) {

    public Qualification {
        facts = List.copyOf(facts);
    }

    /** What a new fact changes. */
    public record Recorded(QualificationFact fact, Optional<QualificationFact> superseded, boolean first) {}

    /** What this system held to be true at {@code known}, in the order it was recorded. */
    public List<QualificationFact> knownAt(Instant known) {
        return facts.stream().filter(fact -> fact.isKnownAt(known)).toList();
    }

    /** Whether the person was a physician on {@code day}, as known at {@code known}. */
    public PhysicianStanding standingOn(LocalDate day, Instant known) {
        return new StandingPolicy().judge(knownAt(known), day);
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
