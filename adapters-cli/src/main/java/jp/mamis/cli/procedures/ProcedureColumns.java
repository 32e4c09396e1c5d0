package jp.mamis.cli.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.procedures.OfficePage;
import jp.mamis.application.procedures.ProcedureIndex;
import jp.mamis.application.procedures.Receipt;
import jp.mamis.application.procedures.Tracker;
import jp.mamis.cli.output.Column;
import jp.mamis.cli.output.Nested;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.procedures.BegunMembership;

/** What is printed of procedures. */
final class ProcedureColumns {

    private static final List<Column<Tracker.Stage>> STAGE = List.of(
            Column.of("code", Tracker.Stage::code),
            Column.of("name", Tracker.Stage::name),
            Column.of("agent", Tracker.Stage::agent),
            Column.of("category", stage -> stage.category().label()),
            Column.of("ownCategory", Tracker.Stage::ownCategory),
            Column.of("state", Tracker.Stage::state),
            Column.of("otherMembership", Tracker.Stage::other),
            Column.of("boardDay", Tracker.Stage::boardDay),
            Column.of("begins", stage -> stage.begun().map(BegunMembership::from)),
            Column.of(
                    "ended",
                    stage -> stage.begun()
                            .flatMap(BegunMembership::ended)
                            .map(ended ->
                                    ended.lastDay().map(LocalDate::toString).orElse("-"))));

    private static final List<Column<Tracker.Ending>> ENDING =
            List.of(Column.of("body", Tracker.Ending::body), Column.of("lastDay", Tracker.Ending::lastDay));

    private static final List<Column<Tracker.Line>> LINE = List.of(
            Column.of("at", Tracker.Line::at),
            Column.of("body", Tracker.Line::body),
            Column.of("agent", Tracker.Line::agent),
            Column.of("what", Tracker.Line::what),
            Column.of("to", Tracker.Line::to),
            Column.of("reason", Tracker.Line::reason),
            Column.of("boardDay", Tracker.Line::boardDay),
            Column.of("filledOn", Tracker.Line::filledOn),
            Column.of("confirmedBy", line -> line.deputed().map(Tracker.Deputed::by)),
            Column.of("inPlaceOf", line -> line.deputed().map(Tracker.Deputed::inPlaceOf)),
            Column.of(
                    "ended",
                    line -> line.ended().stream()
                            .map(ending -> Nested.of(ending, ENDING))
                            .toList()));

    private static final List<Column<Tracker.Call>> CALL = List.of(
            Column.of("at", Tracker.Call::at),
            Column.of("body", Tracker.Call::body),
            Column.of("agent", Tracker.Call::agent),
            Column.of("direction", Tracker.Call::direction),
            Column.of("party", Tracker.Call::party),
            Column.of(
                    "supplements",
                    call -> call.supplements().map(id -> id.value().toString())),
            Column.of("text", Tracker.Call::text),
            Column.of("id", call -> call.id().value().toString()));

    private ProcedureColumns() {}

    static List<Column<Receipt>> receipt() {
        return List.of(
                Column.of("reference", receipt -> receipt.reference().text()),
                Column.of("state", Receipt::state),
                Column.of("version", receipt -> receipt.version().number()),
                Column.of("id", receipt -> receipt.id().value().toString()));
    }

    static List<Column<ProcedureIndex.OwnRow>> own(Hierarchy bodies) {
        return List.of(
                Column.of("reference", ProcedureIndex.OwnRow::reference),
                Column.of("kind", ProcedureIndex.OwnRow::kind),
                Column.of("state", ProcedureIndex.OwnRow::state),
                Column.of("workplace", ProcedureIndex.OwnRow::workplace),
                Column.of(
                        "current",
                        row -> row.current()
                                .map(body -> bodies.require(body).code().text())),
                Column.of("submittedAt", ProcedureIndex.OwnRow::submittedAt),
                Column.of("id", row -> row.id().value().toString()));
    }

    static List<Column<ProcedureIndex.Row>> queue(Hierarchy bodies) {
        return List.of(
                Column.of("reference", ProcedureIndex.Row::reference),
                Column.of("kind", ProcedureIndex.Row::kind),
                Column.of("applicant", ProcedureIndex.Row::name),
                Column.of("kana", ProcedureIndex.Row::kana),
                Column.of("state", ProcedureIndex.Row::state),
                Column.of("since", ProcedureIndex.Row::since),
                Column.of("submittedAt", ProcedureIndex.Row::submittedAt),
                Column.of(
                        "current",
                        row -> row.current()
                                .map(body -> bodies.require(body).code().text())),
                Column.of("withApplicant", ProcedureIndex.Row::withApplicant),
                Column.of("deceased", ProcedureIndex.Row::deceased),
                Column.of("version", row -> Optional.of(row.version().number()).filter(number -> row.isDecidable())),
                Column.of("id", row -> row.id().value().toString()));
    }

    static List<Column<ProcedureIndex.Count>> counts() {
        return List.of(
                Column.of("state", ProcedureIndex.Count::state),
                Column.of("number", ProcedureIndex.Count::number),
                Column.of("upTo7", count -> count.ages().upTo7()),
                Column.of("upTo14", count -> count.ages().upTo14()),
                Column.of("upTo30", count -> count.ages().upTo30()),
                Column.of("over30", count -> count.ages().over30()),
                Column.of("oldest", ProcedureIndex.Count::oldest));
    }

    static List<Column<Tracker>> tracker() {
        return List.of(
                Column.of("reference", Tracker::reference),
                Column.of("kind", Tracker::kind),
                Column.of("state", Tracker::state),
                Column.of("version", tracker -> tracker.version().number()),
                Column.of("submittedAt", Tracker::submittedAt),
                Column.of(
                        "workplace",
                        tracker -> tracker.request().workplace().name().text()),
                Column.of("desiredOn", tracker -> tracker.request().desiredOn()),
                Column.of(
                        "steps",
                        tracker -> tracker.stages().stream()
                                .map(stage -> Nested.of(stage, STAGE))
                                .toList()),
                Column.of(
                        "history",
                        tracker -> tracker.history().stream()
                                .map(line -> Nested.of(line, LINE))
                                .toList()),
                Column.of(
                        "calls",
                        tracker -> tracker.calls().stream()
                                .map(call -> Nested.of(call, CALL))
                                .toList()),
                Column.of("answerBy", Tracker::answerBy),
                Column.of("id", tracker -> tracker.id().value().toString()));
    }

    static List<Column<OfficePage.Slip>> slip() {
        return List.of(
                Column.of("reference", OfficePage.Slip::reference),
                Column.of("applicant", OfficePage.Slip::applicant),
                Column.of("state", OfficePage.Slip::state),
                Column.of("current", OfficePage.Slip::current),
                Column.of("withApplicant", OfficePage.Slip::withApplicant),
                Column.of("closedBy", OfficePage.Slip::closedBy),
                Column.of("since", OfficePage.Slip::since),
                Column.of("lastMoved", OfficePage.Slip::lastMoved));
    }
}
