package jp.mamis.web.procedures;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.procedures.ProcedureIndex;
import jp.mamis.application.procedures.WaitingBelow;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.Hierarchy;
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

/** Where procedures on their way to a body are, since when, and how long that body usually takes. */
@Dependent
@Path("/office/{code}/below")
@Produces("text/html;charset=UTF-8")
public class WaitingBelowPages {

    private final AssociationSystem system;
    private final Visits visits;
    private final Templates templates;
    private final Time time;

    @Inject
    public WaitingBelowPages(AssociationSystem system, Visits visits, Templates templates, Time time) {
        this.system = system;
        this.visits = visits;
        this.templates = templates;
        this.time = time;
    }

    @GET
    public String show(@PathParam("code") String code, @Context HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        WaitingBelow waiting = RefusedRequest.unlessGranted(system.procedures()
                .waitingBelowQueries()
                .waiting(body.id(), CurrentCaller.of(http).caller()));
        Visit visit = visits.of(http);
        Texts t = visit.texts();
        return templates.draw(
                "procedures/below",
                Map.of(
                        "page",
                        Page.of(visit, t.get("office.below.title"))
                                .below(new BodyNames(t).of(body), ProcedurePath.office(body)),
                        "table",
                        table(waiting, ProcedurePath.office(body) + "/procedures/", visit)));
    }

    private Table table(WaitingBelow waiting, String procedures, Visit visit) {
        Texts t = visit.texts();
        BodyNames names = new BodyNames(t);
        ProcedureWords words = new ProcedureWords(visit);
        Hierarchy bodies = system.hierarchy().currentHierarchy().get();
        LocalDate today = time.today();
        return Table.of(
                t.get("office.below.list"),
                waiting.lines(),
                List.of(
                        Column.of(
                                t.get("procedure.reference"),
                                line -> Cell.link(
                                        line.reference(), procedures + line.id().value())),
                        Column.text(t.get("office.queue.applicant"), ProcedureIndex.Below::name),
                        Column.text(t.get("office.below.holder"), line -> names.of(bodies.require(line.holder()))),
                        Column.of(t.get("procedure.state"), line -> Cell.chip(words.state(line.state()))),
                        Column.text(t.get("office.below.since"), line -> words.age(line.since(), today)),
                        Column.of(t.get("office.below.usual"), line -> Cell.lines(usual(line, waiting, today, t)))),
                t.get("office.below.none"));
    }

    private static List<String> usual(ProcedureIndex.Below line, WaitingBelow waiting, LocalDate today, Texts t) {
        List<String> lines = new ArrayList<>();
        waiting.usual(line).ifPresent(usual -> {
            lines.add(t.get(
                    "office.below.days",
                    Map.of("median", usual.median(), "most", usual.most(), "decided", usual.decided())));
            if (ChronoUnit.DAYS.between(JapanTime.today(line.since()), today) > usual.most()) {
                lines.add(t.get("office.below.late"));
            }
        });
        return lines.isEmpty() ? List.of(t.get("office.below.unknown")) : lines;
    }
}
