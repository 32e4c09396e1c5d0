package jp.mamis.web.procedures;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.EnterPaper;
import jp.mamis.application.procedures.FiledPaper;
import jp.mamis.application.procedures.Paper;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.domain.procedures.PaperCode;
import jp.mamis.domain.procedures.ProcedureRefusal;
import jp.mamis.domain.procedures.Reason;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Versions;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** Where the office enters what came on paper: by the code, then after a look at what the draft says. */
@Dependent
@Path("/office/{code}/entry")
@Produces("text/html;charset=UTF-8")
public class PaperEntryPages {

    private static final int UNPROCESSABLE = 422;

    private final AssociationSystem system;
    private final JoinAnswers answers;
    private final OnceResponse once;
    private final Visits visits;
    private final PaperEntryDrawing drawing;

    @Inject
    public PaperEntryPages(AssociationSystem system, OnceResponse once, Visits visits, Templates templates) {
        this.system = system;
        this.answers = new JoinAnswers(system.procedures().joinPreview());
        this.once = once;
        this.visits = visits;
        this.drawing = new PaperEntryDrawing(system, templates);
    }

    @GET
    public Response ask(
            @PathParam("code") String code,
            @QueryParam("paper") @DefaultValue("") String typed,
            @QueryParam("done") @DefaultValue("") String done,
            @Context HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        RefusedRequest.unlessGranted(system.procedures().paper().paperQueries().office(body.id(), caller(http)));
        FormInput input = FormInput.of(Map.of("paper", List.of(typed)));
        return typed.isBlank()
                ? drawing.shown(
                        200,
                        body,
                        input,
                        Optional.empty(),
                        done.equals("discarded"),
                        Optional.empty(),
                        visit(body, http))
                : found(body, input, http);
    }

    /** Who types a paper's address by hand is told of its code. */
    @GET
    @Path("{paper}")
    public Response ofCode(
            @PathParam("code") String code, @PathParam("paper") String typed, @Context HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        RefusedRequest.unlessGranted(system.procedures().paper().paperQueries().office(body.id(), caller(http)));
        return Response.seeOther(URI.create(
                        PaperEntryDrawing.path(body) + "?paper=" + URLEncoder.encode(typed, StandardCharsets.UTF_8)))
                .build();
    }

    private Response found(Association body, FormInput input, HttpServletRequest http) {
        Parsed<PaperCode> code = input.required("paper", PaperCode::parse);
        if (input.isFaulty()) {
            return shown(UNPROCESSABLE, body, input, Optional.empty(), http);
        }
        Outcome<Paper> paper = system.procedures().paper().paperQueries().show(code.get(), body.id(), caller(http));
        paper.refusals().ifPresent(reasons -> input.refused(at("paper", reasons)));
        Optional<FiledPaper> filed = input.isFaulty()
                ? system.procedures().paper().paperQueries().filed(code.get(), body.id(), caller(http))
                : Optional.empty();
        return drawing.shown(
                input.isFaulty() ? UNPROCESSABLE : 200,
                body,
                input,
                paper.accepted().map(found -> new SeenPaper(found, request(found, http))),
                false,
                filed,
                visit(body, http));
    }

    /** Files it for the doctor. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enter(
            @PathParam("code") String code, MultivaluedMap<String, String> fields, @Context HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        return once.form(http, caller(http), fields, () -> entered(body, FormInput.of(fields), http));
    }

    private Response entered(Association body, FormInput input, HttpServletRequest http) {
        PaperCode code = PaperCode.parse(input.text("paper"));
        Paper paper = RefusedRequest.unlessGranted(
                system.procedures().paper().paperQueries().show(code, body.id(), caller(http)));
        Optional<JoinRequest> request = request(paper, http);
        SeenPaper seen = new SeenPaper(paper, request);
        Parsed<Optional<Reason>> answer = input.optional(JoinFields.ANSWER, Reason::parse);
        if (request.isEmpty() || input.isFaulty()) {
            return shown(UNPROCESSABLE, body, input, Optional.of(seen), http);
        }
        return system.procedures()
                .paper()
                .enterPaper()
                .enter(
                        new EnterPaper.Command(
                                code,
                                body.id(),
                                request.get(),
                                answer.get(),
                                input.ticked("signed"),
                                Optional.of(Versions.field(input.text("version")))),
                        caller(http))
                .fold(
                        receipt -> Response.seeOther(URI.create(ProcedurePath.office(body) + "/procedures/"
                                        + receipt.id().value() + "?done=" + DecisionNotices.ENTRY))
                                .build(),
                        reasons -> shown(UNPROCESSABLE, body, again(input, reasons), Optional.of(seen), http));
    }

    /** What has changed since is compared with the paper anew: nothing is ticked. */
    private static FormInput again(FormInput input, Refusals reasons) {
        boolean changed = reasons.first().code() == ProcedureRefusal.PAPER_CHANGED_MEANWHILE;
        FormInput left = changed ? input.only("paper", JoinFields.ANSWER) : input;
        return left.refused(reasons);
    }

    private Optional<JoinRequest> request(Paper paper, HttpServletRequest http) {
        FormInput draft = JoinAnswers.inputOf(paper.draft().answers());
        Parsed<JoinRequest> request = answers.request(draft, caller(http));
        return draft.isFaulty() ? Optional.empty() : Optional.of(request.get());
    }

    private Response shown(
            int status, Association body, FormInput input, Optional<SeenPaper> seen, HttpServletRequest http) {
        return drawing.shown(status, body, input, seen, false, Optional.empty(), visit(body, http));
    }

    private Visit visit(Association body, HttpServletRequest http) {
        return visits.at(PaperEntryDrawing.path(body), http);
    }

    private static Refusals at(String field, Refusals reasons) {
        List<Refusal> placed =
                reasons.reasons().stream().map(reason -> reason.at(field)).toList();
        return new Refusals(placed);
    }

    private static Caller caller(HttpServletRequest http) {
        return CurrentCaller.of(http).caller();
    }
}
