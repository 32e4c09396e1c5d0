package jp.mamis.application.institutions;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        List<Fault> faults = Stream.concat(file.faults().stream(), unknown(file, register).stream())
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
        Set<InstitutionCode> known = new HashSet<>();
        for (int from = 0; from < asked.size(); from += AT_ONCE) {
            register.of(asked.subList(from, Math.min(from + AT_ONCE, asked.size())))
                    .forEach(entry -> known.add(entry.code()));
        }
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
