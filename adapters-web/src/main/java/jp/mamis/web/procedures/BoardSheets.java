package jp.mamis.web.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mamis.application.procedures.BoardPapers;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.web.documents.Letterhead;
import jp.mamis.web.documents.Sheet;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Column;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;

/** The papers for a board, as a table on screen and as sheets to print and to calculate with. */
final class BoardSheets {

    private final BoardPapers papers;
    private final Visit visit;
    private final Texts t;
    private final ProcedureWords words;
    private final BodyNames names;
    private final Hierarchy bodies;

    BoardSheets(BoardPapers papers, Hierarchy bodies, Visit visit) {
        this.papers = papers;
        this.visit = visit;
        this.t = visit.texts();
        this.words = new ProcedureWords(visit);
        this.names = new BodyNames(t);
        this.bodies = bodies;
    }

    Table table(String list) {
        return Table.of(
                t.get("office.board.list"),
                papers.entries(),
                List.of(
                        Column.of(
                                t.get("procedure.reference"),
                                entry -> Cell.link(
                                        entry.row().reference(),
                                        list + "/" + entry.row().id().value())),
                        Column.of(t.get("office.queue.applicant"), entry -> Cell.lines(name(entry))),
                        Column.text(t.get("office.board.workplace"), BoardSheets::workplace),
                        Column.text(t.get("office.bulk.category"), this::category),
                        Column.text(
                                t.get("join.desired-on"), entry -> visit.dates().shortDay(entry.desiredOn())),
                        Column.of(
                                t.get("office.board.below"),
                                entry -> Cell.lines(below(entry, visit.dates()::shortDay)))),
                t.get("office.board.none"));
    }

    String title() {
        return title(visit.dates().day(papers.day()));
    }

    String titleOnPaper() {
        return title(visit.dates().official(papers.day()));
    }

    private String title(String day) {
        return t.get("office.board.paper.title", Map.of("body", names.of(papers.body()), "day", day));
    }

    /** What the board is asked, and how many of which category. */
    Sheet agenda() {
        Map<String, Long> counted = papers.entries().stream()
                .collect(Collectors.groupingBy(
                        entry -> words.category(entry.category()), TreeMap::new, Collectors.counting()));
        return new Sheet(
                t.get("office.board.agenda"),
                Stream.concat(
                                letterhead(),
                                Stream.of(t.get(
                                        "office.board.asks",
                                        "count",
                                        papers.entries().size())))
                        .toList(),
                List.of(
                        new Sheet.Heading(t.get("office.bulk.category"), 4),
                        new Sheet.Heading(t.get("office.count"), 1)),
                counted.entrySet().stream()
                        .map(category ->
                                List.of(category.getKey(), category.getValue().toString()))
                        .toList());
    }

    /** Who applies, one by one, to calculate with: names as they are registered. */
    Sheet applicants() {
        return applicants(BoardSheets::name, LocalDate::toString, letterhead().toList());
    }

    /** The same on paper, below the agenda: as the body calls doctors, days as official papers have them. */
    Sheet applicantsOnPaper() {
        return applicants(
                entry -> Stream.of(called(entry.row().name()), entry.row().kana())
                        .filter(text -> !text.isBlank())
                        .toList(),
                visit.dates()::official,
                List.of());
    }

    private Sheet applicants(
            Function<BoardPapers.Entry, List<String>> naming, Function<LocalDate, String> days, List<String> lead) {
        return new Sheet(
                t.get("office.board.applicants"),
                lead,
                headings(),
                IntStream.range(0, papers.entries().size())
                        .mapToObj(i -> cells(i, papers.entries().get(i), naming, days))
                        .toList());
    }

    /** Who lays it before the board, and the day as official papers have it. */
    private Stream<String> letterhead() {
        String day = visit.dates().official(papers.day());
        return Stream.concat(
                Letterhead.of(papers.body(), papers.sender(), papers.writing(), t).stream(),
                Stream.of(t.get("office.board.held", "day", day)));
    }

    private String called(String name) {
        return t.get("office.letter.to." + papers.writing().honorific().name().toLowerCase(Locale.ROOT), "name", name);
    }

    private List<Sheet.Heading> headings() {
        return List.of(
                new Sheet.Heading(t.get("office.board.number"), 5),
                new Sheet.Heading(t.get("procedure.reference"), 17),
                new Sheet.Heading(t.get("office.queue.applicant"), 17),
                new Sheet.Heading(t.get("office.board.workplace"), 18),
                new Sheet.Heading(t.get("office.bulk.category"), 12),
                new Sheet.Heading(t.get("join.desired-on"), 16),
                new Sheet.Heading(t.get("office.board.below"), 17));
    }

    private List<String> cells(
            int index,
            BoardPapers.Entry entry,
            Function<BoardPapers.Entry, List<String>> naming,
            Function<LocalDate, String> days) {
        return List.of(
                Integer.toString(index + 1),
                entry.row().reference(),
                String.join("\n", naming.apply(entry)),
                workplace(entry),
                category(entry),
                days.apply(entry.desiredOn()),
                String.join("\n", below(entry, days)));
    }

    private static List<String> name(BoardPapers.Entry entry) {
        return Stream.of(entry.row().name(), entry.row().kana())
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static String workplace(BoardPapers.Entry entry) {
        return entry.workplace().name().text();
    }

    private String category(BoardPapers.Entry entry) {
        return entry.own().orElseGet(() -> entry.category().label());
    }

    private List<String> below(BoardPapers.Entry entry, Function<LocalDate, String> days) {
        Function<BoardPapers.Below, String> said = decided -> t.get(
                "office.board.decided",
                Map.of(
                        "body", names.of(bodies.require(decided.body())),
                        "day", days.apply(decided.boardDay())));
        return entry.below().stream().map(said).toList();
    }
}
