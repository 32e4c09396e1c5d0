package jp.mamis.web.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.AccountUseCases;
import jp.mamis.application.accounts.GrantDuty;
import jp.mamis.application.accounts.RevokeDuty;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.kernel.Version;
import jp.mamis.web.input.JsonRequests;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;
import jp.mamis.web.input.Versions;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** The duties that accounts have at a body, for programs. */
@Path("/api/v1/associations/{code}/accounts")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DutiesResource {

    /**
     * A duty for an account that exists.
     *
     * @param last the last day, none for no end
     */
    public record Granting(String loginId, Duty duty, LocalDate from, Optional<LocalDate> last) {}

    private final AccountUseCases accounts;
    private final Offices offices;
    private final OnceResponse once;

    @PathParam("code")
    private String code = "";

    @Inject
    public DutiesResource(AssociationSystem system, OnceResponse once) {
        this.accounts = system.accounts();
        this.offices = new Offices(system);
        this.once = once;
    }

    /** Grants a duty to an account that exists. */
    @POST
    @Path("/duties")
    @Described(value = "Grant a duty", takes = Granting.class, status = 201, once = true)
    public Response grant(@Context HttpServletRequest request, InputStream content) {
        Granting given = JsonRequests.read(content, Granting.class);
        Parsing input = new Parsing();
        Parsed<Interval> period = input.combined("last", () -> period(given));
        Parsed<LoginId> loginId = input.required("loginId", given.loginId(), LoginId::parse);
        GrantDuty.Command command =
                input.complete(() -> new GrantDuty.Command(body(), given.duty(), loginId.get(), period.get()));
        Caller caller = caller(request);
        return once.api(
                request,
                caller,
                given,
                () -> Response.created(at(RefusedRequest.unlessGranted(
                                        accounts.grantDuty().grant(command, caller))
                                .value()))
                        .build());
    }

    private URI at(UUID account) {
        return URI.create("/api/v1/associations/" + code + "/accounts/" + account);
    }

    private static Interval period(Granting given) {
        if (given.last().filter(day -> day.isBefore(given.from())).isPresent()) {
            throw new MalformedValue("last-day", given.last().get().toString());
        }
        return given.last()
                .map(day -> Interval.throughLastDay(given.from(), day))
                .orElseGet(() -> Interval.since(given.from()));
    }

    /** Revokes a duty. */
    @DELETE
    @Path("/{account}/duties/{duty}")
    @Described(value = "Revoke a duty", status = 204)
    public Response revoke(
            @PathParam("account") String account,
            @PathParam("duty") String duty,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context HttpServletRequest request) {
        Version seen = Versions.required(ifMatch);
        RevokeDuty.Command command =
                new RevokeDuty.Command(body(), AccountFrame.duty().apply(duty), Offices.account(account), seen);
        RefusedRequest.unlessGranted(accounts.revokeDuty().revoke(command, caller(request)));
        return Response.noContent().build();
    }

    private AssociationId body() {
        return offices.body(code).id();
    }

    private static Caller caller(HttpServletRequest request) {
        return CurrentCaller.of(request).required().caller();
    }
}
