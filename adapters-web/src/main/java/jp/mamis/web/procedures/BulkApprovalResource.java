package jp.mamis.web.procedures;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.BeginBulkApproval;
import jp.mamis.application.procedures.BulkApproval;
import jp.mamis.application.procedures.BulkApprovalId;
import jp.mamis.application.procedures.CarryOutBulkApproval;
import jp.mamis.application.procedures.ProcedureUseCases;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.JsonRequests;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.page.Texts;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.problem.RequestLanguage;
import jp.mamis.web.security.CurrentCaller;

/** Several procedures approved for one day of the board, for programs. */
@Dependent
@Path("/api/v1/associations/{code}/procedures/approvals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BulkApprovalResource {

    private final AssociationSystem system;
    private final ProcedureUseCases procedures;
    private final OnceResponse once;

    @Inject
    public BulkApprovalResource(AssociationSystem system, OnceResponse once) {
        this.system = system;
        this.procedures = system.procedures();
        this.once = once;
    }

    /** Tries the approvals; nothing is approved. */
    @POST
    @Path("/preview")
    @Described(
            value = "Try to approve procedures together",
            takes = BulkApprovalJson.Request.class,
            answers = BulkApprovalJson.PreviewJson.class)
    public BulkApprovalJson.PreviewJson preview(
            @PathParam("code") String code, @Context HttpServletRequest http, InputStream body) {
        BulkApprovalJson.Request request = JsonRequests.read(body, BulkApprovalJson.Request.class);
        return BulkApprovalJson.of(
                RefusedRequest.unlessGranted(procedures
                        .bulkApprovalQueries()
                        .preview(body(code), request.items(), Optional.of(request.boardDay()), caller(http))),
                request.boardDay(),
                texts(http));
    }

    /** Approves each on its own: one that is refused keeps back none of the others. */
    @POST
    @Described(
            value = "Approve procedures together",
            takes = BulkApprovalJson.Request.class,
            answers = BulkApprovalJson.class,
            once = true,
            status = 201)
    public Response approve(@PathParam("code") String code, @Context HttpServletRequest http, InputStream body) {
        BulkApprovalJson.Request request = JsonRequests.read(body, BulkApprovalJson.Request.class);
        AssociationId at = body(code);
        Caller caller = caller(http);
        Response begun = once.api(http, caller, request, () -> begun(code, at, request, caller));
        if (begun.getStatus() != Response.Status.CREATED.getStatusCode()) {
            return begun;
        }
        String place = begun.getHeaderString("Location");
        BulkApproval done = RefusedRequest.unlessGranted(procedures
                .carryOutBulkApproval()
                .carryOut(
                        new CarryOutBulkApproval.Command(approval(place.substring(place.lastIndexOf('/') + 1)), at),
                        caller));
        return Response.fromResponse(begun)
                .entity(BulkApprovalJson.of(done, texts(http)))
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    private Response begun(String code, AssociationId body, BulkApprovalJson.Request request, Caller caller) {
        BulkApprovalId id = RefusedRequest.unlessGranted(procedures
                .beginBulkApproval()
                .begin(new BeginBulkApproval.Command(body, request.boardDay(), request.items()), caller));
        return Response.created(URI.create("/api/v1/associations/" + code + "/procedures/approvals/" + id.value()))
                .build();
    }

    /** What has become of each. */
    @GET
    @Path("/{approval}")
    @Described("Show what has become of a bulk approval")
    public BulkApprovalJson show(
            @PathParam("code") String code, @PathParam("approval") String approval, @Context HttpServletRequest http) {
        return BulkApprovalJson.of(
                RefusedRequest.unlessGranted(
                                procedures.bulkApprovalQueries().result(approval(approval), body(code), caller(http)))
                        .approval(),
                texts(http));
    }

    private AssociationId body(String code) {
        return Addresses.body(code, system).id();
    }

    private static BulkApprovalId approval(String id) {
        return new BulkApprovalId(Addresses.id(id));
    }

    private static Texts texts(HttpServletRequest http) {
        return Texts.in(RequestLanguage.of(http));
    }

    private static Caller caller(HttpServletRequest http) {
        return CurrentCaller.of(http).caller();
    }
}
