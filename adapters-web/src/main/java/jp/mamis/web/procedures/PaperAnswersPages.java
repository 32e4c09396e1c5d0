package jp.mamis.web.procedures;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.OfficePage;
import jp.mamis.application.procedures.Paper;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.procedures.HistoryLine.Happening;
import jp.mamis.domain.procedures.PaperCode;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Versions;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** Where the office types what an application says that was filled in by hand, with the checks of the join form. */
@Dependent
@Path("/office/{code}/entry/{paper}/answers")
@Produces("text/html;charset=UTF-8")
public class PaperAnswersPages {

    /** Says that the form asked for categories, day and remarks too: they follow from work and bodies. */
    private static final String DETAILS = "details";

    private static final String VERSION = "version";

    private final AssociationSystem system;
    private final OfficePapers papers;
    private final JoinAnswers answers;
    private final PaperKeeping keeping;
    private final PaperJudgement judgement;
    private final OnceResponse once;
    private final Visits visits;
    private final Templates templates;

    @Inject
    public PaperAnswersPages(AssociationSystem system, OnceResponse once, Visits visits, Templates templates) {
        this.system = system;
        this.papers = new OfficePapers(system);
        this.answers = new JoinAnswers(system.procedures().joinPreview());
        this.keeping = new PaperKeeping(system, answers);
        this.judgement = new PaperJudgement(system, answers);
        this.once = once;
        this.visits = visits;
        this.templates = templates;
    }

    static String path(Association body, PaperCode paper) {
        return ProcedurePath.office(body) + "/entry/" + paper.text() + "/answers";
    }

    @GET
    public Response ask(
            @PathParam("code") String code, @PathParam("paper") String paper, @Context HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        return papers.answer(
                paper,
                body,
                http,
                found -> shown(
                        200,
                        body,
                        found,
                        found.draft().version(),
                        JoinAnswers.inputOf(found.draft().answers()),
                        http));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(
            @PathParam("code") String code,
            @PathParam("paper") String paper,
            MultivaluedMap<String, String> fields,
            @Context HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        return once.form(
                http,
                caller(http),
                fields,
                () -> papers.answer(paper, body, http, found -> kept(body, found, FormInput.of(fields), http)));
    }

    private Response kept(Association body, Paper paper, FormInput sent, HttpServletRequest http) {
        boolean whole = sent.ticked(DETAILS);
        FormInput input = keeping.together(paper.draft(), sent, whole);
        Version kept = keeping.keep(body, paper, input, Versions.field(sent.text(VERSION)), whole, caller(http));
        if (whole) {
            answers.request(input, caller(http));
        } else {
            answers.work(input);
            answers.route(input);
        }
        judgement.judge(input, body, paper, caller(http));
        if (input.isFaulty()) {
            return shown(422, body, paper, kept, input, http);
        }
        String next = whole
                ? ProcedurePath.office(body) + "/entry?paper="
                        + paper.form().code().text()
                : path(body, paper.form().code());
        return Response.seeOther(URI.create(next)).build();
    }

    private Response shown(
            int status, Association body, Paper paper, Version version, FormInput input, HttpServletRequest http) {
        String address = path(body, paper.form().code());
        Visit visit = visits.at(address, http);
        Texts t = visit.texts();
        Form form = input.form(t);
        List<Association> route = answers.chosenRoute(input);
        ProcedureWords words = new ProcedureWords(visit);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(
                "page",
                Page.of(visit, t.get("paper.answers.title"))
                        .below(new BodyNames(t).of(body), ProcedurePath.office(body))
                        .below(t.get("paper.entry.title"), ProcedurePath.office(body) + "/entry")
                        .showing(form));
        parameters.put("version", Long.toString(version.number()));
        parameters.put("form", form);
        parameters.put("labels", JoinCategories.labels(route, t));
        parameters.put("action", address);
        parameters.put("applicant", paper.applicant().name().full());
        parameters.put("code", paper.form().code().text());
        parameters.put("registered", ApplicantFacts.of(paper, visit));
        parameters.put("readable", paper.readable());
        parameters.put("asked", asked(paper, body, http));
        parameters.put("discard", PaperDiscardPages.path(body, paper.form().code()));
        parameters.put("owners", words.owners());
        parameters.put("duties", words.duties());
        List<Association> path = answers.path(input);
        List<Association> decided = JoinReach.decided(system.procedures(), paper.draft(), caller(http));
        parameters.put("reaches", BodyChoices.reaches(BodyChoices.keeping(path, decided), path, t));
        parameters.put(
                "categories",
                new JoinCategories(
                                answers.rules(route, input, caller(http)),
                                answers.usual(FormInput.of(input.answers())),
                                visit)
                        .fields(route, form));
        parameters.put("submission", OnceResponse.newKey());
        return JoinResponses.shown(status, templates.draw("procedures/paperAnswers", parameters));
    }

    /** Of an answer, why the application was sent back. */
    private List<String> asked(Paper paper, Association body, HttpServletRequest http) {
        return paper
                .draft()
                .answered()
                .flatMap(id -> system.procedures()
                        .officeQueries()
                        .office(id, body.id(), caller(http))
                        .accepted())
                .filter(OfficePage.Full.class::isInstance)
                .map(OfficePage.Full.class::cast)
                .stream()
                .flatMap(seen -> seen.tracker().history().stream())
                .filter(line -> line.what() == Happening.SENT_BACK_TO_APPLICANT)
                .reduce((earlier, later) -> later)
                .stream()
                .flatMap(line -> line.reason().lines())
                .toList();
    }

    private static Caller caller(HttpServletRequest http) {
        return CurrentCaller.of(http).caller();
    }
}
