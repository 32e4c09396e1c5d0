package jp.mamis.web.procedures;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
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
import jp.mamis.domain.kernel.Version;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.JsonRequests;
import jp.mamis.web.input.Listing;
import jp.mamis.web.input.Parsing;
import jp.mamis.web.input.Versions;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.InputFault;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import org.jspecify.annotations.Nullable;

/**
 * Forms begun and not filed, for programs: the same drafts as on the pages, those that bodies enter from paper with them.
 * Answers are kept as given, also wrong ones.
 */
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

    /**
     * A draft as it is kept.
     *
     * @param keptUntil the last day before it is deleted, unless somebody goes on with it
     * @param enteredBy the body that enters it from paper, which alone goes on with it or discards it; absent of the own ones
     */
    public record DraftJson(
            UUID id,
            Instant savedAt,
            LocalDate keptUntil,
            Map<String, String> answers,
            Optional<OfficeJson> enteredBy) {}

    /** A body, by code and name. */
    public record OfficeJson(String association, String name) {}

    private final AssociationSystem system;
    private final ProcedureUseCases procedures;
    private final OnceResponse once;

    @Inject
    public DraftResource(AssociationSystem system, OnceResponse once) {
        this.system = system;
        this.procedures = system.procedures();
        this.once = once;
    }

    /** The caller's drafts, last saved first, all of them. */
    @GET
    @Described("List the own drafts")
    public Listing<DraftJson> list(@Context HttpServletRequest http) {
        return new Listing<>(
                procedures.procedureQueries().drafts(caller(http)).stream()
                        .map(this::json)
                        .toList(),
                Optional.empty());
    }

    @POST
    @Described(value = "Begin a draft", takes = AnswersJson.class, answers = DraftJson.class, status = 201, once = true)
    public Response begin(@Context HttpServletRequest http, InputStream body) {
        AnswersJson request = JsonRequests.read(body, AnswersJson.class);
        Caller caller = caller(http);
        return once.api(http, caller, request, () -> {
            Draft draft = saved(new SaveDraft.Command(Optional.empty(), request.bounded()), caller);
            return Response.created(URI.create("/api/v1/drafts/" + draft.id().value()))
                    .tag(Versions.tag(draft.version().next()))
                    .entity(json(draft))
                    .build();
        });
    }

    @GET
    @Path("/{id}")
    @Described(value = "Show a draft", answers = DraftJson.class)
    public Response show(@PathParam("id") String id, @Context HttpServletRequest http) {
        Draft draft = RefusedRequest.unlessGranted(procedures.procedureQueries().draft(draft(id), caller(http)));
        return Response.ok(json(draft)).tag(Versions.tag(draft.version())).build();
    }

    /** Adds answers to those kept, in place of those of the same name, where nothing was kept on another device since. */
    @PUT
    @Path("/{id}")
    @Described(value = "Add answers to a draft", takes = AnswersJson.class, answers = DraftJson.class)
    public Response save(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context HttpServletRequest http,
            InputStream body) {
        Version basedOn = Versions.required(ifMatch);
        AnswersJson request = JsonRequests.read(body, AnswersJson.class);
        Draft draft = saved(
                new SaveDraft.Command(Optional.of(draft(id)), request.bounded(), Optional.of(basedOn)), caller(http));
        return Response.ok(json(draft))
                .tag(Versions.tag(draft.version().next()))
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Described(value = "Discard a draft", status = 204)
    public Response discard(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context HttpServletRequest http) {
        Version seen = Versions.required(ifMatch);
        RefusedRequest.unlessGranted(procedures
                .discardDraft()
                .discard(new DiscardDraft.Command(draft(id), Optional.of(seen)), caller(http)));
        return Response.noContent().build();
    }

    private DraftJson json(Draft draft) {
        Optional<OfficeJson> office = draft.isWithOffice()
                ? draft.lowest()
                        .flatMap(system.hierarchy().currentHierarchy().get()::findByCode)
                        .map(body ->
                                new OfficeJson(body.code().text(), body.name().text()))
                : Optional.empty();
        return new DraftJson(
                draft.id().value(),
                draft.savedAt(),
                procedures.draftLife().lastDay(draft.savedAt()),
                draft.answers(),
                office);
    }

    private Draft saved(SaveDraft.Command command, Caller caller) {
        return RefusedRequest.unlessGranted(procedures.saveDraft().save(command, caller));
    }

    private static DraftId draft(String id) {
        return new DraftId(Addresses.id(id));
    }

    private static Caller caller(HttpServletRequest http) {
        return CurrentCaller.of(http).caller();
    }
}
