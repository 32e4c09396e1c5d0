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
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.AccountUseCases;
import jp.mamis.application.accounts.ResetFactors;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.FactorResetReason;
import jp.mamis.web.input.JsonRequests;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;

/** Takes second factors of accounts away, for programs. */
@Path("/api/v1/associations/{code}/accounts/{account}/factor-resets")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FactorResetsResource {

    /** Why the factors are taken away. */
    public record FactorReset(FactorResetReason reason) {}

    private final AccountUseCases accounts;
    private final Offices offices;
    private final OnceResponse once;

    @Inject
    public FactorResetsResource(AssociationSystem system, OnceResponse once) {
        this.accounts = system.accounts();
        this.offices = new Offices(system);
        this.once = once;
    }

    /** Takes every second factor of an account with a duty at the body away; its sessions end. */
    @POST
    @Described(value = "Remove the second factors of an account", takes = FactorReset.class, status = 204, once = true)
    public Response reset(
            @PathParam("code") String code,
            @PathParam("account") String account,
            @Context HttpServletRequest request,
            InputStream content) {
        FactorReset given = JsonRequests.read(content, FactorReset.class);
        ResetFactors.Command command = new ResetFactors.Command(
                Offices.account(account),
                given.reason(),
                Optional.of(offices.body(code).id()));
        Caller caller = CurrentCaller.of(request).required().caller();
        return once.api(request, caller, given, () -> {
            RefusedRequest.unlessGranted(accounts.factors().resetFactors().reset(command, caller));
            return Response.noContent().build();
        });
    }
}
