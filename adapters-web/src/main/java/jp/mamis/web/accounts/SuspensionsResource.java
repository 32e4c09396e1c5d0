package jp.mamis.web.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import java.time.Instant;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.ResumeAccount;
import jp.mamis.application.accounts.SuspendAccount;
import jp.mamis.application.accounts.SuspensionQueries.Suspendable;
import jp.mamis.application.accounts.SuspensionUseCases;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.Suspension;
import jp.mamis.domain.accounts.SuspensionReason;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.kernel.Version;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.JsonRequests;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;
import jp.mamis.web.input.Versions;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** Suspends accounts and lets them be used again, for programs of those who may. */
@Path("/api/v1/suspensions")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SuspensionsResource {

    /** Whose account is suspended, and why. */
    public record Suspending(String loginId, SuspensionReason reason, Optional<String> note) {}

    /**
     * Whether an account is suspended.
     *
     * @param since empty while the account may be used, as is all that follows
     * @param by    the name of who suspended it
     */
    public record SuspensionState(
            String loginId,
            String holder,
            boolean suspended,
            Optional<Instant> since,
            Optional<SuspensionReason> reason,
            Optional<String> note,
            Optional<String> by) {

        static SuspensionState of(Suspendable account) {
            return new SuspensionState(
                    account.loginId().text(),
                    account.holder().text(),
                    account.suspension().isPresent(),
                    account.suspension().map(Suspension::since),
                    account.suspension().map(Suspension::reason),
                    account.suspension().flatMap(Suspension::note),
                    account.by().map(HolderName::text));
        }
    }

    private final SuspensionUseCases suspensions;
    private final OnceResponse once;

    @Inject
    public SuspensionsResource(AssociationSystem system, OnceResponse once) {
        this.suspensions = system.accounts().suspensions();
        this.once = once;
    }

    /** Whether an account is suspended, by whom and why; its version stands in {@code ETag}. */
    @GET
    @Path("/{loginId}")
    @Described(value = "Show whether an account is suspended", answers = SuspensionState.class)
    public Response show(@PathParam("loginId") String loginId, @Context HttpServletRequest request) {
        Suspendable account = known(loginId, request);
        return Response.ok(SuspensionState.of(account))
                .tag(Versions.tag(account.version()))
                .build();
    }

    /** Suspends an account: its sessions end, and nobody logs in to it. */
    @POST
    @Described(value = "Suspend an account", takes = Suspending.class, status = 204, once = true)
    public Response suspend(@Context HttpServletRequest request, InputStream content) {
        Suspending given = JsonRequests.read(content, Suspending.class);
        Parsing input = new Parsing();
        Parsed<LoginId> loginId = input.required("loginId", given.loginId(), LoginId::parse);
        Parsed<Optional<String>> note = input.optional("note", given.note(), Suspension::note);
        Caller caller = caller(request);
        SuspendAccount.Command command = input.complete(() -> new SuspendAccount.Command(
                RefusedRequest.unlessGranted(suspensions.suspensionQueries().account(loginId.get(), caller))
                        .id(),
                given.reason(),
                note.get()));
        return once.api(request, caller, given, () -> {
            RefusedRequest.unlessGranted(suspensions.suspendAccount().suspend(command, caller));
            return Response.noContent().build();
        });
    }

    /** Lets a suspended account be used again. */
    @DELETE
    @Path("/{loginId}")
    @Described(value = "Let a suspended account be used again", status = 204)
    public Response resume(
            @PathParam("loginId") String loginId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context HttpServletRequest request) {
        Version seen = Versions.required(ifMatch);
        ResumeAccount.Command command =
                new ResumeAccount.Command(known(loginId, request).id(), seen);
        RefusedRequest.unlessGranted(suspensions.resumeAccount().resume(command, caller(request)));
        return Response.noContent().build();
    }

    private Suspendable known(String loginId, HttpServletRequest request) {
        return RefusedRequest.unlessGranted(suspensions.suspensionQueries().account(named(loginId), caller(request)));
    }

    private static LoginId named(String loginId) {
        try {
            return LoginId.parse(loginId);
        } catch (MalformedValue nobody) {
            throw Addresses.nothing();
        }
    }

    private static Caller caller(HttpServletRequest request) {
        return CurrentCaller.of(request).required().caller();
    }
}
