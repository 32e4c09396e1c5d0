package jp.mamis.web.tray;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.tray.ReopenDispatch;
import jp.mamis.application.tray.TrayLetter;
import jp.mamis.application.tray.TrayUseCases;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.tray.DispatchId;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** One letter of the tray: what it says, how the doctor is reached, and what has become of it. */
@Dependent
@Path("/office/{code}/letters/{letter}")
@Produces("text/html;charset=UTF-8")
public class LetterPages {

    private final AssociationSystem system;
    private final TrayUseCases tray;
    private final Visits visits;
    private final TrayDrawing drawing;
    private final Time time;

    @Inject
    public LetterPages(AssociationSystem system, Visits visits, Templates templates, Time time) {
        this.system = system;
        this.tray = system.tray();
        this.visits = visits;
        this.drawing = new TrayDrawing(templates, system.tray().titles());
        this.time = time;
    }

    @GET
    public String show(
            @PathParam("code") String code,
            @PathParam("letter") String letter,
            @QueryParam("done") @DefaultValue("") String done,
            @Context HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        TrayLetter shown = RefusedRequest.unlessGranted(
                tray.trayQueries().letter(new DispatchId(Addresses.id(letter)), body.id(), caller(http)));
        Visit visit = visits.of(http);
        List<Notice> told = done.isEmpty()
                ? List.of()
                : List.of(Notice.success(visit.texts().get("tray.reopened")));
        return drawing.letter(body, shown, told, time.today(), visit);
    }

    /** Needs no key: what waits already is told to wait. */
    @POST
    @Path("/reopening")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reopen(
            @PathParam("code") String code, @PathParam("letter") String letter, @Context HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        DispatchId id = new DispatchId(Addresses.id(letter));
        RefusedRequest.unlessGranted(
                tray.reopenDispatch().reopen(new ReopenDispatch.Command(body.id(), id), caller(http)));
        return Response.seeOther(URI.create(TrayPath.letter(body, id) + "?done=1"))
                .build();
    }

    private static Caller caller(HttpServletRequest http) {
        return CurrentCaller.of(http).caller();
    }
}
