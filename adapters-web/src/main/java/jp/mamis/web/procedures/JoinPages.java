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
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.procedures.Draft;
import jp.mamis.application.procedures.ProcedureUseCases;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.domain.procedures.ProcedureRefusal;
import jp.mamis.domain.procedures.Reason;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Templates;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/**
 * The pages of a join under way. Each keeps its answers in the draft before it judges them: nothing typed is lost. Long
 * because keeping, judging and leading on have one order for all of them, which is read in one place.
 * Long because each step of the application is a page.
 */
@Dependent
@Path("/my/procedures/join/{draft}")
@Produces("text/html;charset=UTF-8")
public class JoinPages {

    static final String BACK_TO_CHECK = "toCheck";
    private static final int UNPROCESSABLE = 422;

    private final ProcedureUseCases procedures;
    private final JoinAnswers answers;
    private final JoinDrawing drawing;
    private final JoinCheckDrawing checking;
    private final JoinJudgement judgement;
    private final JoinKeeping keeping;
    private final JoinFiling filing;
    private final OnceResponse once;

    @Inject
    public JoinPages(AssociationSystem system, OnceResponse once, Visits visits, Templates templates, Time time) {
        this.procedures = system.procedures();
        this.answers = new JoinAnswers(procedures.joinPreview());
        this.drawing = new JoinDrawing(system, answers, visits, templates);
        this.checking = new JoinCheckDrawing(system, answers, drawing, visits, templates);
        this.judgement = new JoinJudgement(procedures, answers, time);
        this.keeping = new JoinKeeping(system, answers);
        this.filing = new JoinFiling(system);
        this.once = once;
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
        return find(id, http)
                .map(draft -> JoinResponses.to(draft, answers.firstOpen(draft.answers(), caller(http))))
                .orElseGet(() -> gone(id, http));
    }

    @GET
    @Path("{step}")
    public Response show(
            @PathParam("draft") String id,
            @PathParam("step") String slug,
            @Context UriInfo address,
            @Context HttpServletRequest http) {
        JoinStep step = JoinStep.of(slug);
        return find(id, http)
                .map(draft -> shown(step, draft, address.getQueryParameters(), http))
                .orElseGet(() -> gone(id, http));
    }

    private Response shown(JoinStep step, Draft draft, MultivaluedMap<String, String> asked, HttpServletRequest http) {
        JoinStep open = answers.firstOpen(draft.answers(), caller(http));
        if (open.isBefore(step)) {
            return JoinResponses.to(draft, open);
        }
        FormInput input = JoinAnswers.inputOf(draft.answers());
        return step == JoinStep.CHECK
                ? JoinResponses.shown(
                        200, checking.draw(draft, input, judgement.of(step, draft, input, caller(http)), http))
                : JoinResponses.shown(200, drawing.form(step, draft, input, asked, http));
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
            return once.form(
                    http,
                    caller(http),
                    fields,
                    () -> find(id, http)
                            .map(draft -> file(draft, FormInput.of(fields), http))
                            .orElseGet(() -> gone(id, http)));
        }
        return find(id, http).map(draft -> saved(step, draft, fields, http)).orElseGet(() -> gone(id, http));
    }

    private Response saved(
            JoinStep step, Draft before, MultivaluedMap<String, String> fields, HttpServletRequest http) {
        FormInput sent = keeping.sent(fields);
        if (keeping.isOvertaken(before, step, sent)) {
            FormInput typed = keeping.typedOver(before, step, sent)
                    .refused(Refusals.of(Refusal.of(ProcedureRefusal.DRAFT_CHANGED_SINCE_SHOWN)));
            return JoinResponses.shown(UNPROCESSABLE, drawing.form(step, before, typed, fields, http));
        }
        FormInput input = keeping.together(before, step, sent);
        if (step == JoinStep.WORKPLACE && WorkplaceSearch.isAsked(sent)) {
            Draft kept = keptAnew(before, step, input, http);
            return JoinResponses.toSearch(kept, WorkplaceSearch.of(fields), sent.ticked(BACK_TO_CHECK));
        }
        answers.read(step, input, caller(http));
        Optional<Refusals> unkept = judgement.ofChoice(step, before, input, caller(http));
        if (unkept.isPresent()) {
            FormInput refused = input.refused(unkept.get());
            return JoinResponses.shown(UNPROCESSABLE, drawing.form(step, before, refused, fields, http));
        }
        Draft saved = keptAnew(before, step, input, http);
        JoinStep open = answers.firstOpen(saved.answers(), caller(http));
        if (open.isBefore(step)) {
            return JoinResponses.to(saved, open);
        }
        judgement.of(step, saved, input, caller(http)).ifPresent(input::refused);
        if (input.isFaulty()) {
            return JoinResponses.shown(UNPROCESSABLE, drawing.form(step, saved, input, fields, http));
        }
        JoinStep next = sent.ticked(BACK_TO_CHECK) ? answers.firstOpen(saved.answers(), caller(http)) : step.next();
        return JoinResponses.after(step, next, saved, () -> filing.documents(saved, caller(http)));
    }

    private Response file(Draft before, FormInput sent, HttpServletRequest http) {
        FormInput input = keeping.together(before, JoinStep.CHECK, sent);
        if (!sent.text(JoinFields.CHECKED).equals(Long.toString(before.version().number()))) {
            Refusals changed = Refusals.of(Refusal.of(ProcedureRefusal.DRAFT_CHANGED_MEANWHILE));
            return JoinResponses.shown(UNPROCESSABLE, checking.draw(before, input, Optional.of(changed), http));
        }
        Parsed<JoinRequest> request = answers.request(input, caller(http));
        if (input.isFaulty()) {
            return JoinResponses.to(before, answers.firstOpen(before.answers(), caller(http)));
        }
        Parsed<Optional<Reason>> answer = input.optional(JoinFields.ANSWER, Reason::parse);
        Draft draft = JoinFields.answered(before).isPresent() ? keptAnew(before, JoinStep.CHECK, input, http) : before;
        if (input.isFaulty()) {
            return JoinResponses.shown(UNPROCESSABLE, checking.draw(draft, input, Optional.empty(), http));
        }
        if (filing.awaitsConsent(caller(http))) {
            return JoinResponses.toConsent(draft);
        }
        return filing.file(draft, request.get(), answer.get(), caller(http))
                .fold(JoinResponses::toFiled, reasons -> unfiled(draft, input, reasons, http));
    }

    /** Why not; what another device has filed at the same instant leads there. */
    private Response unfiled(Draft draft, FormInput input, Refusals reasons, HttpServletRequest http) {
        return procedures
                .procedureQueries()
                .filed(draft.id(), caller(http))
                .map(JoinResponses::toFiledBefore)
                .orElseGet(() ->
                        JoinResponses.shown(UNPROCESSABLE, checking.draw(draft, input, Optional.of(reasons), http)));
    }

    // A save answers the version it was based on; the page that follows carries the one that is kept.
    private Draft keptAnew(Draft before, JoinStep step, FormInput input, HttpServletRequest http) {
        Draft kept = keeping.kept(before, step, input, caller(http));
        return draft(kept.id().value().toString(), http);
    }

    private Draft draft(String id, HttpServletRequest http) {
        return OwnDraft.of(id, procedures.procedureQueries(), http);
    }

    private Response gone(String id, HttpServletRequest http) {
        return OwnDraft.gone(id, procedures.procedureQueries(), http);
    }

    private Optional<Draft> find(String id, HttpServletRequest http) {
        return OwnDraft.ifKept(id, procedures.procedureQueries(), http);
    }

    private static Caller caller(HttpServletRequest http) {
        return CurrentCaller.of(http).caller();
    }
}
