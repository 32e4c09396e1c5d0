package jp.mamis.web.procedures;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.Draft;
import jp.mamis.application.procedures.DraftLife;
import jp.mamis.application.procedures.ProcedureQueries;
import jp.mamis.application.procedures.Tracker;
import jp.mamis.domain.attachments.FolderId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.procedures.HistoryLine.Happening;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.Step;
import jp.mamis.web.attachments.FileFacts;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Link;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.people.Rejection;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** A doctor's own procedures: the list, and where each of them stands. */
@Dependent
@Path("/my/procedures")
@Produces("text/html;charset=UTF-8")
public class OwnProcedurePages {

    /** What the address of a procedure says to whoever sends its draft once more. */
    static final String FILED_BEFORE = "filed";

    private final AssociationSystem system;
    private final ProcedureQueries queries;
    private final Visits visits;
    private final Templates templates;

    @Inject
    public OwnProcedurePages(AssociationSystem system, Visits visits, Templates templates) {
        this.system = system;
        this.queries = system.procedures().procedureQueries();
        this.visits = visits;
        this.templates = templates;
    }

    @GET
    public String list(@QueryParam("done") @DefaultValue("") String done, @Context HttpServletRequest http) {
        Caller caller = CurrentCaller.of(http).caller();
        Visit visit = visits.at(ProcedurePath.OWN, http);
        Texts t = visit.texts();
        Page page = Page.of(visit, t.get("procedure.own")).below(t.get("procedure.my-page"), "/my");
        Hierarchy bodies = system.hierarchy().currentHierarchy().get();
        Page telling = switch (done) {
            case "discarded" -> page.saying(Notice.success(t.get("join.discarded")));
            case "gone" -> page.saying(Notice.information(t.get("join.gone"), t.get("join.gone.next")));
            default -> page;
        };
        ProcedureQueries.Own all = queries.all(caller);
        DraftLife life = system.procedures().draftLife();
        return templates.draw(
                "procedures/list",
                Map.of(
                        "page", telling,
                        "own", OwnTable.of(all.filed(), bodies, visit),
                        "drafts", DraftTable.of(all.drafts(), life, bodies, visit),
                        "papers", PaperTable.of(all.papers(), life, bodies, visit)));
    }

    @GET
    @Path("{id}")
    public String show(
            @PathParam("id") String id,
            @QueryParam("done") @DefaultValue("") String done,
            @Context HttpServletRequest http) {
        Tracker tracker = OwnProcedure.of(id, queries, http);
        Visit visit = visits.at(ProcedurePath.own(tracker.id()), http);
        Page page = OwnProcedure.page(visit.texts().get("procedure.title", "reference", tracker.reference()), visit);
        Page telling = switch (done) {
            case "withdrawn" -> page.saying(Notice.success(visit.texts().get("procedure.withdrawn")));
            case FILED_BEFORE ->
                page.saying(Notice.information(
                        visit.texts().get("join.filed-before"), visit.texts().get("join.filed-before.next")));
            default -> page;
        };
        Caller caller = CurrentCaller.of(http).caller();
        Optional<Rejection> rejection = Rejection.of(tracker);
        Optional<Draft> anew =
                rejection.flatMap(found -> found.anew(queries.all(caller).drafts()));
        Page waiting = waiting(telling, tracker);
        return drawTracker(
                tracker,
                rejection
                        .map(found -> found.told(system.hierarchy().associationQueries(), anew, visit.texts()))
                        .map(waiting::saying)
                        .orElse(waiting),
                rejection.isPresent() && anew.isEmpty(),
                visit,
                caller);
    }

    /** What comes after filing. */
    @GET
    @Path("{id}/filed")
    public String filed(@PathParam("id") String id, @Context HttpServletRequest http) {
        Tracker tracker = OwnProcedure.of(id, queries, http);
        Visit visit = visits.of(http);
        Texts t = visit.texts();
        boolean again = tracker.history().stream().anyMatch(line -> line.what() == Happening.RESUBMITTED);
        boolean goesOn = tracker.state() == Procedure.State.SUBMITTED;
        String title = goesOn ? (again ? "join.refiled.title" : "join.filed.title") : "join.filed.title.later";
        String lead = goesOn
                ? t.get(again ? "join.refiled.lead" : "join.filed.lead", "body", turn(tracker))
                : t.get(
                        "join.filed.lead.later",
                        "state",
                        new ProcedureWords(visit).state(tracker.state()).label());
        return templates.draw(
                "procedures/filed",
                Map.of(
                        "page", OwnProcedure.page(t.get(title), visit),
                        "steps", JoinStep.filed(t),
                        "reference", tracker.reference(),
                        "lead", lead,
                        "goesOn", goesOn,
                        "tracker", new ProcedureCourse(visit).tracker(tracker),
                        "href", ProcedurePath.own(tracker.id())));
    }

    /** @param again whether the doctor may begin to apply anew */
    private String drawTracker(Tracker tracker, Page page, boolean again, Visit visit, Caller caller) {
        ProcedureWords words = new ProcedureWords(visit);
        ProcedureCourse course = new ProcedureCourse(visit);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("page", page);
        parameters.put("state", words.state(tracker.state()));
        parameters.put("kind", words.kind(tracker.kind()));
        parameters.put("submitted", visit.dates().moment(tracker.submittedAt()));
        parameters.put("tracker", course.tracker(tracker));
        parameters.put("request", new RequestFacts(system.institutions().institutionQueries(), visit).request(tracker));
        parameters.put("history", new ProcedureHistory(visit).ofApplicant(tracker));
        parameters.put("files", files(tracker, caller, visit));
        parameters.put("href", ProcedurePath.own(tracker.id()));
        parameters.put("again", again);
        parameters.put("toAnswer", tracker.state() == Procedure.State.SENT_BACK);
        parameters.put("inReview", tracker.state() == Procedure.State.SUBMITTED);
        parameters.put(
                "underWay",
                tracker.state() == Procedure.State.SENT_BACK || tracker.state() == Procedure.State.SUBMITTED);
        parameters.put("submission", OnceResponse.newKey());
        return templates.draw("procedures/tracker", parameters);
    }

    private Table files(Tracker tracker, Caller caller, Visit visit) {
        return new FileFacts(visit, system.hierarchy().currentHierarchy()::get)
                .own(RefusedRequest.unlessGranted(system.attachments()
                        .attachmentQueries()
                        .own(new FolderId(tracker.id().value()), caller)));
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

    private static String turn(Tracker tracker) {
        return tracker.stages().stream()
                .filter(stage -> stage.state() == Step.StepCode.OPEN || stage.state() == Step.StepCode.IN_REVIEW)
                .findFirst()
                .orElse(tracker.stages().get(0))
                .name();
    }
}
