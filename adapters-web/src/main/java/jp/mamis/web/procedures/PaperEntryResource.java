package jp.mamis.web.procedures;

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
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.DiscardPaper;
import jp.mamis.application.procedures.EnterPaper;
import jp.mamis.application.procedures.Paper;
import jp.mamis.application.procedures.Receipt;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.domain.procedures.PaperCode;
import jp.mamis.domain.procedures.ProcedureRefusal;
import jp.mamis.domain.procedures.Reason;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.JsonRequests;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;
import jp.mamis.web.input.Versions;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** Applications on paper, for programs of the office that enters them. */
@Dependent
@Path("/api/v1/associations/{code}/papers/{paper}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PaperEntryResource {

    /**
     * What a printed application says.
     *
     * @param applicant name as registered
     * @param request   absent while the draft is not complete
     */
    public record PaperJson(
            String code, Instant printedAt, String applicant, String licence, Optional<JoinRequestJson> request) {}

    /**
     * @param signed  that the paper bears the doctor's signature
     * @param request as the paper says it, where it was filled in or mended by hand; absent: as the draft says it
     * @param answer  of an answer to what was sent back: what the paper says to the reason
     */
    public record EntryJson(boolean signed, Optional<JoinRequestJson> request, Optional<String> answer) {

        Optional<Reason> said() {
            Parsing input = new Parsing();
            Parsed<Optional<Reason>> said = input.optional("answer", answer, Reason::parse);
            return input.complete(said::get);
        }
    }

    private final AssociationSystem system;
    private final JoinAnswers answers;
    private final OnceResponse once;

    @Inject
    public PaperEntryResource(AssociationSystem system, OnceResponse once) {
        this.system = system;
        this.answers = new JoinAnswers(system.procedures().joinPreview());
        this.once = once;
    }

    /** What the paper of this code says. The doctor sees that it was looked at. */
    @GET
    @Described(value = "Show what a printed application says", answers = PaperJson.class)
    public Response show(
            @PathParam("code") String code, @PathParam("paper") String typed, @Context HttpServletRequest http) {
        Paper paper = paper(body(code), code(typed), http);
        PaperJson shown = new PaperJson(
                paper.form().code().text(),
                paper.form().printedAt(),
                paper.applicant().name().full(),
                paper.applicant().licence().number().digits(),
                request(paper, http)
                        .map(request -> JoinRequestJson.of(
                                request, system.hierarchy().currentHierarchy().get())));
        return Response.ok(shown).tag(Versions.tag(paper.draft().version())).build();
    }

    /** Files it for the doctor who signed it. */
    @POST
    @Path("/entry")
    @Described(
            value = "File a printed application for the doctor who signed it",
            takes = EntryJson.class,
            answers = ReceiptJson.class,
            status = 201,
            once = true)
    public Response enter(
            @PathParam("code") String code,
            @PathParam("paper") String typed,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context HttpServletRequest http,
            InputStream sent) {
        Version seen = Versions.required(ifMatch);
        EntryJson entry = JsonRequests.read(sent, EntryJson.class);
        Optional<Reason> answer = entry.said();
        Association body = body(code);
        PaperCode named = code(typed);
        return once.api(http, caller(http), entry, () -> {
            Paper paper = paper(body, named, http);
            JoinRequest request = entry.request()
                    .map(handwritten -> handwritten.readNew(
                            system.hierarchy().currentHierarchy().get()))
                    .or(() -> request(paper, http))
                    .orElseThrow(() -> new RefusedRequest(Refusals.of(Refusal.of(ProcedureRefusal.PAPER_INCOMPLETE))));
            Receipt receipt = RefusedRequest.unlessGranted(system.procedures()
                    .paper()
                    .enterPaper()
                    .enter(
                            new EnterPaper.Command(
                                    named, body.id(), request, answer, entry.signed(), Optional.of(seen)),
                            caller(http)));
            return Response.created(URI.create("/api/v1/associations/" + body.code() + "/procedures/"
                            + receipt.id().value()))
                    .tag(Versions.tag(receipt.version()))
                    .entity(ReceiptJson.of(receipt))
                    .build();
        });
    }

    /** Throws away what the office has begun of a paper filled in by hand. */
    @DELETE
    @Described(value = "Discard what was begun of an application filled in by hand", status = 204)
    public Response discard(
            @PathParam("code") String code,
            @PathParam("paper") String typed,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context HttpServletRequest http) {
        RefusedRequest.unlessGranted(system.procedures()
                .paper()
                .discardPaper()
                .discard(
                        new DiscardPaper.Command(code(typed), body(code).id(), Versions.required(ifMatch)),
                        caller(http)));
        return Response.noContent().build();
    }

    private Paper paper(Association body, PaperCode code, HttpServletRequest http) {
        return RefusedRequest.unlessGranted(
                system.procedures().paper().paperQueries().show(code, body.id(), caller(http)));
    }

    private Optional<JoinRequest> request(Paper paper, HttpServletRequest http) {
        FormInput draft = JoinAnswers.inputOf(paper.draft().answers());
        Parsed<JoinRequest> request = answers.request(draft, caller(http));
        return draft.isFaulty() ? Optional.empty() : Optional.of(request.get());
    }

    private static PaperCode code(String typed) {
        Parsing input = new Parsing();
        Parsed<PaperCode> code = input.required("paper", typed, PaperCode::parse);
        return input.complete(code::get);
    }

    private Association body(String code) {
        return Addresses.body(code, system);
    }

    private static Caller caller(HttpServletRequest http) {
        return CurrentCaller.of(http).caller();
    }
}
