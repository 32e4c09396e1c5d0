package jp.mamis.web.procedures;

import java.util.List;
import java.util.Map;
import jp.mamis.application.procedures.Draft;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Column;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;

/** The drafts of a doctor, to go on with or to throw away. */
final class DraftTable {

    private DraftTable() {}

    static Table of(List<Draft> drafts, Visit visit) {
        Texts t = visit.texts();
        return Table.of(
                t.get("procedure.drafts"),
                drafts,
                List.of(
                        Column.of(t.get("procedure.draft"), draft -> Cell.link(title(draft, t), JoinPages.path(draft))),
                        Column.text(
                                t.get("procedure.draft.saved"),
                                draft -> visit.dates().shortMoment(draft.savedAt())),
                        Column.of(
                                t.get("procedure.draft.discard"),
                                draft -> Cell.link(
                                        t.get("procedure.draft.discard"), JoinPages.path(draft) + "/discard"))),
                t.get("procedure.drafts.none"));
    }

    private static String title(Draft draft, Texts t) {
        String workplace = draft.answers().getOrDefault(JoinAnswers.WORKPLACE_NAME, "");
        boolean answers = draft.answers().containsKey(JoinAnswers.PROCEDURE);
        String kind = t.get(answers ? "procedure.draft.answer" : "procedure.draft.join");
        return workplace.isBlank() ? kind : t.get("procedure.draft.at", Map.of("kind", kind, "workplace", workplace));
    }
}
