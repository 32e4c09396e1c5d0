package jp.mamis.web.schedule;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.Map;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.schedule.ScheduleQueries;
import jp.mamis.domain.schedule.Turn;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Chip;
import jp.mamis.web.page.Column;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** What the system does by itself: when it last did, when it does again, and whether something is wrong. */
@Dependent
@Path("/admin/schedule")
@Produces("text/html;charset=UTF-8")
public class SchedulePages {

    private final ScheduleQueries queries;
    private final Visits visits;
    private final Templates templates;

    @Inject
    public SchedulePages(AssociationSystem system, Visits visits, Templates templates) {
        this.queries = system.schedule().scheduleQueries();
        this.visits = visits;
        this.templates = templates;
    }

    @GET
    public String list(@Context HttpServletRequest http) {
        List<Turn> turns = RefusedRequest.unlessGranted(
                queries.list(CurrentCaller.of(http).required().caller()));
        Visit visit = visits.of(http);
        Page page = Page.of(visit, visit.texts().get("schedule.title"));
        return templates.draw("schedule/list", Map.of("page", page, "turns", table(turns, page)));
    }

    private static Table table(List<Turn> turns, Page page) {
        Texts t = page.texts();
        return Table.of(
                t.get("schedule.title"),
                turns,
                List.of(
                        Column.text(
                                t.get("schedule.task"),
                                turn -> t.get("schedule.task." + turn.task().slug())),
                        Column.of(t.get("schedule.state"), turn -> Cell.chip(chip(turn, t))),
                        Column.text(
                                t.get("schedule.done"),
                                turn -> turn.doneAt()
                                        .map(page.dates()::shortMoment)
                                        .orElse("")),
                        Column.text(t.get("schedule.due"), turn -> page.dates().shortMoment(turn.dueAt())),
                        Column.text(t.get("schedule.said"), Turn::said)),
                t.get("schedule.nothing"));
    }

    private static Chip chip(Turn turn, Texts t) {
        if (turn.underWay()) {
            return Chip.active(t.get("schedule.under-way"));
        }
        return turn.failures() == 0
                ? Chip.good(t.get("schedule.well"))
                : Chip.bad(t.get("schedule.failed", "count", turn.failures()));
    }
}
