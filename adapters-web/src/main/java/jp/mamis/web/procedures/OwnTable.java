package jp.mamis.web.procedures;

import java.util.List;
import jp.mamis.application.procedures.ProcedureIndex;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Column;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;

/** What a doctor has filed, the newest first. */
final class OwnTable {

    private OwnTable() {}

    static Table of(List<ProcedureIndex.OwnRow> rows, Hierarchy bodies, Visit visit) {
        Texts t = visit.texts();
        ProcedureWords words = new ProcedureWords(visit);
        return Table.of(
                t.get("procedure.own.filed"),
                rows,
                List.of(
                        Column.of(
                                t.get("procedure.reference"),
                                row -> Cell.link(row.reference(), ProcedurePath.own(row.id()), words.kind(row.kind()))),
                        Column.text(t.get("join.workplace"), ProcedureIndex.OwnRow::workplace),
                        Column.of(t.get("procedure.state"), row -> Cell.chip(words.state(row.state()))),
                        Column.text(
                                t.get("procedure.current"),
                                row -> row.state() == Procedure.State.SENT_BACK
                                        ? t.get("procedure.current-applicant")
                                        : row.current()
                                                .map(body -> new BodyNames(t).of(bodies.require(body)))
                                                .orElse("")),
                        Column.text(
                                t.get("procedure.submitted"),
                                row -> visit.dates().shortMoment(row.submittedAt()))),
                t.get("procedure.own.none"));
    }
}
