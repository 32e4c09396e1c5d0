package jp.mamis.web.registration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.registration.ReviewQueries.Compared;
import jp.mamis.application.registration.ReviewQueries.Known;
import jp.mamis.application.registration.ReviewQueries.Waiting;
import jp.mamis.application.registration.SettleRegistration;
import jp.mamis.application.registration.SettleRegistration.Verdict;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.domain.registration.Likeness;
import jp.mamis.domain.registration.RegistrationRequestId;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.JsonRequests;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;

/** Registrations that are like somebody known, for programs of the national and the prefectural offices. */
@Dependent
@Path("/api/v1/associations/{code}/registrations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RegistrationReviewResource {

    /** A doctor as somebody entered it, or as is registered. */
    public record DoctorJson(String name, String kana, String licence, LocalDate birth) {

        static DoctorJson of(RegisteredData data) {
            return new DoctorJson(
                    data.name().full(),
                    data.kana().full(),
                    data.licence().number().digits(),
                    data.birth().day());
        }
    }

    /** One that waits. */
    public record WaitingJson(UUID id, Likeness likeness, DoctorJson entered, String mail, Instant askedAt) {

        static WaitingJson of(Waiting waiting) {
            return new WaitingJson(
                    waiting.id().value(),
                    waiting.likeness(),
                    DoctorJson.of(waiting.data()),
                    waiting.address().text(),
                    waiting.askedAt());
        }
    }

    /**
     * Somebody for whom it may have been taken.
     *
     * @param doctor of a member of the office's own body only
     * @param bodies codes of those the doctor belongs to today, which can be asked
     */
    public record KnownJson(Optional<DoctorJson> doctor, List<String> bodies) {

        static KnownJson of(Known known, Hierarchy bodies) {
            return new KnownJson(
                    known.data().map(DoctorJson::of),
                    known.bodies().stream()
                            .map((AssociationId body) ->
                                    bodies.require(body).code().text())
                            .sorted()
                            .toList());
        }
    }

    /** One that waits, beside whom it may have been taken for. */
    public record ComparedJson(WaitingJson waiting, List<KnownJson> known) {}

    /** All that wait, the longest first, 100 at the most. */
    public record WaitingList(List<WaitingJson> items) {}

    /** What the office has found, having seen the licence. */
    public record VerdictJson(Verdict verdict) {}

    private final AssociationSystem system;

    @Inject
    public RegistrationReviewResource(AssociationSystem system) {
        this.system = system;
    }

    @GET
    @Described("List the registrations that wait for an office")
    public WaitingList list(@PathParam("code") String code, @Context HttpServletRequest http) {
        return new WaitingList(
                RefusedRequest.unlessGranted(
                                system.registration().reviewQueries().list(body(code), caller(http)))
                        .stream()
                        .map(WaitingJson::of)
                        .toList());
    }

    @GET
    @Path("/{id}")
    @Described("Show a registration that waits, beside whom it may have been taken for")
    public ComparedJson show(
            @PathParam("code") String code, @PathParam("id") String id, @Context HttpServletRequest http) {
        Hierarchy bodies = system.hierarchy().currentHierarchy().get();
        Compared compared = RefusedRequest.unlessGranted(
                system.registration().reviewQueries().show(request(id), body(code), caller(http)));
        return new ComparedJson(
                WaitingJson.of(compared.waiting()),
                compared.known().stream()
                        .map(known -> KnownJson.of(known, bodies))
                        .toList());
    }

    /** Says what the office has found; whoever registers is told by mail. Once it is settled it is found no more. */
    @PUT
    @Path("/{id}/verdict")
    @Described(value = "Settle a registration that waits", takes = VerdictJson.class, status = 204)
    public Response settle(
            @PathParam("code") String code,
            @PathParam("id") String id,
            @Context HttpServletRequest http,
            InputStream body) {
        VerdictJson found = JsonRequests.read(body, VerdictJson.class);
        RefusedRequest.unlessGranted(system.registration()
                .settleRegistration()
                .settle(new SettleRegistration.Command(request(id), body(code), found.verdict()), caller(http)));
        return Response.noContent().build();
    }

    private AssociationId body(String code) {
        return Addresses.body(code, system).id();
    }

    private static RegistrationRequestId request(String id) {
        return new RegistrationRequestId(Addresses.id(id));
    }

    private static Caller caller(HttpServletRequest http) {
        return CurrentCaller.of(http).required().caller();
    }
}
