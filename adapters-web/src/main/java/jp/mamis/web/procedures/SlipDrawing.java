package jp.mamis.web.procedures;

import java.util.Map;
import java.util.Optional;
import jp.mamis.application.procedures.OfficePage;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Facts;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;

/** Draws what a body may read of a procedure whose contents are not shown to it. */
final class SlipDrawing {

    private final Templates templates;

    SlipDrawing(Templates templates) {
        this.templates = templates;
    }

    String slip(OfficePage.Slip slip, Place place, Optional<Notice> told, Visit visit) {
        Texts t = visit.texts();
        boolean coming = slip.state() == OfficeState.COMING;
        String title = coming ? "office.slip.title" : "office.slip.title." + variant(slip);
        String ground = coming ? "office.slip.ground" : "office.slip.ground." + variant(slip);
        Page page = DecisionDrawing.page(t.get(title, "reference", slip.reference()), place, visit);
        return templates.draw(
                "procedures/slip",
                Map.of(
                        "page", told.map(page::saying).orElse(page),
                        "facts", facts(slip, visit),
                        "lead", t.get(lead(slip)),
                        "state", new ProcedureWords(visit).state(slip.state()),
                        "ground", t.get(ground, "body", new BodyNames(t).of(place.body())),
                        "list", place.back()));
    }

    private static Facts facts(OfficePage.Slip slip, Visit visit) {
        Texts t = visit.texts();
        Facts who = Facts.none()
                .and(t.get("procedure.reference"), slip.reference())
                .and(t.get("office.slip.applicant"), slip.applicant());
        if (slip.state() == OfficeState.LEFT_OUT) {
            return who.and(t.get("office.queue.since"), visit.dates().moment(slip.since()));
        }
        Facts where = slip.state() == OfficeState.COMING
                ? who.and(t.get("procedure.current"), current(slip, t))
                : who.and(t.get("office.slip.closed-by"), slip.closedBy().orElseGet(() -> closedByNoBody(slip, t)));
        return where.and(t.get("office.queue.since"), visit.dates().moment(slip.since()))
                .and(t.get("office.slip.last-moved"), visit.dates().moment(slip.lastMoved()));
    }

    private static String current(OfficePage.Slip slip, Texts t) {
        return slip.withApplicant()
                ? t.get("procedure.current-applicant")
                : slip.current().orElse("");
    }

    private static String closedByNoBody(OfficePage.Slip slip, Texts t) {
        return t.get(
                slip.state() == OfficeState.WITHDRAWN ? "procedure.history.applicant" : "procedure.history.system");
    }

    private static String lead(OfficePage.Slip slip) {
        if (slip.state() != OfficeState.COMING) {
            return "office.slip.lead." + variant(slip);
        }
        return slip.withApplicant() ? "office.slip.lead.applicant" : "office.slip.lead";
    }

    private static String variant(OfficePage.Slip slip) {
        return slip.state() == OfficeState.LEFT_OUT ? "left-out" : "ended";
    }
}
