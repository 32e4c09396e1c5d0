package jp.mamis.web.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.ResetPassword;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.OneUseCode;
import jp.mamis.domain.accounts.Password;
import jp.mamis.web.input.JsonRequests;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.problem.RejectedRequest;
import jp.mamis.web.security.ClientAddress;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.FailureThrottle;

/** Passwords for programs. Setting one takes no {@code Idempotency-Key}: a code is good for one use anyway. */
@Path("/api/v1/passwords")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PasswordsResource {

    /** A new password, allowed by a one-use code. */
    public record NewPassword(String loginId, String code, String newPassword) {}

    private final ResetPassword resetPassword;
    private final FailureThrottle throttle;

    @Inject
    public PasswordsResource(AssociationSystem system, FailureThrottle throttle) {
        this.resetPassword = system.accounts().resetPassword();
        this.throttle = throttle;
    }

    /** Sets a password with a one-use code; every session of the account ends. */
    @POST
    @Described(value = "Set a password with a one-use code", takes = NewPassword.class, status = 204, open = true)
    public Response setPassword(@Context HttpServletRequest request, InputStream body) {
        if (throttle.holds(ClientAddress.of(request))) {
            throw new RejectedRequest(RejectedRequest.Reason.TOO_MANY_REQUESTS);
        }
        NewPassword given = JsonRequests.read(body, NewPassword.class);
        Parsing input = new Parsing();
        Parsed<LoginId> loginId = input.required("loginId", given.loginId(), LoginId::parse);
        Parsed<OneUseCode> code = input.required("code", given.code(), OneUseCode::parse);
        try (Password typed = Password.of(given.newPassword())) {
            ResetPassword.Command command =
                    input.complete(() -> new ResetPassword.Command(loginId.get(), code.get(), typed));
            return resetPassword
                    .reset(command, CurrentCaller.of(request).caller())
                    .fold(done -> Response.noContent().build(), reasons -> {
                        throttle.failed(ClientAddress.of(request));
                        throw new RefusedRequest(reasons);
                    });
        }
    }
}
