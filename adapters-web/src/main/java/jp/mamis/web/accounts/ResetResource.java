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
import jp.mamis.application.accounts.ResetPassword;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.OneUseCode;
import jp.mamis.domain.accounts.Password;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.problem.RejectedRequest;
import jp.mamis.web.security.ClientAddress;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.FailureThrottle;
import jp.mamis.web.security.Visits;

/** Sets a password with a one-use code, the first one or a forgotten one. */
@Path("/login/reset")
@Dependent
public class ResetResource {

    private final ResetPassword resetPassword;
    private final AccountFrame frame;
    private final FailureThrottle throttle;

    @Inject
    public ResetResource(AssociationSystem system, Templates templates, Visits visits, FailureThrottle throttle) {
        this.resetPassword = system.accounts().resetPassword();
        this.frame = new AccountFrame(templates, visits);
        this.throttle = throttle;
    }

    @GET
    public Response show(@Context HttpServletRequest request) {
        return draw(200, Form.blank(frame.texts(request)), request);
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    public Response reset(MultivaluedMap<String, String> fields, @Context HttpServletRequest request) {
        String address = ClientAddress.of(request);
        if (throttle.holds(address)) {
            throw new RejectedRequest(RejectedRequest.Reason.TOO_MANY_REQUESTS);
        }
        FormInput input = FormInput.of(fields);
        Parsed<LoginId> loginId = input.required("loginId", LoginId::parse);
        Parsed<OneUseCode> code = input.required(OneTimeCode.FIELD, OneUseCode::parse);
        Texts t = frame.texts(request);
        if (!input.text("newPassword").equals(input.text("newPasswordAgain"))) {
            return faulty(input.form(t).faulting("newPasswordAgain", t.get("accounts.passwords-differ")), request);
        }
        if (input.isFaulty()) {
            return faulty(input.form(t), request);
        }
        try (Password typed = Password.of(input.text("newPassword"))) {
            return resetPassword
                    .reset(
                            new ResetPassword.Command(loginId.get(), code.get(), typed),
                            CurrentCaller.of(request).caller())
                    .fold(
                            done -> Response.seeOther(URI.create("/login?done=reset"))
                                    .build(),
                            reasons -> {
                                throttle.failed(address);
                                return faulty(
                                        input.refused(OneTimeCode.onPage(reasons))
                                                .form(t),
                                        request);
                            });
        }
    }

    private Response faulty(Form form, HttpServletRequest request) {
        return draw(AccountFrame.FAULTY, form.answering("newPassword", "").answering("newPasswordAgain", ""), request);
    }

    private Response draw(int status, Form form, HttpServletRequest request) {
        Texts t = frame.texts(request);
        Page page = Page.of(frame.visit("/login/reset", request), t.get("accounts.reset-by-code"))
                .below(t.get("accounts.log-in"), "/login")
                .showing(form);
        return frame.show(status, "reset", page, Map.of("form", form));
    }
}
