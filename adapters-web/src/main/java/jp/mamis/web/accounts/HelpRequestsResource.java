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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.AnswerHelp;
import jp.mamis.application.accounts.HelpQueries.HelpView;
import jp.mamis.application.accounts.StandInUseCases;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.HelpRequest;
import jp.mamis.domain.accounts.HelpRequestId;
import jp.mamis.domain.accounts.IdentityCheck;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.JsonRequests;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;

/** What only clerks who have lost their second factor ask of partners, for programs. */
@Path("/api/v1/associations/{code}/help-requests")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HelpRequestsResource {

    /** @param check how it was made sure who asks; none to decline */
    public record HelpAnswer(Optional<IdentityCheck> check) {}

    /**
     * A request for help.
     *
     * @param association code of the body whose only clerk asks
     * @param open        whether it waits for an answer
     * @param check       how the partner made sure who asks; none while it waits and where it declined
     */
    public record HelpState(
            UUID id,
            String association,
            String loginId,
            String holder,
            Instant askedAt,
            boolean open,
            Optional<Instant> answeredAt,
            Optional<IdentityCheck> check) {

        static HelpState of(HelpView view) {
            Optional<HelpRequest.Answer> answer = view.request().answer();
            return new HelpState(
                    view.request().id().value(),
                    view.body().code().text(),
                    view.loginId().text(),
                    view.holder().text(),
                    view.request().askedAt(),
                    view.open(),
                    answer.map(HelpRequest.Answer::at),
                    answer.flatMap(HelpRequest.Answer::check));
        }
    }

    /** The requests of a year, newest first. */
    public record HelpStates(List<HelpState> requests) {}

    private final StandInUseCases standIns;
    private final Offices offices;
    private final OnceResponse once;

    @PathParam("code")
    private String code = "";

    @Inject
    public HelpRequestsResource(AssociationSystem system, OnceResponse once) {
        this.standIns = system.accounts().standIns();
        this.offices = new Offices(system);
        this.once = once;
    }

    /** Those of the body's own only clerk and those it may answer as a partner. */
    @GET
    @Described("List requests for help with lost second factors")
    public HelpStates list(@Context HttpServletRequest request) {
        return new HelpStates(
                RefusedRequest.unlessGranted(standIns.helpQueries().at(body(), caller(request))).stream()
                        .map(HelpState::of)
                        .toList());
    }

    /** Takes the lost factors away after making sure who asks, or declines. */
    @POST
    @Path("/{request}/answer")
    @Described(
            value = "Answer a request for help with a lost second factor",
            takes = HelpAnswer.class,
            status = 204,
            once = true)
    public Response answer(
            @PathParam("request") String help, @Context HttpServletRequest request, InputStream content) {
        HelpAnswer given = JsonRequests.read(content, HelpAnswer.class);
        AnswerHelp.Command command =
                new AnswerHelp.Command(new HelpRequestId(Addresses.id(help)), body(), given.check());
        Caller caller = caller(request);
        return once.api(request, caller, given, () -> {
            RefusedRequest.unlessGranted(standIns.answerHelp().answer(command, caller));
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
