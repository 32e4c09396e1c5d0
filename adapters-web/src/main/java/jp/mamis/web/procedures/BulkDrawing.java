package jp.mamis.web.procedures;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.procedures.BulkApprovalQueries;
import jp.mamis.application.procedures.BulkPreview;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.domain.procedures.ProcedureRefusal;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;

/** Draws the pages of approving together. */
final class BulkDrawing {

    private final Templates templates;

    BulkDrawing(Templates templates) {
        this.templates = templates;
    }

    String preview(Association body, BulkPreview preview, FormInput input, Optional<LocalDate> day, Visit visit) {
        Texts t = visit.texts();
        List<String> approvable = preview.lines().stream()
                .filter(line -> line.outcome().accepted().isPresent())
                .map(line -> Ticked.of(line.item()))
                .toList();
        Form form = day.map(held -> input.form(t).answering("boardDay", held)).orElseGet(() -> input.form(t));
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("page", page(body, t.get("office.bulk.title"), visit).showing(form));
        parameters.put("form", form);
        parameters.put(
                "rows",
                preview.lines().stream().map(line -> Ticked.of(line.item())).toList());
        parameters.put("table", new BulkWords(visit, list(body)).preview(preview));
        parameters.put("action", path(body));
        parameters.put("list", list(body));
        parameters.put("reload", changed(preview) ? fresh(body, preview, day) : "");
        parameters.put("approvable", day.isPresent() ? approvable : List.of());
        parameters.put("left", preview.lines().size() - approvable.size());
        parameters.put("boardDay", day.map(LocalDate::toString).orElse(""));
        parameters.put("spoken", day.map(visit.dates()::day).orElse(""));
        parameters.put("submission", OnceResponse.newKey());
        return templates.draw("procedures/bulk", parameters);
    }

    private static boolean changed(BulkPreview preview) {
        return preview.lines().stream()
                .flatMap(line -> line.outcome().refusals().stream())
                .anyMatch(reasons -> reasons.contains(ProcedureRefusal.CHANGED_MEANWHILE));
    }

    /** The same page over the procedures as they are now. */
    private static String fresh(Association body, BulkPreview preview, Optional<LocalDate> day) {
        Stream<String> rows = preview.lines().stream()
                .map(line -> line.row().map(Ticked::of).orElseGet(() -> Ticked.of(line.item())))
                .map(row -> Ticked.FIELD + "=" + encoded(row));
        return path(body) + "?"
                + Stream.concat(day.map(on -> "tried=yes&boardDay=" + on).stream(), rows)
                        .collect(Collectors.joining("&"));
    }

    /** @param own whether the reader began it and so may go on */
    String result(Association body, BulkApprovalQueries.Shown shown, boolean own, Visit visit) {
        BulkWords words = new BulkWords(visit, list(body));
        String address = path(body) + "/" + shown.approval().id().value();
        boolean open = own && !shown.approval().open().isEmpty();
        boolean letters = shown.approval().lines().stream()
                .flatMap(line -> line.result().stream())
                .flatMap(result -> result.state().stream())
                .anyMatch(state -> state != OfficeState.IN_REVIEW);
        return templates.draw(
                "procedures/bulkResult",
                Map.of(
                        "page",
                        page(body, visit.texts().get("office.bulk.done.title"), visit),
                        "lead",
                        words.summary(shown.approval()),
                        "table",
                        words.result(shown),
                        "list",
                        list(body),
                        "action",
                        address,
                        "letters",
                        letters
                                ? ApprovalLetterPages.path(
                                        body, shown.approval().id())
                                : "",
                        "job",
                        open ? "/jobs/" + shown.approval().id().value() : "",
                        "resumable",
                        open));
    }

    private static Page page(Association body, String title, Visit visit) {
        return Page.of(visit, title)
                .below(new BodyNames(visit.texts()).of(body), ProcedurePath.office(body))
                .below(visit.texts().get("office.queue.title"), list(body));
    }

    private static String list(Association body) {
        return ProcedurePath.office(body) + "/procedures";
    }

    /** Where the preview is found again that a form was sent from. */
    static String tried(Association body, FormInput sent) {
        return path(body) + "?tried=yes"
                + Stream.concat(
                                Stream.of("boardDay=" + encoded(sent.text("boardDay"))),
                                sent.texts(Ticked.FIELD).stream().map(row -> Ticked.FIELD + "=" + encoded(row)))
                        .map(pair -> "&" + pair)
                        .collect(Collectors.joining());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Where everybody who goes to the board of a day is approved by one decision. */
    static String ofBoard(Association body, LocalDate day) {
        return path(body) + "?tried=yes&board=yes&boardDay=" + day;
    }

    static String path(Association body) {
        return list(body) + "/approvals";
    }
}
