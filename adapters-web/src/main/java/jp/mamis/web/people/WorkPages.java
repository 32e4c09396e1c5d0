package jp.mamis.web.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.membership.OwnRegistration;
import jp.mamis.application.people.AmendAffiliations;
import jp.mamis.domain.institutions.Affiliation;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.kernel.Version;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Overtaken;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Versions;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.PageToRead;
import jp.mamis.web.security.TypedForm;
import jp.mamis.web.security.Visits;

/**
 * Where a person states where he or she works: a group of questions for each workplace, one more on request; then a page to
 * check before it is registered.
 * Long because entering, checking and registering are one form.
 */
@Dependent
@Path("/my/workplaces")
@Produces("text/html;charset=UTF-8")
public class WorkPages {

    private static final String PATH = "/my/workplaces";
    private static final Set<String> NOT_ANSWERS = Set.of("csrf", OnceResponse.KEY_FIELD, "act");

    private final AssociationSystem system;
    private final OnceResponse once;
    private final Visits visits;
    private final Templates templates;

    @Inject
    public WorkPages(AssociationSystem system, OnceResponse once, Visits visits, Templates templates) {
        this.system = system;
        this.once = once;
        this.visits = visits;
        this.templates = templates;
    }

    @GET
    public String enter(@Context HttpServletRequest http) {
        OwnRegistration own = own(CurrentCaller.of(http).required().caller());
        Visit visit = visits.of(http);
        List<Affiliation> held = own.work().heldOn(own.day());
        Form form = WorkAnswers.filled(Form.blank(visit.texts()), held)
                .answering("version", Long.toString(own.work().version().number()));
        int typed = TypedForm.of(http)
                .map(sent -> new WorkAnswers(FormInput.of(sent.fields())).rows())
                .orElse(1);
        return draw(form, Math.max(typed, held.size()), visit, page -> page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response go(MultivaluedMap<String, String> fields, @Context HttpServletRequest http) {
        Caller caller = CurrentCaller.of(http).required().caller();
        WorkSearch search = new WorkSearch(system.institutions().institutionQueries());
        FormInput sent = FormInput.of(fields);
        FormInput input = search.filled(sent);
        WorkAnswers answers = new WorkAnswers(input);
        if (input.text("act").equals("add")) {
            return again(200, input, answers.rows() + 1, http);
        }
        if (search.isAsked(sent)) {
            return again(200, input, answers.rows(), http);
        }
        if (input.text("act").equals("edit")) {
            PageToRead.mark(http);
            return again(200, input, answers.rows(), http);
        }
        Parsed<Version> basedOn = input.required("version", Versions::field);
        Parsed<List<AmendAffiliations.Work>> work = answers.work();
        if (input.isFaulty()) {
            return again(422, input, answers.rows(), http);
        }
        OwnRegistration own = own(caller);
        AmendAffiliations.Command command = new AmendAffiliations.Command(own.person(), basedOn.get(), work.get());
        if (!input.text("act").equals("save")) {
            PageToRead.mark(http);
            return check(input, answers.rows(), own, command, http);
        }
        return once.form(http, caller, fields, () -> save(input, answers.rows(), command, http));
    }

    /** What the rules say is told before anybody is asked to confirm it. */
    private Response check(
            FormInput input,
            int rows,
            OwnRegistration own,
            AmendAffiliations.Command command,
            HttpServletRequest http) {
        return system.people()
                .affiliationPreview()
                .check(command, CurrentCaller.of(http).required().caller())
                .fold(
                        version -> answer(200, checked(input, own, command, visits.at(PATH, http))),
                        reasons -> refused(input, rows, reasons, http));
    }

    private Response save(FormInput input, int rows, AmendAffiliations.Command command, HttpServletRequest http) {
        return system.people()
                .amendAffiliations()
                .amend(command, CurrentCaller.of(http).required().caller())
                .fold(
                        version ->
                                Response.seeOther(URI.create("/my?done=work")).build(),
                        reasons -> refused(input, rows, reasons, http));
    }

    private String checked(FormInput input, OwnRegistration own, AmendAffiliations.Command command, Visit visit) {
        Page page = page(visit);
        Map<String, List<String>> answers = new LinkedHashMap<>(input.answers());
        NOT_ANSWERS.forEach(answers::remove);
        WorkCheck check = new WorkCheck(own.work().heldOn(own.day()), own.day(), page);
        return templates.draw(
                "people/workCheck",
                Map.of(
                        "page",
                        page,
                        "action",
                        PATH,
                        "answers",
                        answers,
                        "work",
                        check.table(command.work()),
                        "submission",
                        OnceResponse.newKey()));
    }

    private static Page page(Visit visit) {
        Texts t = visit.texts();
        return Page.of(visit, t.get("work.title")).below(t.get("my.title"), "/my");
    }

    private Response refused(FormInput input, int rows, Refusals reasons, HttpServletRequest http) {
        FormInput told = input.refused(WorkAnswers.atFields(reasons));
        if (!Overtaken.by(reasons)) {
            return again(422, told, rows, http);
        }
        Visit visit = visits.at(PATH, http);
        Version present = own(CurrentCaller.of(http).required().caller()).work().version();
        return answer(
                422,
                draw(
                        Overtaken.renewed(told.form(visit.texts()), present),
                        rows,
                        visit,
                        page -> Overtaken.told(page, PATH)));
    }

    private Response again(int status, FormInput input, int rows, HttpServletRequest http) {
        Visit visit = visits.at(PATH, http);
        return answer(status, draw(input.form(visit.texts()), rows, visit, page -> page));
    }

    private static Response answer(int status, String page) {
        return Response.status(status)
                .entity(page)
                .type("text/html;charset=UTF-8")
                .build();
    }

    private String draw(Form form, int rows, Visit visit, UnaryOperator<Page> telling) {
        Texts t = visit.texts();
        Page page = page(visit).showing(form);
        return templates.draw(
                "people/work",
                Map.of(
                        "page",
                        telling.apply(page),
                        "form",
                        form,
                        "rows",
                        rows,
                        "offered",
                        new WorkSearch(system.institutions().institutionQueries()).offered(form, rows, t),
                        "submission",
                        OnceResponse.newKey()));
    }

    private OwnRegistration own(Caller caller) {
        return RefusedRequest.unlessGranted(
                system.membership().ownRegistration().own(caller));
    }
}
