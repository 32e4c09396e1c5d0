package jp.mamis.web.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.LocalDate;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.HandOver;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.kernel.Version;
import jp.mamis.web.input.JsonRequests;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;
import jp.mamis.web.input.Versions;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;

/** Passes a leaving clerk's duties to a successor, for programs. */
@Path("/api/v1/associations/{code}/accounts/{account}/handovers")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HandOversResource {

    /**
     * To whom and when.
     *
     * @param loginId log-in ID of the successor
     * @param day     the successor's first day
     * @param version of the leaving clerk's account, as it was seen
     */
    public record HandingOver(String loginId, LocalDate day, long version) {}

    private final HandOver handOver;
    private final Offices offices;
    private final OnceResponse once;

    @Inject
    public HandOversResource(AssociationSystem system, OnceResponse once) {
        this.handOver = system.accounts().standIns().handOver();
        this.offices = new Offices(system);
        this.once = once;
    }

    /** The old account has its duties at the body to the day before, the new one from the day on. */
    @POST
    @Described(value = "Hand the duties of a leaving clerk over", takes = HandingOver.class, status = 204, once = true)
    public Response handOver(
            @PathParam("code") String code,
            @PathParam("account") String account,
            @Context HttpServletRequest request,
            InputStream content) {
        HandingOver given = JsonRequests.read(content, HandingOver.class);
        Parsing input = new Parsing();
        Parsed<LoginId> successor = input.required("loginId", given.loginId(), LoginId::parse);
        Parsed<Version> seen = input.combined("version", () -> Versions.field(Long.toString(given.version())));
        HandOver.Command command = input.complete(() -> new HandOver.Command(
                offices.body(code).id(), Offices.account(account), successor.get(), given.day(), seen.get()));
        Caller caller = CurrentCaller.of(request).required().caller();
        return once.api(request, caller, given, () -> {
            RefusedRequest.unlessGranted(handOver.handOver(command, caller));
            return Response.noContent().build();
        });
    }
}
