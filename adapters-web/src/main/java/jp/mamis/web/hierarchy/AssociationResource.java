package jp.mamis.web.hierarchy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
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
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.hierarchy.AssociationFilter;
import jp.mamis.application.hierarchy.AssociationPage;
import jp.mamis.application.hierarchy.HierarchyUseCases;
import jp.mamis.application.hierarchy.KeepAssociationProfile;
import jp.mamis.application.hierarchy.Restructured;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Slice;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.person.Prefecture;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.JsonRequests;
import jp.mamis.web.input.Listing;
import jp.mamis.web.input.PageQuery;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;
import jp.mamis.web.input.Versions;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** The bodies of the federation for programs: reading is open to everybody, changing is not. */
@Dependent
@Path("/api/v1/associations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AssociationResource {

    private final HierarchyUseCases federation;
    private final OnceResponse once;

    @Inject
    public AssociationResource(AssociationSystem system, OnceResponse once) {
        federation = system.hierarchy();
        this.once = once;
    }

    /** The bodies, past ones too, by code. */
    @GET
    @Described(value = "List the bodies by code", open = true)
    public Listing<AssociationJson> list(
            @QueryParam("prefecture") @DefaultValue("") String prefecture,
            @QueryParam("tier") @DefaultValue("") String tier,
            @QueryParam("q") @DefaultValue("") String text,
            @BeanParam PageQuery query) {
        Parsing input = new Parsing();
        Parsed<Optional<Prefecture>> place = input.optional("prefecture", Optional.of(prefecture), Prefecture::parse);
        Parsed<Optional<Tier>> layer = input.optional("tier", Optional.of(tier), AssociationResource::tier);
        Parsed<AssociationFilter> filter =
                input.combined("q", () -> new AssociationFilter(place.get(), layer.get(), Optional.of(text)));
        AssociationFilter wanted = input.complete(filter::get);
        return Listing.of(
                federation.associationQueries().list(wanted, query.page()).map(AssociationJson::of));
    }

    /** One body with its profile; the {@code ETag} is the profile's. */
    @GET
    @Path("/{code}")
    @Described(value = "Show a body with its profile", answers = AssociationDetailJson.class, open = true)
    public Response show(@PathParam("code") String code) {
        return answer(page(code));
    }

    /** The bodies directly below, past ones too, by code; all of them at once. */
    @GET
    @Path("/{code}/children")
    @Described(value = "List the bodies directly below", open = true)
    public Listing<AssociationJson> children(@PathParam("code") String code) {
        return federation
                .associationQueries()
                .children(Addresses.code(code))
                .map(bodies -> new Slice<>(bodies, Optional.empty()))
                .map(slice -> Listing.of(slice.map(AssociationJson::of)))
                .orElseThrow(Addresses::nothing);
    }

    /** Replaces what a body says about itself. For its own administrator. */
    @PUT
    @Path("/{code}/profile")
    @Described(value = "Replace a body's profile", takes = ProfileJson.class, answers = AssociationDetailJson.class)
    public Response keep(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context HttpServletRequest http,
            InputStream body) {
        Version basedOn = Versions.required(ifMatch);
        ProfileJson request = JsonRequests.read(body, ProfileJson.class);
        federation
                .keepAssociationProfile()
                .keep(
                        new KeepAssociationProfile.Command(Addresses.code(code), basedOn, request.contents()),
                        CurrentCaller.of(http).caller())
                .refusals()
                .ifPresent(reasons -> {
                    throw new RefusedRequest(reasons);
                });
        return answer(page(code));
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

    private AssociationPage page(String code) {
        return federation.associationQueries().find(Addresses.code(code)).orElseThrow(Addresses::nothing);
    }

    private static Response answer(AssociationPage page) {
        return Response.ok(AssociationDetailJson.of(page))
                .tag(Versions.tag(page.profile().version()))
                .build();
    }

    private static Tier tier(String text) {
        return Arrays.stream(Tier.values())
                .filter(tier -> Integer.toString(tier.number()).equals(text))
                .findFirst()
                .orElseThrow(() -> new MalformedValue("choice", text));
    }
}
