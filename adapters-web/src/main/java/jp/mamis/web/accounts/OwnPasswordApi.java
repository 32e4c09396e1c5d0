package jp.mamis.web.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.ChangePassword;
import jp.mamis.application.accounts.SignedIn;
import jp.mamis.domain.accounts.Password;
import jp.mamis.domain.accounts.SessionToken;
import jp.mamis.web.input.JsonRequests;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.problem.RejectedRequest;
import jp.mamis.web.security.ClientAddress;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.FailureThrottle;
import jp.mamis.web.security.SessionCookies;

/** The own password for programs. */
@Path("/api/v1/me/password")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OwnPasswordApi {

    /** A new password, allowed by the present one. */
    public record NextPassword(String password, String newPassword) {}

    /** @param token under which the session goes on; none where a cookie keeps it */
    public record RenewedSession(Optional<String> token) {}

    private final ChangePassword changePassword;
    private final FailureThrottle throttle;

    @Inject
    public OwnPasswordApi(AssociationSystem system, FailureThrottle throttle) {
        this.changePassword = system.accounts().changePassword();
        this.throttle = throttle;
    }

    /** Every session but the one in use ends, and that one goes on under another token. */
    @PUT
    @Described(value = "Change the own password", takes = NextPassword.class)
    public RenewedSession change(
            @Context HttpServletRequest request, @Context HttpServletResponse response, InputStream body) {
        if (throttle.holds(ClientAddress.of(request))) {
            throw new RejectedRequest(RejectedRequest.Reason.TOO_MANY_REQUESTS);
        }
        NextPassword given = JsonRequests.read(body, NextPassword.class);
        SignedIn me = CurrentCaller.of(request).required();
        try (Password present = Password.of(given.password());
                Password next = Password.of(given.newPassword())) {
            return changePassword
                    .change(new ChangePassword.Command(present, next, me.session()), me.caller())
                    .fold(
                            token -> new RenewedSession(SessionCookies.goOn(token, request, response)
                                    .map(SessionToken::text)),
                            reasons -> {
                                throttle.failed(ClientAddress.of(request));
                                throw new RefusedRequest(reasons);
                            });
        }
    }
}
