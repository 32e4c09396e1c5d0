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
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.OfficePage;
import jp.mamis.application.procedures.WithdrawProcedure;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.procedures.PaperCode;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.Reason;
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

/** Where the office takes back for a doctor what the doctor has asked for on paper (書面による取下げ). */
@Dependent
@Path("/office/{code}/procedures/{id}/paper-withdrawal")
@Produces("text/html;charset=UTF-8")
public class WithdrawalOnPaperPages {

    private static final String VERSION = "version";

    private final AssociationSystem system;
    private final OnceResponse once;
    private final Visits visits;
    private final Templates templates;

    @Inject
    public WithdrawalOnPaperPages(AssociationSystem system, OnceResponse once, Visits visits, Templates templates) {
        this.system = system;
        this.once = once;
        this.visits = visits;
        this.templates = templates;
    }

    static String path(Place place) {
        return place.path() + "/paper-withdrawal";
    }

    @GET
    public Response ask(@PathParam("code") String code, @PathParam("id") String id, @Context HttpServletRequest http) {
        Place place = place(code, id);
        OfficePage.Full seen = full(place, http);
        return OnPaper.acceptable(seen, place, caller(http))
                ? shown(200, place, seen, Form.blank(visits.of(http).texts()), http)
                : Response.seeOther(URI.create(place.path())).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(
            @PathParam("code") String code,
            @PathParam("id") String id,
            MultivaluedMap<String, String> fields,
            @Context HttpServletRequest http) {
        Place place = place(code, id);
        return once.form(http, caller(http), fields, () -> withdrawn(place, FormInput.of(fields), http));
    }

    private Response withdrawn(Place place, FormInput input, HttpServletRequest http) {
        Parsed<LocalDate> filledOn = input.requiredDate("filledOn", JapaneseDate::parse);
        Parsed<Optional<Reason>> reason = input.optional("reason", Reason::parse);
        Parsed<Version> seen = input.required(VERSION, Versions::field);
        if (!input.isFaulty()) {
            system.procedures()
                    .withdrawProcedure()
                    .withdraw(
                            new WithdrawProcedure.OnPaper(
                                    place.procedure(),
                                    place.body().id(),
                                    filledOn.get(),
                                    reason.get(),
                                    input.ticked("signed"),
                                    seen.get()),
                            caller(http))
                    .refusals()
                    .ifPresent(input::refused);
        }
        return input.isFaulty()
                ? shown(
                        422,
                        place,
                        full(place, http),
                        input.form(visits.of(http).texts()),
                        http)
                : Response.seeOther(URI.create(place.path() + "?done=" + DecisionNotices.WITHDRAWAL))
                        .build();
    }

    private Response shown(int status, Place place, OfficePage.Full seen, Form form, HttpServletRequest http) {
        Visit visit = visits.at(path(place), http);
        return JoinResponses.shown(
                status,
                templates.draw(
                        "procedures/paperWithdrawal",
                        Map.of(
                                "page",
                                DecisionDrawing.page(visit.texts().get("paper.withdrawal.title"), place, visit)
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
                                "reference",
                                seen.tracker().reference(),
                                VERSION,
                                Long.toString(seen.tracker().version().number()),
                                "unfinished",
                                unfinished(place, http),
                                "submission",
                                OnceResponse.newKey())));
    }

    /** The code of an answer that would end with it. */
    private String unfinished(Place place, HttpServletRequest http) {
        return system.procedures()
                .paper()
                .paperQueries()
                .answering(place.procedure(), place.body().id(), caller(http))
                .map(PaperCode::text)
                .orElse("");
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
