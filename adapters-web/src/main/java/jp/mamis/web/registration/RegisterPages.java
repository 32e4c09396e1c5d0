package jp.mamis.web.registration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.consent.ConsentQueries;
import jp.mamis.application.registration.RequestRegistration;
import jp.mamis.domain.consent.Edition;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.registration.RegistrationRequest;
import jp.mamis.web.consent.AgreedInput;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Language;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.security.ClientAddress;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.LetterThrottle;
import jp.mamis.web.security.Visits;

/** Where a registration begins: consent and mail address, then the word that a mail is on its way. */
@Dependent
@Path("/register")
public class RegisterPages {

    private static final String PATH = "/register";
    private static final String HTML = "text/html;charset=UTF-8";

    private final RequestRegistration requestRegistration;
    private final ConsentQueries consents;
    private final LetterThrottle throttle;
    private final Visits visits;
    private final Templates templates;

    @Inject
    public RegisterPages(AssociationSystem system, LetterThrottle throttle, Visits visits, Templates templates) {
        this.requestRegistration = system.registration().requestRegistration();
        this.consents = system.consent().consentQueries();
        this.throttle = throttle;
        this.visits = visits;
        this.templates = templates;
    }

    @GET
    public Response begin(@Context HttpServletRequest http) {
        Visit visit = visits.of(http);
        return draw(200, Form.blank(visit.texts()), visit);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response request(MultivaluedMap<String, String> fields, @Context HttpServletRequest http) {
        Visit visit = visits.at(PATH, http);
        FormInput input = FormInput.of(fields);
        List<Edition> agreed = AgreedInput.read(
                input, AgreedInput.editions(consents.toAgree(visit.language().locale())));
        Parsed<MailAddress> mail = input.required("mail", MailAddress::parse);
        if (input.isFaulty()) {
            return draw(422, input.form(visit.texts()), visit);
        }
        throttle.count(ClientAddress.of(http));
        MailLanguage language = visit.language() == Language.ENGLISH ? MailLanguage.EN : MailLanguage.JA;
        return requestRegistration
                .request(
                        new RequestRegistration.Command(mail.get(), language, agreed, ClientAddress.kept(http)),
                        CurrentCaller.of(http).caller())
                .fold(
                        sent -> Response.seeOther(URI.create(PATH + "/sent")).build(),
                        reasons -> draw(422, input.refused(reasons).form(visit.texts()), visit));
    }

    /** The same for every address. */
    @GET
    @Path("/sent")
    public Response sent(@Context HttpServletRequest http) {
        Visit visit = visits.of(http);
        Texts t = visit.texts();
        Page page = Page.of(visit, t.get("register.sent")).below(t.get("register.title"), PATH);
        return Response.ok(templates.draw("registration/sent", Map.of("page", page, "hours", (int)
                        RegistrationRequest.VALIDITY.toHours())))
                .type(HTML)
                .build();
    }

    private Response draw(int status, Form form, Visit visit) {
        Texts t = visit.texts();
        Page page = Page.of(visit, t.get("register.title")).showing(form);
        return Response.status(status)
                .type(HTML)
                .entity(templates.draw(
                        "registration/begin",
                        Map.of(
                                "page",
                                page,
                                "form",
                                form,
                                "documents",
                                consents.toAgree(visit.language().locale()))))
                .build();
    }
}
