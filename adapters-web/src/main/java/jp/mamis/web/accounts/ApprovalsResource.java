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
import jp.mamis.application.accounts.AskApproval;
import jp.mamis.application.accounts.CollectApproval;
import jp.mamis.application.accounts.FactorUseCases;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.LinkToken;
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
import jp.mamis.web.security.LetterThrottle;

/** Log-ins of programs that somebody approves in a browser, after RFC 8628. */
@Path("/api/v1")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ApprovalsResource {

    /**
     * What a program shows and keeps.
     *
     * @param token   kept to itself
     * @param code    to be shown
     * @param address where the code is approved
     */
    public record AskedApproval(String token, String code, String address, Instant endsAt) {}

    /** @param token what the asking answered */
    public record Collection(String token) {}

    private final FactorUseCases factors;
    private final FailureThrottle failures;
    private final LetterThrottle asking;

    @Inject
    public ApprovalsResource(AssociationSystem system, FailureThrottle failures, LetterThrottle asking) {
        this.factors = system.accounts().factors();
        this.failures = failures;
        this.asking = asking;
    }

    /** Asks for a log-in; nobody is named. */
    @POST
    @Path("/sessions/approvals")
    @Described(
            value = "Ask for a log-in that somebody approves in a browser",
            answers = AskedApproval.class,
            status = 201,
            open = true)
    public Response ask(@Context HttpServletRequest request) {
        asking.count(ClientAddress.of(request));
        AskApproval.Asked asked = RefusedRequest.unlessGranted(factors.askApproval()
                .ask(new AskApproval.Command(), CurrentCaller.of(request).caller()));
        return Response.status(Response.Status.CREATED)
                .entity(new AskedApproval(
                        asked.token().text(),
                        asked.code().printed(),
                        asked.address().toString(),
                        asked.expiresAt()))
                .build();
    }

    /** Opens the session once the log-in is approved; until then {@code approval-pending}. */
    @POST
    @Path("/sessions/approvals/completions")
    @Described(
            value = "Collect a log-in that was approved in a browser",
            takes = Collection.class,
            answers = OpenedSession.class,
            status = 201,
            open = true)
    public Response collect(@Context HttpServletRequest request, InputStream body) {
        if (failures.holds(ClientAddress.of(request))) {
            throw new RejectedRequest(RejectedRequest.Reason.TOO_MANY_REQUESTS);
        }
        Collection given = JsonRequests.read(body, Collection.class);
        Parsing input = new Parsing();
        Parsed<LinkToken> token = input.required("token", given.token(), LinkToken::parse);
        CollectApproval.Command command = input.complete(() -> new CollectApproval.Command(token.get()));
        return factors.collectApproval()
                .collect(command, CurrentCaller.of(request).caller())
                .fold(
                        opened -> Response.status(Response.Status.CREATED)
                                .entity(OpenedSession.of(opened))
                                .build(),
                        reasons -> {
                            if (!reasons.contains(AccountRefusal.APPROVAL_PENDING)) {
                                failures.failed(ClientAddress.of(request));
                            }
                            throw new RefusedRequest(reasons);
                        });
    }
}
