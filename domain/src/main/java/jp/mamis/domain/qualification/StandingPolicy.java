package jp.mamis.domain.qualification;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.domain.kernel.Basis;

/** Who is a physician on a day. */
@Basis(
        document = "Medical Practitioners Act (医師法)",
        article = "5, 6, 7",
        rule =
                "Somebody is a physician from the day of entry in the register on, but not from the day of death or of a"
                        + " cancellation on until a licence is given anew; a suspension forbids to practise and takes nothing away.",
        note =
                "An entry that nobody has proved counts as not known, whatever was registered. The day of death counts as a day"
                        + " without a physician: our choice.")
public final class StandingPolicy {

    /** @param known facts about one person that are held to be true */
    public PhysicianStanding judge(List<QualificationFact> known, LocalDate day) {
        Optional<QualificationFact> end = begun(known, day)
                .filter(fact -> fact.kind() == FactKind.DEATH)
                .findFirst()
                .or(() -> begun(known, day)
                        .filter(fact -> fact.kind() == FactKind.CANCELLATION || fact.kind() == FactKind.RESTORATION)
                        .max(Comparator.<QualificationFact, LocalDate>comparing(
                                        fact -> fact.during().from())
                                .thenComparing(QualificationFact::kind))
                        .filter(fact -> fact.kind() == FactKind.CANCELLATION));
        return end.<PhysicianStanding>map(
                        fact -> new PhysicianStanding.NotPhysician(fact.during().from(), fact.kind()))
                .orElseGet(() -> entered(known, day));
    }

    private static PhysicianStanding entered(List<QualificationFact> known, LocalDate day) {
        Optional<PhysicianStanding> suspended = begun(known, day)
                .filter(fact ->
                        fact.kind() == FactKind.SUSPENSION && fact.during().contains(day))
                .findFirst()
                .flatMap(fact -> fact.during()
                        .lastDay()
                        .map(last ->
                                new PhysicianStanding.Suspended(fact.during().from(), last)));
        return suspended
                .or(() -> begun(known, day)
                        .filter(fact -> fact.kind() == FactKind.ENTRY || fact.kind() == FactKind.RESTORATION)
                        .map(fact -> fact.during().from())
                        .max(Comparator.naturalOrder())
                        .map(PhysicianStanding.Practising::new))
                .or(() -> known.stream()
                        .filter(fact -> fact.kind() == FactKind.ENTRY)
                        .map(fact -> fact.during().from())
                        .findFirst()
                        .map(PhysicianStanding.NotYet::new))
                .orElseGet(PhysicianStanding.NotKnown::new);
    }

    private static Stream<QualificationFact> begun(List<QualificationFact> known, LocalDate day) {
        return known.stream().filter(fact -> !fact.during().from().isAfter(day));
    }
}
