package jp.mamis.web.tray;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.tray.TrayQueries.Titled;
import jp.mamis.application.tray.TrayUseCases;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.page.Link;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** The tray of an office: what waits, and what was ticked off. */
@Dependent
@Path("/office/{code}/letters")
@Produces("text/html;charset=UTF-8")
public class TrayPages {

    private final AssociationSystem system;
    private final TrayUseCases tray;
    private final Visits visits;
    private final TrayDrawing drawing;
    private final Time time;

    @Inject
    public TrayPages(AssociationSystem system, Visits visits, Templates templates, Time time) {
        this.system = system;
        this.tray = system.tray();
        this.visits = visits;
        this.drawing = new TrayDrawing(templates, system.tray().titles());
        this.time = time;
    }

    @GET
    public String list(@PathParam("code") String code, @Context UriInfo address, @Context HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        MultivaluedMap<String, String> asked = address.getQueryParameters();
        TrayAddress query = TrayAddress.of(asked);
        Slice<Titled> rows = RefusedRequest.unlessGranted(
                tray.trayQueries().list(body.id(), query.filter(), query.page(), caller(http)));
        Visit visit = visits.of(http);
        boolean all = "all".equals(asked.getFirst("tick"));
        return drawing.list(body, rows, query, all, told(asked, body, visit), time.today(), visit);
    }

    private static List<Notice> told(MultivaluedMap<String, String> asked, Association body, Visit visit) {
        Texts t = visit.texts();
        if ("none".equals(asked.getFirst("chosen"))) {
            return List.of(Notice.warning(t.get("tray.none-chosen"), t.get("tray.none-chosen.do")));
        }
        return number(asked.getFirst("done"))
                .map(done -> settled(done, number(asked.getFirst("before")).orElse(0), t)
                        .leadingTo(new Link(
                                t.get("tray.done.undo"),
                                TrayPath.list(body) + "?filtered=yes&state=SENT&state=NO_LONGER_NEEDED")))
                .stream()
                .toList();
    }

    /** Whoever comes second is not to believe that his own way or reason is on record. */
    private static Notice settled(int done, int before, Texts t) {
        String title = t.get("tray.done", "count", done);
        return before == 0 ? Notice.success(title) : Notice.warning(title, t.get("tray.done.before", "count", before));
    }

    private static Optional<Integer> number(String text) {
        return Optional.ofNullable(text)
                .filter(given -> given.matches("[0-9]{1,4}"))
                .map(Integer::valueOf);
    }

    private static Caller caller(HttpServletRequest http) {
        return CurrentCaller.of(http).caller();
    }
}
