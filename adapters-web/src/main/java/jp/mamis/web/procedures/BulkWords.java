package jp.mamis.web.procedures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.mamis.application.procedures.BulkApproval;
import jp.mamis.application.procedures.BulkApprovalQueries;
import jp.mamis.application.procedures.BulkPreview;
import jp.mamis.application.procedures.ProcedureIndex;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Column;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.Wording;

/** What approving together would do and has done, line by line. */
final class BulkWords {

    private final Visit visit;
    private final Texts t;
    private final ProcedureWords words;
    private final Wording reasons;
    private final String list;

    /** @param list the address of the body's work list */
    BulkWords(Visit visit, String list) {
        this.visit = visit;
        this.t = visit.texts();
        this.words = new ProcedureWords(visit);
        this.reasons = new Wording(t);
        this.list = list;
    }

    Table preview(BulkPreview preview) {
        return Table.of(
                t.get("office.bulk.list"),
                preview.lines(),
                List.of(
                        reference(BulkPreview.Line::row, line -> line.item().procedure()),
                        applicant(BulkPreview.Line::row),
                        Column.of(
                                t.get("office.bulk.category"),
                                line -> line.request().map(this::category).orElseGet(() -> Cell.text(""))),
                        Column.text(t.get("office.bulk.begins"), this::begins),
                        Column.of(t.get("office.bulk.check"), line -> Cell.lines(found(line, preview)))),
                t.get("office.bulk.none"));
    }

    Table result(BulkApprovalQueries.Shown shown) {
        return Table.of(
                t.get("office.bulk.list"),
                shown.approval().lines(),
                List.of(
                        reference(line -> row(shown, line), line -> line.item().procedure()),
                        applicant(line -> row(shown, line)),
                        Column.of(t.get("office.bulk.result"), line -> Cell.lines(done(line)))),
                t.get("office.bulk.none"));
    }

    private static Optional<ProcedureIndex.Row> row(BulkApprovalQueries.Shown shown, BulkApproval.Line line) {
        return Optional.ofNullable(shown.rows().get(line.item().procedure()));
    }

    private <L> Column<L> reference(Function<L, Optional<ProcedureIndex.Row>> row, Function<L, ProcedureId> procedure) {
        return Column.of(
                t.get("procedure.reference"),
                line -> row.apply(line)
                        .map(known -> Cell.link(
                                known.reference(), list + "/" + known.id().value(), words.kind(known.kind())))
                        .orElseGet(() -> Cell.text(procedure.apply(line).value().toString())));
    }

    private <L> Column<L> applicant(Function<L, Optional<ProcedureIndex.Row>> row) {
        return Column.of(
                t.get("office.queue.applicant"),
                line -> Cell.lines(row.apply(line).stream()
                        .flatMap(known -> Stream.of(known.name(), known.kana()))
                        .filter(text -> !text.isBlank())
                        .toList()));
    }

    private Cell category(BulkPreview.Request request) {
        return Cell.lines(Stream.concat(request.own().stream(), Stream.of(words.category(request.category())))
                .toList());
    }

    private String begins(BulkPreview.Line line) {
        return line.outcome()
                .accepted()
                .flatMap(BulkPreview.Consequence::begins)
                .map(visit.dates()::shortDay)
                .orElse("");
    }

    private List<String> found(BulkPreview.Line line, BulkPreview preview) {
        return line.outcome()
                .fold(
                        consequence -> foreseen(consequence, line, preview),
                        refused -> refused(t.get("office.bulk.not-approvable"), refused.reasons()));
    }

    private List<String> foreseen(BulkPreview.Consequence consequence, BulkPreview.Line line, BulkPreview preview) {
        if (preview.boardDay().isEmpty()) {
            return List.of(t.get("office.bulk.undated"));
        }
        List<String> lines = new ArrayList<>(List.of(t.get("office.bulk.approvable")));
        line.request().filter(request -> consequence.early()).ifPresent(request -> {
            LocalDate day = preview.boardDay().orElseThrow();
            if (day.isBefore(request.appliedOn())) {
                lines.add(
                        t.get("office.bulk.unapplied", "applied", visit.dates().shortDay(request.appliedOn())));
            }
            if (day.isBefore(request.desiredOn())) {
                lines.add(t.get("office.bulk.early", "wished", visit.dates().shortDay(request.desiredOn())));
            }
        });
        consequence
                .restated()
                .ifPresent(from -> lines.add(
                        t.get("office.bulk.restated", "from", visit.dates().shortDay(from))));
        if (consequence.missing() > 0) {
            lines.add(t.get("office.bulk.missing", "missing", consequence.missing()));
        }
        return lines;
    }

    private List<String> done(BulkApproval.Line line) {
        return line.result()
                .map(result -> result.state()
                        .map(state -> List.of(t.get(
                                state == OfficeState.IN_REVIEW ? "office.bulk.confirmed" : "office.bulk.approved")))
                        .orElseGet(() -> refused(t.get("office.bulk.refused"), result.reasons())))
                .orElseGet(() -> List.of(t.get("office.bulk.open")));
    }

    private List<String> refused(String heading, List<Refusal> why) {
        return Stream.concat(Stream.of(heading), why.stream().map(reasons::of)).toList();
    }

    /** What the page of a result leads with. */
    String summary(BulkApproval approval) {
        long open = approval.open().size();
        long refused = approval.lines().stream()
                .flatMap(line -> line.result().stream())
                .filter(result -> result.state().isEmpty())
                .count();
        return t.get(
                open == 0 ? "office.bulk.summary" : "office.bulk.summary.open",
                Map.of(
                        "day",
                        visit.dates().day(approval.boardDay()),
                        "approved",
                        approval.lines().size() - open - refused,
                        "refused",
                        refused,
                        "open",
                        open));
    }
}
