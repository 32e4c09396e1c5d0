package jp.mamis.cli.procedures;

import java.util.List;
import java.util.Optional;
import jp.mamis.application.procedures.BulkApproval;
import jp.mamis.application.procedures.BulkApprovalQueries;
import jp.mamis.application.procedures.BulkPreview;
import jp.mamis.application.procedures.ProcedureIndex;
import jp.mamis.cli.output.Column;
import jp.mamis.cli.output.Words;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Refusals;

/** What is printed of procedures approved together. */
final class BulkColumns {

    private BulkColumns() {}

    static List<Column<BulkPreview.Line>> tried(Words words) {
        return List.of(
                Column.of("reference", line -> line.row().map(ProcedureIndex.Row::reference)),
                Column.of("applicant", line -> line.row().map(ProcedureIndex.Row::name)),
                Column.of("approvable", line -> line.outcome().accepted().isPresent()),
                Column.of("begins", line -> line.outcome().accepted().flatMap(BulkPreview.Consequence::begins)),
                Column.of(
                        "reasons",
                        line -> said(
                                line.outcome().refusals().map(Refusals::reasons).orElse(List.of()), words)),
                Column.of("id", line -> line.item().procedure().value().toString()));
    }

    static List<Column<BulkApproval.Line>> done(BulkApprovalQueries.Shown shown, Words words) {
        return List.of(
                Column.of(
                        "reference",
                        line -> Optional.ofNullable(shown.rows().get(line.item().procedure()))
                                .map(ProcedureIndex.Row::reference)),
                Column.of("state", line -> line.result().flatMap(BulkApproval.Result::state)),
                Column.of(
                        "reasons",
                        line -> said(
                                line.result().map(BulkApproval.Result::reasons).orElse(List.of()), words)),
                Column.of("id", line -> line.item().procedure().value().toString()));
    }

    private static List<String> said(List<Refusal> reasons, Words words) {
        return reasons.stream().map(words::of).toList();
    }
}
