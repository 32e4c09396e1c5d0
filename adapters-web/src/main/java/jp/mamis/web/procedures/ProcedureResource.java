package jp.mamis.web.procedures;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.DraftId;
import jp.mamis.application.procedures.ProcedureUseCases;
import jp.mamis.application.procedures.Receipt;
import jp.mamis.application.procedures.ResubmitProcedure;
import jp.mamis.application.procedures.SubmitProcedure;
import jp.mamis.application.procedures.Tracker;
import jp.mamis.application.procedures.WithdrawProcedure;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.JsonRequests;
import jp.mamis.web.input.Listing;
import jp.mamis.web.input.Versions;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** A doctor's own procedures for programs: filing, following, answering, taking back. */
@Dependent
@Path("/api/v1/procedures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProcedureResource {

    private final AssociationSystem system;
    private final ProcedureUseCases procedures;
    private final OnceResponse once;

    @Inject
    public ProcedureResource(AssociationSystem system, OnceResponse once) {
        this.system = system;
        this.procedures = system.procedures();
        this.once = once;
    }

    /** The caller's own procedures, newest first, all of them. */
    @GET
    @Described("List the own procedures")
    public Listing<OwnProcedureJson> list(@Context HttpServletRequest http) {
        Hierarchy bodies = hierarchy();
        return new Listing<>(
                procedures.procedureQueries().own(caller(http)).stream()
                        .map(row -> OwnProcedureJson.of(row, bodies))
                        .toList(),
                Optional.empty());
    }

    /**
     * Files an application to join with all bodies of its route. The files attached to {@code draft} go along, and the draft
     * is gone.
     */
    @POST
    @Described(
            value = "File an application to join",
            takes = JoinRequestJson.class,
            answers = ReceiptJson.class,
            status = 201,
            once = true)
    public Response submit(
            @QueryParam("draft") @DefaultValue("") String draft, @Context HttpServletRequest http, InputStream body) {
        JoinRequestJson request = JsonRequests.read(body, JoinRequestJson.class);
        Optional<DraftId> files =
                Optional.of(draft).filter(named -> !named.isEmpty()).map(named -> new DraftId(Addresses.id(named)));
        Caller caller = caller(http);
        return once.api(http, caller, request, () -> {
            Receipt receipt = RefusedRequest.unlessGranted(procedures
                    .submitProcedure()
                    .submit(new SubmitProcedure.Command(request.readNew(hierarchy()), files), caller));
            return Response.created(
                            URI.create("/api/v1/procedures/" + receipt.id().value()))
                    .tag(Versions.tag(receipt.version()))
                    .entity(ReceiptJson.of(receipt))
                    .build();
        });
    }

    /** Where the caller's own procedure stands. */
    @GET
    @Path("/{id}")
    @Described(value = "Show where an own procedure stands", answers = ProcedureJson.class)
    public Response show(@PathParam("id") String id, @Context HttpServletRequest http) {
        Tracker tracker =
                RefusedRequest.unlessGranted(procedures.procedureQueries().tracker(procedure(id), caller(http)));
        return Response.ok(ProcedureJson.of(tracker, hierarchy()))
                .tag(Versions.tag(tracker.version()))
                .build();
    }

    /** Answers what was sent back, with the whole request as it shall be. */
    @PUT
    @Path("/{id}/request")
    @Described(value = "Answer what was sent back", takes = JoinRequestJson.class, answers = ReceiptJson.class)
    public Response resubmit(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context HttpServletRequest http,
            InputStream body) {
        Version seen = Versions.required(ifMatch);
        JoinRequestJson request = JsonRequests.read(body, JoinRequestJson.class);
        return ReceiptJson.answer(procedures
                .resubmitProcedure()
                .resubmit(
                        new ResubmitProcedure.Command(
                                procedure(id), request.read(hierarchy()), request.readAnswer(), seen),
                        caller(http)));
    }

    /** Takes the procedure back. */
    @POST
    @Path("/{id}/withdrawal")
    @Described(value = "Take a procedure back", takes = ReasonJson.class, answers = ReceiptJson.class, once = true)
    public Response withdraw(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context HttpServletRequest http,
            InputStream body) {
        Version seen = Versions.required(ifMatch);
        ReasonJson request = JsonRequests.read(body, ReasonJson.class);
        Caller caller = caller(http);
        return once.api(
                http,
                caller,
                request,
                () -> ReceiptJson.answer(procedures
                        .withdrawProcedure()
                        .withdraw(new WithdrawProcedure.Command(procedure(id), request.read(), seen), caller)));
    }

    private static ProcedureId procedure(String id) {
        return new ProcedureId(Addresses.id(id));
    }

    private Hierarchy hierarchy() {
        return system.hierarchy().currentHierarchy().get();
    }

    private static Caller caller(HttpServletRequest http) {
        return CurrentCaller.of(http).caller();
    }
}
