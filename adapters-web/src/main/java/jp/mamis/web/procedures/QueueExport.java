package jp.mamis.web.procedures;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.procedures.OfficeQueries;
import jp.mamis.application.procedures.ProcedureIndex;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.web.documents.BodyLists;
import jp.mamis.web.documents.ListFile;
import jp.mamis.web.documents.Sheet;
import jp.mamis.web.security.Visits;

/** The work list of a body as a file, filtered and sorted like the page. */
@Dependent
@Path("/office/{code}/procedures/export/{format}")
public class QueueExport {

    private final AssociationSystem system;
    private final BodyLists lists;
    private final OfficeQueries queries;
    private final Time time;

    @Inject
    public QueueExport(AssociationSystem system, Visits visits, Time time) {
        this.time = time;
        this.system = system;
        this.lists = new BodyLists(system, visits, time);
        this.queries = system.procedures().officeQueries();
    }

    @GET
    public Response list(
            @PathParam("code") String code,
            @PathParam("format") String format,
            @Context UriInfo address,
            @Context HttpServletRequest http) {
        BodyLists.Asked asked = lists.asked(code, format, http);
        QueueQuery query = QueueQuery.of(address.getQueryParameters());
        ProcedureIndex.Filter filter = query.filter(time.today());
        ProcedureWords words = new ProcedureWords(asked.visit());
        Hierarchy bodies = system.hierarchy().currentHierarchy().get();
        RowPlace place = new RowPlace(bodies, asked.visit().texts());
        ListFile file = asked.file();
        return file.of(
                "procedures",
                "office.queue.title",
                headings(file),
                asked.rows(page -> queries.exported(
                        asked.body().id(), filter, page, asked.format().slug(), asked.caller())),
                row -> List.of(
                        row.reference(),
                        words.kind(row.kind()),
                        row.name(),
                        row.kana(),
                        words.officeLabel(row.state()),
                        JapanTime.today(row.since()).toString(),
                        JapanTime.today(row.submittedAt()).toString(),
                        place.of(row)));
    }

    private static List<Sheet.Heading> headings(ListFile file) {
        return List.of(
                file.heading("procedure.reference", 20),
                file.heading("export.kind", 10),
                file.heading("office.queue.applicant", 18),
                file.heading("export.kana", 22),
                file.heading("procedure.state", 14),
                file.heading("office.queue.since", 14),
                file.heading("procedure.submitted", 14),
                file.heading("procedure.current", 24));
    }
}
