package jp.mamis.web.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.AccountUseCases;
import jp.mamis.application.accounts.IssueResetCode;
import jp.mamis.application.accounts.OpenFirstAdministrator;
import jp.mamis.application.accounts.OpenStaffAccount;
import jp.mamis.application.accounts.StaffView;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.SoughtName;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.PendingCode;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.web.input.JsonRequests;
import jp.mamis.web.input.Listing;
import jp.mamis.web.input.PageQuery;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;
import jp.mamis.web.input.Versions;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;

/**
 * A body's staff accounts for programs. What hands out a one-use code acts once per {@code Idempotency-Key} like the rest,
 * but a repetition is not told the code: it is not kept.
 */
@Path("/api/v1/associations/{code}/accounts")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AccountsResource {

    /** A new account with its first duty. */
    public record Opening(String loginId, String holder, Duty duty, PendingCode.Delivery delivery) {}

    /** The account of a body's first administrator. */
    public record FirstOpening(String loginId, String holder, PendingCode.Delivery delivery) {}

    private final AccountUseCases accounts;
    private final Offices offices;
    private final OnceResponse once;

    @PathParam("code")
    private String code = "";

    @Inject
    public AccountsResource(AssociationSystem system, OnceResponse once) {
        this.accounts = system.accounts();
        this.offices = new Offices(system);
        this.once = once;
    }

    /** The body's accounts with {@code q} in the log-in ID or in the holder's name, by log-in ID. */
    @GET
    @Described("List the accounts of a body")
    public Listing<StaffAccount> list(
            @QueryParam("q") @DefaultValue("") String text,
            @BeanParam PageQuery query,
            @Context HttpServletRequest request) {
        return Listing.of(RefusedRequest.unlessGranted(
                        accounts.accountQueries().staffOf(body(), SoughtName.of(text), query.page(), caller(request)))
                .map(StaffAccount::of));
    }

    /** One of the body's accounts, with its version as {@code ETag}. */
    @GET
    @Path("/{account}")
    @Described(value = "Show an account of a body", answers = StaffAccount.class)
    public Response show(@PathParam("account") String account, @Context HttpServletRequest request) {
        StaffView shown = RefusedRequest.unlessGranted(
                accounts.accountQueries().staffMember(body(), Offices.account(account), caller(request)));
        return Response.ok(StaffAccount.of(shown))
                .tag(Versions.tag(shown.version()))
                .build();
    }

    /** Opens an account. */
    @POST
    @Described(value = "Open an account", takes = Opening.class, answers = IssuedCode.class, status = 201, once = true)
    public Response open(@Context HttpServletRequest request, InputStream content) {
        Opening given = JsonRequests.read(content, Opening.class);
        Parsing input = new Parsing();
        Parsed<LoginId> loginId = input.required("loginId", given.loginId(), LoginId::parse);
        Parsed<HolderName> holder = input.required("holder", given.holder(), HolderName::parse);
        OpenStaffAccount.Command command = input.complete(() ->
                new OpenStaffAccount.Command(body(), given.duty(), loginId.get(), holder.get(), given.delivery()));
        Caller caller = caller(request);
        return once.secretApi(
                request,
                caller,
                given,
                () -> IssuedCode.answer(accounts.openStaffAccount().open(command, caller)));
    }

    /** Opens the account of the body's first administrator, by the administrator of its prefecture. */
    @POST
    @Path("/first")
    @Described(
            value = "Open the account of the first administrator",
            takes = FirstOpening.class,
            answers = IssuedCode.class,
            status = 201,
            once = true)
    public Response openFirst(@Context HttpServletRequest request, InputStream content) {
        FirstOpening given = JsonRequests.read(content, FirstOpening.class);
        Parsing input = new Parsing();
        Parsed<LoginId> loginId = input.required("loginId", given.loginId(), LoginId::parse);
        Parsed<HolderName> holder = input.required("holder", given.holder(), HolderName::parse);
        OpenFirstAdministrator.Command command = input.complete(
                () -> new OpenFirstAdministrator.Command(body(), loginId.get(), holder.get(), given.delivery()));
        Caller caller = caller(request);
        return once.secretApi(
                request,
                caller,
                given,
                () -> IssuedCode.answer(accounts.openFirstAdministrator().open(command, caller)));
    }

    /** Issues a new code for an account. */
    @POST
    @Path("/{account}/codes")
    @Described(
            value = "Issue a one-use code",
            takes = CodeRequest.class,
            answers = IssuedCode.class,
            status = 201,
            once = true)
    public Response issueCode(
            @PathParam("account") String account, @Context HttpServletRequest request, InputStream content) {
        CodeRequest given = JsonRequests.read(content, CodeRequest.class);
        IssueResetCode.Command command =
                new IssueResetCode.Command(Offices.account(account), given.delivery(), Optional.of(body()));
        Caller caller = caller(request);
        return once.secretApi(
                request,
                caller,
                given,
                () -> IssuedCode.answer(accounts.issueResetCode().issue(command, caller)));
    }

    private AssociationId body() {
        return offices.body(code).id();
    }

    private static Caller caller(HttpServletRequest request) {
        return CurrentCaller.of(request).required().caller();
    }
}
