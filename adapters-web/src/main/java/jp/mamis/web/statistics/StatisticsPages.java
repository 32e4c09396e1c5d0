package jp.mamis.web.statistics;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.statistics.MembersTable;
import jp.mamis.application.statistics.Offered;
import jp.mamis.application.statistics.StatisticsQueries;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.statistics.Dimension;
import jp.mamis.web.documents.Download;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Choice;
import jp.mamis.web.page.Facts;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** How many members there are, for the staff of bodies. */
@Dependent
@Path("/statistics/members")
@Produces("text/html;charset=UTF-8")
public class StatisticsPages {

    static final String PATH = "/statistics/members";

    private final AssociationSystem system;
    private final StatisticsQueries queries;
    private final Visits visits;
    private final Templates templates;
    private final Time time;

    @Inject
    public StatisticsPages(AssociationSystem system, Visits visits, Templates templates, Time time) {
        this.system = system;
        this.queries = system.statistics();
        this.visits = visits;
        this.templates = templates;
        this.time = time;
    }

    /** A faulty query shows its form again, and no numbers. */
    @GET
    public String members(@Context UriInfo address, @Context HttpServletRequest http) {
        Caller caller = CurrentCaller.of(http).required().caller();
        MembersQuery query = MembersQuery.of(address.getQueryParameters(), system, caller);
        Offered offered =
                RefusedRequest.unlessGranted(queries.offered(query.body().id(), caller));
        Visit visit = visits.of(http);
        LocalDate today = time.today();
        if (query.input().isFaulty()) {
            return draw(query, query.input().form(visit.texts()), Map.of(), visit, offered);
        }
        return queries.members(query.question(), caller)
                .fold(
                        table -> draw(
                                query,
                                query.form(visit.texts(), today),
                                parts(table, query, visit, caller),
                                visit,
                                offered),
                        reasons -> draw(query, refused(query, reasons, visit), Map.of(), visit, offered));
    }

    private static Form refused(MembersQuery query, Refusals reasons, Visit visit) {
        return query.input().refused(reasons).form(visit.texts());
    }

    private Map<String, Object> parts(MembersTable table, MembersQuery query, Visit visit, Caller caller) {
        Texts t = visit.texts();
        String asked = query.address(time.today());
        String rest = asked.substring(asked.indexOf('&'));
        MembersSheet sheet = new MembersSheet(table, new Drill(table, caller, PATH, below(rest)), visit);
        return Map.of(
                "asOf", sheet.asOf(),
                "heading", sheet.heading(),
                "table", Optional.of(sheet.table()),
                "shortened", sheet.isShortened(),
                "sums", sheet.sums(),
                "chart", Optional.of(MembersChart.of(table.ownLines().get(0).counts(), t)),
                "saves", Download.links(PATH + "/export", asked, t));
    }

    /** Below the national body there is nothing to break down by prefecture. */
    private static String below(String query) {
        return query.replace("," + Dimension.PREFECTURE.slug(), "," + Dimension.BODY.slug());
    }

    private String draw(MembersQuery query, Form form, Map<String, Object> parts, Visit visit, Offered offered) {
        Texts t = visit.texts();
        Map<String, Object> parameters = new HashMap<>(Map.of(
                "page",
                Page.of(visit, t.get("statistics.title")).showing(form),
                "form",
                form,
                "bodies",
                bodies(offered, new BodyNames(t)),
                "breakdowns",
                breakdowns(query.body(), offered, t)));
        parameters.putAll(nothing());
        parameters.putAll(parts);
        return templates.draw("statistics/members", parameters);
    }

    private static Map<String, Object> nothing() {
        return Map.of(
                "asOf", "",
                "heading", Facts.none(),
                "table", Optional.empty(),
                "shortened", false,
                "sums", Optional.empty(),
                "chart", Optional.empty(),
                "saves", List.of());
    }

    private static List<Choice> bodies(Offered offered, BodyNames names) {
        return offered.bodies().stream()
                .map(body -> Choice.of(body.code().text(), names.of(body)))
                .toList();
    }

    private static List<Choice> breakdowns(Association body, Offered offered, Texts t) {
        return Stream.of("category,sex", "category,sex,prefecture", "category,sex,body")
                .filter(by -> !by.endsWith("prefecture") || body.tier() == Tier.NATIONAL)
                .filter(by -> !by.endsWith("body") || offered.isAbove())
                .map(by -> Choice.of(by, t.get("statistics.by." + by.substring(by.lastIndexOf(',') + 1))))
                .toList();
    }
}
