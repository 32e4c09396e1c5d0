package jp.mamis.web.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.ChangePassword;
import jp.mamis.application.accounts.SignedIn;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.Password;
import jp.mamis.domain.accounts.PasswordPolicy;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.problem.RejectedRequest;
import jp.mamis.web.security.ClientAddress;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.FailureThrottle;
import jp.mamis.web.security.SessionCookies;
import jp.mamis.web.security.Visits;

/** Where whoever knows the present password changes it. */
@Path("/my/account/password")
@Dependent
public class OwnPasswordResource {

    private static final String PATH = "/my/account/password";

    private final ChangePassword changePassword;
    private final AccountFrame frame;
    private final FailureThrottle throttle;

    @Inject
    public OwnPasswordResource(AssociationSystem system, Templates templates, Visits visits, FailureThrottle throttle) {
        this.changePassword = system.accounts().changePassword();
        this.frame = new AccountFrame(templates, visits);
        this.throttle = throttle;
    }

    @GET
    public Response show(@Context HttpServletRequest request) {
        return draw(200, Form.blank(frame.texts(request)), request);
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    public Response change(
            MultivaluedMap<String, String> fields,
            @Context HttpServletRequest request,
            @Context HttpServletResponse response) {
        if (throttle.holds(ClientAddress.of(request))) {
            throw new RejectedRequest(RejectedRequest.Reason.TOO_MANY_REQUESTS);
        }
        SignedIn me = CurrentCaller.of(request).required();
        FormInput input = FormInput.of(fields);
        input.required("password", UnaryOperator.identity());
        boolean differ = !input.text("newPassword").equals(input.text("newPasswordAgain"));
        Optional<Refusals> reasons =
                differ || input.isFaulty() ? judged(input, me.loginId()) : changed(input, me, request, response);
        if (reasons.isEmpty() && !differ && !input.isFaulty()) {
            return Response.seeOther(URI.create("/my/account?done=password")).build();
        }
        reasons.filter(all -> all.contains(AccountRefusal.PASSWORD_NOT_VALID))
                .ifPresent(guessed -> throttle.failed(ClientAddress.of(request)));
        Texts t = frame.texts(request);
        Form form = reasons.map(input::refused).orElse(input).form(t);
        return draw(
                AccountFrame.FAULTY,
                differ ? form.faulting("newPasswordAgain", t.get("accounts.passwords-differ")) : form,
                request);
    }

    /** What can be said of the new password alone: the present one is tried only when everything else is in order. */
    private static Optional<Refusals> judged(FormInput input, LoginId loginId) {
        try (Password next = Password.of(input.text("newPassword"))) {
            return PasswordPolicy.judge(next, loginId).refusals();
        }
    }

    private Optional<Refusals> changed(
            FormInput input, SignedIn me, HttpServletRequest request, HttpServletResponse response) {
        try (Password present = Password.of(input.text("password"));
                Password next = Password.of(input.text("newPassword"))) {
            return changePassword
                    .change(new ChangePassword.Command(present, next, me.session()), me.caller())
                    .fold(
                            token -> {
                                SessionCookies.goOn(token, request, response);
                                return Optional.empty();
                            },
                            Optional::of);
        }
    }

    private Response draw(int status, Form form, HttpServletRequest request) {
        Texts t = frame.texts(request);
        Page page = Page.of(frame.visit(PATH, request), t.get("accounts.change-password"))
                .below(t.get("accounts.own"), "/my/account")
                .showing(form);
        Form empty = form.answering("password", "").answering("newPassword", "").answering("newPasswordAgain", "");
        return frame.show(status, "password", page, Map.of("form", empty));
    }
}
