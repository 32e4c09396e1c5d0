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
import jp.mamis.application.kernel.Time;
import jp.mamis.application.tray.TidingsTitles;
import jp.mamis.application.tray.TrayQueries;
import jp.mamis.application.tray.TrayQueries.Titled;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.tray.Tidings;
import jp.mamis.web.documents.BodyLists;
import jp.mamis.web.documents.ListFile;
import jp.mamis.web.documents.Sheet;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Visit;
import jp.mamis.web.security.Visits;

/** What is in the tray of an office as a file, filtered like the page; without addresses, which letters bear. */
@Dependent
@Path("/office/{code}/letters/export/{format}")
public class TrayExport {

    private final BodyLists lists;
    private final TrayQueries queries;
    private final TidingsTitles titles;

    @Inject
    public TrayExport(AssociationSystem system, Visits visits, Time time) {
        this.lists = new BodyLists(system, visits, time);
        this.queries = system.tray().trayQueries();
        this.titles = system.tray().titles();
    }

    @GET
    public Response list(
            @PathParam("code") String code,
            @PathParam("format") String format,
            @Context UriInfo address,
            @Context HttpServletRequest http) {
        BodyLists.Asked asked = lists.asked(code, format, http);
        TrayAddress query = TrayAddress.of(address.getQueryParameters());
        ListFile file = asked.file();
        return file.of(
                "letters",
                "tray.title",
                headings(file),
                asked.rows(page -> queries.exported(
                        asked.body().id(), query.filter(), page, asked.format().slug(), asked.caller())),
                row -> cells(row, titles, asked.visit()));
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
