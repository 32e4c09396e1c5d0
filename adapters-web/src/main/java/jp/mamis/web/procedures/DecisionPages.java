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
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.procedures.OfficePage;
import jp.mamis.application.procedures.ProcedureUseCases;
import jp.mamis.application.procedures.Receipt;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ProcedureRefusal;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/**
 * One procedure at the secretariat of a body of its route: what there is to read, and the body's decisions. Long because the
 * decisions share one address and one way to answer a conflict, which reads whole in one place.
 */
@Dependent
@Path("/office/{code}/procedures/{id}")
@Produces("text/html;charset=UTF-8")
public class DecisionPages {

    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final AssociationSystem system;
    private final ProcedureUseCases procedures;
    private final DecisionDrawing drawing;
    private final DecisionForms forms;
    private final BoardDayQuestion boardDay;
    private final OnceResponse once;
    private final Visits visits;
    private final Time time;

    @Inject
    public DecisionPages(AssociationSystem system, OnceResponse once, Visits visits, Templates templates, Time time) {
        this.time = time;
        this.system = system;
        this.procedures = system.procedures();
        this.drawing = new DecisionDrawing(system, templates);
        this.forms = new DecisionForms(system, templates);
        this.boardDay = new BoardDayQuestion(procedures.officeQueries());
        this.once = once;
        this.visits = visits;
    }

    @GET
    public String show(
            @PathParam("code") String code,
            @PathParam("id") String id,
            @QueryParam("done") @DefaultValue("") String done,
            @Context UriInfo address,
            @Context HttpServletRequest http) {
        Place place = place(code, id, address);
        OfficePage seen = OfficeProcedure.seen(place, procedures.officeQueries(), http);
        Visit visit = visits.at(place.path() + place.along(), http);
        Optional<Notice> told = DecisionAct.told(done)
                .map(act -> new DecisionNotices(place, visit)
                        .done(
                                act,
                                seen,
                                act == DecisionAct.REVIEW
                                        ? Optional.empty()
                                        : OfficeProcedure.next(place, procedures.officeQueries(), time.today(), http)))
                .or(() -> new DecisionNotices(place, visit).noted(done));
        return drawing.procedure(
                seen,
                place,
                Form.blank(visit.texts()),
                told,
                visit,
                CurrentCaller.of(http).caller());
    }

    /** The pages that ask more before a decision; the other acts stand on the procedure's own page. */
    @GET
    @Path("{act}")
    public Response ask(
            @PathParam("code") String code,
            @PathParam("id") String id,
            @PathParam("act") String slug,
            @QueryParam("anew") @DefaultValue("") String anew,
            @Context UriInfo address,
            @Context HttpServletRequest http) {
        DecisionAct act = DecisionAct.of(slug);
        Place place = place(code, id, address);
        Visit visit = visits.of(http);
        OfficePage.Full seen = OfficeProcedure.full(OfficeProcedure.seen(place, procedures.officeQueries(), http));
        return act.isOpen(seen, !anew.isEmpty())
                ? shown(200, form(act, seen, place, Form.blank(visit.texts()), visit))
                : Response.seeOther(URI.create(
                                place.path() + place.along() + (seen.hindrance().isPresent() ? "#decision" : "")))
                        .build();
    }

    @POST
    @Path("{act}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(
            @PathParam("code") String code,
            @PathParam("id") String id,
            @PathParam("act") String slug,
            MultivaluedMap<String, String> fields,
            @Context UriInfo address,
            @Context HttpServletRequest http) {
        DecisionAct act = DecisionAct.of(slug);
        Place place = place(code, id, address);
        Caller caller = CurrentCaller.of(http).caller();
        return once.form(http, caller, fields, () -> decided(act, place, FormInput.of(fields), caller, http));
    }

    private Response decided(DecisionAct act, Place place, FormInput input, Caller caller, HttpServletRequest http) {
        if (act == DecisionAct.APPROVAL && boardDay.isDue(input, place, caller)) {
            return shown(
                    UNPROCESSABLE,
                    again(
                            act,
                            place,
                            OfficeProcedure.seen(place, procedures.officeQueries(), http),
                            BoardDayQuestion.asking(input),
                            http));
        }
        Optional<Outcome<Receipt>> outcome = new Decisions(
                        procedures, system.hierarchy().currentHierarchy().get())
                .carryOut(act, place.procedure(), place.body(), input, caller);
        Optional<Refusals> reasons = outcome.flatMap(Outcome::refusals);
        if (outcome.isPresent() && reasons.isEmpty()) {
            return Response.seeOther(URI.create(OfficeProcedure.after(act, place, caller, system)))
                    .build();
        }
        OfficePage now = OfficeProcedure.seen(place, procedures.officeQueries(), http);
        if (reasons.filter(DecisionPages::isConflict).isPresent()) {
            Visit visit = visits.at(place.path() + place.along(), http);
            Notice conflict =
                    new DecisionNotices(place, visit).conflict(now, colleague(place, caller), input.text("reason"));
            return shown(
                    CONFLICT,
                    drawing.procedure(now, place, Form.blank(visit.texts()), Optional.of(conflict), visit, caller));
        }
        reasons.ifPresent(input::refused);
        return shown(UNPROCESSABLE, again(act, place, now, input::form, http));
    }

    private String again(
            DecisionAct act, Place place, OfficePage now, Function<Texts, Form> typed, HttpServletRequest http) {
        Visit visit = visits.at(
                act.asksMore() ? place.path() + "/" + act.slug() + place.along() : place.path() + place.along(), http);
        Form form = typed.apply(visit.texts());
        return act.asksMore()
                ? form(act, OfficeProcedure.full(now), place, form, visit)
                : drawing.procedure(
                        now,
                        place,
                        form,
                        Optional.empty(),
                        visit,
                        CurrentCaller.of(http).caller());
    }

    private String form(DecisionAct act, OfficePage.Full seen, Place place, Form form, Visit visit) {
        return switch (act) {
            case APPROVAL -> forms.approve(seen, place, form, visit);
            case RETURN -> forms.sendBack(seen, place, form, visit);
            case REJECTION -> forms.reject(seen, place, form, visit);
            case CANCEL -> forms.cancel(seen, place, form, visit);
            case REVIEW, KEEP -> throw new IllegalArgumentException(act + " asks nothing");
        };
    }

    /** Who of the body was first, for those who decide there. */
    private Optional<String> colleague(Place place, Caller caller) {
        return procedures
                .officeQueries()
                .lastToAct(place.procedure(), place.body().id(), caller);
    }

    /** Somebody else was first, or the procedure has gone on. */
    private static boolean isConflict(Refusals reasons) {
        return Stream.of(
                        ProcedureRefusal.CHANGED_MEANWHILE,
                        ProcedureRefusal.NOT_IN_THIS_STATE,
                        ProcedureRefusal.NOT_THIS_BODYS_TURN,
                        ProcedureRefusal.NOTHING_TO_DECIDE)
                .anyMatch(reasons::contains);
    }

    private Place place(String code, String id, UriInfo address) {
        Association body = Addresses.body(code, system);
        return new Place(
                body,
                new ProcedureId(Addresses.id(id)),
                QueueQuery.of(address.getQueryParameters()).toGoOnIn());
    }

    private static Response shown(int status, String page) {
        return Response.status(status)
                .entity(page)
                .type("text/html;charset=UTF-8")
                .build();
    }
}
