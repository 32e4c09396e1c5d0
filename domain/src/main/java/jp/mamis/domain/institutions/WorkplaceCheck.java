package jp.mamis.domain.institutions;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.person.NameKey;

/** Compares a stated place of work with the register of institutions. */
@Basis(
        document = "MAMIS LETTER no. 15",
        article = "医療機関マスタの更新",
        rule = "A place of work that the register does not know, or knows otherwise, is noted and never refused.",
        note = "The register is two to three months behind, so nobody waits for it.")
public final class WorkplaceCheck {

    private WorkplaceCheck() {}

    /** What is to be said of a place that the register does not know. */
    public static List<WorkplaceNote> unknown(Workplace stated) {
        Stream<WorkplaceNote> state = Stream.of(
                stated instanceof Workplace.Typed ? WorkplaceNote.NOT_IN_REGISTER : WorkplaceNote.CODE_UNKNOWN);
        return Stream.concat(state, outsideMedicine(stated)).toList();
    }

    /** What is to be said of a place that the register knows, on {@code day}; nothing when all agrees. */
    public static List<WorkplaceNote> known(Workplace stated, Institution known, LocalDate day) {
        Stream<WorkplaceNote> closed =
                noting(WorkplaceNote.CLOSED, known, place -> place.during().hasEndedBy(day));
        Stream<WorkplaceNote> early = noting(
                WorkplaceNote.NOT_OPEN_YET,
                known,
                place -> day.isBefore(place.during().from()));
        Stream<WorkplaceNote> other = noting(
                WorkplaceNote.OTHER_NAME, known, place -> !key(place.name()).equals(key(stated.name())));
        return Stream.of(closed, early, outsideMedicine(stated), other)
                .flatMap(notes -> notes)
                .toList();
    }

    private static Stream<WorkplaceNote> outsideMedicine(Workplace stated) {
        return stated.registerCode().stream()
                .flatMap(code -> code.table().stream())
                .filter(table -> table != FeeTable.MEDICAL)
                .map(table -> WorkplaceNote.NOT_MEDICAL);
    }

    private static Stream<WorkplaceNote> noting(WorkplaceNote note, Institution known, Predicate<Institution> holds) {
        return holds.test(known) ? Stream.of(note) : Stream.empty();
    }

    private static NameKey key(InstitutionName name) {
        return NameKey.parse(name.text());
    }
}
