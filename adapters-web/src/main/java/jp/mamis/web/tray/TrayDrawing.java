package jp.mamis.web.tray;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.tray.TidingsTitles;
import jp.mamis.application.tray.TrayLetter;
import jp.mamis.application.tray.TrayLetters;
import jp.mamis.application.tray.TrayQueries.Titled;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.tray.Dispatch;
import jp.mamis.domain.tray.DispatchId;
import jp.mamis.domain.tray.Tidings;
import jp.mamis.web.documents.Download;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Facts;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Link;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.people.NextPage;

/** Draws the pages of a tray. */
final class TrayDrawing {

    private final Templates templates;
    private final TidingsTitles titles;

    TrayDrawing(Templates templates, TidingsTitles titles) {
        this.templates = templates;
        this.titles = titles;
    }

    /** @param all whether every box is ticked */
    String list(
            Association body,
            Slice<Titled> rows,
            TrayAddress query,
            boolean all,
            List<Notice> told,
            LocalDate today,
            Visit visit) {
        Texts t = visit.texts();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(
                "page",
                told.stream().reduce(page(body, t.get("tray.title"), visit), Page::saying, (one, other) -> other));
        parameters.put("form", query.form(Form.blank(t)));
        parameters.put("states", new TrayWords(visit).states());
        parameters.put("action", TrayPath.list(body));
        parameters.put(
                "rows",
                NextPage.on(TrayTables.of(body, rows, query, all, today, titles, visit), rows, visit, "tray.part"));
        parameters.put("tickable", rows.rows().stream().anyMatch(TrayTables::isWaiting));
        parameters.put("together", TrayPath.together(body));
        parameters.put("all", TrayPath.list(body) + query.here() + "&tick=all");
        parameters.put("further", query.isFurther());
        parameters.put("first", TrayPath.list(body) + query.address());
        parameters.put("saves", Download.links(TrayPath.list(body) + "/export", query.address(), t));
        return templates.draw("tray/list", parameters);
    }

    String together(Association body, TrayLetters letters, Form form, Visit visit) {
        Texts t = visit.texts();
        List<DispatchId> ids = letters.letters().stream()
                .map(letter -> letter.dispatch().tidings().id())
                .toList();
        Map<String, Object> parameters = new HashMap<>();
        Page page = page(body, t.get("tray.together.title"), visit)
                .below(t.get("tray.title"), TrayPath.list(body))
                .showing(form);
        Page told = letters.letters().stream().anyMatch(TrayLetter::overtaken)
                ? page.saying(Notice.warning(t.get("tray.together.overtaken"), t.get("tray.together.overtaken.text")))
                : page;
        parameters.put("page", letters.isReached() ? told : told.saying(unreached(body, t)));
        parameters.put("form", form);
        parameters.put("table", TrayTables.chosen(letters, titles, t));
        parameters.put("print", TrayPath.print(body, ids));
        parameters.put("ids", ids.stream().map(id -> id.value().toString()).toList());
        parameters.put("ends", new TrayWords(visit).ends());
        parameters.put("action", TrayPath.together(body));
        parameters.put("list", TrayPath.list(body));
        parameters.put("submission", OnceResponse.newKey());
        return templates.draw("tray/together", parameters);
    }

    String letter(Association body, TrayLetter letter, List<Notice> told, LocalDate today, Visit visit) {
        Texts t = visit.texts();
        Dispatch dispatch = letter.dispatch();
        DispatchId id = dispatch.tidings().id();
        boolean waits = dispatch.state() == Dispatch.State.WAITING;
        Map<String, Object> parameters = new HashMap<>();
        Stream<Notice> warned = letter.reached() || !dispatch.isOpenOn(today)
                ? told.stream()
                : Stream.concat(told.stream(), Stream.of(unreached(body, t)));
        parameters.put(
                "page",
                warned.reduce(
                        told(letter, page(body, TrayTables.title(dispatch.tidings(), titles, t), visit), t)
                                .below(t.get("tray.title"), TrayPath.list(body)),
                        Page::saying,
                        (one, other) -> other));
        parameters.put("state", new TrayWords(visit).state(dispatch));
        parameters.put("facts", facts(letter, today, visit));
        parameters.put("language", letter.text().language());
        parameters.put("text", text(letter, t));
        parameters.put("print", dispatch.isOpenOn(today) ? TrayPath.print(body, List.of(id)) : "");
        parameters.put("settle", waits ? TrayPath.together(body) + TrayPath.query(List.of(id)) : "");
        parameters.put("reopen", !waits && dispatch.isOpenOn(today) ? TrayPath.letter(body, id) + "/reopening" : "");
        parameters.put("list", TrayPath.list(body));
        return templates.draw("tray/letter", parameters);
    }

    /** With its own title, where the page bears that in another language. */
    private List<String> text(TrayLetter letter, Texts t) {
        String shown = TrayTables.title(letter.dispatch().tidings(), titles, t);
        return Stream.concat(
                        Stream.of(letter.text().title()).filter(own -> !own.equals(shown)),
                        letter.text().body().lines())
                .toList();
    }

    private static Page told(TrayLetter letter, Page page, Texts t) {
        return letter.overtaken()
                ? page.saying(Notice.information(t.get("tray.overtaken.title"), t.get("tray.overtaken.text")))
                : page;
    }

    private static Notice unreached(Association body, Texts t) {
        return Notice.warning(t.get("tray.unreached"), t.get("tray.unreached.text"))
                .leadingTo(new Link(t.get("tray.unreached.enter"), TrayPath.office(body) + "/profile"));
    }

    private static Facts facts(TrayLetter letter, LocalDate today, Visit visit) {
        Texts t = visit.texts();
        TrayWords words = new TrayWords(visit);
        Tidings tidings = letter.dispatch().tidings();
        Facts known = Facts.none()
                .and(t.get("tray.doctor"), letter.to().name())
                .and(t.get("tray.since"), words.age(tidings.writtenAt(), today));
        Facts sent = tidings.sender().isEmpty()
                ? known
                : known.and(t.get("tray.sender"), new BodyNames(t).named(tidings.sender()));
        Facts numbered =
                tidings.reference().isEmpty() ? sent : sent.and(t.get("procedure.reference"), tidings.reference());
        if (letter.dispatch().isOpenOn(today)) {
            numbered = numbered.and(t.get("tray.address"), TrayTables.address(letter, t))
                    .and(t.get("tray.fax"), Cell.lines(letter.to().faxes()))
                    .and(t.get("tray.phone"), Cell.lines(letter.to().phones()));
        }
        List<String> end = words.end(letter.dispatch());
        return end.isEmpty()
                ? numbered
                : numbered.and(
                        t.get("tray.end"),
                        Cell.lines(Stream.concat(end.stream(), letter.by().stream())
                                .toList()));
    }

    private static Page page(Association body, String title, Visit visit) {
        return Page.of(visit, title).below(new BodyNames(visit.texts()).of(body), TrayPath.office(body));
    }
}
