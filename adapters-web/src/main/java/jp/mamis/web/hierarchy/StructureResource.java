package jp.mamis.web.hierarchy;

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
import java.net.URI;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.hierarchy.HierarchyUseCases;
import jp.mamis.application.hierarchy.Restructured;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.JsonRequests;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;

/** Changes of the federation's structure for programs. */
@Dependent
@Path("/api/v1/associations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StructureResource {

    private final HierarchyUseCases federation;
    private final OnceResponse once;

    @Inject
    public StructureResource(AssociationSystem system, OnceResponse once) {
        federation = system.hierarchy();
        this.once = once;
    }

    /** Founds a body. For system administration, as all changes of structure are. */
    @POST
    @Described(
            value = "Found a body",
            takes = StructureRequests.Found.class,
            answers = RestructuredJson.class,
            status = 201,
            once = true)
    public Response found(@Context HttpServletRequest http, InputStream body) {
        StructureRequests.Found request = JsonRequests.read(body, StructureRequests.Found.class);
        URI place = URI.create("/api/v1/associations/" + request.command().code());
        return change(
                http,
                request,
                caller -> federation.foundAssociation().found(request.command(), caller),
                () -> Response.created(place));
    }

    /** Gives a body another name from a day on. */
    @POST
    @Path("/{code}/names")
    @Described(
            value = "Rename a body",
            takes = StructureRequests.Rename.class,
            answers = RestructuredJson.class,
            once = true)
    public Response rename(@PathParam("code") String code, @Context HttpServletRequest http, InputStream body) {
        StructureRequests.Rename request = JsonRequests.read(body, StructureRequests.Rename.class);
        return change(
                http,
                request,
                caller -> federation.renameAssociation().rename(request.command(Addresses.code(code)), caller),
                Response::ok);
    }

    /** Merges other bodies into this one. */
    @POST
    @Path("/{code}/mergers")
    @Described(
            value = "Merge bodies into this one",
            takes = StructureRequests.Merge.class,
            answers = RestructuredJson.class,
            once = true)
    public Response merge(@PathParam("code") String code, @Context HttpServletRequest http, InputStream body) {
        StructureRequests.Merge request = JsonRequests.read(body, StructureRequests.Merge.class);
        return change(
                http,
                request,
                caller -> federation.mergeAssociations().merge(request.command(Addresses.code(code)), caller),
                Response::ok);
    }

    /** Splits this body into others. */
    @POST
    @Path("/{code}/split")
    @Described(
            value = "Split a body",
            takes = StructureRequests.Split.class,
            answers = RestructuredJson.class,
            once = true)
    public Response split(@PathParam("code") String code, @Context HttpServletRequest http, InputStream body) {
        StructureRequests.Split request = JsonRequests.read(body, StructureRequests.Split.class);
        return change(
                http,
                request,
                caller -> federation.splitAssociation().split(request.command(Addresses.code(code)), caller),
                Response::ok);
    }

    /** Ends this body without successor. */
    @POST
    @Path("/{code}/dissolution")
    @Described(
            value = "End a body",
            takes = StructureRequests.Dissolve.class,
            answers = RestructuredJson.class,
            once = true)
    public Response dissolve(@PathParam("code") String code, @Context HttpServletRequest http, InputStream body) {
        StructureRequests.Dissolve request = JsonRequests.read(body, StructureRequests.Dissolve.class);
        return change(
                http,
                request,
                caller -> federation.dissolveAssociation().dissolve(request.command(Addresses.code(code)), caller),
                Response::ok);
    }

    private Response change(
            HttpServletRequest http,
            Record request,
            Function<Caller, Outcome<Restructured>> act,
            Supplier<Response.ResponseBuilder> accepted) {
        Caller caller = CurrentCaller.of(http).caller();
        return once.api(
                http,
                caller,
                request,
                () -> act.apply(caller)
                        .fold(
                                done -> accepted.get()
                                        .entity(RestructuredJson.of(done))
                                        .build(),
                                reasons -> {
                                    throw new RefusedRequest(reasons);
                                }));
    }
}
