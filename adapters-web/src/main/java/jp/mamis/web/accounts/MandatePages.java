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
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.EndMandate;
import jp.mamis.application.accounts.GiveMandate;
import jp.mamis.application.accounts.StandInUseCases;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.MandateId;
import jp.mamis.domain.accounts.MandateKind;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.Choices;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Templates;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** What a body lets others do in its place and what it is let do: given and ended here, by its administrators. */
@Path("/office/{code}/mandates")
@Dependent
public class MandatePages {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final StandInUseCases standIns;
    private final Offices offices;
    private final MandateDrawing drawing;
    private final OnceResponse once;

    @PathParam("code")
    private String code = "";

    @Inject
    public MandatePages(AssociationSystem system, OnceResponse once, Templates templates, Visits visits) {
        this.standIns = system.accounts().standIns();
        this.offices = new Offices(system);
        this.drawing = new MandateDrawing(system, new AccountFrame(templates, visits));
        this.once = once;
    }

    @GET
    public Response list(@QueryParam("done") @DefaultValue("") String done, @Context HttpServletRequest request) {
        return drawing.page(200, offices.body(code), Form.blank(drawing.texts(request)), done, request);
    }

    @POST
    @Consumes(FORM)
    public Response give(MultivaluedMap<String, String> fields, @Context HttpServletRequest request) {
        Association body = offices.kept(code, request);
        FormInput input = FormInput.of(fields);
        Parsed<MandateKind> kind =
                input.required("kind", text -> Choices.constant(MandateKind.values(), "mandate-kind", text));
        Parsed<Association> taker = input.required("taker", offices::named);
        Parsed<LocalDate> from = input.requiredDate("from", JapaneseDate::parse);
        Parsed<Optional<LocalDate>> last = input.optionalDate("last", JapaneseDate::parse);
        Parsed<Interval> period = input.combined("last", () -> AccountFrame.period(from.get(), last.get()), from, last);
        Caller caller = caller(request);
        if (input.isFaulty()) {
            input.judged(
                    () -> standIns.mandateQueries().soFar(kind.get(), body.id(), period.get(), caller), kind, period);
            return faulty(body, input, request);
        }
        GiveMandate.Command command =
                new GiveMandate.Command(kind.get(), body.id(), taker.get().id(), period.get());
        return once.form(
                request,
                caller,
                fields,
                () -> standIns.giveMandate()
                        .give(command, caller)
                        .fold(
                                done -> to(body, "mandate-given"),
                                reasons -> faulty(body, input.refused(reasons), request)));
    }

    @POST
    @Path("{mandate}/end")
    @Consumes(FORM)
    public Response end(
            @PathParam("mandate") String mandate,
            MultivaluedMap<String, String> fields,
            @Context HttpServletRequest request) {
        Association body = offices.kept(code, request);
        EndMandate.Command command = new EndMandate.Command(new MandateId(Addresses.id(mandate)), body.id());
        Caller caller = caller(request);
        return once.form(
                request,
                caller,
                fields,
                () -> standIns.endMandate()
                        .end(command, caller)
                        .fold(
                                done -> to(body, "mandate-ended"),
                                reasons -> faulty(body, FormInput.of(fields).refused(reasons), request)));
    }

    private Response faulty(Association body, FormInput input, HttpServletRequest request) {
        return drawing.page(AccountFrame.FAULTY, body, input.form(drawing.texts(request)), "", request);
    }

    private static Response to(Association body, String done) {
        return Response.seeOther(URI.create(StaffPages.home(body) + "/mandates?done=" + done))
                .build();
    }

    private static Caller caller(HttpServletRequest request) {
        return CurrentCaller.of(request).required().caller();
    }
}
