package jp.mamis.web.procedures;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.OfficePage;
import jp.mamis.application.procedures.ProcedureIndex;
import jp.mamis.application.procedures.ProcedureUseCases;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.Choices;
import jp.mamis.web.input.Listing;
import jp.mamis.web.input.PageQuery;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;
import jp.mamis.web.input.Versions;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;

/** The work list of a body for programs. */
@Dependent
@Path("/api/v1/associations/{code}/procedures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OfficeProcedureResource {

    private final AssociationSystem system;
    private final ProcedureUseCases procedures;

    @Inject
    public OfficeProcedureResource(AssociationSystem system) {
        this.system = system;
        this.procedures = system.procedures();
    }

    /** The body's work list, the longest waiting first unless {@code sort} says otherwise. */
    @GET
    @Described("List the procedures of a body")
    public Listing<OfficeProcedureJson.RowJson> list(
            @PathParam("code") String code,
            @QueryParam("state") List<String> states,
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("sort") @DefaultValue("OLDEST_FIRST") String sort,
            @BeanParam PageQuery query,
            @Context HttpServletRequest http) {
        Parsing input = new Parsing();
        Parsed<List<OfficeState>> wanted =
                input.each("state", states, name -> Choices.constant(OfficeState.values(), name));
        Parsed<ProcedureIndex.Sort> order =
                input.required("sort", sort, name -> Choices.constant(ProcedureIndex.Sort.values(), name));
        ProcedureIndex.Filter filter =
                input.complete(() -> new ProcedureIndex.Filter(Set.copyOf(wanted.get()), text.strip(), order.get()));
        Hierarchy bodies = hierarchy();
        return Listing.of(RefusedRequest.unlessGranted(
                        procedures.officeQueries().queue(body(code), filter, query.page(), caller(http)))
                .map(row -> OfficeProcedureJson.RowJson.of(row, bodies)));
    }

    /** How many procedures are in which state. */
    @GET
    @Path("/counts")
    @Described("Count the procedures of a body by state")
    public OfficeProcedureJson.CountsJson counts(@PathParam("code") String code, @Context HttpServletRequest http) {
        return new OfficeProcedureJson.CountsJson(
                RefusedRequest.unlessGranted(procedures.officeQueries().counts(body(code), caller(http))).stream()
                        .map(count -> new OfficeProcedureJson.CountJson(
                                count.state(), count.number(), count.oldest(), count.ages()))
                        .toList());
    }

    /** A procedure, all of it or a slip. The {@code ETag} is there once the body may decide. */
    @GET
    @Path("/{id}")
    @Described(value = "Show a procedure to a body on its route", answers = OfficeProcedureJson.class)
    public Response show(@PathParam("code") String code, @PathParam("id") String id, @Context HttpServletRequest http) {
        OfficePage page = RefusedRequest.unlessGranted(
                procedures.officeQueries().office(procedure(id), body(code), caller(http)));
        Response.ResponseBuilder response = Response.ok(
                OfficeProcedureJson.of(page, hierarchy(), system.institutions().institutionQueries()));
        if (page instanceof OfficePage.Full full) {
            response.tag(Versions.tag(full.tracker().version()));
        }
        return response.build();
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

    private static Caller caller(HttpServletRequest http) {
        return CurrentCaller.of(http).caller();
    }
}
