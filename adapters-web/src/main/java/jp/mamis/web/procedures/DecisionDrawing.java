package jp.mamis.web.procedures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.OfficePage;
import jp.mamis.domain.procedures.HistoryLine.Happening;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.domain.procedures.Procedure.State;
import jp.mamis.domain.procedures.Step;
import jp.mamis.web.attachments.FileFacts;
import jp.mamis.web.membership.RegisterCheckingPages;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Facts;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.people.RegisterChecks;
import jp.mamis.web.problem.Wording;
import jp.mamis.web.settings.ExemptionWords;

/** Draws a procedure for the secretariat. Long because all that stands on its page is named here. */
final class DecisionDrawing {

    private final AssociationSystem system;
    private final Templates templates;

    DecisionDrawing(AssociationSystem system, Templates templates) {
        this.system = system;
        this.templates = templates;
    }

    String procedure(OfficePage seen, Place place, Form form, Optional<Notice> told, Visit visit, Caller caller) {
        return seen instanceof OfficePage.Full full
                ? full(full, place, form, told, visit, caller)
                : new SlipDrawing(templates).slip((OfficePage.Slip) seen, place, told, visit);
    }

    private String full(
            OfficePage.Full seen, Place place, Form form, Optional<Notice> told, Visit visit, Caller caller) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("page", page(seen, place, told, visit).showing(form));
        parameters.put("form", form);
        parameters.put("applicant", ApplicantFacts.of(seen.data(), visit));
        parameters.put(
                "registerCheck", RegisterChecks.facts(seen.data().licence().check(), visit.texts(), visit.dates()));
        parameters.put("checking", checking(seen, place));
        parameters.put(
                "files",
                new FileFacts(visit, system.hierarchy().currentHierarchy()::get).atOffice(seen.files(), place.body()));
        parameters.put("path", place.path());
        parameters.put("along", place.along());
        parameters.put("scan", takesScans(seen, place) ? ScanPages.path(place) : "");
        parameters.put("answer", OnPaper.answerable(seen, place, caller) ? AnswerOnPaperPages.path(place) : "");
        boolean onPaper = OnPaper.acceptable(seen, place, caller);
        parameters.put("withdrawal", onPaper ? WithdrawalOnPaperPages.path(place) : "");
        parameters.put("registration", onPaper ? registration(seen, place) : "");
        parameters.put("list", place.back());
        parameters.put("version", Long.toString(seen.tracker().version().number()));
        parameters.put("amended", ApplicantFacts.amended(seen, visit));
        parameters.put("amendedLead", ApplicantFacts.amendedLead(seen, visit.texts()));
        putState(seen, place, visit, parameters);
        putHindrance(seen, place, visit, parameters);
        putRequest(seen, visit, parameters);
        parameters.put(
                "history",
                new ProcedureHistory(visit)
                        .ofOffice(seen, call -> place.path() + "/calls?supplements=" + call.value()));
        return templates.draw("procedures/procedure", parameters);
    }

    /** Where the office notes a check; empty for whom the office has no more to do with, and for whoever only confirms. */
    private static String checking(OfficePage.Full seen, Place place) {
        boolean underWay =
                seen.tracker().state() == State.SUBMITTED || seen.tracker().state() == State.SENT_BACK;
        return underWay && seen.ground() != ViewLog.Ground.PARTNER
                ? RegisterCheckingPages.path(place.body(), seen.applicant(), place.procedure())
                : "";
    }

    private static String registration(OfficePage.Full seen, Place place) {
        return ProcedurePath.office(place.body()) + "/members/"
                + seen.applicant().value() + "/registration";
    }

    private static boolean takesScans(OfficePage.Full seen, Place place) {
        State state = seen.tracker().state();
        return enteredByHand(seen, place) && (state == State.SUBMITTED || state == State.SENT_BACK);
    }

    /** Whether the body itself has entered it from paper filled in by hand. */
    static boolean enteredByHand(OfficePage.Full seen, Place place) {
        return seen.tracker().history().stream()
                .filter(line -> line.filledOn().isPresent() && line.what() == Happening.SUBMITTED)
                .anyMatch(line ->
                        line.body().equals(Optional.of(place.body().name().text())));
    }

    private static Page page(OfficePage.Full seen, Place place, Optional<Notice> told, Visit visit) {
        String title = visit.texts()
                .get(
                        "office.procedure.title",
                        Map.of(
                                "kind",
                                new ProcedureWords(visit).kind(seen.tracker().kind()),
                                "reference",
                                seen.tracker().reference()));
        DecisionNotices notices = new DecisionNotices(place, visit);
        return Stream.of(
                        told,
                        notices.askedAgain(seen),
                        notices.endedByAnother(seen),
                        notices.deceased(seen),
                        notices.rejectedAbove(seen),
                        notices.answeredOnPaper(seen),
                        notices.otherMembership(seen),
                        told.isPresent() ? Optional.<Notice>empty() : notices.confirming(seen))
                .flatMap(Optional::stream)
                .reduce(page(title, place, visit), Page::saying, (one, other) -> other);
    }

    /** How it stands with the body, why the body may read it, and what there is to decide. */
    private static void putState(OfficePage.Full seen, Place place, Visit visit, Map<String, Object> parameters) {
        Texts t = visit.texts();
        OfficeState state = seen.state();
        boolean approvedBefore = state == OfficeState.COMING || state == OfficeState.MEMBERSHIP_ENDED;
        String ground = seen.ground() == ViewLog.Ground.PARTNER
                ? "office.procedure.ground.partner"
                : approvedBefore ? "office.procedure.ground.approved" : "office.procedure.ground.step";
        parameters.put("state", new ProcedureWords(visit).state(state));
        parameters.put("ground", t.get(ground, "body", new BodyNames(t).of(place.body())));
        parameters.put("decidable", state == OfficeState.OPEN || state == OfficeState.IN_REVIEW);
        parameters.put("open", state == OfficeState.OPEN);
        parameters.put("waits", state == OfficeState.SENT_BACK);
        parameters.put("toDecide", seen.toDecide());
        parameters.put(
                "letter", approvedNow(seen, place) ? ApprovalLetterPages.path(place.body(), place.procedure()) : "");
        parameters.put("confirmsOnly", seen.ground() == ViewLog.Ground.PARTNER);
    }

    /** Why the reader cannot approve, and the way to begin the confirmations anew where that is open. */
    private static void putHindrance(OfficePage.Full seen, Place place, Visit visit, Map<String, Object> parameters) {
        Wording wording = new Wording(visit.texts());
        parameters.put(
                "hindered",
                seen.hindrance().stream()
                        .flatMap(hindrance -> hindrance.why().reasons().stream())
                        .map(wording::of)
                        .toList());
        parameters.put(
                "anew",
                seen.hindrance()
                        .filter(OfficePage.Hindrance::anew)
                        .map(hindrance -> place.path("/" + DecisionAct.APPROVAL.slug(), "anew=yes"))
                        .orElse(""));
        parameters.put(
                "own", seen.hindrance().filter(OfficePage.Hindrance::isOwn).isPresent());
    }

    private static boolean approvedNow(OfficePage.Full seen, Place place) {
        return seen.tracker().stages().stream()
                .anyMatch(stage -> stage.body().equals(place.body().id()) && stage.state() == Step.StepCode.APPROVED);
    }

    /** What is asked for, what an answer has changed of it, and its course. */
    private void putRequest(OfficePage.Full seen, Visit visit, Map<String, Object> parameters) {
        ProcedureCourse course = new ProcedureCourse(visit);
        RequestFacts facts = new RequestFacts(system.institutions().institutionQueries(), visit);
        parameters.put("tracker", course.tracker(seen.tracker()));
        Facts asked = facts.request(seen.tracker());
        parameters.put(
                "request",
                seen.exemptions().isEmpty()
                        ? asked
                        : asked.and(
                                visit.texts().get("office.exemptions"),
                                Cell.lines(new ExemptionWords(visit.texts()).applicable(seen.exemptions()))));
        parameters.put("changed", seen.before().isPresent());
        parameters.put(
                "changes",
                seen.before()
                        .map(before -> facts.changes(before, seen.tracker()))
                        .orElseGet(
                                () -> Table.of(visit.texts().get("office.changes"), List.<String>of(), List.of(), "")));
    }

    static Page page(String title, Place place, Visit visit) {
        return Page.of(visit, title)
                .below(new BodyNames(visit.texts()).of(place.body()), ProcedurePath.office(place.body()))
                .below(visit.texts().get("office.queue.title"), place.back());
    }
}
