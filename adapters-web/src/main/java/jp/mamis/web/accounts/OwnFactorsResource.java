package jp.mamis.web.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
import jp.mamis.application.accounts.ConfirmHolder;
import jp.mamis.application.accounts.EnrolApp;
import jp.mamis.application.accounts.FactorQueries;
import jp.mamis.application.accounts.FactorSetUp;
import jp.mamis.application.accounts.FactorUseCases;
import jp.mamis.application.accounts.RemoveFactor;
import jp.mamis.application.accounts.RenewRecoveryCodes;
import jp.mamis.application.accounts.SignedIn;
import jp.mamis.domain.accounts.AppCode;
import jp.mamis.domain.accounts.FactorCode;
import jp.mamis.domain.accounts.OneUseCode;
import jp.mamis.domain.accounts.Password;
import jp.mamis.domain.accounts.SessionToken;
import jp.mamis.web.input.JsonRequests;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.problem.RejectedRequest;
import jp.mamis.web.security.ClientAddress;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.FailureThrottle;
import jp.mamis.web.security.SessionCookies;

/**
 * The own second factors for programs. Changes take no {@code Idempotency-Key}: kept answers would keep the codes. They are
 * refused as {@code confirmation-needed} until who asks has proved who that is.
 */
@Path("/api/v1/me")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OwnFactorsResource {

    /**
     * What is set up.
     *
     * @param appSince          when an app was set up
     * @param passkeys          what their holder calls them
     * @param recoveryCodesLeft how many are left
     * @param required          whether one has to stay
     */
    public record OwnFactorsJson(
            Optional<Instant> appSince, List<String> passkeys, int recoveryCodesLeft, boolean required) {}

    /** A first code of an app. */
    public record FirstAppCode(UUID ticket, String code) {}

    /** Codes shown this once. */
    public record RecoveryCodes(List<String> recoveryCodes) {}

    /**
     * A factor that was set up.
     *
     * @param recoveryCodes shown this once; none where there were some before
     * @param token         under which the session goes on; none where a cookie keeps it
     */
    public record FactorSetUpJson(List<String> recoveryCodes, Optional<String> token) {}

    /**
     * A proof of who asks.
     *
     * @param code     six figures of the app, or a recovery code
     * @param password where no second factor is set up
     */
    public record Confirmation(Optional<String> code, Optional<String> password) {}

    private final FactorUseCases factors;
    private final FailureThrottle throttle;

    @Inject
    public OwnFactorsResource(AssociationSystem system, FailureThrottle throttle) {
        this.factors = system.accounts().factors();
        this.throttle = throttle;
    }

    @GET
    @Path("/second-factors")
    @Described("Show the own second factors")
    public OwnFactorsJson show(@Context HttpServletRequest request) {
        FactorQueries.OwnFactors own = factors.factorQueries().own(me(request));
        return new OwnFactorsJson(
                own.appSince(),
                own.passkeys().stream().map(passkey -> passkey.name().text()).toList(),
                own.recoveryLeft(),
                own.must());
    }

    /** Answers a key; nothing is set up before a first code. */
    @GET
    @Path("/second-factors/app-key")
    @Described("Get a key for an authenticator app")
    public SessionFactorsResource.AppKeyJson key(@Context HttpServletRequest request) {
        return SessionFactorsResource.AppKeyJson.of(factors.factorQueries().newApp(me(request)));
    }

    /** Sets up the app; recovery codes come with the first factor, and the session goes on under another token. */
    @POST
    @Path("/second-factors/app")
    @Described(
            value = "Set up an authenticator app by its first code",
            takes = FirstAppCode.class,
            answers = FactorSetUpJson.class)
    public FactorSetUpJson enrol(
            @Context HttpServletRequest request, @Context HttpServletResponse response, InputStream body) {
        FirstAppCode given = JsonRequests.read(body, FirstAppCode.class);
        Parsing input = new Parsing();
        Parsed<AppCode> code = input.required("code", given.code(), AppCode::parse);
        EnrolApp.Command command = input.complete(() -> new EnrolApp.Command(given.ticket(), code.get()));
        FactorSetUp done = RefusedRequest.unlessGranted(factors.enrolApp().enrol(command, me(request)));
        return new FactorSetUpJson(
                printed(done.recoveryCodes()),
                SessionCookies.goOn(done.session(), request, response).map(SessionToken::text));
    }

    @DELETE
    @Path("/second-factors/app")
    @Described(value = "Remove the authenticator app", status = 204)
    public Response removeApp(@Context HttpServletRequest request) {
        RefusedRequest.unlessGranted(
                factors.removeFactor().remove(new RemoveFactor.Command(Optional.empty()), me(request)));
        return Response.noContent().build();
    }

    /** Makes new codes; those before open nothing any more. */
    @POST
    @Path("/second-factors/recovery-codes")
    @Described("Make new recovery codes")
    public RecoveryCodes renew(@Context HttpServletRequest request) {
        return shown(RefusedRequest.unlessGranted(
                factors.renewRecoveryCodes().renew(new RenewRecoveryCodes.Command(), me(request))));
    }

    /** Proves anew who asks; for a while, acts with consequences ask for nothing more. */
    @POST
    @Path("/confirmations")
    @Described(value = "Confirm who asks", takes = Confirmation.class, status = 204)
    public Response confirm(@Context HttpServletRequest request, InputStream body) {
        if (throttle.holds(ClientAddress.of(request))) {
            throw new RejectedRequest(RejectedRequest.Reason.TOO_MANY_REQUESTS);
        }
        Confirmation given = JsonRequests.read(body, Confirmation.class);
        Parsing input = new Parsing();
        Parsed<Optional<FactorCode>> code = input.optional("code", given.code(), FactorCode::parse);
        try (Password typed = Password.of(given.password().orElse(""))) {
            ConfirmHolder.Command command = input.complete(
                    () -> new ConfirmHolder.Command(code.get(), given.password().map(text -> typed)));
            return factors.confirmHolder()
                    .confirm(command, me(request))
                    .fold(proof -> Response.noContent().build(), reasons -> {
                        throttle.failed(ClientAddress.of(request));
                        throw new RefusedRequest(reasons);
                    });
        }
    }

    private static RecoveryCodes shown(List<OneUseCode> codes) {
        return new RecoveryCodes(printed(codes));
    }

    private static List<String> printed(List<OneUseCode> codes) {
        return codes.stream().map(OneUseCode::printed).toList();
    }

    private static SignedIn me(HttpServletRequest request) {
        return CurrentCaller.of(request).required();
    }
}
