package jp.mamis.web.hierarchy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.hierarchy.AreaQueries;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.person.NameKey;
import jp.mamis.domain.person.Prefecture;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;
import jp.mamis.web.openapi.Described;

/** Which bodies may be the nearest, for programs of everybody: candidates only. */
@Dependent
@Path("/api/v1/areas")
@Produces(MediaType.APPLICATION_JSON)
public class AreaResource {

    /** The municipalities that bodies of a prefecture have on a day. */
    public record Municipalities(String prefecture, List<String> municipalities) {}

    /**
     * A body that may be the nearest.
     *
     * @param municipality as the body has entered it
     * @param from         the first day on which the body has it; absent: since ever
     * @param to           the last; absent: for good
     * @param part         which part of it, in the body's words; empty where it says nothing more
     * @param above        codes from the parent up to the national body
     */
    public record CandidateJson(
            AssociationJson association,
            String municipality,
            String part,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            List<String> above) {

        static CandidateJson of(AreaQueries.Candidate found) {
            return new CandidateJson(
                    AssociationJson.of(found.body()),
                    found.part().municipality(),
                    found.part().remark(),
                    found.part().during().from(),
                    found.part().during().to(),
                    found.above().stream().map(body -> body.code().text()).toList());
        }
    }

    /** All of them at once. */
    public record Candidates(List<CandidateJson> candidates) {}

    private final AreaQueries areas;

    @Inject
    public AreaResource(AssociationSystem system) {
        areas = system.hierarchy().areaQueries();
    }

    /** Today, unless {@code on} names another day. */
    @GET
    @Described(value = "List the municipalities that associations of a prefecture have entered", open = true)
    public Municipalities municipalities(
            @QueryParam("prefecture") @DefaultValue("") String prefecture,
            @QueryParam("on") @DefaultValue("") String on) {
        Parsing input = new Parsing();
        Parsed<Prefecture> place = input.required("prefecture", prefecture, Prefecture::parse);
        Parsed<Optional<LocalDate>> day = input.optional("on", Optional.of(on), JapaneseDate::parse);
        Prefecture wanted = input.complete(place::get);
        return new Municipalities(
                wanted.code(),
                day.get()
                        .map(asked -> areas.municipalities(wanted, asked))
                        .orElseGet(() -> areas.municipalities(wanted)));
    }

    /** Today, unless {@code on} names another day. Nobody belongs to a body for being found here: its area is not a municipality. */
    @GET
    @Path("/candidates")
    @Described(value = "List the associations that may be the nearest to a municipality", open = true)
    public Candidates candidates(
            @QueryParam("prefecture") @DefaultValue("") String prefecture,
            @QueryParam("municipality") @DefaultValue("") String municipality,
            @QueryParam("on") @DefaultValue("") String on) {
        Parsing input = new Parsing();
        Parsed<Prefecture> place = input.required("prefecture", prefecture, Prefecture::parse);
        Parsed<NameKey> name = input.required("municipality", municipality, NameKey::parse);
        Parsed<Optional<LocalDate>> day = input.optional("on", Optional.of(on), JapaneseDate::parse);
        return input.complete(() -> new Candidates(day
                .get()
                .map(asked -> areas.candidates(place.get(), name.get(), asked))
                .orElseGet(() -> areas.candidates(place.get(), name.get()))
                .stream()
                .map(CandidateJson::of)
                .toList()));
    }
}
