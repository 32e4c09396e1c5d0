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
import java.time.Instant;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.AskHelp;
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

/** Whose second factor is lost and who works alone asks the body's partner, in the middle of a log-in, for programs. */
@Path("/api/v1/sessions/help-requests")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SessionHelpResource {

    /** @param token what the log-in answered that waits for the second factor */
    public record HelpWish(String token) {}

    /**
     * A request that waits for the partner.
     *
     * @param partner name of the body that was asked
     * @param askedAt when; earlier where a request waited already
     */
    public record HelpAsked(String partner, Instant askedAt) {}

    private final AskHelp askHelp;
    private final FailureThrottle throttle;

    @Inject
    public SessionHelpResource(AssociationSystem system, FailureThrottle throttle) {
        this.askHelp = system.accounts().standIns().askHelp();
        this.throttle = throttle;
    }

    /** Takes nothing away; asking again while a request waits answers that one. */
    @POST
    @Described(
            value = "Ask the partner for help with a lost second factor",
            takes = HelpWish.class,
            answers = HelpAsked.class,
            status = 201,
            open = true)
    public Response ask(@Context HttpServletRequest request, InputStream body) {
        if (throttle.holds(ClientAddress.of(request))) {
            throw new RejectedRequest(RejectedRequest.Reason.TOO_MANY_REQUESTS);
        }
        HelpWish given = JsonRequests.read(body, HelpWish.class);
        Parsing input = new Parsing();
        Parsed<SessionToken> token = input.required("token", given.token(), SessionToken::parse);
        AskHelp.Command command = input.complete(() -> new AskHelp.Command(token.get()));
        return askHelp.ask(command, CurrentCaller.of(request).caller())
                .fold(
                        asked -> Response.status(Response.Status.CREATED)
                                .entity(new HelpAsked(asked.partner().text(), asked.at()))
                                .build(),
                        reasons -> {
                            throttle.failed(ClientAddress.of(request));
                            throw new RefusedRequest(reasons);
                        });
    }
}
