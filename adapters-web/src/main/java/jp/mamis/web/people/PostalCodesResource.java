package jp.mamis.web.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.people.PostalCodeQueries;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.PostalCode;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RejectedRequest;

/** The places of postal codes, for forms and programs of everybody: a help in typing, which nothing is refused by. */
@Dependent
@Path("/api/v1/postal-codes")
@Produces(MediaType.APPLICATION_JSON)
public class PostalCodesResource {

    /**
     * A place of delivery.
     *
     * @param prefecture     JIS X 0401 code, two digits
     * @param prefectureName its name in kanji
     * @param town           empty where the code stands for all of the municipality that has no code of its own
     */
    public record PlaceJson(String prefecture, String prefectureName, String municipality, String town) {

        static PlaceJson of(PostalCodeQueries.Place place) {
            return new PlaceJson(
                    place.prefecture().code(), place.prefecture().kanji(), place.municipality(), place.town());
        }
    }

    /**
     * All places of a code.
     *
     * @param postalCode seven digits
     */
    public record Places(String postalCode, List<PlaceJson> places) {}

    private final PostalCodeQueries codes;

    @Inject
    public PostalCodesResource(AssociationSystem system) {
        codes = system.people().postalCodeQueries();
    }

    /** Several places where they share the code; codes of large offices and post boxes are not known. */
    @GET
    @Path("/{code}")
    @Described(value = "List the places of a postal code", open = true)
    public Places places(@PathParam("code") String text) {
        PostalCode code = code(text);
        List<PostalCodeQueries.Place> places = codes.places(code);
        if (places.isEmpty()) {
            throw unknown();
        }
        return new Places(code.digits(), places.stream().map(PlaceJson::of).toList());
    }

    private static PostalCode code(String text) {
        try {
            return PostalCode.parse(text);
        } catch (MalformedValue noCode) {
            throw unknown();
        }
    }

    private static RejectedRequest unknown() {
        return new RejectedRequest(RejectedRequest.Reason.POSTAL_CODE_UNKNOWN);
    }
}
