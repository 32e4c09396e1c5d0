package jp.mamis.web.procedures;

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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.ProcedureIndex;
import jp.mamis.application.procedures.RemindOffice;
import jp.mamis.application.procedures.WaitingBelow;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.JsonRequests;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;

/** Where procedures on their way to a body are, and a word to those that have them, for programs. */
@Dependent
@Path("/api/v1/associations/{code}/procedures/below")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WaitingBelowResource {

    /** What is on its way, longest with its holder first. */
    public record WaitingJson(List<LineJson> procedures) {}

    /**
     * One procedure.
     *
     * @param holder code of the body whose turn it is
     * @param since  since when it is in that state there
     * @param usual  how long the holder usually takes, where enough is known
     */
    public record LineJson(
            UUID id,
            String reference,
            String name,
            String holder,
            OfficeState state,
            Instant since,
            Optional<UsualJson> usual) {}

    /** In days begun: half of the last {@code decided} approvals, of a year and 200 at the most, took no longer than the median,
     * eight in ten than most. Days on which the applicant was asked do not count. */
    public record UsualJson(int median, int most, int decided) {

        static UsualJson of(ProcedureIndex.Usual known) {
            return new UsualJson(known.median(), known.most(), known.decided());
        }
    }

    /** @param holder code of the body to ask */
    public record Reminder(String holder) {}

    /** @param number how many procedures the mail is about */
    public record Reminded(String holder, long number) {}

    private final AssociationSystem system;
    private final OnceResponse once;

    @Inject
    public WaitingBelowResource(AssociationSystem system, OnceResponse once) {
        this.system = system;
        this.once = once;
    }

    @GET
    @Described("Show where procedures on their way to a body are")
    public WaitingJson show(@PathParam("code") String code, @Context HttpServletRequest http) {
        WaitingBelow waiting = RefusedRequest.unlessGranted(system.procedures()
                .waitingBelowQueries()
                .waiting(
                        Addresses.body(code, system).id(),
                        CurrentCaller.of(http).caller()));
        Hierarchy bodies = system.hierarchy().currentHierarchy().get();
        return new WaitingJson(waiting.lines().stream()
                .map(line -> line(line, waiting.usual(line), bodies))
                .toList());
    }

    private static LineJson line(ProcedureIndex.Below line, Optional<ProcedureIndex.Usual> usual, Hierarchy bodies) {
        return new LineJson(
                line.id().value(),
                line.reference(),
                line.name(),
                bodies.require(line.holder()).code().text(),
                line.state(),
                line.since(),
                usual.map(UsualJson::of));
    }

    /** Once a day for each body; the mail names nobody. */
    @POST
    @Path("/reminders")
    @Described(
            value = "Ask a body below by mail to go on",
            takes = Reminder.class,
            answers = Reminded.class,
            once = true)
    public Response remind(@PathParam("code") String code, @Context HttpServletRequest http, InputStream body) {
        Reminder request = JsonRequests.read(body, Reminder.class);
        Association asking = Addresses.body(code, system);
        Caller caller = CurrentCaller.of(http).caller();
        return once.api(http, caller, request, () -> {
            Parsing input = new Parsing();
            Parsed<Association> holder =
                    input.required("holder", request.holder(), text -> Addresses.body(text, system));
            RemindOffice.Command command = input.complete(
                    () -> new RemindOffice.Command(asking.id(), holder.get().id()));
            long number = RefusedRequest.unlessGranted(
                    system.procedures().remindOffice().remind(command, caller));
            return Response.ok(new Reminded(holder.get().code().text(), number)).build();
        });
    }
}
