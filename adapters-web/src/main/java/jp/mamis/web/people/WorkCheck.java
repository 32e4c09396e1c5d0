package jp.mamis.web.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.people.AmendAffiliations.Work;
import jp.mamis.domain.institutions.Affiliation;
import jp.mamis.domain.institutions.InstitutionCode;
import jp.mamis.domain.institutions.Position;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Column;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Texts;

/** Stated workplaces before they are registered, beside what is registered now. */
final class WorkCheck {

    /** One of them: what is stated, or, where it ends, what was held. */
    private record Row(Optional<Work> stated, Optional<Affiliation> held) {}

    private final List<Affiliation> held;
    private final LocalDate today;
    private final Page page;
    private final Texts t;

    WorkCheck(List<Affiliation> held, LocalDate today, Page page) {
        this.held = held;
        this.today = today;
        this.page = page;
        this.t = page.texts();
    }

    Table table(List<Work> stated) {
        Stream<Row> going = stated.stream().map(work -> new Row(Optional.of(work), heldAs(work)));
        Stream<Row> ending = held.stream()
                .filter(work -> stated.stream().noneMatch(one -> one.id().equals(Optional.of(work.id()))))
                .map(work -> new Row(Optional.empty(), Optional.of(work)));
        return Table.of(
                t.get("work.check.list"),
                Stream.concat(going, ending).toList(),
                List.of(
                        Column.of(t.get("work.name"), this::workplace),
                        Column.text(
                                t.get("work.duty"),
                                row -> RegistrationChoices.duty(work(row).duty(), t)),
                        Column.text(
                                t.get("work.position"),
                                row -> work(row).position().map(Position::text).orElse("")),
                        Column.text(t.get("work.from"), row -> page.dates().day(from(row))),
                        Column.text(t.get("work.check.change"), row -> t.get("work.check." + change(row)))),
                t.get("work.check.none"));
    }

    private Optional<Affiliation> heldAs(Work work) {
        return held.stream()
                .filter(known -> work.id().equals(Optional.of(known.id())))
                .findFirst();
    }

    private Cell workplace(Row row) {
        Stream<String> code = work(row).workplace().registerCode().map(InstitutionCode::text).stream()
                .map(text -> t.get("work.check.code", "code", text));
        return Cell.lines(Stream.concat(Stream.of(work(row).workplace().name().text()), code)
                .toList());
    }

    private static Work work(Row row) {
        return row.stated().orElseGet(() -> stated(row.held().orElseThrow()));
    }

    /** What is held as it would be stated anew. */
    private static Work stated(Affiliation held) {
        return new Work(
                Optional.of(held.id()),
                held.workplace(),
                held.position(),
                held.duty(),
                Optional.of(held.during().from()));
    }

    private LocalDate from(Row row) {
        return work(row)
                .from()
                .or(() -> row.held().map(held -> held.during().from()))
                .orElse(today);
    }

    private String change(Row row) {
        if (row.stated().isEmpty()) {
            return from(row).isBefore(today) ? "ended" : "dropped";
        }
        if (row.held().isEmpty()) {
            return "new";
        }
        Work now = row.stated().orElseThrow();
        Work was = stated(row.held().orElseThrow());
        boolean same = now.workplace().equals(was.workplace())
                && now.position().equals(was.position())
                && now.duty() == was.duty()
                && Optional.of(from(row)).equals(was.from());
        return same ? "same" : "changed";
    }
}
