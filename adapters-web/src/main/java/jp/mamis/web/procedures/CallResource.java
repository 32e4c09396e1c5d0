package jp.mamis.web.procedures;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.NoteCall;
import jp.mamis.domain.procedures.CallId;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.JsonRequests;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;

/** Telephone notes for programs; they are read with the procedure. */
@Dependent
@Path("/api/v1/associations/{code}/procedures/{id}/calls")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CallResource {

    /** The note that was kept. */
    public record NotedJson(UUID id) {}

    private final AssociationSystem system;
    private final OnceResponse once;

    @Inject
    public CallResource(AssociationSystem system, OnceResponse once) {
        this.system = system;
        this.once = once;
    }

    @POST
    @Described(
            value = "Note a telephone call about a procedure, or supplement such a note",
            takes = CallJson.Request.class,
            answers = NotedJson.class,
            once = true,
            status = 201)
    public Response note(
            @PathParam("code") String code,
            @PathParam("id") String id,
            @Context HttpServletRequest http,
            InputStream body) {
        CallJson.Request request = JsonRequests.read(body, CallJson.Request.class);
        Caller caller = CurrentCaller.of(http).required().caller();
        NoteCall.Command command = new NoteCall.Command(
                new ProcedureId(Addresses.id(id)), Addresses.body(code, system).id(), request.said());
        return once.api(http, caller, request, () -> {
            CallId noted =
                    RefusedRequest.unlessGranted(system.procedures().noteCall().note(command, caller));
            return Response.status(Response.Status.CREATED)
                    .entity(new NotedJson(noted.value()))
                    .build();
        });
    }
}
