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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.procedures.BeginPaper;
import jp.mamis.application.procedures.PaperPreview;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.procedures.JoinPolicy;
import jp.mamis.domain.procedures.PaperCode;
import jp.mamis.domain.procedures.ProcedureRefusal;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Link;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.people.RegistrationChoices;
import jp.mamis.web.people.RegistrationInput;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** Where the office takes up an application that was filled in by hand: who signed it, and when. */
@Dependent
@Path("/office/{code}/entry/new")
@Produces("text/html;charset=UTF-8")
public class PaperBeginPages {

    private static final String FILLED_ON = "filledOn";

    private final AssociationSystem system;
    private final OnceResponse once;
    private final Visits visits;
    private final Templates templates;
    private final Time time;

    @Inject
    public PaperBeginPages(AssociationSystem system, OnceResponse once, Visits visits, Templates templates, Time time) {
        this.time = time;
        this.system = system;
        this.once = once;
        this.visits = visits;
        this.templates = templates;
    }

    @GET
    public Response ask(@PathParam("code") String code, @Context HttpServletRequest http) {
        Association body = office(code, http);
        return shown(200, body, Form.blank(visits.of(http).texts()), http);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(
            @PathParam("code") String code, MultivaluedMap<String, String> fields, @Context HttpServletRequest http) {
        Association body = office(code, http);
        return once.form(http, caller(http), fields, () -> begun(body, FormInput.of(fields), http));
    }

    private Response begun(Association body, FormInput input, HttpServletRequest http) {
        Parsed<LocalDate> filledOn = input.requiredDate(FILLED_ON, JapaneseDate::parse);
        boolean singleName = input.ticked("singleName");
        PaperPreview preview = system.procedures().paper().paperPreview();
        Parsed<RegisteredData> data = RegistrationInput.atHome(input, system)
                .judgedBy(known -> preview.judge(filledOn.known(), known.name(), known.kana(), singleName))
                .read();
        if (input.isFaulty()) {
            return shown(422, body, form(input, body, http), http);
        }
        return system.procedures()
                .paper()
                .beginPaper()
                .begin(
                        new BeginPaper.Command(
                                body.id(), data.get(), singleName, input.ticked("another"), filledOn.get()),
                        caller(http))
                .fold(
                        paper -> Response.seeOther(URI.create(PaperAnswersPages.path(body, paper)))
                                .build(),
                        reasons -> refused(body, input, reasons, http));
    }

    private Response refused(Association body, FormInput input, Refusals reasons, HttpServletRequest http) {
        if (reasons.reasons().stream().noneMatch(reason -> reason.field().isPresent())) {
            throw new RefusedRequest(reasons);
        }
        Form form = form(input.refused(RegistrationInput.atFields(reasons)), body, http);
        Texts t = visits.of(http).texts();
        List<Notice> begun = reasons.reasons().stream()
                .filter(reason -> reason.code() == ProcedureRefusal.PAPER_BEGUN_ALREADY)
                .map(reason -> Notice.warning(t.get("paper.begin.begun"))
                        .leadingTo(new Link(
                                t.get("paper.begin.begun.open"),
                                PaperAnswersPages.path(
                                        body, PaperCode.parse(reason.facts().getOrDefault("paper", ""))))))
                .toList();
        return shown(422, body, form, begun, http);
    }

    private Form form(FormInput input, Association body, HttpServletRequest http) {
        return input.form(visits.at(path(body), http).texts());
    }

    private Response shown(int status, Association body, Form form, HttpServletRequest http) {
        return shown(status, body, form, List.of(), http);
    }

    private Response shown(int status, Association body, Form form, List<Notice> told, HttpServletRequest http) {
        Visit visit = visits.at(path(body), http);
        Texts t = visit.texts();
        Page page = told.stream()
                .reduce(told(body, Page.of(visit, t.get("paper.begin.title"))), Page::saying, (one, other) -> other);
        Map<String, String> labels = new HashMap<>(RegistrationChoices.labels(t));
        labels.put(FILLED_ON, t.get("paper.begin.filled-on"));
        return JoinResponses.shown(
                status,
                templates.draw(
                        "procedures/paper",
                        Map.of(
                                "page",
                                page.below(new BodyNames(t).of(body), ProcedurePath.office(body))
                                        .below(t.get("paper.entry.title"), ProcedurePath.office(body) + "/entry")
                                        .showing(form),
                                "form",
                                form,
                                "labels",
                                labels,
                                "namesake",
                                asksForNamesake(form),
                                "action",
                                path(body),
                                "submission",
                                OnceResponse.newKey())));
    }

    /** Asked only where somebody alike is known, so that nobody answers it unread. */
    private static boolean asksForNamesake(Form form) {
        return !form.answer("another").isEmpty()
                || form.faults().stream().anyMatch(fault -> fault.field().equals("another"));
    }

    /** What is joined through others is said before anything is typed. */
    private Page told(Association body, Page page) {
        Hierarchy bodies = system.hierarchy().currentHierarchy().get();
        LocalDate today = time.today();
        boolean direct = system.procedures().joinPreview().rules(List.of(body)).takesDirectly(body.id());
        return direct || JoinPolicy.isEntry(body, bodies, today)
                ? page
                : page.saying(Notice.warning(
                        page.texts().get("paper.begin.below"), page.texts().get("paper.begin.below.text")));
    }

    /** The body, for its own staff. */
    private Association office(String code, HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        RefusedRequest.unlessGranted(system.procedures().paper().paperQueries().office(body.id(), caller(http)));
        return body;
    }

    private static String path(Association body) {
        return ProcedurePath.office(body) + "/entry/new";
    }

    private static Caller caller(HttpServletRequest http) {
        return CurrentCaller.of(http).caller();
    }
}
