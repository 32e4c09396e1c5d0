package jp.mamis.web.procedures;

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
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.AnswerOnPaper;
import jp.mamis.application.procedures.OfficePage;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Versions;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Visit;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** Where the office takes up on paper the answer to what was sent back (書面による再提出). */
@Dependent
@Path("/office/{code}/procedures/{id}/paper-answer")
@Produces("text/html;charset=UTF-8")
public class AnswerOnPaperPages {

    private static final String FILLED_ON = "filledOn";
    private static final String VERSION = "version";

    private final AssociationSystem system;
    private final OnceResponse once;
    private final Visits visits;
    private final Templates templates;

    @Inject
    public AnswerOnPaperPages(AssociationSystem system, OnceResponse once, Visits visits, Templates templates) {
        this.system = system;
        this.once = once;
        this.visits = visits;
        this.templates = templates;
    }

    static String path(Place place) {
        return place.path() + "/paper-answer";
    }

    @GET
    public Response ask(@PathParam("code") String code, @PathParam("id") String id, @Context HttpServletRequest http) {
        Place place = place(code, id);
        OfficePage.Full seen = full(place, http);
        return OnPaper.answerable(seen, place, caller(http))
                ? shown(200, place, seen, Form.blank(visits.of(http).texts()), http)
                : Response.seeOther(URI.create(place.path())).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(
            @PathParam("code") String code,
            @PathParam("id") String id,
            MultivaluedMap<String, String> fields,
            @Context HttpServletRequest http) {
        Place place = place(code, id);
        return once.form(http, caller(http), fields, () -> begun(place, FormInput.of(fields), http));
    }

    private Response begun(Place place, FormInput input, HttpServletRequest http) {
        OfficePage.Full full = full(place, http);
        Parsed<LocalDate> filledOn = input.requiredDate(FILLED_ON, JapaneseDate::parse);
        Parsed<Version> seen = input.required(VERSION, Versions::field);
        if (input.isFaulty()) {
            return shown(422, place, full, input.form(visits.of(http).texts()), http);
        }
        Hierarchy bodies = system.hierarchy().currentHierarchy().get();
        Map<String, String> answers = JoinFields.of(full.tracker().request(), target -> bodies.require(target.body()));
        return system.procedures()
                .paper()
                .answerOnPaper()
                .begin(
                        new AnswerOnPaper.Command(
                                place.procedure(), place.body().id(), filledOn.get(), answers, seen.get()),
                        caller(http))
                .fold(
                        paper -> Response.seeOther(URI.create(PaperAnswersPages.path(place.body(), paper)))
                                .build(),
                        reasons -> shown(
                                422,
                                place,
                                full,
                                input.refused(reasons).form(visits.of(http).texts()),
                                http));
    }

    private Response shown(int status, Place place, OfficePage.Full seen, Form form, HttpServletRequest http) {
        Visit visit = visits.at(path(place), http);
        return JoinResponses.shown(
                status,
                templates.draw(
                        "procedures/paperAnswer",
                        Map.of(
                                "page",
                                DecisionDrawing.page(visit.texts().get("paper.answer.title"), place, visit)
                                        .below(seen.tracker().reference(), place.path())
                                        .showing(form),
                                "form",
                                form,
                                "applicant",
                                ApplicantFacts.recognising(seen.data(), visit),
                                "action",
                                path(place),
                                "back",
                                place.path(),
                                VERSION,
                                Long.toString(seen.tracker().version().number()),
                                "submission",
                                OnceResponse.newKey())));
    }

    private OfficePage.Full full(Place place, HttpServletRequest http) {
        return OfficeProcedure.full(
                OfficeProcedure.seen(place, system.procedures().officeQueries(), http));
    }

    private Place place(String code, String id) {
        return new Place(Addresses.body(code, system), new ProcedureId(Addresses.id(id)));
    }

    private static Caller caller(HttpServletRequest http) {
        return CurrentCaller.of(http).caller();
    }
}
