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

    /**
     * Adds a fact. What says the same as a fact that holds is answered with that one and changes nothing.
     *
     * @param corrects a fact that turned out to be wrong and is superseded
     */
    public Outcome<Recorded> with(QualificationFact fact, Optional<FactId> corrects, FactPolicy.Register registered) {
        Optional<QualificationFact> same = current()
                .filter(held -> corrects.isEmpty() && held.saysTheSameAs(fact))
                .findFirst();
        return same.map(held -> Outcome.accepted(new Recorded(held, Optional.empty(), false)))
                .orElseGet(() -> wrong(corrects)
                        .then(wrong -> FactPolicy.judge(fact, without(wrong), registered)
                                .map(accepted -> new Recorded(
                                        accepted, wrong.map(held -> held.superseded(fact.recordedAt())), true))));
    }

    private Stream<QualificationFact> current() {
        return facts.stream().filter(QualificationFact::isCurrent);
    }

    private Outcome<Optional<QualificationFact>> wrong(Optional<FactId> corrects) {
        Optional<QualificationFact> found = corrects.flatMap(
                id -> current().filter(fact -> fact.id().equals(id)).findFirst());
        return corrects.isPresent() && found.isEmpty()
                ? Outcome.refused(Refusal.of(QualificationRefusal.NO_SUCH_FACT).at("corrects"))
                : Outcome.accepted(found);
    }

    private List<QualificationFact> without(Optional<QualificationFact> wrong) {
        return current().filter(fact -> wrong.filter(fact::equals).isEmpty()).toList();
    }
}
