package jp.mamis.web.statistics;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.statistics.StatisticsQueries.Question;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.calendar.JapaneseMoment;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.statistics.Counting;
import jp.mamis.domain.statistics.Dimension;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.Choices;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;

/** How many members there are, for programs of the staff of bodies. */
@Dependent
@Path("/api/v1/statistics/members")
@Produces(MediaType.APPLICATION_JSON)
public class StatisticsResource {

    private final AssociationSystem system;

    @Inject
    public StatisticsResource(AssociationSystem system) {
        this.system = system;
    }

    /**
     * Members by category of the body {@code association} on the day {@code on} or today, as known at {@code knownAt} or now;
     * broken down {@code by} sex and by prefecture or body.
     */
    @GET
    @Described("Count the members of a body by category")
    public MembersTableJson members(
            @QueryParam("association") @DefaultValue("") String association,
            @QueryParam("on") @DefaultValue("") String on,
            @QueryParam("knownAt") @DefaultValue("") String knownAt,
            @QueryParam("by") @DefaultValue("category,sex") String by,
            @QueryParam("counting") @DefaultValue("APPROVED") String counting,
            @Context HttpServletRequest http) {
        Caller caller = CurrentCaller.of(http).required().caller();
        Parsing input = new Parsing();
        Parsed<AssociationCode> code = input.required("association", association, AssociationCode::parse);
        Parsed<Optional<LocalDate>> day = input.optional("on", Optional.of(on), JapaneseDate::parse);
        Parsed<Optional<Instant>> known = input.optional("knownAt", Optional.of(knownAt), JapaneseMoment::parse);
        Parsed<Set<Dimension>> dimensions = input.required("by", by, Dimension::parse);
        Parsed<Counting> way = input.required("counting", counting, name -> Choices.constant(Counting.values(), name));
        input.complete(() -> code);
        Association body = Addresses.body(code.get().text(), system);
        return MembersTableJson.of(RefusedRequest.unlessGranted(system.statistics()
                .members(new Question(body.id(), day.get(), known.get(), dimensions.get(), way.get()), caller)));
    }
}
