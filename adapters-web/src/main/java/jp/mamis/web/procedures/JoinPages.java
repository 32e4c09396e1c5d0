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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.procedures.DiscardDraft;
import jp.mamis.application.procedures.Draft;
import jp.mamis.application.procedures.DraftId;
import jp.mamis.application.procedures.ProcedureUseCases;
import jp.mamis.application.procedures.Receipt;
import jp.mamis.application.procedures.ResubmitProcedure;
import jp.mamis.application.procedures.SaveDraft;
import jp.mamis.application.procedures.SubmitProcedure;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.Target;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Templates;
import jp.mamis.web.problem.InputFault;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/**
 * The pages of a join under way. Every page keeps its answers in the draft before it judges them, so that nothing typed
 * is lost, whatever is wrong with it; going back, reloading and coming again from another device show what was kept.
 */
@Dependent
@Path("/my/procedures/join/{draft}")
@Produces("text/html;charset=UTF-8")
public class JoinPages {

    private static final String BACK_TO_CHECK = "toCheck";
    private static final int UNPROCESSABLE = 422;

    private final ProcedureUseCases procedures;
    private final JoinAnswers answers;
    private final JoinDrawing drawing;
    private final OnceResponse once;
    private final Time time;

    @Inject
    public JoinPages(AssociationSystem system, OnceResponse once, Visits visits, Templates templates, Time time) {
        this.procedures = system.procedures();
        this.answers = new JoinAnswers(procedures.joinPreview());
        this.drawing = new JoinDrawing(system, answers, visits, templates);
        this.once = once;
        this.time = time;
    }

    static String path(Draft draft) {
        return ProcedurePath.JOIN + "/" + draft.id().value();
    }

    static String path(Draft draft, JoinStep step) {
        return path(draft) + "/" + step.slug();
    }

    /** Goes on where something is missing. */
    @GET
    public Response resume(@PathParam("draft") String id, @Context HttpServletRequest http) {
        Draft draft = draft(id, http);
        return to(draft, answers.firstOpen(draft.answers()));
    }

    @GET
    @Path("{step}")
    public Response show(
            @PathParam("draft") String id,
            @PathParam("step") String slug,
            @Context UriInfo address,
            @Context HttpServletRequest http) {
        JoinStep step = JoinStep.of(slug);
        if (isGone(id, http)) {
            return Response.seeOther(URI.create(ProcedurePath.OWN)).build();
        }
        Draft draft = draft(id, http);
        JoinStep open = answers.firstOpen(draft.answers());
        if (open.isBefore(step)) {
            return to(draft, open);
        }
        FormInput input = JoinAnswers.inputOf(draft.answers());
        return step == JoinStep.CHECK
                ? shown(200, drawing.check(draft, input, judged(draft, input, http), http))
                : shown(200, drawing.form(step, draft, input, address.getQueryParameters(), http));
    }

    @POST
    @Path("{step}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(
            @PathParam("draft") String id,
            @PathParam("step") String slug,
            MultivaluedMap<String, String> fields,
            @Context HttpServletRequest http) {
        JoinStep step = JoinStep.of(slug);
        if (step == JoinStep.CHECK) {
            return once.form(http, caller(http), fields, () -> file(id, http));
        }
        Draft before = draft(id, http);
        FormInput sent = FormInput.of(fields);
        FormInput input = together(before, step, sent);
        Draft saved = kept(before, step, input, caller(http));
        answers.read(step, input);
        if (!input.isFaulty() && step == JoinStep.REACH) {
            unjoinable(saved, input, http).ifPresent(input::refused);
        }
        if (input.isFaulty()) {
            return shown(UNPROCESSABLE, drawing.form(step, saved, input, fields, http));
        }
        return to(saved, sent.ticked(BACK_TO_CHECK) ? answers.firstOpen(saved.answers()) : step.next());
    }

    @GET
    @Path("discard")
    public Response askToDiscard(@PathParam("draft") String id, @Context HttpServletRequest http) {
        return shown(200, drawing.discard(draft(id, http), http));
    }

    @POST
    @Path("discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response discard(@PathParam("draft") String id, @Context HttpServletRequest http) {
        ProcedurePath.granted(procedures
                .discardDraft()
                .discard(new DiscardDraft.Command(new DraftId(ProcedurePath.id(id))), caller(http)));
        return Response.seeOther(URI.create(ProcedurePath.OWN + "?done=discarded"))
                .build();
    }

    private Response file(String id, HttpServletRequest http) {
        Draft draft = draft(id, http);
        FormInput input = JoinAnswers.inputOf(draft.answers());
        Parsed<JoinRequest> request = answers.request(input);
        if (input.isFaulty()) {
            return to(draft, answers.firstOpen(draft.answers()));
        }
        return filed(draft, request.get(), caller(http))
                .fold(
                        receipt -> Response.seeOther(URI.create(ProcedurePath.own(receipt.id()) + "/filed"))
                                .build(),
                        reasons -> shown(UNPROCESSABLE, drawing.check(draft, input, Optional.of(reasons), http)));
    }

    /** Files it, or answers what was sent back and throws the draft of the answer away. */
    private Outcome<Receipt> filed(Draft draft, JoinRequest request, Caller caller) {
        Optional<ProcedureId> procedure = JoinDrawing.answered(draft);
        if (procedure.isEmpty()) {
            return procedures
                    .submitProcedure()
                    .submit(new SubmitProcedure.Command(request, Optional.of(draft.id())), caller);
        }
        ResubmitProcedure.Command command = new ResubmitProcedure.Command(
                procedure.get(), request, ProcedurePath.version(draft.answers().getOrDefault(JoinAnswers.SEEN, "")));
        Outcome<Receipt> outcome = procedures.resubmitProcedure().resubmit(command, caller);
        outcome.accepted()
                .ifPresent(done -> ProcedurePath.granted(
                        procedures.discardDraft().discard(new DiscardDraft.Command(draft.id()), caller)));
        return outcome;
    }

    /** The answers kept so far, with this page's as they were sent now. */
    private FormInput together(Draft before, JoinStep step, FormInput sent) {
        Map<String, List<String>> all = new TreeMap<>();
        before.answers().forEach((field, text) -> all.put(field, List.of(text)));
        FormInput known = FormInput.of(all);
        answers.fieldsOf(step, known).forEach(field -> all.put(field, List.of(sent.text(field))));
        return FormInput.of(all);
    }

    /** Keeps the page's answers. One too long to keep stays as it was, and is a fault of the page. */
    private Draft kept(Draft before, JoinStep step, FormInput input, Caller caller) {
        Map<String, String> keeping = new HashMap<>();
        for (String field : answers.fieldsOf(step, input)) {
            String text = input.text(field);
            if (text.length() > Draft.LONGEST) {
                input.fault(InputFault.tooLong(field, Draft.LONGEST));
            } else {
                keeping.put(field, text);
            }
        }
        if (step == JoinStep.WORKPLACE && workChanged(before.answers(), keeping)) {
            before.answers().keySet().stream()
                    .filter(field -> field.startsWith(JoinAnswers.CATEGORY))
                    .forEach(field -> keeping.put(field, ""));
        }
        return ProcedurePath.granted(
                procedures.saveDraft().save(new SaveDraft.Command(Optional.of(before.id()), keeping), caller));
    }

    /** Categories follow from the work done: with other work they are chosen anew. */
    private static boolean workChanged(Map<String, String> before, Map<String, String> now) {
        return Stream.of(JoinAnswers.DUTY, JoinAnswers.DECLINES)
                .anyMatch(field -> !before.getOrDefault(field, "").equals(now.getOrDefault(field, "")));
    }

    /** Why the bodies chosen cannot be joined, before anything more is asked. */
    private Optional<Refusals> unjoinable(Draft draft, FormInput input, HttpServletRequest http) {
        if (JoinDrawing.answered(draft).isPresent()) {
            return Optional.empty();
        }
        FormInput again = JoinAnswers.inputOf(draft.answers());
        Parsed<JoinAnswers.Work> work = answers.work(again);
        MemberCategory category = answers.suggested(draft.answers()).orElse(MemberCategory.A2B);
        if (again.isFaulty()) {
            return Optional.empty();
        }
        List<Target> targets = answers.chosenRoute(input).stream()
                .map(body -> new Target(body.id(), category))
                .toList();
        return procedures
                .joinPreview()
                .judge(work.get().asking(targets, time.today(), ""), caller(http))
                .refusals()
                .map(reasons -> at(JoinAnswers.REACH, reasons));
    }

    private Optional<Refusals> judged(Draft draft, FormInput input, HttpServletRequest http) {
        Parsed<JoinRequest> request = answers.request(input);
        return input.isFaulty() || JoinDrawing.answered(draft).isPresent()
                ? Optional.empty()
                : procedures.joinPreview().judge(request.get(), caller(http)).refusals();
    }

    private static Refusals at(String field, Refusals reasons) {
        return new Refusals(new ArrayList<>(
                reasons.reasons().stream().map(reason -> reason.at(field)).toList()));
    }

    private Draft draft(String id, HttpServletRequest http) {
        return ProcedurePath.granted(
                procedures.procedureQueries().draft(new DraftId(ProcedurePath.id(id)), caller(http)));
    }

    /** Back from a filed form leads here: the draft became a procedure, which the list shows. */
    private boolean isGone(String id, HttpServletRequest http) {
        DraftId draft = new DraftId(ProcedurePath.id(id));
        return procedures
                .procedureQueries()
                .draft(draft, caller(http))
                .accepted()
                .isEmpty();
    }

    private static Caller caller(HttpServletRequest http) {
        return CurrentCaller.of(http).caller();
    }

    private static Response to(Draft draft, JoinStep step) {
        return Response.seeOther(URI.create(path(draft, step))).build();
    }

    private static Response shown(int status, String page) {
        return Response.status(status)
                .entity(page)
                .type("text/html;charset=UTF-8")
                .build();
    }
}
