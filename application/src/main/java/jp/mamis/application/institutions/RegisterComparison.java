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

    /**
     * What is to be stored, and how much of it is what.
     *
     * @param inForce how many without a last day are in force today; zero unless the load is of the whole register
     */
    record Difference(List<Institution> stored, LoadInstitutions.Loaded counts, int inForce) {}

    /**
     * What ends for not being named.
     *
     * @param walked how many were looked at
     * @param next   where to go on; empty at the end of the register
     */
    record Ending(List<Institution> closed, int walked, Optional<String> next) {}

    private final Institutions register;
    private final LocalDate today;
    private final List<Institution> stored = new ArrayList<>();
    private int added;
    private int changed;
    private int closed;
    private int same;
    private int inForce;

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
                new LoadInstitutions.Loaded(comparison.added, comparison.changed, comparison.closed, comparison.same),
                comparison.inForce);
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
        Ending all = ending(register, named, Optional.empty(), Integer.MAX_VALUE, today);
        closed += all.closed().size();
        stored.addAll(all.closed());
        inForce = all.walked();
    }

    /**
     * Walks through the register for what is in force today and not named.
     *
     * @param after where to go on
     * @param most  how many slices of the register at the most
     */
    static Ending ending(
            Institutions register, Set<InstitutionCode> named, Optional<String> after, int most, LocalDate today) {
        List<Institution> closed = new ArrayList<>();
        Optional<String> next = after;
        int walked = 0;
        int slices = 0;
        do {
            Slice<Institution> slice = register.search(InstitutionFilter.ALL.openOn(today), new Page(next, Page.MOST));
            List<Institution> open = slice.rows().stream()
                    .filter(entry -> entry.during().isOpen())
                    .toList();
            open.stream()
                    .filter(entry -> !named.contains(entry.code()))
                    .forEach(entry -> closed.add(entry.closingOn(today.minusDays(1))));
            walked += open.size();
            next = slice.next();
            slices++;
        } while (next.isPresent() && slices < most);
        return new Ending(List.copyOf(closed), walked, next);
    }
}
