package jp.mamis.web.membership;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.membership.MemberIndex.Filter;
import jp.mamis.application.membership.MemberIndex.Order;
import jp.mamis.application.membership.MemberStanding;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.settings.CategoryCode;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.Listing;
import jp.mamis.web.input.PageQuery;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;

/** Labels of a body's members in the API, for its staff. */
@Dependent
@Path("/api/v1/associations/{code}/members/labels")
@Produces(MediaType.APPLICATION_JSON)
public class LabelResource {

    private final AssociationSystem system;

    @Inject
    public LabelResource(AssociationSystem system) {
        this.system = system;
    }

    /** Of members in force today, by reading. */
    @GET
    @Described("List the labels of the members of a body")
    public Listing<LabelJson> list(
            @PathParam("code") String code,
            @QueryParam("category") @DefaultValue("") String category,
            @QueryParam("ownCategory") @DefaultValue("") String ownCategory,
            @BeanParam PageQuery query,
            @Context HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        Parsing input = new Parsing();
        Parsed<Optional<MemberCategory>> kind =
                input.optional("category", Optional.of(category), MemberCategory::parse);
        Parsed<Optional<CategoryCode>> own =
                input.optional("ownCategory", Optional.of(ownCategory), CategoryCode::parse);
        Filter filter = input.complete(() -> new Filter(
                Optional.empty(),
                Optional.empty(),
                kind.get(),
                own.get(),
                Optional.of(MemberStanding.CURRENT),
                Order.KANA));
        return Listing.of(RefusedRequest.unlessGranted(system.labels()
                        .part(
                                body.id(),
                                filter,
                                query.page(),
                                CurrentCaller.of(http).required().caller()))
                .map(LabelJson::of));
    }
}
