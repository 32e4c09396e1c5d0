package jp.mamis.web.procedures;

import java.time.Instant;
import java.util.List;
import jp.mamis.application.procedures.Draft;
import jp.mamis.application.procedures.DraftLife;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Column;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;

/** The drafts of a doctor, told apart by workplace and body, to go on with or to throw away. */
final class DraftTable {

    private DraftTable() {}

    static Table of(List<Draft> drafts, DraftLife life, Hierarchy bodies, Visit visit) {
        Texts t = visit.texts();
        return Table.of(
                t.get("procedure.drafts"),
                drafts,
                List.of(
                        Column.of(
                                t.get("procedure.draft"),
                                draft -> Cell.link(
                                        t.get("procedure.draft.go-on", "kind", kind(draft, t)), JoinPages.path(draft))),
                        Column.text(
                                t.get("join.workplace"),
                                draft -> draft.answers().getOrDefault(JoinFields.WORKPLACE_NAME, "")),
                        Column.text(t.get("join.body"), draft -> body(draft, bodies, t)),
                        Column.text(
                                t.get("procedure.draft.saved"),
                                draft -> visit.dates().shortMoment(draft.savedAt())),
                        Column.text(t.get("procedure.draft.kept"), draft -> kept(draft.savedAt(), life, visit)),
                        Column.of(
                                t.get("procedure.draft.acts"),
                                draft -> Cell.link(
                                        t.get("procedure.draft.discard"), JoinPages.path(draft) + "/discard"))),
                t.get("procedure.drafts.none"));
    }

    /** After which day it is deleted, unless somebody goes on with it. */
    static String kept(Instant savedAt, DraftLife life, Visit visit) {
        return visit.texts()
                .get("procedure.draft.kept.until", "day", visit.dates().day(life.lastDay(savedAt)));
    }

    static String kind(Draft draft, Texts t) {
        boolean answers = JoinFields.answered(draft).isPresent();
        return t.get(answers ? "procedure.draft.answer" : "procedure.draft.join");
    }

    /** The lowest body chosen; blank before one is, or where it is none any more. */
    static String body(Draft draft, Hierarchy bodies, Texts t) {
        return draft.lowest()
                .flatMap(bodies::findByCode)
                .map(new BodyNames(t)::of)
                .orElse("");
    }
}
