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
import jp.mamis.application.people.AmendPhysician;
import jp.mamis.application.people.OwnMailQueries;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.qualification.RegisteredData;
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
import jp.mamis.web.security.Visits;

/** Where a person changes what is registered: enter, check, done. Nothing is kept between the steps but the form. */
@Dependent
@Path("/my/profile")
@Produces("text/html;charset=UTF-8")
public class RegistrationPages {

    private static final String PATH = "/my/profile";
    private static final Set<String> NOT_ANSWERS = Set.of("csrf", OnceResponse.KEY_FIELD, "act");

    private final AssociationSystem system;
    private final OwnMailQueries ownMail;
    private final OnceResponse once;
    private final Visits visits;
    private final Templates templates;

    @Inject
    public RegistrationPages(AssociationSystem system, OnceResponse once, Visits visits, Templates templates) {
        this.system = system;
        this.ownMail = system.people().ownMailQueries();
        this.once = once;
        this.visits = visits;
        this.templates = templates;
    }

    @GET
    public String enter(@Context HttpServletRequest http) {
        OwnRegistration own = own(CurrentCaller.of(http).required().caller());
        RegisteredData data = own.data();
        Visit visit = visits.of(http);
        Form form = Form.sent(visit.texts(), RegistrationJson.of(data).fields())
                .answering("birth", data.birth().day())
                .answering("licenceDay", data.licence().registeredOn())
                .answering("version", Long.toString(own.version().number()));
        return drawForm(
                form,
                visit,
                page -> OwnMailWaits.told(
                        page, ownMail.awaited(CurrentCaller.of(http).required().caller())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response go(MultivaluedMap<String, String> fields, @Context HttpServletRequest http) {
        Caller caller = CurrentCaller.of(http).required().caller();
        FormInput input = FormInput.of(fields);
        if (input.text("act").equals("edit")) {
            return shown(200, drawForm(input.form(visit(http).texts()), visit(http)));
        }
        Parsed<RegisteredData> data = new RegistrationInput(input).read();
        Parsed<Version> basedOn = input.required("version", Versions::field);
        if (input.isFaulty()) {
            return shown(422, drawForm(input.form(visit(http).texts()), visit(http)));
        }
        if (input.text("act").equals("check")) {
            return check(input, data.get(), basedOn.get(), fields, http);
        }
        return once.form(http, caller, fields, () -> save(input, data.get(), basedOn.get(), caller, http));
    }

    /** What the rules say is told before anybody is asked to confirm it. */
    private Response check(
            FormInput input,
            RegisteredData data,
            Version basedOn,
            Map<String, List<String>> fields,
            HttpServletRequest http) {
        Caller caller = CurrentCaller.of(http).required().caller();
        OwnRegistration own = own(caller);
        return system.people()
                .amendmentPreview()
                .check(new AmendPhysician.Command(own.person(), basedOn, data), caller)
                .fold(
                        version -> shown(200, drawCheck(own, data, fields, visit(http))),
                        reasons -> refused(input, own, reasons, visit(http)));
    }

    private Response save(
            FormInput input, RegisteredData data, Version basedOn, Caller caller, HttpServletRequest http) {
        OwnRegistration own = own(caller);
        return system.people()
                .amendPhysician()
                .amend(new AmendPhysician.Command(own.person(), basedOn, data), caller)
                .fold(
                        version -> Response.seeOther(
                                        URI.create("/my?done=" + (version.equals(basedOn) ? "mail-asked" : "profile")))
                                .build(),
                        reasons -> refused(input, own, reasons, visit(http)));
    }

    private Response refused(FormInput input, OwnRegistration own, Refusals reasons, Visit visit) {
        Form form = input.refused(RegistrationInput.atFields(reasons)).form(visit.texts());
        return shown(
                422,
                Overtaken.by(reasons)
                        ? drawForm(Overtaken.renewed(form, own.version()), visit, page -> Overtaken.told(page, PATH))
                        : drawForm(form, visit));
    }

    private String drawForm(Form form, Visit visit) {
        return drawForm(form, visit, page -> page);
    }

    private String drawForm(Form form, Visit visit, UnaryOperator<Page> telling) {
        return templates.draw(
                "people/profile", Map.of("page", telling.apply(page(visit).showing(form)), "form", form));
    }

    private String drawCheck(OwnRegistration own, RegisteredData data, Map<String, List<String>> fields, Visit visit) {
        Page page = PostalAdvice.given(
                OwnMailWaits.foretold(page(visit), own.data().contact(), data.contact()), data.contact());
        Map<String, List<String>> answers = new LinkedHashMap<>(fields);
        NOT_ANSWERS.forEach(answers::remove);
        return templates.draw(
                "people/profileCheck",
                Map.of(
                        "page",
                        page,
                        "data",
                        data,
                        "answers",
                        answers,
                        "facts",
                        new RegisteredFacts(page),
                        "submission",
                        OnceResponse.newKey()));
    }

    private static Page page(Visit visit) {
        Texts t = visit.texts();
        return Page.of(visit, t.get("profile.title")).below(t.get("my.title"), "/my");
    }

    private Visit visit(HttpServletRequest http) {
        return visits.at(PATH, http);
    }

    private OwnRegistration own(Caller caller) {
        return RefusedRequest.unlessGranted(
                system.membership().ownRegistration().own(caller));
    }

    private static Response shown(int status, String page) {
        return Response.status(status)
                .entity(page)
                .type("text/html;charset=UTF-8")
                .build();
    }
}
