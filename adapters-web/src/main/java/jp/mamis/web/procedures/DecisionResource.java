package jp.mamis.web.procedures;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.function.BiFunction;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.ApproveStep;
import jp.mamis.application.procedures.DecideOnWithdrawnMembership;
import jp.mamis.application.procedures.ProcedureUseCases;
import jp.mamis.application.procedures.Receipt;
import jp.mamis.application.procedures.RejectProcedure;
import jp.mamis.application.procedures.SendBack;
import jp.mamis.application.procedures.StartReview;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.JsonRequests;
import jp.mamis.web.input.Versions;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.security.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** The decisions of a body for programs; each names the version it was made on. */
@Dependent
@Path("/api/v1/associations/{code}/procedures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DecisionResource {

    private final AssociationSystem system;
    private final ProcedureUseCases procedures;
    private final OnceResponse once;

    @Inject
    public DecisionResource(AssociationSystem system, OnceResponse once) {
        this.system = system;
        this.procedures = system.procedures();
        this.once = once;
    }

    @POST
    @Path("/{id}/review")
    @Described(
            value = "Begin to review",
            takes = DecisionRequests.Review.class,
            answers = ReceiptJson.class,
            once = true)
    public Response review(
            @PathParam("code") String code,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context HttpServletRequest http,
            InputStream body) {
        DecisionRequests.Review request = JsonRequests.read(body, DecisionRequests.Review.class);
        return decide(
                http,
                ifMatch,
                request,
                (seen, caller) -> procedures
                        .startReview()
                        .start(new StartReview.Command(procedure(id), body(code), seen), caller));
    }

    @POST
    @Path("/{id}/approval")
    @Described(value = "Approve", takes = DecisionRequests.Approval.class, answers = ReceiptJson.class, once = true)
    public Response approve(
            @PathParam("code") String code,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context HttpServletRequest http,
            InputStream body) {
        DecisionRequests.Approval request = JsonRequests.read(body, DecisionRequests.Approval.class);
        return decide(
                http,
                ifMatch,
                request,
                (seen, caller) -> procedures
                        .approveStep()
                        .approve(new ApproveStep.Command(procedure(id), body(code), request.boardDay(), seen), caller));
    }

    @POST
    @Path("/{id}/return")
    @Described(value = "Send back", takes = DecisionRequests.Return.class, answers = ReceiptJson.class, once = true)
    public Response sendBack(
            @PathParam("code") String code,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context HttpServletRequest http,
            InputStream body) {
        DecisionRequests.Return request = JsonRequests.read(body, DecisionRequests.Return.class);
        return decide(http, ifMatch, request, (seen, caller) -> {
            DecisionRequests.Return.Read read = request.read(hierarchy());
            return procedures
                    .sendBack()
                    .sendBack(new SendBack.Command(procedure(id), body(code), read.to(), read.why(), seen), caller);
        });
    }

    @POST
    @Path("/{id}/rejection")
    @Described(value = "Reject", takes = DecisionRequests.Rejection.class, answers = ReceiptJson.class, once = true)
    public Response reject(
            @PathParam("code") String code,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context HttpServletRequest http,
            InputStream body) {
        DecisionRequests.Rejection request = JsonRequests.read(body, DecisionRequests.Rejection.class);
        return decide(
                http,
                ifMatch,
                request,
                (seen, caller) -> procedures
                        .rejectProcedure()
                        .reject(new RejectProcedure.Command(procedure(id), body(code), request.read(), seen), caller));
    }

    @POST
    @Path("/{id}/withdrawal-decision")
    @Described(
            value = "Decide on a membership begun before the withdrawal",
            takes = DecisionRequests.WithdrawalDecision.class,
            answers = ReceiptJson.class,
            once = true)
    public Response decideOnWithdrawn(
            @PathParam("code") String code,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context HttpServletRequest http,
            InputStream body) {
        DecisionRequests.WithdrawalDecision request =
                JsonRequests.read(body, DecisionRequests.WithdrawalDecision.class);
        return decide(
                http,
                ifMatch,
                request,
                (seen, caller) -> procedures
                        .decideOnWithdrawnMembership()
                        .decide(
                                new DecideOnWithdrawnMembership.Command(
                                        procedure(id), body(code), request.choice(), seen),
                                caller));
    }

    private Response decide(
            HttpServletRequest http,
            @Nullable String ifMatch,
            Record request,
            BiFunction<Version, Caller, Outcome<Receipt>> act) {
        Version seen = Versions.required(ifMatch);
        Caller caller = CurrentCaller.of(http).caller();
        return once.api(http, caller, request, () -> ReceiptJson.answer(act.apply(seen, caller)));
    }

    private AssociationId body(String code) {
        return Addresses.body(code, system).id();
    }

    private static ProcedureId procedure(String id) {
        return new ProcedureId(Addresses.id(id));
    }

    private Hierarchy hierarchy() {
        return system.hierarchy().currentHierarchy().get();
    }
}
