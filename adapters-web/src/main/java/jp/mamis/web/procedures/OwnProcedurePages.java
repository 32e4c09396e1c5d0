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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.Draft;
import jp.mamis.application.procedures.ProcedureIndex;
import jp.mamis.application.procedures.ProcedureUseCases;
import jp.mamis.application.procedures.SaveDraft;
import jp.mamis.application.procedures.Tracker;
import jp.mamis.application.procedures.WithdrawProcedure;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.Reason;
import jp.mamis.domain.procedures.Step;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Column;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Link;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** A doctor's own procedures: the list, the tracker of each, taking one back, answering one that was sent back. */
@Dependent
@Path("/my/procedures")
@Produces("text/html;charset=UTF-8")
public class OwnProcedurePages {

    private final AssociationSystem system;
    private final ProcedureUseCases procedures;
    private final OnceResponse once;
    private final Visits visits;
    private final Templates templates;

    @Inject
    public OwnProcedurePages(AssociationSystem system, OnceResponse once, Visits visits, Templates templates) {
        this.system = system;
        this.procedures = system.procedures();
        this.once = once;
        this.visits = visits;
        this.templates = templates;
    }

    @GET
    public String list(@QueryParam("done") @DefaultValue("") String done, @Context HttpServletRequest http) {
        Caller caller = caller(http);
        Visit visit = visits.at(ProcedurePath.OWN, http);
        Texts t = visit.texts();
        Page page = Page.of(visit, t.get("procedure.own")).below(t.get("procedure.my-page"), "/my");
        Page telling = done.equals("discarded") ? page.saying(Notice.success(t.get("join.discarded"))) : page;
        return templates.draw(
                "procedures/list",
                Map.of(
                        "page", telling,
                        "own", own(procedures.procedureQueries().own(caller), visit),
                        "drafts", DraftTable.of(procedures.procedureQueries().drafts(caller), visit)));
    }

    @GET
    @Path("{id}")
    public String show(
            @PathParam("id") String id,
            @QueryParam("done") @DefaultValue("") String done,
            @Context HttpServletRequest http) {
        Tracker tracker = tracker(id, http);
        Visit visit = visits.at(ProcedurePath.own(tracker.id()), http);
        Page page = page(visit.texts().get("procedure.title", "reference", tracker.reference()), visit);
        Page telling = done.equals("withdrawn")
                ? page.saying(Notice.success(visit.texts().get("procedure.withdrawn")))
                : page;
        return drawTracker(tracker, waiting(telling, tracker), visit);
    }

    /** What comes after filing. */
    @GET
    @Path("{id}/filed")
    public String filed(@PathParam("id") String id, @Context HttpServletRequest http) {
        Tracker tracker = tracker(id, http);
        Visit visit = visits.of(http);
        Texts t = visit.texts();
        return templates.draw(
                "procedures/filed",
                Map.of(
                        "page", page(t.get("join.filed.title"), visit),
                        "steps", JoinStep.filed(t),
                        "reference", tracker.reference(),
                        "first", turn(tracker),
                        "tracker", new ProcedureWords(visit).tracker(tracker),
                        "href", ProcedurePath.own(tracker.id())));
    }

    @GET
    @Path("{id}/withdrawal")
    public String askToWithdraw(@PathParam("id") String id, @Context HttpServletRequest http) {
        Tracker tracker = tracker(id, http);
        Texts t = visits.of(http).texts();
        return drawWithdrawal(
                tracker,
                Form.blank(t)
                        .answering("version", Long.toString(tracker.version().number())),
                http);
    }

    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(
            @PathParam("id") String id, MultivaluedMap<String, String> fields, @Context HttpServletRequest http) {
        return once.form(http, caller(http), fields, () -> withdrawn(id, FormInput.of(fields), http));
    }

    /** Opens the answer to what was sent back: the draft begun before, or a new one with everything as it was filed. */
    @POST
    @Path("{id}/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(
            @PathParam("id") String id, MultivaluedMap<String, String> fields, @Context HttpServletRequest http) {
        return once.form(http, caller(http), fields, () -> {
            Tracker tracker = tracker(id, http);
            Draft draft = begun(tracker, caller(http)).orElseGet(() -> fresh(tracker, caller(http)));
            return Response.seeOther(URI.create(JoinPages.path(draft, JoinStep.CHECK)))
                    .build();
        });
    }

    private Optional<Draft> begun(Tracker tracker, Caller caller) {
        return procedures.procedureQueries().drafts(caller).stream()
                .filter(draft -> JoinDrawing.answered(draft).equals(Optional.of(tracker.id())))
                .filter(draft -> Long.toString(tracker.version().number())
                        .equals(draft.answers().get(JoinAnswers.SEEN)))
                .findFirst();
    }

    private Draft fresh(Tracker tracker, Caller caller) {
        Hierarchy bodies = system.hierarchy().currentHierarchy().get();
        Map<String, String> answers =
                new HashMap<>(JoinAnswers.of(tracker.request(), target -> bodies.require(target.body())));
        answers.put(JoinAnswers.PROCEDURE, tracker.id().value().toString());
        answers.put(JoinAnswers.SEEN, Long.toString(tracker.version().number()));
        return ProcedurePath.granted(
                procedures.saveDraft().save(new SaveDraft.Command(Optional.empty(), answers), caller));
    }

    private Response withdrawn(String id, FormInput input, HttpServletRequest http) {
        Parsed<Optional<Reason>> reason = input.optional("reason", Reason::parse);
        Parsed<Version> seen = input.required("version", ProcedurePath::version);
        if (!input.isFaulty()) {
            ProcedureId procedure = new ProcedureId(ProcedurePath.id(id));
            procedures
                    .withdrawProcedure()
                    .withdraw(new WithdrawProcedure.Command(procedure, reason.get(), seen.get()), caller(http))
                    .refusals()
                    .ifPresent(input::refused);
        }
        if (input.isFaulty()) {
            return Response.status(422)
                    .entity(drawWithdrawal(
                            tracker(id, http), input.form(visits.of(http).texts()), http))
                    .type("text/html;charset=UTF-8")
                    .build();
        }
        return Response.seeOther(URI.create(ProcedurePath.OWN + "/" + ProcedurePath.id(id) + "?done=withdrawn"))
                .build();
    }

    private String drawTracker(Tracker tracker, Page page, Visit visit) {
        ProcedureWords words = new ProcedureWords(visit);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("page", page);
        parameters.put("state", words.state(tracker.state()));
        parameters.put("kind", words.kind(tracker.kind()));
        parameters.put("submitted", visit.dates().moment(tracker.submittedAt()));
        parameters.put("tracker", words.tracker(tracker));
        parameters.put("request", words.request(tracker));
        parameters.put("history", words.history(tracker));
        parameters.put("href", ProcedurePath.own(tracker.id()));
        parameters.put("toAnswer", tracker.state() == Procedure.State.SENT_BACK);
        parameters.put(
                "underWay",
                tracker.state() == Procedure.State.SENT_BACK || tracker.state() == Procedure.State.SUBMITTED);
        parameters.put("submission", OnceResponse.newKey());
        return templates.draw("procedures/tracker", parameters);
    }

    private String drawWithdrawal(Tracker tracker, Form form, HttpServletRequest http) {
        Visit visit = visits.at(ProcedurePath.own(tracker.id()) + "/withdrawal", http);
        Texts t = visit.texts();
        List<String> begun = tracker.stages().stream()
                .filter(stage -> stage.state() == Step.StepCode.APPROVED)
                .map(Tracker.Stage::name)
                .toList();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("page", page(t.get("procedure.withdraw.title"), visit).showing(form));
        parameters.put("form", form);
        parameters.put("reference", tracker.reference());
        parameters.put("begun", begun);
        parameters.put("href", ProcedurePath.own(tracker.id()));
        parameters.put("submission", OnceResponse.newKey());
        return templates.draw("procedures/withdrawal", parameters);
    }

    /** Says on top that it waits for the applicant, why, and until when. */
    private static Page waiting(Page page, Tracker tracker) {
        Texts t = page.texts();
        return ProcedureWords.sentBack(tracker)
                .map(line -> {
                    Notice asked = JoinDrawing.asked(line, t);
                    List<String> lines = new ArrayList<>(asked.lines());
                    tracker.answerBy()
                            .ifPresent(day -> lines.add(t.get(
                                    "procedure.answer-by", "day", page.dates().day(day))));
                    return page.saying(new Notice(asked.kind(), asked.title(), lines, List.<Link>of()));
                })
                .orElse(page);
    }

    private Table own(List<ProcedureIndex.OwnRow> rows, Visit visit) {
        Texts t = visit.texts();
        ProcedureWords words = new ProcedureWords(visit);
        Hierarchy bodies = system.hierarchy().currentHierarchy().get();
        return Table.of(
                t.get("procedure.own.filed"),
                rows,
                List.of(
                        Column.of(
                                t.get("procedure.reference"),
                                row -> Cell.link(row.reference(), ProcedurePath.own(row.id()), words.kind(row.kind()))),
                        Column.text(t.get("join.workplace"), ProcedureIndex.OwnRow::workplace),
                        Column.of(t.get("procedure.state"), row -> Cell.chip(words.state(row.state()))),
                        Column.text(
                                t.get("procedure.current"),
                                row -> row.state() == Procedure.State.SENT_BACK
                                        ? t.get("procedure.current-applicant")
                                        : row.current()
                                                .map(body -> bodies.require(body)
                                                        .name()
                                                        .text())
                                                .orElse("")),
                        Column.text(
                                t.get("procedure.submitted"),
                                row -> visit.dates().shortMoment(row.submittedAt()))),
                t.get("procedure.own.none"));
    }

    private static String turn(Tracker tracker) {
        return tracker.stages().stream()
                .filter(stage -> stage.state() == Step.StepCode.OPEN || stage.state() == Step.StepCode.IN_REVIEW)
                .findFirst()
                .orElse(tracker.stages().get(0))
                .name();
    }

    private Tracker tracker(String id, HttpServletRequest http) {
        return ProcedurePath.granted(
                procedures.procedureQueries().tracker(new ProcedureId(ProcedurePath.id(id)), caller(http)));
    }

    private static Page page(String title, Visit visit) {
        return Page.of(visit, title)
                .below(visit.texts().get("procedure.my-page"), "/my")
                .below(visit.texts().get("procedure.own"), ProcedurePath.OWN);
    }

    private static Caller caller(HttpServletRequest http) {
        return CurrentCaller.of(http).caller();
    }
}
