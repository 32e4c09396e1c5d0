package jp.mamis.web.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.RequestReset;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.domain.person.MailAddress;
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

/** Where whoever forgot log-in ID or password asks for both by mail. */
@Path("/login/forgotten")
@Dependent
public class ForgottenResource {

    private static final String PATH = "/login/forgotten";

    private final RequestReset requestReset;
    private final AccountFrame frame;
    private final LetterThrottle throttle;

    @Inject
    public ForgottenResource(AssociationSystem system, Templates templates, Visits visits, LetterThrottle throttle) {
        this.requestReset = system.accounts().requestReset();
        this.frame = new AccountFrame(templates, visits);
        this.throttle = throttle;
    }

    @GET
    public Response show(@Context HttpServletRequest request) {
        return draw(200, Form.blank(frame.texts(request)), request);
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    public Response ask(MultivaluedMap<String, String> fields, @Context HttpServletRequest request) {
        FormInput input = FormInput.of(fields);
        Parsed<MailAddress> mail = input.required("mail", MailAddress::parse);
        Visit visit = frame.visit(PATH, request);
        if (input.isFaulty()) {
            return draw(AccountFrame.FAULTY, input.form(visit.texts()), request);
        }
        throttle.count(ClientAddress.of(request));
        MailLanguage language = visit.language() == Language.ENGLISH ? MailLanguage.EN : MailLanguage.JA;
        requestReset.request(
                new RequestReset.Command(mail.get(), language),
                CurrentCaller.of(request).caller());
        return Response.seeOther(URI.create(PATH + "/sent")).build();
    }

    /** The same for every address. */
    @GET
    @Path("/sent")
    public Response sent(@Context HttpServletRequest request) {
        Texts t = frame.texts(request);
        Page page = Page.of(frame.visit(PATH + "/sent", request), t.get("forgotten.sent"))
                .below(t.get("accounts.log-in"), "/login");
        return frame.show(200, "forgottenSent", page, Map.of());
    }

    private Response draw(int status, Form form, HttpServletRequest request) {
        Texts t = frame.texts(request);
        Page page = Page.of(frame.visit(PATH, request), t.get("forgotten.title"))
                .below(t.get("accounts.log-in"), "/login")
                .showing(form);
        return frame.show(status, "forgotten", page, Map.of("form", form));
    }
}
