package jp.mamis.web.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import jp.mamis.application.accounts.IssueResetCode;
import jp.mamis.application.accounts.OpenPhysicianAccount;
import jp.mamis.application.accounts.ResetFactors;
import jp.mamis.application.accounts.StaffView;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.PendingCode;
import jp.mamis.domain.person.PersonId;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.JsonRequests;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;

/**
 * A member's account for programs of the body's staff. A repeated {@code Idempotency-Key} acts no second time, and is not
 * told the code: it is not kept.
 */
@Path("/api/v1/associations/{code}/members/{person}/account")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PhysicianAccountResource {

    /** A new account of a doctor. */
    public record PhysicianOpening(String loginId, String holder, PendingCode.Delivery delivery) {}

    private final AccountUseCases accounts;
    private final Offices offices;
    private final OnceResponse once;

    @PathParam("code")
    private String code = "";

    @PathParam("person")
    private String person = "";

    @Inject
    public PhysicianAccountResource(AssociationSystem system, OnceResponse once) {
        this.once = once;
        this.accounts = system.accounts();
        this.offices = new Offices(system);
    }

    /** The member's account. */
    @GET
    @Described("Show the account of a member")
    public StaffAccount show(@Context HttpServletRequest request) {
        return StaffAccount.of(known(request).orElseThrow(Addresses::nothing));
    }

    /** Opens the member's account. */
    @POST
    @Described(
            value = "Open the account of a member",
            takes = PhysicianOpening.class,
            answers = IssuedCode.class,
            status = 201,
            once = true)
    public Response open(@Context HttpServletRequest request, InputStream content) {
        known(request);
        PhysicianOpening given = JsonRequests.read(content, PhysicianOpening.class);
        Parsing input = new Parsing();
        Parsed<LoginId> loginId = input.required("loginId", given.loginId(), LoginId::parse);
        Parsed<HolderName> holder = input.required("holder", given.holder(), HolderName::parse);
        OpenPhysicianAccount.Command command = input.complete(
                () -> new OpenPhysicianAccount.Command(member(), loginId.get(), holder.get(), given.delivery()));
        Caller caller = caller(request);
        return once.secretApi(
                request,
                caller,
                given,
                () -> IssuedCode.answer(accounts.openPhysicianAccount().open(command, caller)));
    }

    /** Issues a new code for the member's account. */
    @POST
    @Path("/codes")
    @Described(
            value = "Issue a one-use code to a member",
            takes = CodeRequest.class,
            answers = IssuedCode.class,
            status = 201,
            once = true)
    public Response issueCode(@Context HttpServletRequest request, InputStream content) {
        StaffView account = known(request).orElseThrow(Addresses::nothing);
        CodeRequest given = JsonRequests.read(content, CodeRequest.class);
        IssueResetCode.Command command = new IssueResetCode.Command(account.id(), given.delivery());
        Caller caller = caller(request);
        return once.secretApi(
                request,
                caller,
                given,
                () -> IssuedCode.answer(accounts.issueResetCode().issue(command, caller)));
    }

    /** Takes every second factor of the member's account away; its sessions end. */
    @POST
    @Path("/factor-resets")
    @Described(
            value = "Remove the second factors of a member's account",
            takes = FactorResetsResource.FactorReset.class,
            status = 204,
            once = true)
    public Response resetFactors(@Context HttpServletRequest request, InputStream content) {
        FactorResetsResource.FactorReset given = JsonRequests.read(content, FactorResetsResource.FactorReset.class);
        ResetFactors.Command command = new ResetFactors.Command(
                known(request).orElseThrow(Addresses::nothing).id(), given.reason(), Optional.empty());
        Caller caller = caller(request);
        return once.api(request, caller, given, () -> {
            RefusedRequest.unlessGranted(accounts.factors().resetFactors().reset(command, caller));
            return Response.noContent().build();
        });
    }

    private Optional<StaffView> known(HttpServletRequest request) {
        return RefusedRequest.unlessGranted(
                accounts.accountQueries().physician(offices.body(code).id(), member(), caller(request)));
    }

    private PersonId member() {
        return new PersonId(Addresses.id(person));
    }

    private static Caller caller(HttpServletRequest request) {
        return CurrentCaller.of(request).required().caller();
    }
}
