package jp.mamis.web.procedures;

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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZonedDateTime;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.procedures.NoteCall;
import jp.mamis.application.procedures.OfficePage;
import jp.mamis.application.procedures.ProcedureUseCases;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.procedures.CallNote;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Visit;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** Where staff note a telephone call about a procedure, or supplement such a note. */
@Dependent
@Path("/office/{code}/procedures/{id}/calls")
@Produces("text/html;charset=UTF-8")
public class CallPages {

    private static final int UNPROCESSABLE = 422;

    private final AssociationSystem system;
    private final ProcedureUseCases procedures;
    private final OnceResponse once;
    private final Visits visits;
    private final CallDrawing drawing;
    private final Time time;

    @Inject
    public CallPages(AssociationSystem system, OnceResponse once, Visits visits, Templates templates, Time time) {
        this.system = system;
        this.procedures = system.procedures();
        this.once = once;
        this.visits = visits;
        this.drawing = new CallDrawing(templates);
        this.time = time;
    }

    /** @param supplements the note to be supplemented; a new one where it names none */
    @GET
    public String ask(
            @PathParam("code") String code,
            @PathParam("id") String id,
            @QueryParam("supplements") @DefaultValue("") String supplements,
            @Context HttpServletRequest http) {
        Place place = place(code, id);
        Visit visit = visits.of(http);
        ZonedDateTime now = time.now().atZone(JapanTime.TOKYO);
        Form form = Form.blank(visit.texts())
                .answering("day", now.toLocalDate())
                .answering("time", CallForm.clock(now.toLocalTime()))
                .answering("supplements", supplements);
        return drawing.form(full(place, http), place, form, visit);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response note(
            @PathParam("code") String code,
            @PathParam("id") String id,
            MultivaluedMap<String, String> fields,
            @Context HttpServletRequest http) {
        Place place = place(code, id);
        return once.form(http, caller(http), fields, () -> noted(place, FormInput.of(fields), http));
    }

    private Response noted(Place place, FormInput input, HttpServletRequest http) {
        Parsed<CallNote.Said> said = CallForm.said(input);
        if (input.isFaulty()) {
            return again(place, input, http);
        }
        return procedures
                .noteCall()
                .note(new NoteCall.Command(place.procedure(), place.body().id(), said.get()), caller(http))
                .fold(
                        call -> Response.seeOther(URI.create(place.path() + "?done=" + DecisionNotices.CALL))
                                .build(),
                        reasons -> again(place, input.refused(CallForm.placed(reasons)), http));
    }

    private Response again(Place place, FormInput input, HttpServletRequest http) {
        String supplements = input.text("supplements");
        Visit visit = visits.at(
                place.path() + "/calls" + (supplements.isEmpty() ? "" : "?supplements=" + CallForm.id(supplements)),
                http);
        return Response.status(UNPROCESSABLE)
                .entity(drawing.form(full(place, http), place, input.form(visit.texts()), visit))
                .type("text/html;charset=UTF-8")
                .build();
    }

    private OfficePage.Full full(Place place, HttpServletRequest http) {
        return OfficeProcedure.full(OfficeProcedure.seen(place, procedures.officeQueries(), http));
    }

    private Place place(String code, String id) {
        return new Place(Addresses.body(code, system), new ProcedureId(Addresses.id(id)));
    }

    private static Caller caller(HttpServletRequest http) {
        return CurrentCaller.of(http).caller();
    }
}
