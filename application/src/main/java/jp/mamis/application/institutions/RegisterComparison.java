package jp.mamis.application.institutions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.domain.institutions.Institution;
import jp.mamis.domain.institutions.InstitutionCode;

/** What a load would change in the register, in the running unit of work. */
final class RegisterComparison {

    private static final int AT_ONCE = 5_000;

    /** What is to be stored, and how much of it is what. */
    record Difference(List<Institution> stored, LoadInstitutions.Loaded counts) {}

    private final Institutions register;
    private final LocalDate today;
    private final List<Institution> stored = new ArrayList<>();
    private int added;
    private int changed;
    private int closed;
    private int same;

    private RegisterComparison(Institutions register, LocalDate today) {
        this.register = register;
        this.today = today;
    }

    static Difference of(LoadInstitutions.Command command, Institutions register, LocalDate today) {
        RegisterComparison comparison = new RegisterComparison(register, today);
        List<Institution> entries = command.entries();
        for (int from = 0; from < entries.size(); from += AT_ONCE) {
            comparison.compare(entries.subList(from, Math.min(from + AT_ONCE, entries.size())));
        }
        if (command.coverage() == LoadInstitutions.Coverage.WHOLE) {
            comparison.closeAllBut(entries);
        }
        return new Difference(
                comparison.stored,
                new LoadInstitutions.Loaded(comparison.added, comparison.changed, comparison.closed, comparison.same));
    }

    private void compare(List<Institution> entries) {
        Map<InstitutionCode, Institution> known = new HashMap<>();
        register.of(entries.stream().map(Institution::code).toList()).forEach(entry -> known.put(entry.code(), entry));
        for (Institution entry : entries) {
            Optional<Institution> before = Optional.ofNullable(known.get(entry.code()));
            if (before.equals(Optional.of(entry))) {
                same++;
            } else if (before.isEmpty()) {
                added++;
                stored.add(entry);
            } else {
                count(before.get(), entry);
                stored.add(entry);
            }
        }
    }

    private void count(Institution before, Institution after) {
        if (before.during().isOpen() && !after.during().isOpen()) {
            closed++;
        } else {
            changed++;
        }
    }

    /** What is in force today and not named was so for the last time yesterday. */
    private void closeAllBut(List<Institution> entries) {
        Set<InstitutionCode> named = new HashSet<>();
        entries.forEach(entry -> named.add(entry.code()));
        Optional<Slice<Institution>> slice = Optional.of(part(Optional.empty()));
        while (slice.isPresent()) {
            slice.get().rows().stream()
                    .filter(entry -> entry.during().isOpen() && !named.contains(entry.code()))
                    .forEach(entry -> {
                        closed++;
                        stored.add(entry.closingOn(today.minusDays(1)));
                    });
            slice = slice.get().next().map(after -> part(Optional.of(after)));
        }
    }

    private Slice<Institution> part(Optional<String> after) {
        return register.search(InstitutionFilter.ALL.openOn(today), new Page(after, Page.MOST));
    }
}
