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
import jp.mamis.web.people.Rejection;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;

/**
 * Applying again after a rejection (却下後の再申請): a new application that begins at the body that has rejected the first one,
 * since what bodies below have approved goes on.
 */
@Dependent
@Path("/my/procedures/{id}/again")
@Produces("text/html;charset=UTF-8")
public class AgainPages {

    private final AssociationSystem system;
    private final ProcedureUseCases procedures;
    private final OnceResponse once;

    @Inject
    public AgainPages(AssociationSystem system, OnceResponse once) {
        this.system = system;
        this.procedures = system.procedures();
        this.once = once;
    }

    /**
     * Opens a draft with what was asked for of that body and those above, or goes on with the one begun before; what was not
     * rejected leads back to its page.
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response again(
            @PathParam("id") String id, MultivaluedMap<String, String> fields, @Context HttpServletRequest http) {
        Caller caller = CurrentCaller.of(http).caller();
        return once.form(http, caller, fields, () -> {
            Tracker tracker = OwnProcedure.of(id, procedures.procedureQueries(), http);
            String next = Rejection.of(tracker)
                    .map(rejection -> rejection
                            .anew(procedures.procedureQueries().all(caller).drafts())
                            .map(JoinPages::path)
                            .orElseGet(() -> JoinPages.path(begun(rejection, caller), JoinStep.REACH)))
                    .orElseGet(() -> ProcedurePath.own(tracker.id()));
            return Response.seeOther(URI.create(next)).build();
        });
    }

    /** The day wished for is asked anew: the first one has passed, or soon will have. */
    private Draft begun(Rejection rejection, Caller caller) {
        Hierarchy bodies = system.hierarchy().currentHierarchy().get();
        Map<String, String> answers =
                new HashMap<>(JoinFields.of(rejection.tracker().request(), target -> bodies.require(target.body())));
        answers.put(JoinFields.BODY, rejection.by().code());
        answers.put(Draft.AFTER, rejection.tracker().id().value().toString());
        answers.keySet().removeIf(field -> field.startsWith(JoinFields.DESIRED));
        return RefusedRequest.unlessGranted(
                procedures.saveDraft().save(new SaveDraft.Command(Optional.empty(), answers), caller));
    }
}
