package jp.mamis.web.tray;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.tray.TidingsTitles;
import jp.mamis.application.tray.TrayLetter;
import jp.mamis.application.tray.TrayLetters;
import jp.mamis.application.tray.TrayQueries.Titled;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.domain.tray.Dispatch;
import jp.mamis.domain.tray.DispatchId;
import jp.mamis.domain.tray.Tidings;
import jp.mamis.web.documents.AddressLines;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Chip;
import jp.mamis.web.page.Column;
import jp.mamis.web.page.Language;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;

/** A tray as tables: what is in it, and what was chosen of it. */
final class TrayTables {

    private TrayTables() {}

    static boolean isWaiting(Titled row) {
        return row.row().dispatch().state() == Dispatch.State.WAITING;
    }

    static Table of(
            Association body,
            Slice<Titled> rows,
            TrayAddress query,
            boolean all,
            LocalDate today,
            TidingsTitles titles,
            Visit visit) {
        Texts t = visit.texts();
        TrayWords words = new TrayWords(visit);
        List<Column<Titled>> columns = List.of(
                Column.<Titled>of(t.get("tray.doctor"), row -> doctor(body, row, all, titles, t)),
                Column.<Titled>of(
                        t.get("tray.news"), row -> news(row.row().dispatch().tidings(), row.overtaken(), titles, t)),
                Column.<Titled>text(
                        t.get("tray.since"),
                        row -> words.age(row.row().dispatch().tidings().writtenAt(), today)));
        List<Column<Titled>> ends = List.of(
                Column.<Titled>of(
                        t.get("tray.state"),
                        row -> Cell.chip(
                                row.overtaken()
                                        ? Chip.quiet(t.get("tray.overtaken.state"))
                                        : words.state(row.row().dispatch()))),
                Column.<Titled>of(
                        t.get("tray.end"), row -> Cell.lines(words.end(row.row().dispatch()))));
        return Table.of(
                t.get("tray.list"),
                rows.rows(),
                query.isOfWaiting()
                        ? columns
                        : Stream.concat(columns.stream(), ends.stream()).toList(),
                t.get("tray.none"));
    }

    private static Cell doctor(Association body, Titled row, boolean all, TidingsTitles titles, Texts t) {
        DispatchId id = row.row().dispatch().tidings().id();
        String name = name(row, t);
        Cell link = Cell.link(name, TrayPath.letter(body, id));
        return isWaiting(row)
                ? Cell.tickable(
                        link,
                        TrayPath.FIELD,
                        id.value().toString(),
                        t.get("tray.tick", Map.of("name", name, "title", named(row, titles, t))),
                        all && !row.overtaken())
                : link;
    }

    /** With the former name, where letters bear that. */
    static String name(Titled row, Texts t) {
        return row.row()
                .former()
                .map(former -> t.get("tray.former", Map.of("name", row.row().name(), "former", former)))
                .orElseGet(row.row()::name);
    }

    static Table chosen(TrayLetters letters, TidingsTitles titles, Texts t) {
        return Table.of(
                t.get("tray.together.list"),
                letters.letters(),
                List.of(
                        Column.<TrayLetter>text(
                                t.get("tray.doctor"), letter -> letter.to().name()),
                        Column.<TrayLetter>of(
                                t.get("tray.news"),
                                letter -> news(letter.dispatch().tidings(), letter.overtaken(), titles, t)),
                        Column.<TrayLetter>of(t.get("tray.address"), letter -> address(letter, t)),
                        Column.<TrayLetter>of(
                                t.get("tray.fax"),
                                letter -> Cell.lines(letter.to().faxes())),
                        Column.<TrayLetter>of(
                                t.get("tray.phone"),
                                letter -> Cell.lines(letter.to().phones()))),
                t.get("tray.none"));
    }

    /** What it is about: letters of two bodies about one doctor bear the same title. */
    private static Cell news(Tidings tidings, boolean overtaken, TidingsTitles titles, Texts t) {
        return Cell.lines(Stream.of(
                        title(tidings, titles, t),
                        about(tidings, t),
                        tidings.reference(),
                        overtaken ? t.get("tray.overtaken") : "")
                .filter(line -> !line.isEmpty())
                .toList());
    }

    /** In the language of the page; the letter itself may be in another. */
    static String title(Tidings tidings, TidingsTitles titles, Texts t) {
        return titles.of(tidings, t.language() == Language.ENGLISH ? MailLanguage.EN : MailLanguage.JA);
    }

    private static String named(Titled row, TidingsTitles titles, Texts t) {
        Tidings tidings = row.row().dispatch().tidings();
        return Stream.of(title(tidings, titles, t), about(tidings, t))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Whose examination it is about; empty where it is about none. */
    static String about(Tidings tidings, Texts t) {
        return tidings.sender().isEmpty() || tidings.reference().isEmpty()
                ? ""
                : t.get("tray.about", "body", new BodyNames(t).named(tidings.sender()));
    }

    static Cell address(TrayLetter letter, Texts t) {
        List<String> lines = AddressLines.of(letter.to());
        return lines.isEmpty() ? Cell.text(t.get("tray.address.none")) : Cell.lines(lines);
    }
}
