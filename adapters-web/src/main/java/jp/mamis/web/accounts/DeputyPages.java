package jp.mamis.web.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.DeputyView;
import jp.mamis.application.accounts.EndDeputy;
import jp.mamis.application.accounts.NameDeputy;
import jp.mamis.application.accounts.StandInUseCases;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.Version;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Versions;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Templates;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** Who stands in for whom at a body: named and ended here by the two and by administrators. */
@Path("/office/{code}/deputies")
@Dependent
public class DeputyPages {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final StandInUseCases standIns;
    private final Offices offices;
    private final DeputyDrawing drawing;
    private final OnceResponse once;

    @PathParam("code")
    private String code = "";

    @Inject
    public DeputyPages(AssociationSystem system, OnceResponse once, Templates templates, Visits visits) {
        this.standIns = system.accounts().standIns();
        this.offices = new Offices(system);
        this.drawing = new DeputyDrawing(new AccountFrame(templates, visits));
        this.once = once;
    }

    @GET
    public Response list(@QueryParam("done") @DefaultValue("") String done, @Context HttpServletRequest request) {
        Association body = offices.body(code);
        return drawing.page(200, body, known(body, request), Form.blank(drawing.texts(request)), done, request);
    }

    @POST
    @Consumes(FORM)
    public Response name(MultivaluedMap<String, String> fields, @Context HttpServletRequest request) {
        Association body = offices.body(code);
        List<DeputyView> shown = known(body, request);
        FormInput input = FormInput.of(fields);
        Parsed<Duty> duty = input.required("duty", AccountFrame.duty());
        Parsed<LoginId> deputy = input.required("loginId", LoginId::parse);
        Parsed<Optional<LoginId>> absent = input.optional("absent", LoginId::parse);
        Parsed<LocalDate> from = input.requiredDate("from", JapaneseDate::parse);
        Parsed<LocalDate> last = input.requiredDate("last", JapaneseDate::parse);
        Parsed<Interval> period =
                input.combined("last", () -> AccountFrame.period(from.get(), Optional.of(last.get())), from, last);
        if (input.isFaulty()) {
            return faulty(body, shown, input, request);
        }
        NameDeputy.Command command =
                new NameDeputy.Command(body.id(), duty.get(), absent.get(), deputy.get(), period.get());
        Caller caller = caller(request);
        return once.form(
                request,
                caller,
                fields,
                () -> standIns.nameDeputy()
                        .name(command, caller)
                        .fold(
                                done -> to(body, "deputy-named"),
                                reasons -> faulty(body, shown, input.refused(reasons), request)));
    }

    @POST
    @Path("end")
    @Consumes(FORM)
    public Response end(MultivaluedMap<String, String> fields, @Context HttpServletRequest request) {
        Association body = offices.body(code);
        List<DeputyView> shown = known(body, request);
        FormInput input = FormInput.of(fields);
        Parsed<Duty> duty = input.required("duty", AccountFrame.duty());
        Parsed<AccountId> absent = input.required("absent-account", Offices::account);
        Parsed<AccountId> deputy = input.required("deputy-account", Offices::account);
        Parsed<Version> seen = input.required("version", Versions::field);
        if (input.isFaulty()) {
            return faulty(body, shown, input, request);
        }
        EndDeputy.Command command =
                new EndDeputy.Command(body.id(), duty.get(), absent.get(), deputy.get(), seen.get());
        Caller caller = caller(request);
        return once.form(
                request,
                caller,
                fields,
                () -> standIns.endDeputy()
                        .end(command, caller)
                        .fold(
                                done -> to(body, "deputy-ended"),
                                reasons -> faulty(body, shown, input.refused(reasons), request)));
    }

    private Response faulty(Association body, List<DeputyView> shown, FormInput input, HttpServletRequest request) {
        return drawing.page(AccountFrame.FAULTY, body, shown, input.form(drawing.texts(request)), "", request);
    }

    private List<DeputyView> known(Association body, HttpServletRequest request) {
        return RefusedRequest.unlessGranted(standIns.deputyQueries().at(body.id(), caller(request)));
    }

    private static Response to(Association body, String done) {
        return Response.seeOther(URI.create(StaffPages.home(body) + "/deputies?done=" + done))
                .build();
    }

    private static Caller caller(HttpServletRequest request) {
        return CurrentCaller.of(request).required().caller();
    }
}
