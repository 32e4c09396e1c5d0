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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.DeputyView;
import jp.mamis.application.accounts.EndDeputy;
import jp.mamis.application.accounts.NameDeputy;
import jp.mamis.application.accounts.StandInUseCases;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.hierarchy.AssociationId;
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

/** Who stands in for whom at a body, for programs. */
@Path("/api/v1/associations/{code}/accounts/deputies")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DeputiesResource {

    /**
     * Who is to stand in.
     *
     * @param absent  log-in ID of who is absent; whoever asks where none is given
     * @param loginId log-in ID of the deputy
     * @param last    the last day
     */
    public record DeputyNaming(Duty duty, Optional<String> absent, String loginId, LocalDate from, LocalDate last) {}

    /**
     * Somebody who stands in.
     *
     * @param version what an end names in {@code If-Match}
     */
    public record DeputyState(
            UUID absent,
            String absentLoginId,
            String absentHolder,
            UUID deputy,
            String deputyLoginId,
            String deputyHolder,
            Duty duty,
            LocalDate from,
            Optional<LocalDate> last,
            long version) {

        static DeputyState of(DeputyView view) {
            return new DeputyState(
                    view.principal().value(),
                    view.principalLoginId().text(),
                    view.principalName().text(),
                    view.deputy().value(),
                    view.deputyLoginId().text(),
                    view.deputyName().text(),
                    view.duty().duty(),
                    view.period().from(),
                    view.period().lastDay(),
                    view.version().number());
        }
    }

    /** All who stand in at a body. */
    public record DeputyStates(List<DeputyState> deputies) {}

    private final StandInUseCases standIns;
    private final Offices offices;
    private final OnceResponse once;

    @PathParam("code")
    private String code = "";

    @Inject
    public DeputiesResource(AssociationSystem system, OnceResponse once) {
        this.standIns = system.accounts().standIns();
        this.offices = new Offices(system);
        this.once = once;
    }

    /** In force or to come: all of the body for its administrators, one's own for others. */
    @GET
    @Described("List who stands in for whom")
    public DeputyStates list(@Context HttpServletRequest request) {
        return new DeputyStates(
                RefusedRequest.unlessGranted(standIns.deputyQueries().at(body(), caller(request))).stream()
                        .map(DeputyState::of)
                        .toList());
    }

    /** Lets a colleague hold a duty for some days. */
    @POST
    @Described(value = "Name a deputy", takes = DeputyNaming.class, status = 204, once = true)
    public Response name(@Context HttpServletRequest request, InputStream content) {
        DeputyNaming given = JsonRequests.read(content, DeputyNaming.class);
        Parsing input = new Parsing();
        Parsed<LoginId> deputy = input.required("loginId", given.loginId(), LoginId::parse);
        Parsed<Optional<LoginId>> absent = input.optional("absent", given.absent(), LoginId::parse);
        Parsed<Interval> period =
                input.combined("last", () -> AccountFrame.period(given.from(), Optional.of(given.last())));
        NameDeputy.Command command = input.complete(
                () -> new NameDeputy.Command(body(), given.duty(), absent.get(), deputy.get(), period.get()));
        Caller caller = caller(request);
        return once.api(request, caller, given, () -> {
            RefusedRequest.unlessGranted(standIns.nameDeputy().name(command, caller));
            return Response.noContent().build();
        });
    }

    /** Ends a deputy's time before its last day. */
    @DELETE
    @Path("/{absent}/{deputy}/{duty}")
    @Described(value = "End a deputy's time", status = 204)
    public Response end(
            @PathParam("absent") String absent,
            @PathParam("deputy") String deputy,
            @PathParam("duty") String duty,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context HttpServletRequest request) {
        Version seen = Versions.required(ifMatch);
        EndDeputy.Command command = new EndDeputy.Command(
                body(), AccountFrame.duty().apply(duty), Offices.account(absent), Offices.account(deputy), seen);
        RefusedRequest.unlessGranted(standIns.endDeputy().end(command, caller(request)));
        return Response.noContent().build();
    }

    private AssociationId body() {
        return offices.body(code).id();
    }

    private static Caller caller(HttpServletRequest request) {
        return CurrentCaller.of(request).required().caller();
    }
}
