package jp.mamis.web.procedures;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.institutions.InstitutionQueries;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.Draft;
import jp.mamis.application.procedures.ProcedureUseCases;
import jp.mamis.application.procedures.Tracker;
import jp.mamis.domain.calendar.FiscalYear;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.settings.RouteRules;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.institutions.WorkplaceWords;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Facts;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** Draws the last page of the join form: all answers to be read once more before they are sent. */
final class JoinCheckDrawing {

    private final ProcedureUseCases procedures;
    private final InstitutionQueries register;
    private final JoinAnswers answers;
    private final JoinDrawing frame;
    private final JoinDocuments documents;
    private final Visits visits;
    private final Templates templates;

    JoinCheckDrawing(
            AssociationSystem system, JoinAnswers answers, JoinDrawing frame, Visits visits, Templates templates) {
        this.procedures = system.procedures();
        this.register = system.institutions().institutionQueries();
        this.answers = answers;
        this.frame = frame;
        this.visits = visits;
        this.templates = templates;
        this.documents = new JoinDocuments(system);
    }

    String draw(Draft draft, FormInput input, Optional<Refusals> refused, HttpServletRequest http) {
        Visit visit = visits.at(JoinPages.path(draft, JoinStep.CHECK), http);
        Texts t = visit.texts();
        Caller caller = CurrentCaller.of(http).caller();
        refused.ifPresent(input::refused);
        Form form = input.form(t);
        FormInput sound = JoinAnswers.inputOf(draft.answers());
        List<Association> route = answers.chosenRoute(sound);
        RouteRules rules = answers.rules(route, sound, caller);
        JoinRequest request = answers.request(sound, caller).get();
        Optional<FiscalYear> exemptUntil = exemptUntil(route, request, caller);
        CheckedAnswers checked = new CheckedAnswers(
                visit,
                JoinPages.path(draft),
                new WorkplaceWords(register, visit),
                new JoinTerms(
                        rules,
                        exemptUntil,
                        begun(draft, caller),
                        procedures.exemptionPreview().of(request, rules, caller),
                        procedures.joinPreview().ageOn(request.desiredOn(), caller),
                        visit));
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(
                "page",
                exempt(frame.page(visit, t.get("join.check.title"), draft, http).showing(form), exemptUntil));
        parameters.put("form", form);
        parameters.put("steps", JoinStep.CHECK.shown(t));
        parameters.put("action", JoinPages.path(draft, JoinStep.CHECK));
        parameters.put("submission", OnceResponse.newKey());
        parameters.put("checked", JoinFields.CHECKED);
        parameters.put("version", Long.toString(draft.version().number()));
        parameters.put("answering", JoinFields.answered(draft).isPresent());
        parameters.put("back", JoinPages.path(draft, JoinStep.DETAILS));
        checked.put(
                request,
                route,
                !draft.answers().getOrDefault(JoinFields.OWNER, "").isBlank(),
                parameters);
        Optional<Facts> handedIn = documents.summary(draft, visit, caller);
        parameters.put("asksForDocuments", handedIn.isPresent());
        parameters.put("documents", handedIn.orElseGet(Facts::none));
        parameters.put("documentsChange", JoinDocumentPages.path(draft));
        parameters.put("paper", JoinPages.path(draft) + "/paper.pdf");
        parameters.put("first", first(draft, request, route, visit, caller));
        return templates.draw("procedures/check", parameters);
    }

    /** Who reads it first, once it is sent. */
    private String first(Draft draft, JoinRequest request, List<Association> route, Visit visit, Caller caller) {
        Texts t = visit.texts();
        BodyNames names = new BodyNames(t);
        Optional<ProcedureId> answered = JoinFields.answered(draft);
        if (answered.isEmpty()) {
            return t.get("join.check.seen.1", "body", names.of(route.get(0)));
        }
        return procedures
                .answerPreview()
                .firstToDecide(answered.get(), request, caller)
                .flatMap(next ->
                        route.stream().filter(body -> body.id().equals(next)).findFirst())
                .map(body -> t.get("join.check.seen.answer", "body", names.of(body)))
                .orElseGet(() -> t.get("join.check.seen.nobody"));
    }

    /** Tells a recent graduate until when the national fee is waived. */
    private static Page exempt(Page page, Optional<FiscalYear> exemptUntil) {
        return exemptUntil
                .map(until -> page.saying(Notice.information(
                        page.texts().get("join.exempt", "year", Integer.toString(until.year())),
                        page.texts().get("join.exempt.more"))))
                .orElse(page);
    }

    private Optional<FiscalYear> exemptUntil(List<Association> route, JoinRequest request, Caller caller) {
        boolean national = route.stream().anyMatch(body -> body.code().isNational());
        return national ? procedures.joinPreview().exemptUntil(request.desiredOn(), caller) : Optional.empty();
    }

    /** The first days in the bodies that have approved what is answered. */
    private Map<AssociationId, LocalDate> begun(Draft draft, Caller caller) {
        return JoinFields.answered(draft).stream()
                .flatMap(id -> procedures.procedureQueries().tracker(id, caller).accepted().stream())
                .flatMap(tracker -> tracker.stages().stream())
                .filter(Tracker.Stage::isInForce)
                .collect(Collectors.toUnmodifiableMap(
                        Tracker.Stage::body,
                        stage -> stage.begun().orElseThrow().from()));
    }
}
