package jp.mamis.web.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.AccountUseCases;
import jp.mamis.application.accounts.EndSession;
import jp.mamis.application.accounts.LogIn;
import jp.mamis.application.accounts.LogOut;
import jp.mamis.application.accounts.SignedIn;
import jp.mamis.application.kernel.Slice;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.Device;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.LoginSession;
import jp.mamis.domain.accounts.LoginSessionId;
import jp.mamis.domain.accounts.Password;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.JsonRequests;
import jp.mamis.web.input.Listing;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.problem.RejectedRequest;
import jp.mamis.web.security.ClientAddress;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.FailureThrottle;

/**
 * The own sessions for programs. Opening a session takes no {@code Idempotency-Key}: kept answers would keep
 * the token.
 */
@Path("/api/v1")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SessionsResource {

    /** A log-in. */
    public record Credentials(String loginId, String password) {}

    /**
     * A session that begins.
     *
     * @param token  to be sent as {@code Authorization: Bearer}
     * @param endsAt when it ends if it is not used
     * @param next   FACTOR or ENROLMENT where the session opens nothing before that: the token is then for
     *     {@code /sessions/completions} or {@code /sessions/enrolments} only
     */
    public record OpenedSession(String token, Instant endsAt, LogIn.Next next) {

        static OpenedSession of(LogIn.Opened opened) {
            return new OpenedSession(opened.token().text(), opened.endsAt(), opened.next());
        }
    }

    /**
     * A session of the own account.
     *
     * @param browser  what it was last used with, as far as that was told
     * @param platform what that ran on
     */
    public record OwnSession(
            UUID id,
            Instant openedAt,
            Instant lastUsedAt,
            Instant endsAt,
            boolean current,
            Optional<Device.Browser> browser,
            Optional<Device.Platform> platform) {}

    private final AccountUseCases accounts;
    private final FailureThrottle throttle;

    @Inject
    public SessionsResource(AssociationSystem system, FailureThrottle throttle) {
        this.accounts = system.accounts();
        this.throttle = throttle;
    }

    /** Logs in. */
    @POST
    @Path("/sessions")
    @Described(value = "Log in", takes = Credentials.class, answers = OpenedSession.class, status = 201, open = true)
    public Response open(@Context HttpServletRequest request, InputStream body) {
        Credentials given = JsonRequests.read(body, Credentials.class);
        return attempt(given, request)
                .fold(
                        opened -> Response.status(Response.Status.CREATED)
                                .entity(OpenedSession.of(opened))
                                .build(),
                        reasons -> {
                            throttle.failed(ClientAddress.of(request));
                            throw new RefusedRequest(reasons);
                        });
    }

    private Outcome<LogIn.Opened> attempt(Credentials given, HttpServletRequest request) {
        requirePatience(request);
        try (Password typed = Password.of(given.password())) {
            LogIn.Command command = new LogIn.Command(LoginId.parse(given.loginId()), typed);
            return accounts.logIn().logIn(command, CurrentCaller.of(request).caller());
        } catch (MalformedValue nobodys) {
            return Outcome.refused(AccountRefusal.LOG_IN_FAILED);
        }
    }

    private void requirePatience(HttpServletRequest request) {
        if (throttle.holds(ClientAddress.of(request))) {
            throw new RejectedRequest(RejectedRequest.Reason.TOO_MANY_REQUESTS);
        }
    }

    /** The own sessions that are still good, opened last first. */
    @GET
    @Path("/sessions")
    @Described("List the own sessions")
    public Listing<OwnSession> sessions(@Context HttpServletRequest request) {
        SignedIn me = CurrentCaller.of(request).required();
        List<OwnSession> own = RefusedRequest.unlessGranted(
                        accounts.accountQueries().ownSessions(me.caller()))
                .stream()
                .map(session -> shown(session, me))
                .toList();
        return Listing.of(new Slice<>(own, Optional.empty()));
    }

    private static OwnSession shown(LoginSession session, SignedIn me) {
        return new OwnSession(
                session.id().value(),
                session.openedAt(),
                session.lastUsedAt(),
                session.endsAt(),
                session.id().equals(me.session()),
                session.device().map(Device::browser),
                session.device().map(Device::platform));
    }

    /** Logs out. */
    @DELETE
    @Path("/sessions/current")
    @Described(value = "Log out", status = 204)
    public Response logOut(@Context HttpServletRequest request) {
        CurrentCaller current = CurrentCaller.of(request);
        current.session().ifPresent(token -> accounts.logOut().logOut(new LogOut.Command(token), current.caller()));
        return Response.noContent().build();
    }

    /** Ends one of the own sessions. */
    @DELETE
    @Path("/sessions/{session}")
    @Described(value = "End one of the own sessions", status = 204)
    public Response end(@PathParam("session") String session, @Context HttpServletRequest request) {
        EndSession.Command command = new EndSession.Command(new LoginSessionId(Addresses.id(session)));
        RefusedRequest.unlessGranted(accounts.endSession()
                .end(command, CurrentCaller.of(request).required().caller()));
        return Response.noContent().build();
    }

    /** Logs out everywhere. */
    @DELETE
    @Path("/sessions")
    @Described(value = "Log out everywhere", status = 204)
    public Response logOutEverywhere(@Context HttpServletRequest request) {
        RefusedRequest.unlessGranted(accounts.logOutEverywhere()
                .logOutEverywhere(CurrentCaller.of(request).required().caller()));
        return Response.noContent().build();
    }
}
