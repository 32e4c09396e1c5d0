package jp.mamis.web.procedures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.procedures.OfficePage;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Facts;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;

/** Draws a procedure for the secretariat. */
final class DecisionDrawing {

    private final Templates templates;

    DecisionDrawing(Templates templates) {
        this.templates = templates;
    }

    String procedure(OfficePage seen, Place place, Form form, Optional<Notice> told, Visit visit) {
        return seen instanceof OfficePage.Full full
                ? full(full, place, form, told, visit)
                : slip((OfficePage.Slip) seen, place, told, visit);
    }

    private String full(OfficePage.Full seen, Place place, Form form, Optional<Notice> told, Visit visit) {
        Texts t = visit.texts();
        ProcedureWords words = new ProcedureWords(visit);
        ProcedureCourse course = new ProcedureCourse(visit);
        String title = t.get(
                "office.procedure.title",
                Map.of(
                        "kind",
                        words.kind(seen.tracker().kind()),
                        "reference",
                        seen.tracker().reference()));
        DecisionNotices notices = new DecisionNotices(place, visit);
        Page page = Stream.of(
                        told,
                        notices.askedAgain(seen),
                        notices.endedByAnother(seen),
                        notices.otherMembership(seen),
                        told.isPresent() ? Optional.<Notice>empty() : notices.confirming(seen))
                .flatMap(Optional::stream)
                .reduce(page(title, place, visit), Page::saying, (one, other) -> other);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("page", page.showing(form));
        parameters.put("form", form);
        parameters.put("state", words.state(seen.state()));
        boolean approvedBefore = seen.state() == OfficeState.COMING || seen.state() == OfficeState.MEMBERSHIP_ENDED;
        parameters.put(
                "ground",
                t.get(
                        approvedBefore ? "office.procedure.ground.approved" : "office.procedure.ground.step",
                        "body",
                        new BodyNames(t).of(place.body())));
        parameters.put("tracker", course.tracker(seen.tracker()));
        parameters.put("request", new RequestFacts(visit).request(seen.tracker()));
        parameters.put("changed", seen.before().isPresent());
        parameters.put(
                "changes",
                seen.before()
                        .map(before -> new RequestFacts(visit).changes(before, seen.tracker()))
                        .orElseGet(() -> Table.of(t.get("office.changes"), List.<String>of(), List.of(), "")));
        parameters.put("applicant", ApplicantFacts.of(seen.data(), visit));
        parameters.put("history", course.history(seen.tracker()));
        parameters.put("path", place.path());
        parameters.put("list", place.list());
        parameters.put("version", Long.toString(seen.tracker().version().number()));
        parameters.put("decidable", seen.state() == OfficeState.OPEN || seen.state() == OfficeState.IN_REVIEW);
        parameters.put("open", seen.state() == OfficeState.OPEN);
        parameters.put("waits", seen.state() == OfficeState.SENT_BACK);
        parameters.put("toDecide", seen.toDecide());
        return templates.draw("procedures/procedure", parameters);
    }

    private String slip(OfficePage.Slip slip, Place place, Optional<Notice> told, Visit visit) {
        Texts t = visit.texts();
        boolean coming = slip.state() == OfficeState.COMING;
        Page page = page(
                t.get(coming ? "office.slip.title" : "office.slip.title.ended", "reference", slip.reference()),
                place,
                visit);
        Facts who = Facts.none()
                .and(t.get("procedure.reference"), slip.reference())
                .and(t.get("office.slip.applicant"), slip.applicant());
        Facts where = coming
                ? who.and(
                        t.get("procedure.current"),
                        slip.withApplicant()
                                ? t.get("procedure.current-applicant")
                                : slip.current().orElse(""))
                : who.and(
                        t.get("office.slip.closed-by"),
                        slip.closedBy()
                                .orElseGet(() -> t.get(
                                        slip.state() == OfficeState.WITHDRAWN
                                                ? "procedure.history.applicant"
                                                : "procedure.history.system")));
        Facts facts = where.and(t.get("office.queue.since"), visit.dates().moment(slip.since()))
                .and(t.get("office.slip.last-moved"), visit.dates().moment(slip.lastMoved()));
        return templates.draw(
                "procedures/slip",
                Map.of(
                        "page", told.map(page::saying).orElse(page),
                        "facts", facts,
                        "lead", t.get(lead(slip)),
                        "state", new ProcedureWords(visit).state(slip.state()),
                        "ground",
                                t.get(
                                        coming ? "office.slip.ground" : "office.slip.ground.ended",
                                        "body",
                                        new BodyNames(t).of(place.body())),
                        "list", place.list()));
    }

    private static String lead(OfficePage.Slip slip) {
        if (slip.state() != OfficeState.COMING) {
            return "office.slip.lead.ended";
        }
        return slip.withApplicant() ? "office.slip.lead.applicant" : "office.slip.lead";
    }

    static Page page(String title, Place place, Visit visit) {
        return Page.of(visit, title)
                .below(new BodyNames(visit.texts()).of(place.body()), ProcedurePath.office(place.body()))
                .below(visit.texts().get("office.queue.title"), place.list());
    }
}
