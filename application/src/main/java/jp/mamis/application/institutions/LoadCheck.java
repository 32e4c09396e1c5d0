package jp.mamis.application.institutions;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mamis.application.institutions.InstitutionFile.Column;
import jp.mamis.application.institutions.InstitutionFile.Fault;
import jp.mamis.application.institutions.LoadInstitutions.Coverage;
import jp.mamis.application.institutions.LoadInstitutions.Loaded;
import jp.mamis.domain.institutions.Institution;
import jp.mamis.domain.institutions.InstitutionCode;

/** What a file would make of the register, asked in the running unit of work. */
final class LoadCheck {

    private static final int AT_ONCE = 5_000;

    /**
     * The answer.
     *
     * @param faults  every one; where there are any, nothing is counted
     * @param inForce how many institutions are in force today; zero unless the file is the whole register
     */
    record Checked(List<Fault> faults, Loaded counts, int inForce) {
        Checked {
            faults = List.copyOf(faults);
        }

        private static Checked faulty(List<Fault> faults) {
            return new Checked(faults, new Loaded(0, 0, 0, 0), 0);
        }
    }

    private LoadCheck() {}

    static Checked of(InstitutionFile file, Coverage coverage, Institutions register, LocalDate today) {
        List<Fault> faults = Stream.of(file.faults(), unknown(file, register), beginningAnew(file, register, today))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Fault::line))
                .toList();
        if (!faults.isEmpty()) {
            return Checked.faulty(faults);
        }
        RegisterComparison.Difference difference =
                RegisterComparison.of(new LoadInstitutions.Command(file.entries(), coverage), register, today);
        int inForce = difference.inForce();
        return inForce > 0 && difference.counts().closed() >= inForce
                ? Checked.faulty(List.of(Fault.ofFile("file-ends-all")))
                : new Checked(List.of(), difference.counts(), inForce);
    }

    /** What is in force today and would not be any more, until the first day that the file names. */
    private static List<Fault> beginningAnew(InstitutionFile file, Institutions register, LocalDate today) {
        List<Institution> later = file.entries().stream()
                .filter(entry -> entry.during().from().isAfter(today))
                .toList();
        Set<InstitutionCode> inForce = known(
                        later.stream().map(Institution::code).toList(), register)
                .filter(entry -> entry.isOpenOn(today))
                .map(Institution::code)
                .collect(Collectors.toUnmodifiableSet());
        return later.stream()
                .filter(entry -> inForce.contains(entry.code()))
                .map(entry -> new Fault(
                        file.lines().getOrDefault(entry.code(), 1),
                        Column.VALID_FROM.heading(),
                        entry.during().from().toString(),
                        "institution-in-force"))
                .toList();
    }

    private static Stream<Institution> known(List<InstitutionCode> codes, Institutions register) {
        return IntStream.iterate(0, from -> from < codes.size(), from -> from + AT_ONCE)
                .mapToObj(from -> codes.subList(from, Math.min(from + AT_ONCE, codes.size())))
                .flatMap(part -> register.of(part).stream());
    }

    /** Codes before that neither the file nor the register knows. */
    private static List<Fault> unknown(InstitutionFile file, Institutions register) {
        List<Institution> following = file.entries().stream()
                .filter(entry -> entry.predecessor().isPresent())
                .filter(entry -> !file.lines().containsKey(entry.predecessor().orElseThrow()))
                .toList();
        List<InstitutionCode> asked = following.stream()
                .flatMap(entry -> entry.predecessor().stream())
                .distinct()
                .toList();
        Set<InstitutionCode> known =
                known(asked, register).map(Institution::code).collect(Collectors.toUnmodifiableSet());
        return following.stream()
                .filter(entry -> !known.contains(entry.predecessor().orElseThrow()))
                .map(entry -> new Fault(
                        file.lines().getOrDefault(entry.code(), 1),
                        Column.PREDECESSOR.heading(),
                        entry.predecessor().orElseThrow().text(),
                        "institution-predecessor-unknown"))
                .toList();
    }
}
