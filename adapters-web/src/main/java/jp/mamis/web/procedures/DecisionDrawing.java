package jp.mamis.web.procedures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.procedures.OfficePage;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Choice;
import jp.mamis.web.page.Facts;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Link;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;

/** Draws a procedure for the secretariat, and the forms of its decisions. */
final class DecisionDrawing {

    private final AssociationSystem system;
    private final Templates templates;

    DecisionDrawing(AssociationSystem system, Templates templates) {
        this.system = system;
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
        Page page =
                told.map(notice -> page(title, place, visit).saying(notice)).orElseGet(() -> page(title, place, visit));
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("page", page.showing(form));
        parameters.put("form", form);
        parameters.put("state", words.state(seen.state()));
        parameters.put(
                "ground",
                t.get(
                        "office.procedure.ground.step",
                        "body",
                        place.body().name().text()));
        parameters.put("tracker", course.tracker(seen.tracker()));
        parameters.put("request", course.request(seen.tracker()));
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
        Page page = page(t.get("office.slip.title", "reference", slip.reference()), place, visit);
        Facts facts = Facts.none()
                .and(t.get("procedure.reference"), slip.reference())
                .and(t.get("office.slip.applicant"), slip.applicant())
                .and(t.get("office.slip.current"), slip.current().orElse(""))
                .and(t.get("office.slip.since"), visit.dates().moment(slip.since()));
        return templates.draw(
                "procedures/slip",
                Map.of(
                        "page", told.map(page::saying).orElse(page),
                        "facts", facts,
                        "state", new ProcedureWords(visit).state(slip.state()),
                        "ground",
                                t.get(
                                        "office.slip.ground",
                                        "body",
                                        place.body().name().text()),
                        "list", place.list()));
    }

    String sendBack(OfficePage.Full seen, Place place, Form form, Visit visit) {
        Texts t = visit.texts();
        Hierarchy bodies = system.hierarchy().currentHierarchy().get();
        List<Choice> receivers = new ArrayList<>();
        receivers.add(Choice.of(Decisions.APPLICANT, t.get("office.return.to.applicant")));
        seen.lower().stream()
                .map(bodies::require)
                .map(lower -> receiver(lower, t))
                .forEach(receivers::add);
        Map<String, Object> parameters = asked("office.return.title", seen, place, form, visit);
        parameters.put("lead", t.get("office.return.lead", subject(seen)));
        parameters.put("receivers", receivers);
        return templates.draw("procedures/return", parameters);
    }

    String reject(OfficePage.Full seen, Place place, Form form, Visit visit) {
        Map<String, Object> parameters = asked("office.reject.title", seen, place, form, visit);
        parameters.put("lead", visit.texts().get("office.reject.lead", subject(seen)));
        return templates.draw("procedures/rejection", parameters);
    }

    /** Says that it is done, and leads to the next one that waits. */
    Notice done(DecisionAct act, Place place, Optional<ProcedureId> next, Texts t) {
        List<Link> ways = new ArrayList<>();
        next.ifPresent(id -> ways.add(new Link(t.get("office.next"), new Place(place.body(), id).path())));
        ways.add(new Link(t.get("office.back-to-queue"), place.list()));
        return Notice.success(t.get("office.done." + act.slug())).leadingTo(ways.toArray(Link[]::new));
    }

    private static Choice receiver(Association lower, Texts t) {
        return Choice.of(
                lower.code().text(),
                t.get("office.return.to.body", "body", lower.name().text()));
    }

    private static Map<String, String> subject(OfficePage.Full seen) {
        return Map.of(
                "reference",
                seen.tracker().reference(),
                "applicant",
                seen.data().name().full());
    }

    private static Map<String, Object> asked(String title, OfficePage.Full seen, Place place, Form form, Visit visit) {
        String known = form.answer("version");
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(
                "page",
                page(visit.texts().get(title), place, visit)
                        .below(seen.tracker().reference(), place.path())
                        .showing(form));
        parameters.put("form", form);
        parameters.put("path", place.path());
        parameters.put(
                "version",
                known.isEmpty() ? Long.toString(seen.tracker().version().number()) : known);
        parameters.put("submission", OnceResponse.newKey());
        return parameters;
    }

    private static Page page(String title, Place place, Visit visit) {
        return Page.of(visit, title)
                .below(place.body().name().text(), ProcedurePath.office(place.body()))
                .below(visit.texts().get("office.queue.title"), place.list());
    }
}
