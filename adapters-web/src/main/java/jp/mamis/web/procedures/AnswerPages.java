package jp.mamis.web.procedures;

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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.Draft;
import jp.mamis.application.procedures.ProcedureUseCases;
import jp.mamis.application.procedures.SaveDraft;
import jp.mamis.application.procedures.Tracker;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;

/** Answering a procedure of one's own that was sent back (再提出). */
@Dependent
@Path("/my/procedures/{id}/answer")
@Produces("text/html;charset=UTF-8")
public class AnswerPages {

    private final AssociationSystem system;
    private final ProcedureUseCases procedures;
    private final OnceResponse once;

    @Inject
    public AnswerPages(AssociationSystem system, OnceResponse once) {
        this.system = system;
        this.procedures = system.procedures();
        this.once = once;
    }

    /** Opens the answer to what was sent back: the draft begun before, or a new one with everything as it was filed. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(
            @PathParam("id") String id, MultivaluedMap<String, String> fields, @Context HttpServletRequest http) {
        Caller caller = CurrentCaller.of(http).caller();
        return once.form(http, caller, fields, () -> {
            Tracker tracker = OwnProcedure.of(id, procedures.procedureQueries(), http);
            Draft draft = begun(tracker, caller).orElseGet(() -> fresh(tracker, caller));
            return Response.seeOther(URI.create(JoinPages.path(draft, JoinStep.CHECK)))
                    .build();
        });
    }

    private Optional<Draft> begun(Tracker tracker, Caller caller) {
        return procedures.procedureQueries().all(caller).drafts().stream()
                .filter(draft -> JoinFields.answered(draft).equals(Optional.of(tracker.id())))
                .filter(draft -> Long.toString(tracker.version().number())
                        .equals(draft.answers().get(JoinFields.SEEN)))
                .findFirst();
    }

    private Draft fresh(Tracker tracker, Caller caller) {
        Hierarchy bodies = system.hierarchy().currentHierarchy().get();
        Map<String, String> answers =
                new HashMap<>(JoinFields.of(tracker.request(), target -> bodies.require(target.body())));
        answers.put(JoinFields.PROCEDURE, tracker.id().value().toString());
        answers.put(JoinFields.SEEN, Long.toString(tracker.version().number()));
        return RefusedRequest.unlessGranted(
                procedures.saveDraft().save(new SaveDraft.Command(Optional.empty(), answers), caller));
    }
}
