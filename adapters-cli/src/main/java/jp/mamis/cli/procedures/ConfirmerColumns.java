package jp.mamis.cli.procedures;

import java.util.List;
import java.util.stream.Stream;
import jp.mamis.application.procedures.Confirmers;
import jp.mamis.application.procedures.OfficePage;
import jp.mamis.cli.output.Column;
import jp.mamis.cli.output.Nested;

/** What an office is printed of a procedure: its course, and who of the office has confirmed and has yet to. */
final class ConfirmerColumns {

    private static final List<Column<Confirmers.Word>> WORD = List.of(
            Column.of("at", Confirmers.Word::at),
            Column.of("confirmedBy", Confirmers.Word::by),
            Column.of("inPlaceOf", Confirmers.Word::inPlaceOf),
            Column.of("boardDay", Confirmers.Word::boardDay));

    private static final List<Column<Confirmers.Awaited>> AWAITED =
            List.of(Column.of("holder", Confirmers.Awaited::name), Column.of("deputies", Confirmers.Awaited::deputies));

    private ConfirmerColumns() {}

    static List<Column<OfficePage.Full>> office() {
        Stream<Column<OfficePage.Full>> course = ProcedureColumns.tracker().stream()
                .map(column -> Column.of(column.key(), full -> column.value().apply(full.tracker())));
        Stream<Column<OfficePage.Full>> office = Stream.of(
                Column.of(
                        "confirmations",
                        full -> full.confirming().stream()
                                .flatMap(confirmers -> confirmers.words().stream())
                                .map(word -> Nested.of(word, WORD))
                                .toList()),
                Column.of(
                        "missing",
                        full -> full.confirming()
                                .map(confirmers -> confirmers.confirming().missing())),
                Column.of(
                        "awaited",
                        full -> full.confirming().stream()
                                .flatMap(confirmers -> confirmers.awaited().stream())
                                .map(one -> Nested.of(one, AWAITED))
                                .toList()));
        return Stream.concat(course, office).toList();
    }
}
