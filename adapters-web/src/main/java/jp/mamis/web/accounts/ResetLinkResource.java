package jp.mamis.web.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.ResetByLink;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.LinkToken;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.Password;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.problem.RejectedRequest;
import jp.mamis.web.security.ClientAddress;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.FailureThrottle;
import jp.mamis.web.security.Visits;

/** Where a link that sets a password leads. Opening it uses nothing up, since mail programs open links too. */
@Path("/login/link/{token}")
@Dependent
public class ResetLinkResource {

    private final ResetByLink resetByLink;
    private final AccountFrame frame;
    private final FailureThrottle throttle;

    @Inject
    public ResetLinkResource(AssociationSystem system, Templates templates, Visits visits, FailureThrottle throttle) {
        this.resetByLink = system.accounts().resetByLink();
        this.frame = new AccountFrame(templates, visits);
        this.throttle = throttle;
    }

    @GET
    public Response show(@PathParam("token") String token, @Context HttpServletRequest request) {
        return opened(token, request)
                .fold(
                        loginId -> draw(200, token, loginId, Form.blank(frame.texts(request)), request),
                        reasons -> closed(request));
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    public Response reset(
            @PathParam("token") String token,
            MultivaluedMap<String, String> fields,
            @Context HttpServletRequest request) {
        return opened(token, request)
                .fold(loginId -> reset(token, loginId, FormInput.of(fields), request), reasons -> closed(request));
    }

    private Response reset(String token, LoginId loginId, FormInput input, HttpServletRequest request) {
        Texts t = frame.texts(request);
        if (!input.text("newPassword").equals(input.text("newPasswordAgain"))) {
            Form differing = input.form(t).faulting("newPasswordAgain", t.get("accounts.passwords-differ"));
            return draw(AccountFrame.FAULTY, token, loginId, differing, request);
        }
        try (Password typed = Password.of(input.text("newPassword"))) {
            return resetByLink
                    .reset(
                            new ResetByLink.Command(LinkToken.parse(token), typed),
                            CurrentCaller.of(request).caller())
                    .fold(
                            done -> Response.seeOther(URI.create("/login?done=reset"))
                                    .build(),
                            reasons -> reasons.contains(AccountRefusal.LINK_NOT_VALID)
                                    ? closed(request)
                                    : draw(
                                            AccountFrame.FAULTY,
                                            token,
                                            loginId,
                                            input.refused(reasons).form(t),
                                            request));
        }
    }

    private Outcome<LoginId> opened(String token, HttpServletRequest request) {
        String client = ClientAddress.of(request);
        if (throttle.holds(client)) {
            throw new RejectedRequest(RejectedRequest.Reason.TOO_MANY_REQUESTS);
        }
        Outcome<LoginId> answer = found(token, request);
        answer.refusals().ifPresent(guessed -> throttle.failed(client));
        return answer;
    }

    private Outcome<LoginId> found(String token, HttpServletRequest request) {
        try {
            return resetByLink.opens(
                    LinkToken.parse(token), CurrentCaller.of(request).caller());
        } catch (MalformedValue none) {
            return Outcome.refused(AccountRefusal.LINK_NOT_VALID);
        }
    }

    private Response draw(int status, String token, LoginId loginId, Form form, HttpServletRequest request) {
        String path = "/login/link/" + token;
        Page page = Page.of(frame.visit(path, request), frame.texts(request).get("accounts.reset"))
                .showing(form);
        return frame.show(
                status,
                "resetLink",
                page,
                Map.of(
                        "form",
                        form.answering("newPassword", "").answering("newPasswordAgain", ""),
                        "loginId",
                        loginId.text(),
                        "action",
                        path));
    }

    /** Unknown, used and run out look alike. */
    private Response closed(HttpServletRequest request) {
        Page page = Page.of(
                frame.visit("/login/forgotten", request), frame.texts(request).get("forgotten.closed"));
        return frame.show(410, "resetClosed", page, Map.of());
    }
}
