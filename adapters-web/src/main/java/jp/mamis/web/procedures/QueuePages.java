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
import java.util.function.Function;
import java.util.stream.Stream;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.procedures.OfficeQueries;
import jp.mamis.application.procedures.ProcedureIndex;
import jp.mamis.application.saved.SavedView.ListKind;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.web.documents.Download;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.membership.MemberChoices;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Column;
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
import jp.mamis.web.saved.SavedLinks;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** The list of procedures that the secretariat of a body works through. */
@Dependent
@Path("/office/{code}/procedures")
@Produces("text/html;charset=UTF-8")
public class QueuePages {

    private final AssociationSystem system;
    private final OfficeQueries queries;
    private final Visits visits;
    private final Templates templates;
    private final Time time;

    @Inject
    public QueuePages(AssociationSystem system, Visits visits, Templates templates, Time time) {
        this.system = system;
        this.queries = system.procedures().officeQueries();
        this.visits = visits;
        this.templates = templates;
        this.time = time;
    }

    @GET
    public String queue(@PathParam("code") String code, @Context UriInfo address, @Context HttpServletRequest http) {
        Caller caller = CurrentCaller.of(http).caller();
        Association body = Addresses.body(code, system);
        QueueQuery query = QueueQuery.of(address.getQueryParameters());
        Slice<ProcedureIndex.Row> rows = RefusedRequest.unlessGranted(
                queries.queue(body.id(), query.filter(time.today()), query.page(), caller));
        Visit visit = visits.of(http);
        Texts t = visit.texts();
        String home = ProcedurePath.office(body) + "/procedures";
        Map<String, Object> parameters = new HashMap<>();
        Page page = SavedLinks.told(
                Page.of(visit, t.get("office.queue.title"))
                        .below(new BodyNames(t).of(body), ProcedurePath.office(body)),
                address);
        parameters.put(
                "page",
                query.everywhere()
                        .map(all -> page.saying(narrowed(query, visit)
                                .leadingTo(new Link(t.get("office.queue.everywhere"), home + all))))
                        .orElse(page));
        parameters.put("form", query.form(Form.blank(t)));
        parameters.put("states", new ProcedureWords(visit).officeStates());
        parameters.put("sorts", QueueQuery.sorts(t));
        parameters.put("ages", QueueQuery.ages(t));
        parameters.put("categories", MemberChoices.categories(t));
        parameters.put("action", home);
        parameters.put("further", query.isFurther());
        parameters.put("first", home + query.address());
        boolean all = "all".equals(address.getQueryParameters().getFirst("tick"));
        Function<ProcedureId, Place> place = id -> new Place(body, id, query.toGoOnIn());
        parameters.put("rows", listed(rows(rows, visit, place, all), rows, query.paging(rows, home, t)));
        parameters.put("tickable", rows.rows().stream().anyMatch(ProcedureIndex.Row::isDecidable));
        parameters.put("together", BulkDrawing.path(body));
        parameters.put("saved", SavedLinks.of(system, body, ListKind.PROCEDURES, query.address(), caller));
        parameters.put("saves", Download.links(home + "/export", query.address(), t));
        parameters.put("all", home + query.here() + "&tick=all");
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

    /** What is to be decided can be ticked, to be approved together. */
    private static Cell reference(ProcedureIndex.Row row, Place place, ProcedureWords words, boolean all, Texts t) {
        Cell link = Cell.link(row.reference(), place.path() + place.along(), words.kind(row.kind()));
        return row.isDecidable()
                ? Cell.tickable(
                        link,
                        Ticked.FIELD,
                        Ticked.of(row),
                        t.get("office.bulk.tick", "reference", row.reference()),
                        all)
                : link;
    }

    private Table rows(Slice<ProcedureIndex.Row> rows, Visit visit, Function<ProcedureId, Place> place, boolean all) {
        Texts t = visit.texts();
        ProcedureWords words = new ProcedureWords(visit);
        LocalDate today = time.today();
        Hierarchy bodies = system.hierarchy().currentHierarchy().get();
        return Table.of(
                t.get("office.queue.list"),
                rows.rows(),
                List.of(
                        Column.of(
                                t.get("procedure.reference"),
                                row -> reference(row, place.apply(row.id()), words, all, t)),
                        Column.of(
                                t.get("office.queue.applicant"),
                                row -> Cell.lines(Stream.of(
                                                row.name(),
                                                row.kana(),
                                                row.deceased() ? t.get("office.queue.deceased") : "")
                                        .filter(text -> !text.isBlank())
                                        .toList())),
                        Column.of(t.get("procedure.state"), row -> Cell.chip(words.state(row.state()))),
                        Column.of(t.get("office.queue.since"), row -> words.waiting(row.state(), row.since(), today)),
                        Column.text(
                                t.get("procedure.submitted"),
                                row -> visit.dates().shortMoment(row.submittedAt())),
                        Column.text(t.get("procedure.current"), new RowPlace(bodies, t)::of)),
                t.get("office.queue.none"));
    }
}
