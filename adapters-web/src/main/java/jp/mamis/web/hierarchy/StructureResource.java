package jp.mamis.web.hierarchy;

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
import java.net.URI;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.hierarchy.DissolveAssociation;
import jp.mamis.application.hierarchy.FoundAssociation;
import jp.mamis.application.hierarchy.HierarchyUseCases;
import jp.mamis.application.hierarchy.MergeAssociations;
import jp.mamis.application.hierarchy.RenameAssociation;
import jp.mamis.application.hierarchy.Restructured;
import jp.mamis.application.hierarchy.SplitAssociation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.JsonRequests;
import jp.mamis.web.input.Versions;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import org.jspecify.annotations.Nullable;

/**
 * Changes of the federation's structure for programs. Each is decided on the structure that the caller has seen: the
 * {@code ETag} of the list of bodies, and of the change before.
 */
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
    public Response found(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context HttpServletRequest http,
            InputStream body) {
        StructureRequests.Found request = JsonRequests.read(body, StructureRequests.Found.class);
        URI place = URI.create("/api/v1/associations/" + request.plan().code());
        return change(
                http,
                ifMatch,
                request,
                (seen, caller) ->
                        federation.foundAssociation().found(new FoundAssociation.Command(request.plan(), seen), caller),
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
    public Response rename(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context HttpServletRequest http,
            InputStream body) {
        StructureRequests.Rename request = JsonRequests.read(body, StructureRequests.Rename.class);
        return change(
                http,
                ifMatch,
                request,
                (seen, caller) -> federation
                        .renameAssociation()
                        .rename(new RenameAssociation.Command(request.plan(Addresses.code(code)), seen), caller),
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
    public Response merge(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context HttpServletRequest http,
            InputStream body) {
        StructureRequests.Merge request = JsonRequests.read(body, StructureRequests.Merge.class);
        return change(
                http,
                ifMatch,
                request,
                (seen, caller) -> federation
                        .mergeAssociations()
                        .merge(new MergeAssociations.Command(request.plan(Addresses.code(code)), seen), caller),
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
    public Response split(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context HttpServletRequest http,
            InputStream body) {
        StructureRequests.Split request = JsonRequests.read(body, StructureRequests.Split.class);
        return change(
                http,
                ifMatch,
                request,
                (seen, caller) -> federation
                        .splitAssociation()
                        .split(new SplitAssociation.Command(request.plan(Addresses.code(code)), seen), caller),
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
    public Response dissolve(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context HttpServletRequest http,
            InputStream body) {
        StructureRequests.Dissolve request = JsonRequests.read(body, StructureRequests.Dissolve.class);
        return change(
                http,
                ifMatch,
                request,
                (seen, caller) -> federation
                        .dissolveAssociation()
                        .dissolve(new DissolveAssociation.Command(request.plan(Addresses.code(code)), seen), caller),
                Response::ok);
    }

    private Response change(
            HttpServletRequest http,
            @Nullable String ifMatch,
            Record request,
            BiFunction<Version, Caller, Outcome<Restructured>> act,
            Supplier<Response.ResponseBuilder> accepted) {
        Version seen = Versions.required(ifMatch);
        Caller caller = CurrentCaller.of(http).caller();
        return once.api(http, caller, request, () -> {
            Restructured done = RefusedRequest.unlessGranted(act.apply(seen, caller));
            return accepted.get()
                    .tag(Versions.tag(done.version()))
                    .entity(RestructuredJson.of(done))
                    .build();
        });
    }
}
