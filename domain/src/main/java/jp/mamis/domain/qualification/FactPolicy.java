package jp.mamis.domain.qualification;

import static jp.mamis.domain.qualification.QualificationRefusal.AFTER_DEATH;
import static jp.mamis.domain.qualification.QualificationRefusal.BEFORE_ENTRY;
import static jp.mamis.domain.qualification.QualificationRefusal.CANCELLED_ALREADY;
import static jp.mamis.domain.qualification.QualificationRefusal.DIED_ALREADY;
import static jp.mamis.domain.qualification.QualificationRefusal.DIED_BEFORE_BIRTH;
import static jp.mamis.domain.qualification.QualificationRefusal.ENTRY_DAY_DIFFERS;
import static jp.mamis.domain.qualification.QualificationRefusal.ENTRY_PROVED_ALREADY;
import static jp.mamis.domain.qualification.QualificationRefusal.FACT_IN_FUTURE;
import static jp.mamis.domain.qualification.QualificationRefusal.LAST_DAY_OF_SUSPENSIONS_ONLY;
import static jp.mamis.domain.qualification.QualificationRefusal.LEARNED_IN_FUTURE;
import static jp.mamis.domain.qualification.QualificationRefusal.NOT_CANCELLED;
import static jp.mamis.domain.qualification.QualificationRefusal.NO_ENTRY_PROVED;
import static jp.mamis.domain.qualification.QualificationRefusal.REFERENCE_MISSING;
import static jp.mamis.domain.qualification.QualificationRefusal.SUSPENSIONS_OVERLAP;
import static jp.mamis.domain.qualification.QualificationRefusal.SUSPENSION_TOO_LONG;
import static jp.mamis.domain.qualification.QualificationRefusal.SUSPENSION_WITHOUT_END;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.person.BirthDate;

/** Which facts about a qualification go together. Long because each rule stands with its basis. */
@Basis(
        document = "our choice",
        article = "facts about a qualification",
        rule = "A fact is kept only beside facts with which it can be true; every rule that it breaks is told at once.")
public final class FactPolicy {

    private FactPolicy() {}

    /** What is registered about the person beside. */
    public record Register(BirthDate birth, LocalDate entry) {}

    /** @param held what is held to be true beside the new fact */
    static Outcome<QualificationFact> judge(QualificationFact fact, List<QualificationFact> held, Register registered) {
        return Policies.accept(
                () -> fact,
                Stream.of(
                                Told.judge(fact),
                                Entry.judge(fact, held, registered),
                                Suspension.judge(fact, held),
                                Cancellation.judge(fact, held, registered),
                                Death.judge(fact, held, registered))
                        .flatMap(reasons -> reasons));
    }

    private static Stream<QualificationFact> of(FactKind kind, List<QualificationFact> held) {
        return held.stream().filter(fact -> fact.kind() == kind);
    }

    private static Refusal refused(QualificationRefusal code) {
        return Refusal.of(code).at("from");
    }

    /** What is told has happened. */
    @Basis(
            document = "our choice",
            article = "facts about a qualification",
            rule = "A fact is recorded when its day has come, only a suspension before; nobody has learned of it in the"
                    + " future.",
            note =
                    "A suspension is announced some weeks ahead and touches no certificate. A cancellation is recorded on its day,"
                            + " since the certificates fall with it.")
    static final class Told {

        private Told() {}

        static Stream<Refusal> judge(QualificationFact fact) {
            LocalDate today = JapanTime.today(fact.recordedAt());
            return Stream.of(
                            Policies.unless(
                                    fact.kind().lasts() || !fact.during().from().isAfter(today),
                                    () -> refused(FACT_IN_FUTURE)),
                            Policies.unless(
                                    !fact.evidence().learnedAt().isAfter(fact.recordedAt()),
                                    () -> Refusal.of(LEARNED_IN_FUTURE).at("learnedAt")))
                    .flatMap(reasons -> reasons);
        }
    }

    /** An entry is proved once, and confirmed by the ministry. */
    @Basis(
            document = "our choice",
            article = "entry in the register (医籍)",
            rule =
                    "The day of an entry is the registered one; an entry is proved once, and what the ministry confirms or"
                            + " suspends has been proved before, with the number of the ministry's letter.",
            note = "Where the proof shows another day, the registered data is amended first.")
    static final class Entry {

        private Entry() {}

        static Stream<Refusal> judge(QualificationFact fact, List<QualificationFact> held, Register registered) {
            boolean proved = of(FactKind.ENTRY, held).findFirst().isPresent();
            return switch (fact.kind()) {
                case ENTRY ->
                    Stream.concat(
                            Policies.unless(!proved, () -> Refusal.of(ENTRY_PROVED_ALREADY)),
                            Policies.unless(
                                    fact.during().from().equals(registered.entry()), () -> refused(ENTRY_DAY_DIFFERS)));
                case CONFIRMATION, SUSPENSION ->
                    Stream.of(
                                    Policies.unless(proved, () -> Refusal.of(NO_ENTRY_PROVED)),
                                    Policies.unless(
                                            fact.evidence().reference().isPresent(),
                                            () -> Refusal.of(REFERENCE_MISSING).at("reference")),
                                    Policies.unless(
                                            !fact.during().from().isBefore(registered.entry()),
                                            () -> refused(BEFORE_ENTRY)))
                            .flatMap(reasons -> reasons);
                case CANCELLATION, RESTORATION, DEATH -> Stream.empty();
            };
        }
    }

    /** Practice is forbidden for three years at the most. */
    @Basis(
            document = "Medical Practitioners Act (医師法)",
            article = "7 (1) 2",
            rule = "A suspension of practice has a last day, lasts three years at the most, and overlaps no other.")
    static final class Suspension {

        private static final int YEARS = 3;

        private Suspension() {}

        static Stream<Refusal> judge(QualificationFact fact, List<QualificationFact> held) {
            if (!fact.kind().lasts()) {
                return Policies.unless(
                        fact.during().isOpen(),
                        () -> Refusal.of(LAST_DAY_OF_SUSPENSIONS_ONLY).at("last"));
            }
            LocalDate longest = fact.during().from().plusYears(YEARS);
            return Stream.of(
                            Policies.unless(
                                    !fact.during().isOpen(),
                                    () -> Refusal.of(SUSPENSION_WITHOUT_END).at("last")),
                            Policies.unless(
                                    fact.during()
                                            .until()
                                            .filter(until -> until.isAfter(longest))
                                            .isEmpty(),
                                    () -> Refusal.of(SUSPENSION_TOO_LONG, Map.of("years", Integer.toString(YEARS)))
                                            .at("last")),
                            Policies.unless(
                                    of(FactKind.SUSPENSION, held)
                                            .noneMatch(other -> other.during().overlaps(fact.during())),
                                    () -> refused(SUSPENSIONS_OVERLAP)))
                    .flatMap(reasons -> reasons);
        }
    }

    /** A licence is cancelled and given anew in turn. */
    @Basis(
            document = "Medical Practitioners Act (医師法)",
            article = "7",
            rule =
                    "A licence is cancelled after the entry in the register and while it holds, and given anew after it was"
                            + " cancelled.",
            note = "Whether the years have passed after which a licence may be given anew is for the ministry to know.")
    static final class Cancellation {

        private Cancellation() {}

        static Stream<Refusal> judge(QualificationFact fact, List<QualificationFact> held, Register registered) {
            boolean cancelled = new StandingPolicy()
                            .judge(living(held), fact.during().from())
                            .kind()
                    == PhysicianStanding.Kind.NOT_PHYSICIAN;
            return switch (fact.kind()) {
                case CANCELLATION ->
                    Stream.concat(
                            Policies.unless(!cancelled, () -> refused(CANCELLED_ALREADY)),
                            Policies.unless(
                                    !fact.during().from().isBefore(registered.entry()), () -> refused(BEFORE_ENTRY)));
                case RESTORATION -> Policies.unless(cancelled, () -> refused(NOT_CANCELLED));
                case ENTRY, CONFIRMATION, SUSPENSION, DEATH -> Stream.empty();
            };
        }

        private static List<QualificationFact> living(List<QualificationFact> held) {
            return held.stream().filter(fact -> fact.kind() != FactKind.DEATH).toList();
        }
    }

    /** Nobody dies twice, nor before birth. */
    @Basis(
            document = "our choice",
            article = "death",
            rule = "A person dies once, not before birth, and nothing else begins after the day of death.")
    static final class Death {

        private Death() {}

        static Stream<Refusal> judge(QualificationFact fact, List<QualificationFact> held, Register registered) {
            LocalDate day = fact.during().from();
            if (fact.kind() == FactKind.DEATH) {
                return Stream.of(
                                Policies.unless(
                                        of(FactKind.DEATH, held).findFirst().isEmpty(), () -> Refusal.of(DIED_ALREADY)),
                                Policies.unless(
                                        !day.isBefore(registered.birth().day()), () -> refused(DIED_BEFORE_BIRTH)))
                        .flatMap(reasons -> reasons);
            }
            return Policies.unless(
                    of(FactKind.DEATH, held)
                            .noneMatch(death -> day.isAfter(death.during().from())),
                    () -> refused(AFTER_DEATH));
        }
    }
}
