package jp.mamis.web.procedures;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.DiscardDraft;
import jp.mamis.application.procedures.Draft;
import jp.mamis.application.procedures.DraftId;
import jp.mamis.application.procedures.ProcedureUseCases;
import jp.mamis.application.procedures.SaveDraft;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.JsonRequests;
import jp.mamis.web.input.Listing;
import jp.mamis.web.input.Parsing;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.InputFault;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;

/** Forms begun and not filed, for programs: the same drafts as on the pages. Answers are kept as given, also wrong ones. */
@Dependent
@Path("/api/v1/drafts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DraftResource {

    /** @param answers by the field names of the join form */
    public record AnswersJson(Map<String, String> answers) {

        private Map<String, String> bounded() {
            Parsing input = new Parsing();
            if (answers.size() > Draft.MOST_FIELDS) {
                input.fault(InputFault.tooLong("answers", Draft.MOST_FIELDS));
            }
            answers.forEach((field, text) -> {
                if (text.length() > Draft.LONGEST) {
                    input.fault(InputFault.tooLong("answers." + field, Draft.LONGEST));
                }
            });
            return input.complete(() -> answers);
        }
    }

    /** A draft as it is kept. */
    public record DraftJson(UUID id, Instant savedAt, Map<String, String> answers) {
        static DraftJson of(Draft draft) {
            return new DraftJson(draft.id().value(), draft.savedAt(), draft.answers());
        }
    }

    private final ProcedureUseCases procedures;
    private final OnceResponse once;

    @Inject
    public DraftResource(AssociationSystem system, OnceResponse once) {
        this.procedures = system.procedures();
        this.once = once;
    }

    /** The caller's drafts, last saved first, all of them. */
    @GET
    @Described("List the own drafts")
    public Listing<DraftJson> list(@Context HttpServletRequest http) {
        return new Listing<>(
                procedures.procedureQueries().drafts(caller(http)).stream()
                        .map(DraftJson::of)
                        .toList(),
                Optional.empty());
    }

    @POST
    @Described(value = "Begin a draft", takes = AnswersJson.class, answers = DraftJson.class, status = 201, once = true)
    public Response begin(@Context HttpServletRequest http, InputStream body) {
        AnswersJson request = JsonRequests.read(body, AnswersJson.class);
        Caller caller = caller(http);
        return once.api(http, caller, request, () -> {
            Draft draft = saved(Optional.empty(), request, caller);
            return Response.created(URI.create("/api/v1/drafts/" + draft.id().value()))
                    .entity(DraftJson.of(draft))
                    .build();
        });
    }

    @GET
    @Path("/{id}")
    @Described("Show a draft")
    public DraftJson show(@PathParam("id") String id, @Context HttpServletRequest http) {
        return DraftJson.of(
                RefusedRequest.unlessGranted(procedures.procedureQueries().draft(draft(id), caller(http))));
    }

    /** Adds answers to those kept, in place of those of the same name. */
    @PUT
    @Path("/{id}")
    @Described(value = "Add answers to a draft", takes = AnswersJson.class)
    public DraftJson save(@PathParam("id") String id, @Context HttpServletRequest http, InputStream body) {
        AnswersJson request = JsonRequests.read(body, AnswersJson.class);
        return DraftJson.of(saved(Optional.of(draft(id)), request, caller(http)));
    }

    @DELETE
    @Path("/{id}")
    @Described(value = "Discard a draft", status = 204)
    public Response discard(@PathParam("id") String id, @Context HttpServletRequest http) {
        RefusedRequest.unlessGranted(
                procedures.discardDraft().discard(new DiscardDraft.Command(draft(id)), caller(http)));
        return Response.noContent().build();
    }

    private Draft saved(Optional<DraftId> draft, AnswersJson request, Caller caller) {
        return RefusedRequest.unlessGranted(
                procedures.saveDraft().save(new SaveDraft.Command(draft, request.bounded()), caller));
    }

    private static DraftId draft(String id) {
        return new DraftId(Addresses.id(id));
    }

    private static Caller caller(HttpServletRequest http) {
        return CurrentCaller.of(http).caller();
    }
}
