package jp.mamis.web.tray;

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
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.tray.TidingsTitles;
import jp.mamis.application.tray.TrayQueries;
import jp.mamis.application.tray.TrayQueries.Titled;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.tray.Tidings;
import jp.mamis.web.documents.Download.Format;
import jp.mamis.web.documents.ListFile;
import jp.mamis.web.documents.Parts;
import jp.mamis.web.documents.Sheet;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** What is in the tray of an office as a file, filtered like the page; without addresses, which letters bear. */
@Dependent
@Path("/office/{code}/letters/export/{format}")
public class TrayExport {

    private final AssociationSystem system;
    private final TrayQueries queries;
    private final Visits visits;
    private final Time time;

    @Inject
    public TrayExport(AssociationSystem system, Visits visits, Time time) {
        this.system = system;
        this.queries = system.tray().trayQueries();
        this.visits = visits;
        this.time = time;
    }

    @GET
    public Response list(
            @PathParam("code") String code,
            @PathParam("format") String format,
            @Context UriInfo address,
            @Context HttpServletRequest http) {
        Format as = ListFile.format(format);
        Association body = Addresses.body(code, system);
        Caller caller = CurrentCaller.of(http).caller();
        TrayAddress query = TrayAddress.of(address.getQueryParameters());
        Iterable<Titled> rows = Parts.of(page ->
                RefusedRequest.unlessGranted(queries.exported(body.id(), query.filter(), page, as.slug(), caller)));
        Visit visit = visits.of(http);
        ListFile file = new ListFile(as, body, time.today(), visit.texts());
        return file.of(
                "letters",
                "tray.title",
                headings(file),
                rows,
                row -> cells(row, system.tray().titles(), visit));
    }

    private static List<Sheet.Heading> headings(ListFile file) {
        return List.of(
                file.heading("tray.doctor", 24),
                file.heading("tray.news", 36),
                file.heading("tray.sender", 24),
                file.heading("procedure.reference", 20),
                file.heading("tray.since", 14),
                file.heading("tray.state", 14),
                file.heading("tray.end", 30));
    }

    private static List<String> cells(Titled row, TidingsTitles titles, Visit visit) {
        TrayWords words = new TrayWords(visit);
        Tidings tidings = row.row().dispatch().tidings();
        return List.of(
                TrayTables.name(row, visit.texts()),
                TrayTables.title(tidings, titles, visit.texts()),
                tidings.sender().isEmpty() ? "" : new BodyNames(visit.texts()).named(tidings.sender()),
                tidings.reference(),
                JapanTime.today(tidings.writtenAt()).toString(),
                words.state(row.row().dispatch()).label(),
                String.join("　", words.end(row.row().dispatch())));
    }
}
