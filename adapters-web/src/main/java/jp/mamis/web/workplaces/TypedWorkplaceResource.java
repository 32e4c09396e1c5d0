package jp.mamis.web.workplaces;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.institutions.InstitutionUseCases;
import jp.mamis.application.institutions.LinkWorkplace;
import jp.mamis.application.institutions.TypedWorkplaceQueries.Suggested;
import jp.mamis.application.kernel.SoughtName;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.institutions.InstitutionCode;
import jp.mamis.domain.institutions.InstitutionName;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.person.Prefecture;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.JsonRequests;
import jp.mamis.web.input.Listing;
import jp.mamis.web.input.PageQuery;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;

/** The same work list for programs of the national body's and the prefectures' staff. */
@Dependent
@Path("/api/v1/associations/{code}/typed-workplaces")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TypedWorkplaceResource {

    /**
     * A workplace that was typed by name.
     *
     * @param workplace  as it was typed
     * @param prefecture JIS code of a local body that the person belongs to
     * @param likely     codes of institutions that it may be, the likeliest first
     */
    public record TypedJson(
            UUID person, String name, String workplace, Optional<String> prefecture, List<String> likely) {

        static TypedJson of(Suggested row) {
            return new TypedJson(
                    row.typed().person().value(),
                    row.typed().name().full(),
                    row.typed().workplace().text(),
                    row.typed().prefecture().map(Prefecture::code),
                    row.likely().stream().map(place -> place.code().text()).toList());
        }
    }

    /**
     * Links a workplace to an institution.
     *
     * @param workplace   as it was typed
     * @param institution code of the register
     */
    public record LinkJson(UUID person, String workplace, String institution) {

        LinkWorkplace.Command command(AssociationId body) {
            Parsing input = new Parsing();
            Parsed<InstitutionName> name = input.required("workplace", workplace, InstitutionName::new);
            Parsed<InstitutionCode> code = input.required("institution", institution, InstitutionCode::parse);
            return input.complete(() -> new LinkWorkplace.Command(body, new PersonId(person), name.get(), code.get()));
        }
    }

    private final AssociationSystem system;
    private final InstitutionUseCases institutions;

    @Inject
    public TypedWorkplaceResource(AssociationSystem system) {
        this.system = system;
        this.institutions = system.institutions();
    }

    @GET
    @Described("List the members' workplaces that are not in the register of institutions")
    public Listing<TypedJson> list(
            @PathParam("code") String code,
            @QueryParam("q") @DefaultValue("") String text,
            @BeanParam PageQuery query,
            @Context HttpServletRequest http) {
        return Listing.of(RefusedRequest.unlessGranted(institutions
                        .typedWorkplaceQueries()
                        .typed(
                                Addresses.body(code, system).id(),
                                SoughtName.of(text),
                                query.page(),
                                CurrentCaller.of(http).required().caller()))
                .map(TypedJson::of));
    }

    @POST
    @Path("/links")
    @Described(value = "Link a workplace to an institution of the register", takes = LinkJson.class, status = 204)
    public Response link(@PathParam("code") String code, @Context HttpServletRequest http, InputStream body) {
        LinkWorkplace.Command command = JsonRequests.read(body, LinkJson.class)
                .command(Addresses.body(code, system).id());
        RefusedRequest.unlessGranted(institutions
                .linkWorkplace()
                .link(command, CurrentCaller.of(http).required().caller()));
        return Response.noContent().build();
    }
}
