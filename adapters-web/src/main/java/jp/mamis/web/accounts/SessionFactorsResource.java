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
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.EnrolAtLogIn;
import jp.mamis.application.accounts.FactorQueries;
import jp.mamis.application.accounts.FactorUseCases;
import jp.mamis.application.accounts.LogIn;
import jp.mamis.application.accounts.ProveAtLogIn;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.AppCode;
import jp.mamis.domain.accounts.FactorCode;
import jp.mamis.domain.accounts.OneUseCode;
import jp.mamis.domain.accounts.SessionToken;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.web.accounts.SessionsResource.OpenedSession;
import jp.mamis.web.input.JsonRequests;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.problem.RejectedRequest;
import jp.mamis.web.security.ClientAddress;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.FailureThrottle;

/** The second half of a log-in for programs. It takes no {@code Idempotency-Key}: a code is good for one use anyway. */
@Path("/api/v1")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SessionFactorsResource {

    /**
     * A second factor.
     *
     * @param token what the log-in answered
     * @param code  six figures of the app, or a recovery code
     */
    public record Completion(String token, String code) {}

    /** A wish to set up an app in the middle of a log-in. */
    public record EnrolmentWish(String token) {}

    /**
     * A key for an app.
     *
     * @param ticket to be sent back with a first code
     * @param key    in base 32
     * @param uri    the same for apps that read one
     */
    public record AppKeyJson(UUID ticket, String key, String uri) {

        static AppKeyJson of(FactorQueries.AppOffer offer) {
            return new AppKeyJson(
                    offer.ticket(), offer.key().text(), offer.key().uri("MAMIS", offer.loginId()));
        }
    }

    /** A first code of an app that was set up with a key. */
    public record FirstCode(String token, UUID ticket, String code) {}

    /**
     * A session that begins with recovery codes.
     *
     * @param recoveryCodes shown this once
     */
    public record EnrolledSession(OpenedSession session, List<String> recoveryCodes) {}

    private final FactorUseCases factors;
    private final FailureThrottle throttle;

    @Inject
    public SessionFactorsResource(AssociationSystem system, FailureThrottle throttle) {
        this.factors = system.accounts().factors();
        this.throttle = throttle;
    }

    /** Completes a log-in with a code; the session that waited ends and another begins. */
    @POST
    @Path("/sessions/completions")
    @Described(
            value = "Complete a log-in with a second factor",
            takes = Completion.class,
            answers = OpenedSession.class,
            status = 201,
            open = true)
    public Response complete(@Context HttpServletRequest request, InputStream body) {
        requirePatience(request);
        Completion given = JsonRequests.read(body, Completion.class);
        Parsing input = new Parsing();
        Parsed<SessionToken> token = input.required("token", given.token(), SessionToken::parse);
        Parsed<FactorCode> code = input.required("code", given.code(), FactorCode::parse);
        ProveAtLogIn.Command command = input.complete(() -> new ProveAtLogIn.Command(token.get(), code.get()));
        Outcome<LogIn.Opened> answer =
                factors.proveAtLogIn().prove(command, CurrentCaller.of(request).caller());
        return created(answer, OpenedSession::of, request);
    }

    /** Answers a key for an app, to who must have a second factor and has none. */
    @POST
    @Path("/sessions/enrolments")
    @Described(
            value = "Begin to set up an authenticator app in the middle of a log-in",
            takes = EnrolmentWish.class,
            answers = AppKeyJson.class,
            open = true)
    public AppKeyJson begin(@Context HttpServletRequest request, InputStream body) {
        requirePatience(request);
        EnrolmentWish given = JsonRequests.read(body, EnrolmentWish.class);
        Parsing input = new Parsing();
        Parsed<SessionToken> token = input.required("token", given.token(), SessionToken::parse);
        SessionToken shown = input.complete(token::get);
        return factors.factorQueries()
                .awaited(shown)
                .filter(waiting -> waiting.next() == LogIn.Next.ENROLMENT)
                .map(waiting -> AppKeyJson.of(factors.factorQueries().newApp(waiting)))
                .orElseThrow(() -> failed(Refusals.of(Refusal.of(AccountRefusal.LOG_IN_NOT_PENDING)), request));
    }

    /** Sets up the app by a first code; the session that waited ends and another begins. */
    @POST
    @Path("/sessions/enrolments/completions")
    @Described(
            value = "Set up an authenticator app and complete the log-in",
            takes = FirstCode.class,
            answers = EnrolledSession.class,
            status = 201,
            open = true)
    public Response enrol(@Context HttpServletRequest request, InputStream body) {
        requirePatience(request);
        FirstCode given = JsonRequests.read(body, FirstCode.class);
        Parsing input = new Parsing();
        Parsed<SessionToken> token = input.required("token", given.token(), SessionToken::parse);
        Parsed<AppCode> code = input.required("code", given.code(), AppCode::parse);
        EnrolAtLogIn.Command command =
                input.complete(() -> new EnrolAtLogIn.Command(token.get(), given.ticket(), code.get()));
        Outcome<EnrolAtLogIn.Enrolled> answer =
                factors.enrolAtLogIn().enrol(command, CurrentCaller.of(request).caller());
        return created(
                answer,
                enrolled -> new EnrolledSession(
                        OpenedSession.of(enrolled.session()),
                        enrolled.recoveryCodes().stream()
                                .map(OneUseCode::printed)
                                .toList()),
                request);
    }

    private <T> Response created(Outcome<T> answer, Function<T, ?> shown, HttpServletRequest request) {
        return answer.fold(
                done -> Response.status(Response.Status.CREATED)
                        .entity(shown.apply(done))
                        .build(),
                reasons -> {
                    throw failed(reasons, request);
                });
    }

    private RefusedRequest failed(Refusals reasons, HttpServletRequest request) {
        throttle.failed(ClientAddress.of(request));
        return new RefusedRequest(reasons);
    }

    private void requirePatience(HttpServletRequest request) {
        if (throttle.holds(ClientAddress.of(request))) {
            throw new RejectedRequest(RejectedRequest.Reason.TOO_MANY_REQUESTS);
        }
    }
}
