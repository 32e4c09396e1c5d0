package jp.mamis.web.procedures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.mamis.application.procedures.OfficePage;
import jp.mamis.application.procedures.Tracker;
import jp.mamis.domain.procedures.CallId;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Column;
import jp.mamis.web.page.Dates;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;

/** What happened to a procedure and what was said about it on the telephone, in one table, the latest first. */
final class ProcedureHistory {

    /**
     * A line of it.
     *
     * @param call what may be supplemented
     */
    private record Row(Instant at, String by, List<String> what, List<String> said, Optional<CallId> call) {}

    private final Texts t;
    private final Dates dates;
    private final ProcedureCourse course;

    ProcedureHistory(Visit visit) {
        t = visit.texts();
        dates = visit.dates();
        course = new ProcedureCourse(visit);
    }

    /** As the applicant reads it. */
    Table ofApplicant(Tracker tracker) {
        return table(rows(tracker), List.of());
    }

    /** As a body reads it, with the way to supplement what was noted of a call. */
    Table ofOffice(OfficePage.Full seen, Function<CallId, String> supplementing) {
        Tracker tracker = seen.tracker();
        List<Row> rows = new ArrayList<>(rows(tracker));
        seen.amendments().forEach(amendment -> rows.add(row(amendment)));
        rows.sort(Comparator.comparing(Row::at).reversed());
        Column<Row> way = Column.of(
                t.get("call.supplement"),
                row -> row.call()
                        .map(call -> Cell.link(t.get("call.supplement.do"), supplementing.apply(call)))
                        .orElseGet(() -> Cell.text("")));
        return table(rows, tracker.calls().isEmpty() ? List.of() : List.of(way));
    }

    private Table table(List<Row> rows, List<Column<Row>> more) {
        Stream<Column<Row>> columns = Stream.of(
                Column.text(t.get("procedure.history.at"), row -> dates.shortMoment(row.at())),
                Column.text(t.get("procedure.history.by"), Row::by),
                Column.of(t.get("procedure.history.what"), row -> Cell.lines(row.what())),
                Column.of(t.get("procedure.history.reason"), row -> Cell.lines(row.said())));
        return Table.of(
                t.get("procedure.history"),
                rows,
                Stream.concat(columns, more.stream()).toList(),
                "");
    }

    /** Of what was noted at one instant, what came last stands first. */
    private List<Row> rows(Tracker tracker) {
        List<Row> all = new ArrayList<>();
        tracker.history().forEach(line -> all.add(row(line)));
        tracker.calls().forEach(call -> all.add(row(call, tracker)));
        Collections.reverse(all);
        all.sort(Comparator.comparing(Row::at).reversed());
        return all;
    }

    private Row row(Tracker.Line line) {
        return new Row(
                line.at(),
                actor(line),
                happening(line),
                line.reason().isBlank() ? List.of() : line.reason().lines().toList(),
                Optional.empty());
    }

    private Row row(Tracker.Call call, Tracker tracker) {
        return new Row(
                call.at(),
                new BodyNames(t).delegated(call.body(), call.agent()),
                List.of(heading(call, tracker)),
                call.text().map(text -> text.lines().toList()).orElseGet(() -> List.of(t.get("call.hidden"))),
                Optional.of(call.id()).filter(id -> call.supplements().isEmpty()));
    }

    private Row row(Tracker.Amendment amendment) {
        String by = amendment
                .body()
                .map(body -> new BodyNames(t).delegated(body, Optional.empty()))
                .orElseGet(() -> t.get(amendment.own() ? "procedure.history.applicant" : "procedure.history.system"));
        return new Row(amendment.at(), by, List.of(t.get("procedure.happening.amended")), List.of(), Optional.empty());
    }

    private String heading(Tracker.Call call, Tracker tracker) {
        return call.direction()
                .map(direction -> t.get(
                        "call.line." + ProcedureWords.slug(direction),
                        "party",
                        call.party()
                                .map(party -> t.get("call.party." + ProcedureWords.slug(party)))
                                .orElse("")))
                .orElseGet(() -> t.get("call.line.supplement", "moment", supplemented(call, tracker)));
    }

    private String supplemented(Tracker.Call supplement, Tracker tracker) {
        return tracker.calls().stream()
                .filter(call -> supplement.supplements().equals(Optional.of(call.id())))
                .map(call -> dates.shortMoment(call.at()))
                .findFirst()
                .orElse("");
    }

    /** Who did it: a body, the applicant or the system. */
    String actor(Tracker.Line line) {
        return line.body()
                .map(body -> new BodyNames(t).delegated(body, line.agent()))
                .orElseGet(() -> switch (line.what()) {
                    case SUBMITTED, RESUBMITTED, WITHDRAWN -> t.get("procedure.history.applicant");
                    default -> t.get("procedure.history.system");
                });
    }

    private List<String> happening(Tracker.Line line) {
        Stream<String> done = Stream.of(
                        Optional.of(act(line)),
                        line.begins()
                                .or(line::boardDay)
                                .map(day -> t.get("procedure.stage.board-day", "day", dates.day(day))),
                        line.filledOn().map(day -> t.get("procedure.happening.filled-on", "day", dates.day(day))),
                        line.deputed().map(this::deputed))
                .flatMap(Optional::stream);
        return Stream.concat(done, line.ended().stream().map(this::ended)).toList();
    }

    private String deputed(Tracker.Deputed deputed) {
        return t.get(
                "procedure.history.deputed",
                Map.of("by", deputed.by(), "absent", String.join(t.get("office.confirming.and"), deputed.inPlaceOf())));
    }

    private String ended(Tracker.Ending ending) {
        return t.get(
                "procedure.history.ended",
                Map.of("body", new BodyNames(t).named(ending.body()), "left", course.left(ending.lastDay())));
    }

    private String act(Tracker.Line line) {
        if (line.what().isOfApplicant() && line.body().isPresent()) {
            return t.get("procedure.happening.entered." + ProcedureWords.slug(line.what()));
        }
        return t.get(
                "procedure.happening." + ProcedureWords.slug(line.what()),
                "to",
                line.to().map(new BodyNames(t)::named).orElse(""));
    }
}
