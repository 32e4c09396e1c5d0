package jp.mamis.web.procedures;

import java.util.List;
import jp.mamis.application.procedures.Draft;
import jp.mamis.application.procedures.DraftLife;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.web.page.Column;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;

/** What bodies enter from papers of a doctor's, by body and day of the paper, for the doctor to read. */
final class PaperTable {

    private PaperTable() {}

    static Table of(List<Draft> papers, DraftLife life, Hierarchy bodies, Visit visit) {
        Texts t = visit.texts();
        return Table.of(
                t.get("papers.title"),
                papers,
                List.of(
                        Column.text(t.get("procedure.draft"), draft -> DraftTable.kind(draft, t)),
                        Column.text(t.get("papers.body"), draft -> DraftTable.body(draft, bodies, t)),
                        Column.text(
                                t.get("papers.filled-on"),
                                draft ->
                                        draft.filledOn().map(visit.dates()::day).orElse("")),
                        Column.text(
                                t.get("procedure.draft.saved"),
                                draft -> visit.dates().shortMoment(draft.savedAt())),
                        Column.text(
                                t.get("procedure.draft.kept"), draft -> DraftTable.kept(draft.savedAt(), life, visit))),
                t.get("papers.none"));
    }
}
