package jp.mamis.web.procedures;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.Map;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.DraftLife;
import jp.mamis.application.procedures.OfficePaperWork;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Column;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** What an office has taken up on paper and not filed, and what it has to answer on paper. */
@Dependent
@Path("/office/{code}/entry/unfinished")
@Produces("text/html;charset=UTF-8")
public class PaperWorkPages {

    private final AssociationSystem system;
    private final Visits visits;
    private final Templates templates;

    @Inject
    public PaperWorkPages(AssociationSystem system, Visits visits, Templates templates) {
        this.system = system;
        this.visits = visits;
        this.templates = templates;
    }

    static String path(Association body) {
        return ProcedurePath.office(body) + "/entry/unfinished";
    }

    @GET
    public String list(@PathParam("code") String code, @Context HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        Caller caller = CurrentCaller.of(http).caller();
        OfficePaperWork.Work work = RefusedRequest.unlessGranted(
                system.procedures().paper().officePaperWork().at(body.id(), caller));
        Visit visit = visits.at(path(body), http);
        Texts t = visit.texts();
        return templates.draw(
                "procedures/unfinished",
                Map.of(
                        "page",
                        Page.of(visit, t.get("paper.work.title"))
                                .below(new BodyNames(t).of(body), ProcedurePath.office(body))
                                .below(t.get("paper.entry.title"), ProcedurePath.office(body) + "/entry"),
                        "unfinished",
                        unfinished(work.unfinished(), system.procedures().draftLife(), body, visit),
                        "asked",
                        asked(work.asked(), body, visit)));
    }

    private static Table unfinished(
            List<OfficePaperWork.Unfinished> papers, DraftLife life, Association body, Visit visit) {
        Texts t = visit.texts();
        return Table.of(
                t.get("paper.work.unfinished"),
                papers,
                List.of(
                        Column.of(
                                t.get("paper.entry.code"),
                                paper -> Cell.link(
                                        paper.code().text(),
                                        PaperAnswersPages.path(body, paper.code()),
                                        answering(paper, visit))),
                        Column.text(t.get("paper.work.doctor"), OfficePaperWork.Unfinished::name),
                        Column.text(t.get("paper.work.by"), paper -> paper.by().orElse("")),
                        Column.text(
                                t.get("paper.work.begun"),
                                paper -> visit.dates().shortMoment(paper.begunAt())),
                        Column.text(
                                t.get("paper.work.saved"),
                                paper -> visit.dates().shortMoment(paper.savedAt())),
                        Column.text(
                                t.get("procedure.draft.kept"), paper -> DraftTable.kept(paper.savedAt(), life, visit)),
                        Column.of(
                                t.get("paper.work.discard"),
                                paper -> Cell.link(
                                        t.get("paper.work.discard.do"), PaperDiscardPages.path(body, paper.code())))),
                t.get("paper.work.unfinished.none"));
    }

    private static String answering(OfficePaperWork.Unfinished paper, Visit visit) {
        Texts t = visit.texts();
        return paper.answerBy()
                .map(day ->
                        t.get("paper.work.answer.until", "day", visit.dates().day(day)))
                .orElseGet(() -> paper.answered().isPresent() ? t.get("paper.work.answer") : "");
    }

    private static Table asked(List<OfficePaperWork.Asked> procedures, Association body, Visit visit) {
        Texts t = visit.texts();
        return Table.of(
                t.get("paper.work.asked"),
                procedures,
                List.of(
                        Column.of(
                                t.get("paper.work.reference"),
                                one -> Cell.link(one.reference(), new Place(body, one.id()).path())),
                        Column.text(t.get("paper.work.doctor"), OfficePaperWork.Asked::name),
                        Column.text(
                                t.get("paper.work.since"), one -> visit.dates().shortMoment(one.since())),
                        Column.text(
                                t.get("paper.work.answer-by"),
                                one -> visit.dates().day(one.answerBy())),
                        Column.of(
                                t.get("paper.work.do"),
                                one -> Cell.link(
                                        t.get("paper.answer.open"),
                                        AnswerOnPaperPages.path(new Place(body, one.id()))))),
                t.get("paper.work.asked.none"));
    }
}
