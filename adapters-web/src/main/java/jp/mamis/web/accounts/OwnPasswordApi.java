package jp.mamis.web.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.ChangePassword;
import jp.mamis.application.accounts.SignedIn;
import jp.mamis.domain.accounts.Password;
import jp.mamis.web.input.JsonRequests;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.problem.RejectedRequest;
import jp.mamis.web.security.ClientAddress;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.FailureThrottle;

/** The own password for programs. */
@Path("/api/v1/me/password")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OwnPasswordApi {

    /** A new password, allowed by the present one. */
    public record NextPassword(String password, String newPassword) {}

    private final ChangePassword changePassword;
    private final FailureThrottle throttle;

    @Inject
    public OwnPasswordApi(AssociationSystem system, FailureThrottle throttle) {
        this.changePassword = system.accounts().changePassword();
        this.throttle = throttle;
    }

    /** Every session but the one in use ends. */
    @PUT
    @Described(value = "Change the own password", takes = NextPassword.class, status = 204)
    public Response change(@Context HttpServletRequest request, InputStream body) {
        if (throttle.holds(ClientAddress.of(request))) {
            throw new RejectedRequest(RejectedRequest.Reason.TOO_MANY_REQUESTS);
        }
        NextPassword given = JsonRequests.read(body, NextPassword.class);
        SignedIn me = CurrentCaller.of(request).required();
        try (Password present = Password.of(given.password());
                Password next = Password.of(given.newPassword())) {
            return changePassword
                    .change(new ChangePassword.Command(present, next, me.session()), me.caller())
                    .fold(done -> Response.noContent().build(), reasons -> {
                        throttle.failed(ClientAddress.of(request));
                        throw new RefusedRequest(reasons);
                    });
        }
    }
}
