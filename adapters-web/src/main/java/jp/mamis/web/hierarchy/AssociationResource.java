package jp.mamis.web.hierarchy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import java.util.Arrays;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.hierarchy.AssociationFilter;
import jp.mamis.application.hierarchy.AssociationPage;
import jp.mamis.application.hierarchy.HierarchyUseCases;
import jp.mamis.application.hierarchy.KeepAssociationProfile;
import jp.mamis.application.kernel.Slice;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.person.Prefecture;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.JsonRequests;
import jp.mamis.web.input.Listing;
import jp.mamis.web.input.PageQuery;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;
import jp.mamis.web.input.Versions;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** The bodies of the federation for programs: reading is open to everybody, a profile is kept by the body itself. */
@Dependent
@Path("/api/v1/associations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AssociationResource {

    private final HierarchyUseCases federation;

    @Inject
    public AssociationResource(AssociationSystem system) {
        federation = system.hierarchy();
    }

    /** The bodies, past ones too, by code; the {@code ETag} is the structure's, which changes of it are decided on. */
    @GET
    @Described(value = "List the bodies by code", answers = AssociationJson.class, list = true, open = true)
    public Response list(
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
        // The version first: a change in between is then refused, never passed over.
        Version structure = federation.associationQueries().version();
        return Response.ok(Listing.of(federation
                        .associationQueries()
                        .list(wanted, query.page())
                        .map(AssociationJson::of)))
                .tag(Versions.tag(structure))
                .build();
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
