package jp.mamis.web.institutions;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import jp.mamis.application.institutions.InstitutionQueries;
import jp.mamis.application.institutions.WorkplaceView;
import jp.mamis.domain.institutions.Institution;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.institutions.WorkplaceNote;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.PostalCode;
import jp.mamis.web.page.Dates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;

/** What the register of institutions adds to a stated place of work, in words. */
public final class WorkplaceWords {

    private final InstitutionQueries register;
    private final Texts t;
    private final Dates dates;

    public WorkplaceWords(InstitutionQueries register, Visit visit) {
        this.register = register;
        this.t = visit.texts();
        this.dates = visit.dates();
    }

    /** The address, then what is to be noted, a line each; nothing for a place that is as stated and without address. */
    public List<String> lines(Workplace stated) {
        WorkplaceView view = register.of(stated);
        Stream<String> place = view.known().map(WorkplaceWords::address).stream();
        Stream<String> notes = view.notes().stream().map(note -> note(note, view));
        Stream<String> next = view.successors().stream()
                .map(after -> t.get(
                        "institution.successor",
                        Map.of("name", after.name().text(), "code", after.code().text())));
        return Stream.of(place, notes, next)
                .flatMap(lines -> lines)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Whether the register has the place under its code. */
    public boolean isKnown(Workplace stated) {
        return register.of(stated).known().isPresent();
    }

    private String note(WorkplaceNote note, WorkplaceView view) {
        String name = view.known().map(known -> known.name().text()).orElse("");
        String first =
                view.known().map(known -> dates.day(known.during().from())).orElse("");
        String last = view.known()
                .flatMap(known -> known.during().lastDay())
                .map(dates::day)
                .orElse("");
        return t.get(
                "institution.note." + note.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                Map.of("name", name, "first", first, "last", last));
    }

    /** Postal code and address in one line; empty where the register has none. */
    static String address(Institution institution) {
        return institution.address().map(WorkplaceWords::address).orElse("");
    }

    private static String address(Address at) {
        String post = at.postalCode()
                .map(PostalCode::printed)
                .map(code -> "〒" + code + " ")
                .orElse("");
        String place = String.join("　", at.lines());
        return post + place;
    }
}
