package jp.mamis.web.procedures;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.procedures.ProcedureIndex;
import jp.mamis.application.procedures.ProcedureQueries;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Column;
import jp.mamis.web.page.Count;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Link;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Paging;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Offers;
import jp.mamis.web.security.Visits;

/** What the secretariat of a body finds: how much is to be done, and the list to work through. */
@Dependent
@Path("/office/{code}")
@Produces("text/html;charset=UTF-8")
public class OfficePages {

    private static final List<OfficeState> TO_DO = List.of(
            OfficeState.OPEN, OfficeState.IN_REVIEW, OfficeState.TO_SETTLE, OfficeState.SENT_BACK, OfficeState.COMING);

    private final AssociationSystem system;
    private final ProcedureQueries queries;
    private final Visits visits;
    private final Templates templates;
    private final Time time;

    @Inject
    public OfficePages(AssociationSystem system, Visits visits, Templates templates, Time time) {
        this.system = system;
        this.queries = system.procedures().procedureQueries();
        this.visits = visits;
        this.templates = templates;
        this.time = time;
    }

    /** The dashboard. */
    @GET
    public String dashboard(@PathParam("code") String code, @Context HttpServletRequest http) {
        Caller caller = CurrentCaller.of(http).caller();
        Association body = Addresses.body(code, system);
        List<ProcedureIndex.Count> counts = RefusedRequest.unlessGranted(queries.counts(body.id(), caller));
        Visit visit = visits.of(http);
        Texts t = visit.texts();
        return templates.draw(
                "procedures/dashboard",
                Map.of(
                        "page",
                        Page.of(visit, t.get("office.title", "body", new BodyNames(t).of(body))),
                        "toDo",
                        TO_DO.stream()
                                .map(state -> toDo(state, counts, body, visit))
                                .toList(),
                        "states",
                        states(counts, body, visit),
                        "others",
                        others(body, new BodyNames(t), caller)));
    }

    /** The work list. */
    @GET
    @Path("procedures")
    public String queue(@PathParam("code") String code, @Context UriInfo address, @Context HttpServletRequest http) {
        Caller caller = CurrentCaller.of(http).caller();
        Association body = Addresses.body(code, system);
        QueueQuery query = QueueQuery.of(address.getQueryParameters());
        Slice<ProcedureIndex.Row> rows =
                RefusedRequest.unlessGranted(queries.queue(body.id(), query.filter(), query.page(), caller));
        Visit visit = visits.of(http);
        Texts t = visit.texts();
        String home = ProcedurePath.office(body) + "/procedures";
        Map<String, Object> parameters = new HashMap<>();
        Page page = Page.of(visit, t.get("office.queue.title"))
                .below(new BodyNames(t).of(body), ProcedurePath.office(body));
        parameters.put(
                "page",
                query.everywhere()
                        .map(all -> page.saying(narrowed(query, visit)
                                .leadingTo(new Link(t.get("office.queue.everywhere"), home + all))))
                        .orElse(page));
        parameters.put("form", query.form(Form.blank(t)));
        parameters.put("states", new ProcedureWords(visit).officeStates());
        parameters.put("sorts", QueueQuery.sorts(t));
        parameters.put("action", home);
        parameters.put("further", query.isFurther());
        parameters.put("first", home + query.address());
        parameters.put("rows", listed(rows(rows, visit, home), rows, query.paging(rows, home, t)));
        return templates.draw("procedures/queue", parameters);
    }

    /** A search that leaves states out says which it is limited to, since these boxes are folded away. */
    private static Notice narrowed(QueueQuery query, Visit visit) {
        ProcedureWords words = new ProcedureWords(visit);
        String[] states =
                query.states().stream().sorted().map(words::officeLabel).toArray(String[]::new);
        return Notice.information(visit.texts().get("office.queue.narrowed"), states);
    }

    /** An empty list says so by itself. */
    private static Table listed(Table table, Slice<?> rows, Paging paging) {
        return rows.rows().isEmpty() ? table : table.paged(paging);
    }

    private Table rows(Slice<ProcedureIndex.Row> rows, Visit visit, String home) {
        Texts t = visit.texts();
        ProcedureWords words = new ProcedureWords(visit);
        LocalDate today = time.today();
        Hierarchy bodies = hierarchy();
        return Table.of(
                t.get("office.queue.list"),
                rows.rows(),
                List.of(
                        Column.of(
                                t.get("procedure.reference"),
                                row -> Cell.link(
                                        row.reference(), home + "/" + row.id().value(), words.kind(row.kind()))),
                        Column.of(
                                t.get("office.queue.applicant"),
                                row -> Cell.lines(Stream.of(row.name(), row.kana())
                                        .filter(text -> !text.isBlank())
                                        .toList())),
                        Column.of(t.get("procedure.state"), row -> Cell.chip(words.state(row.state()))),
                        Column.text(t.get("office.queue.since"), row -> words.age(row.since(), today)),
                        Column.text(
                                t.get("procedure.submitted"),
                                row -> visit.dates().shortMoment(row.submittedAt())),
                        Column.text(
                                t.get("procedure.current"),
                                row -> row.state() == OfficeState.SENT_BACK
                                        ? t.get("procedure.current-applicant")
                                        : row.current()
                                                .map(body -> new BodyNames(t).of(bodies.require(body)))
                                                .orElse(""))),
                t.get("office.queue.none"));
    }

    private static Count toDo(OfficeState state, List<ProcedureIndex.Count> counts, Association body, Visit visit) {
        long number = counts.stream()
                .filter(count -> count.state() == state)
                .mapToLong(ProcedureIndex.Count::number)
                .sum();
        return Count.of(visit.texts(), new ProcedureWords(visit).officeLabel(state), number, listOf(state, body));
    }

    private Table states(List<ProcedureIndex.Count> counts, Association body, Visit visit) {
        Texts t = visit.texts();
        ProcedureWords words = new ProcedureWords(visit);
        LocalDate today = time.today();
        return Table.of(
                t.get("office.states"),
                counts,
                List.of(
                        Column.<ProcedureIndex.Count>of(
                                t.get("procedure.state"),
                                count -> Cell.link(words.officeLabel(count.state()), listOf(count.state(), body))),
                        Column.<ProcedureIndex.Count>number(t.get("office.count"), ProcedureIndex.Count::number),
                        Column.<ProcedureIndex.Count>text(
                                t.get("office.oldest"), count -> words.age(count.oldest(), today))),
                t.get("office.states.none"));
    }

    private List<Link> others(Association body, BodyNames names, Caller caller) {
        return Offers.bodies(caller, hierarchy()).stream()
                .filter(other -> !other.id().equals(body.id()))
                .map(other -> new Link(names.of(other), ProcedurePath.office(other)))
                .toList();
    }

    private static String listOf(OfficeState state, Association body) {
        return ProcedurePath.office(body) + "/procedures?filtered=yes&state=" + state.name();
    }

    private Hierarchy hierarchy() {
        return system.hierarchy().currentHierarchy().get();
    }
}
