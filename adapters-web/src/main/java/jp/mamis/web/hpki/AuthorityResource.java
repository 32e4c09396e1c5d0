package jp.mamis.web.hpki;

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
import java.util.List;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.hpki.register.MonthNumbers;
import jp.mamis.application.kernel.Time;
import jp.mamis.domain.hpki.ca.RevocationReason;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RefusedRequest;

/** The certification authority itself, for programs of the national body's administrators and of the authority's officers. */
@Dependent
@Path("/api/v1/authorities")
@Produces(MediaType.APPLICATION_JSON)
public class AuthorityResource {

    private final AssociationSystem system;
    private final Time time;

    /** All of them: there is no further part. */
    public record AuthoritiesJson(List<AuthorityJson> items) {}

    /** All of them: there is no further part. */
    public record ListsJson(List<RevocationListJson> items) {}

    /**
     * @param year  the fiscal year
     * @param items its months, up to the present one
     */
    public record MonthsJson(int year, List<MonthJson> items) {}

    /**
     * @param month   as {@code 2026-11}
     * @param inForce at the end of the month, or now
     */
    public record MonthJson(String month, long issued, List<RevokedJson> revoked, long inForce) {

        static MonthJson of(MonthNumbers numbers) {
            return new MonthJson(
                    numbers.month().toString(),
                    numbers.issued(),
                    RevocationReason.OF_HOLDERS.stream()
                            .map(reason -> new RevokedJson(reason, numbers.revoked(reason)))
                            .toList(),
                    numbers.inForce());
        }
    }

    /** @param reason what revocation lists say */
    public record RevokedJson(RevocationReason reason, long number) {}

    @Inject
    public AuthorityResource(AssociationSystem system, Time time) {
        this.system = system;
        this.time = time;
    }

    @GET
    @Described("List the generations of the authorities and what each may do now")
    public AuthoritiesJson list(@Context HttpServletRequest http) {
        return new AuthoritiesJson(
                RefusedRequest.unlessGranted(system.ceremonies().queries().standings(CaFrame.caller(http))).stream()
                        .map(AuthorityJson::of)
                        .toList());
    }

    @GET
    @Path("/revocation-lists")
    @Described("List the revocation lists of every authority and how old the newest is")
    public ListsJson revocationLists(@Context HttpServletRequest http) {
        return new ListsJson(
                RefusedRequest.unlessGranted(CaFrame.issuing(system).register().lists(CaFrame.caller(http))).stream()
                        .map(RevocationListJson::of)
                        .toList());
    }

    /** Of the fiscal year {@code year}, or the present one. */
    @GET
    @Path("/statistics")
    @Described("Count certificates issued, revoked and in force, month by month")
    public MonthsJson months(@QueryParam("year") @DefaultValue("") String year, @Context HttpServletRequest http) {
        NumbersYear asked = NumbersYear.of(year, time.today());
        return new MonthsJson(
                asked.year(),
                RefusedRequest.unlessGranted(CaFrame.issuing(system)
                                .register()
                                .months(asked.first(), asked.last(), CaFrame.caller(http)))
                        .stream()
                        .map(MonthJson::of)
                        .toList());
    }
}
