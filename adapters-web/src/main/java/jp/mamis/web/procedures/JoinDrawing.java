package jp.mamis.web.procedures;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.Draft;
import jp.mamis.application.procedures.ProcedureQueries;
import jp.mamis.application.procedures.ProcedureUseCases;
import jp.mamis.application.procedures.Tracker;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Link;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** Draws the pages of the join form from a draft. */
final class JoinDrawing {

    private static final List<String> ASKED =
            List.of(JoinPages.BACK_TO_CHECK, JoinFields.PREFECTURE, WorkplaceSearch.PREFECTURE, BodyChoices.SEARCH);

    private final ProcedureUseCases procedures;
    private final BodyChoices bodies;
    private final WorkplaceChoices workplace;
    private final ProcedureQueries queries;
    private final JoinAnswers answers;
    private final Visits visits;
    private final Templates templates;

    JoinDrawing(AssociationSystem system, JoinAnswers answers, Visits visits, Templates templates) {
        this.procedures = system.procedures();
        this.bodies = new BodyChoices(procedures.joinPreview());
        this.workplace = new WorkplaceChoices(system);
        this.queries = system.procedures().procedureQueries();
        this.answers = answers;
        this.visits = visits;
        this.templates = templates;
    }

    /** @param asked the query of the address, or the fields of the form sent */
    String form(
            JoinStep step,
            Draft draft,
            FormInput input,
            MultivaluedMap<String, String> asked,
            HttpServletRequest http) {
        Visit visit = visits.at(JoinPages.path(draft, step) + search(asked), http);
        Texts t = visit.texts();
        Caller caller = CurrentCaller.of(http).caller();
        Form form = input.form(t);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("action", JoinPages.path(draft, step));
        parameters.put("toCheck", "yes".equals(asked.getFirst(JoinPages.BACK_TO_CHECK)));
        parameters.put("steps", step.shown(t));
        parameters.put("version", Long.toString(draft.version().number()));
        switch (step) {
            case WORKPLACE -> {
                form = workplace.offered(form, WorkplaceSearch.of(asked), visit, parameters);
                ProcedureWords words = new ProcedureWords(visit);
                parameters.put("owners", words.owners());
                parameters.put("duties", words.duties());
            }
            case BODY ->
                form = bodies.candidates(
                        form,
                        answers.near(draft, caller),
                        workplace.bodiesAround(input),
                        JoinReach.decided(procedures, draft, caller),
                        asked,
                        visit,
                        parameters);
            case REACH -> {
                JoinReach reach = new JoinReach(procedures, answers, draft, input, caller);
                parameters.put("reaches", BodyChoices.reaches(reach.open(), answers.path(input), t));
                parameters.put("closed", reach.closed(t));
                parameters.put("joined", reach.joined(t));
                parameters.put(
                        "kept", BodyChoices.kept(JoinReach.decided(procedures, draft, caller), "join.reach.kept", t));
                parameters.put("back", JoinPages.path(draft, JoinStep.BODY));
            }
            case DETAILS -> {
                List<Association> route = answers.chosenRoute(input);
                parameters.put(
                        "categories",
                        new JoinCategories(
                                        answers.rules(route, input, caller), answers.suggested(draft.answers()), visit)
                                .fields(route, form));
                parameters.put("labels", JoinCategories.labels(route, t));
                parameters.put("back", JoinPages.path(draft, JoinStep.REACH));
            }
            case CHECK -> throw new IllegalArgumentException("the check page is no form to fill in");
        }
        parameters.put("form", form);
        parameters.put(
                "page",
                page(visit, t.get("join." + step.slug() + ".title"), draft, http)
                        .showing(form));
        return templates.draw("procedures/" + step.slug(), parameters);
    }

    /** What leads to the same page again: the search that found the bodies on it, and where it leads to. */
    private static String search(MultivaluedMap<String, String> asked) {
        String query = ASKED.stream()
                .filter(name -> asked.containsKey(name) && !asked.getFirst(name).isBlank())
                .map(name -> name + "=" + URLEncoder.encode(asked.getFirst(name), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    /** The frame; a page of an answer says on top what the body asked for, and one of a new application after which it is one. */
    Page page(Visit visit, String title, Draft draft, HttpServletRequest http) {
        Texts t = visit.texts();
        Page page = Page.of(visit, title)
                .below(t.get("procedure.my-page"), "/my")
                .below(t.get("procedure.own"), ProcedurePath.OWN);
        Caller caller = CurrentCaller.of(http).caller();
        return JoinFields.answered(draft)
                .flatMap(id -> queries.tracker(id, caller).accepted())
                .flatMap(ProcedureWords::sentBack)
                .map(line -> asked(line, t))
                .or(() -> draft.after()
                        .flatMap(id -> queries.tracker(id, caller).accepted())
                        .map(before -> anew(before, t)))
                .map(page::saying)
                .orElse(page);
    }

    private static Notice anew(Tracker before, Texts t) {
        return Notice.information(t.get("join.anew", "reference", before.reference()), t.get("join.anew.text"))
                .leadingTo(new Link(t.get("join.anew.before"), ProcedurePath.own(before.id())));
    }

    static Notice asked(Tracker.Line line, Texts t) {
        return Notice.warning(
                t.get(
                        "procedure.sent-back",
                        "body",
                        line.body().map(new BodyNames(t)::named).orElse("")),
                line.reason().lines().toArray(String[]::new));
    }
}
