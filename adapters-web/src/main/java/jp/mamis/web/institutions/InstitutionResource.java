package jp.mamis.web.institutions;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.institutions.InstitutionFilter;
import jp.mamis.application.institutions.InstitutionQueries;
import jp.mamis.application.kernel.Page;
import jp.mamis.domain.institutions.InstitutionCode;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.Prefecture;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.Listing;
import jp.mamis.web.input.PageQuery;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;
import jp.mamis.web.openapi.Described;

/** The register of institutions for programs of whoever is logged in. */
@Dependent
@Path("/api/v1/institutions")
@Produces(MediaType.APPLICATION_JSON)
public class InstitutionResource {

    private final InstitutionQueries queries;

    @Inject
    public InstitutionResource(AssociationSystem system) {
        queries = system.institutions().institutionQueries();
    }

    /**
     * Those in force today by code; with {@code closed=yes} all that the register knows. {@code q} holds words of name,
     * reading or code, {@code place} a part of the address.
     */
    @GET
    @Described("Search the register of institutions by name, reading, code and place")
    public Listing<InstitutionJson> search(
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("prefecture") @DefaultValue("") String prefecture,
            @QueryParam("place") @DefaultValue("") String place,
            @QueryParam("closed") @DefaultValue("") String closed,
            @BeanParam PageQuery query) {
        Parsing input = new Parsing();
        Parsed<Optional<Prefecture>> at = input.optional("prefecture", Optional.of(prefecture), Prefecture::parse);
        Parsed<Optional<InstitutionFilter>> words =
                input.optional("q", Optional.of(text), typed -> InstitutionFilter.typed(typed, Optional.empty(), ""));
        Parsed<Optional<InstitutionFilter>> around = input.optional(
                "place", Optional.of(place), typed -> InstitutionFilter.typed("", Optional.empty(), typed));
        Parsed<Optional<Boolean>> all = input.optional("closed", Optional.of(closed), InstitutionResource::yes);
        InstitutionFilter wanted = input.complete(() -> new InstitutionFilter(
                words.get().orElse(InstitutionFilter.ALL).words(),
                at.get(),
                around.get().flatMap(InstitutionFilter::place),
                Optional.empty()));
        Page page = query.page();
        return Listing.of((all.get().isPresent() ? queries.search(wanted, page) : queries.open(wanted, page))
                .map(InstitutionJson::of));
    }

    /** One institution, closed ones too. */
    @GET
    @Path("/{code}")
    @Described("Show an institution of the register")
    public InstitutionJson show(@PathParam("code") String code) {
        return read(code).flatMap(queries::find).map(InstitutionJson::of).orElseThrow(Addresses::nothing);
    }

    private static Optional<InstitutionCode> read(String code) {
        try {
            return Optional.of(InstitutionCode.parse(code));
        } catch (MalformedValue noCode) {
            return Optional.empty();
        }
    }

    private static Boolean yes(String text) {
        if (!text.equals("yes")) {
            throw new MalformedValue("choice", text);
        }
        return true;
    }
}
