package jp.mamis.web.settings;

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
import jp.mamis.application.procedures.RuleTrials;
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

/** The page where a body's administrator tries prepared rules on what is still to be decided. */
@Dependent
@Path("/office/{code}/settings/{version}/trial")
@Produces("text/html;charset=UTF-8")
public class TrialPages {

    private static final int MOST_LINES = 200;

    private final RuleTrials trials;
    private final Staffing staffing;
    private final Visits visits;
    private final Templates templates;

    @Inject
    public TrialPages(AssociationSystem system, Visits visits, Templates templates) {
        this.trials = system.procedures().ruleTrials();
        this.staffing = new Staffing(system.accounts());
        this.visits = visits;
        this.templates = templates;
    }

    @GET
    public String show(
            @PathParam("code") String code, @PathParam("version") String version, @Context HttpServletRequest http) {
        Caller caller = CurrentCaller.of(http).caller();
        RuleTrials.Trial trial =
                RefusedRequest.unlessGranted(trials.tried(Addresses.code(code), SettingsPath.day(version), caller));
        Visit visit = visits.of(http);
        Texts t = visit.texts();
        String day = visit.dates().day(trial.prepared().validFrom());
        Page page = Page.of(visit, t.get("settings.trial.title", "day", day))
                .below(
                        new BodyNames(t).of(trial.body()),
                        "/associations/" + trial.body().code().text())
                .below(t.get("settings.title"), SettingsPath.of(trial.body()));
        int differing = trial.differing().size();
        return templates.draw(
                "settings/trial",
                Map.of(
                        "page",
                        DeadEnds.warning(trial.deadEnds(), t)
                                .or(() -> staffing.warning(trial.body(), trial.prepared(), caller, t))
                                .map(page::saying)
                                .orElse(page),
                        "lead",
                        t.get("settings.trial.found", Map.of("open", trial.open(), "differing", differing)),
                        "more",
                        differing > MOST_LINES ? t.get("settings.trial.more", "most", MOST_LINES) : "",
                        "table",
                        table(trial, visit),
                        "back",
                        SettingsPath.of(trial.body(), version)));
    }

    private static Table table(RuleTrials.Trial trial, Visit visit) {
        Texts t = visit.texts();
        TrialWords words = new TrialWords(t);
        String procedures = "/office/" + trial.body().code().text() + "/procedures/";
        return Table.of(
                t.get("settings.trial.lines"),
                trial.differing().stream().limit(MOST_LINES).toList(),
                List.of(
                        Column.<RuleTrials.Line>of(
                                t.get("procedure.reference"),
                                line -> Cell.link(
                                        line.reference(), procedures + line.id().value())),
                        Column.<RuleTrials.Line>text(
                                t.get("settings.trial.submitted"),
                                line -> visit.dates().shortMoment(line.submittedAt())),
                        Column.<RuleTrials.Line>of(
                                t.get("settings.trial.differences"),
                                line -> Cell.lines(line.differences().stream()
                                        .map(words::of)
                                        .toList()))),
                t.get("settings.trial.none"));
    }
}
