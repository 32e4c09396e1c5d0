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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.EndMandate;
import jp.mamis.application.accounts.GiveMandate;
import jp.mamis.application.accounts.MandateView;
import jp.mamis.application.accounts.StandInUseCases;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.MandateId;
import jp.mamis.domain.accounts.MandateKind;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.web.input.JsonRequests;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;

/** What bodies let one another do, for programs. */
@Path("/api/v1/associations/{code}/mandates")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MandatesResource {

    /**
     * What another body is let do.
     *
     * @param taker code of the body that is to act
     * @param last  the last day; a delegation needs one
     */
    public record MandateGiving(MandateKind kind, String taker, LocalDate from, Optional<LocalDate> last) {}

    /**
     * A mandate as both bodies see it.
     *
     * @param giver code of the body in whose place is acted
     * @param taker code of the body that acts
     */
    public record MandateState(
            UUID id,
            MandateKind kind,
            String giver,
            String taker,
            LocalDate from,
            Optional<LocalDate> last,
            boolean inForce,
            Optional<Instant> endedAt) {

        static MandateState of(MandateView view) {
            return new MandateState(
                    view.mandate().id().value(),
                    view.mandate().kind(),
                    view.giver().code().text(),
                    view.taker().code().text(),
                    view.mandate().period().from(),
                    view.mandate().period().lastDay(),
                    view.inForce(),
                    view.mandate().endedAt());
        }
    }

    /** Those given and those taken. */
    public record MandateStates(List<MandateState> mandates) {}

    /** One mandate. */
    public record MandateMade(UUID id) {}

    private final StandInUseCases standIns;
    private final Offices offices;
    private final OnceResponse once;

    @PathParam("code")
    private String code = "";

    @Inject
    public MandatesResource(AssociationSystem system, OnceResponse once) {
        this.standIns = system.accounts().standIns();
        this.offices = new Offices(system);
        this.once = once;
    }

    /** Those the body has given, then those it was given, past ones too. */
    @GET
    @Described("List what the association lets others do and is let do")
    public MandateStates list(@Context HttpServletRequest request) {
        return new MandateStates(
                RefusedRequest.unlessGranted(standIns.mandateQueries().at(body(), caller(request))).stream()
                        .map(MandateState::of)
                        .toList());
    }

    /** Lets another body act in this one's place. */
    @POST
    @Described(
            value = "Let another association act in this one's place",
            takes = MandateGiving.class,
            answers = MandateMade.class,
            status = 201,
            once = true)
    public Response give(@Context HttpServletRequest request, InputStream content) {
        MandateGiving given = JsonRequests.read(content, MandateGiving.class);
        Parsing input = new Parsing();
        Parsed<Interval> period = input.combined("last", () -> AccountFrame.period(given.from(), given.last()));
        Parsed<Association> taker = input.required("taker", given.taker(), offices::named);
        Caller caller = caller(request);
        if (input.isFaulty()) {
            input.judged(() -> standIns.mandateQueries().soFar(given.kind(), body(), period.get(), caller), period);
        }
        GiveMandate.Command command = input.complete(
                () -> new GiveMandate.Command(given.kind(), body(), taker.get().id(), period.get()));
        return once.api(
                request,
                caller,
                given,
                () -> Response.status(Response.Status.CREATED)
                        .entity(new MandateMade(RefusedRequest.unlessGranted(
                                        standIns.giveMandate().give(command, caller))
                                .value()))
                        .build());
    }

    /** Ends a mandate before its last day; for either body. */
    @POST
    @Path("/endings")
    @Described(value = "End what an association lets another do", takes = MandateMade.class, status = 204, once = true)
    public Response end(@Context HttpServletRequest request, InputStream content) {
        MandateMade given = JsonRequests.read(content, MandateMade.class);
        EndMandate.Command command = new EndMandate.Command(new MandateId(given.id()), body());
        Caller caller = caller(request);
        return once.api(request, caller, given, () -> {
            RefusedRequest.unlessGranted(standIns.endMandate().end(command, caller));
            return Response.noContent().build();
        });
    }

    private AssociationId body() {
        return offices.body(code).id();
    }

    private static Caller caller(HttpServletRequest request) {
        return CurrentCaller.of(request).required().caller();
    }
}
