package jp.mamis.web.tray;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.tray.SettleDispatches;
import jp.mamis.application.tray.SettleDispatches.End;
import jp.mamis.application.tray.TrayLetters;
import jp.mamis.application.tray.TrayQueries;
import jp.mamis.application.tray.TrayUseCases;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.tray.DispatchId;
import jp.mamis.domain.tray.DropReason;
import jp.mamis.domain.tray.Way;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** What was chosen of a tray, to be printed and, once the doctors were told, ticked off. */
@Dependent
@Path("/office/{code}/letters/together")
@Produces("text/html;charset=UTF-8")
public class TogetherPages {

    private static final int UNPROCESSABLE = 422;

    private final AssociationSystem system;
    private final TrayUseCases tray;
    private final OnceResponse once;
    private final Visits visits;
    private final TrayDrawing drawing;

    @Inject
    public TogetherPages(AssociationSystem system, OnceResponse once, Visits visits, Templates templates) {
        this.system = system;
        this.tray = system.tray();
        this.once = once;
        this.visits = visits;
        this.drawing = new TrayDrawing(templates, system.tray().titles());
    }

    /** What was ticked: how it is printed, and the form that ticks it off. */
    @GET
    public Response together(
            @PathParam("code") String code, @Context UriInfo address, @Context HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        Visit visit = visits.of(http);
        List<DispatchId> ids = TrayPath.read(address.getQueryParameters().getOrDefault(TrayPath.FIELD, List.of()));
        return ids.isEmpty()
                ? back(body)
                : Response.ok(drawing.together(body, letters(ids, body, http), Form.blank(visit.texts()), visit))
                        .build();
    }

    /** Where nothing was ticked, the list says so. */
    private static Response back(Association body) {
        return Response.seeOther(URI.create(TrayPath.list(body) + "?chosen=none"))
                .build();
    }

    private TrayLetters letters(List<DispatchId> ids, Association body, HttpServletRequest http) {
        return RefusedRequest.unlessGranted(
                tray.trayQueries().letters(ids, body.id(), TrayQueries.Purpose.READ, caller(http)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response settle(
            @PathParam("code") String code, MultivaluedMap<String, String> fields, @Context HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        return once.form(http, caller(http), fields, () -> settled(body, FormInput.of(fields), http));
    }

    private Response settled(Association body, FormInput input, HttpServletRequest http) {
        List<DispatchId> ids = TrayPath.read(input.texts(TrayPath.FIELD));
        if (ids.isEmpty()) {
            return back(body);
        }
        Parsed<End> end = end(input);
        if (input.isFaulty()) {
            return again(body, ids, input, http);
        }
        return tray.settleDispatches()
                .settle(new SettleDispatches.Command(body.id(), ids, end.get()), caller(http))
                .fold(
                        done -> Response.seeOther(URI.create(
                                        TrayPath.list(body) + "?done=" + done.settled() + "&before=" + done.before()))
                                .build(),
                        reasons -> refused(body, ids, input, reasons, http));
    }

    /** What can be mended on the form comes back with it. */
    private Response refused(
            Association body, List<DispatchId> ids, FormInput input, Refusals reasons, HttpServletRequest http) {
        if (reasons.reasons().stream().noneMatch(reason -> reason.field().isPresent())) {
            throw new RefusedRequest(reasons);
        }
        List<Refusal> placed =
                reasons.reasons().stream().map(reason -> reason.at("end")).toList();
        return again(body, ids, input.refused(new Refusals(placed)), http);
    }

    /** The reason counts only where the doctors need not be told. */
    private static Parsed<End> end(FormInput input) {
        return input.text("end").equals(TrayWords.UNNEEDED)
                ? input.required("reason", text -> new End.Dropped(DropReason.parse(text)))
                : input.required("end", text -> new End.Sent(Way.parse(text)));
    }

    private Response again(Association body, List<DispatchId> ids, FormInput input, HttpServletRequest http) {
        Visit visit = visits.at(TrayPath.together(body) + TrayPath.query(ids), http);
        return Response.status(UNPROCESSABLE)
                .entity(drawing.together(body, letters(ids, body, http), input.form(visit.texts()), visit))
                .type("text/html;charset=UTF-8")
                .build();
    }

    private static Caller caller(HttpServletRequest http) {
        return CurrentCaller.of(http).caller();
    }
}
