package jp.mamis.web.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.AccountUseCases;
import jp.mamis.application.accounts.EnrolAtLogIn;
import jp.mamis.application.accounts.FactorQueries;
import jp.mamis.application.accounts.LogIn;
import jp.mamis.domain.accounts.AppCode;
import jp.mamis.domain.accounts.PasskeyAnswer;
import jp.mamis.domain.accounts.PasskeyName;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Templates;
import jp.mamis.web.problem.RejectedRequest;
import jp.mamis.web.security.ClientAddress;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.FailureThrottle;
import jp.mamis.web.security.Visits;

/** Sets up an app in the middle of a log-in, for who must have a second factor and has none. */
@Path(Entrance.ENROLMENT)
@Dependent
public class LogInEnrolmentResource {

    private final AssociationSystem system;
    private final AccountUseCases accounts;
    private final Entrance entrance;
    private final AppPages pages;
    private final FailureThrottle throttle;

    @Inject
    public LogInEnrolmentResource(
            AssociationSystem system, Templates templates, Visits visits, FailureThrottle throttle) {
        AccountFrame frame = new AccountFrame(templates, visits);
        this.system = system;
        this.accounts = system.accounts();
        this.entrance = new Entrance(system, frame);
        this.pages = new AppPages(frame, AppPages.Place.LOG_IN);
        this.throttle = throttle;
    }

    @GET
    public Response show(@QueryParam("back") @DefaultValue("") String back, @Context HttpServletRequest request) {
        Optional<FactorQueries.Awaited> waiting = enrolling(request);
        if (waiting.isEmpty()) {
            return elsewhere(back);
        }
        Form form = Form.blank(pages.texts(request)).answering("back", back);
        return pages.offer(200, accounts.factors().factorQueries().newApp(waiting.get()), form, request);
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    public Response enrol(
            MultivaluedMap<String, String> fields,
            @Context HttpServletRequest request,
            @Context HttpServletResponse response) {
        if (throttle.holds(ClientAddress.of(request))) {
            throw new RejectedRequest(RejectedRequest.Reason.TOO_MANY_REQUESTS);
        }
        FormInput input = FormInput.of(fields);
        Optional<FactorQueries.Awaited> waiting = enrolling(request);
        if (waiting.isEmpty()) {
            return elsewhere(input.text("back"));
        }
        Parsed<UUID> ticket = input.required("ticket", AppPages::ticket);
        Parsed<AppCode> code = input.required(OneTimeCode.FIELD, AppCode::parse);
        if (input.isFaulty()) {
            return faulty(input, waiting.get(), request);
        }
        CurrentCaller current = CurrentCaller.of(request);
        EnrolAtLogIn.Command command =
                new EnrolAtLogIn.Command(current.session().orElseThrow(), ticket.get(), code.get());
        return accounts.factors()
                .enrolAtLogIn()
                .enrol(command, current.caller())
                .fold(
                        enrolled -> entered(enrolled, input.text("back"), request, response),
                        reasons -> refused(input, reasons, waiting.get(), request));
    }

    /** The same by a passkey. */
    @POST
    @Path("passkey")
    @Consumes("application/x-www-form-urlencoded")
    public Response enrolPasskey(
            MultivaluedMap<String, String> fields,
            @Context HttpServletRequest request,
            @Context HttpServletResponse response) {
        FormInput input = FormInput.of(fields);
        Optional<FactorQueries.Awaited> waiting = enrolling(request);
        if (waiting.isEmpty()) {
            return elsewhere(input.text("back"));
        }
        Parsed<PasskeyName> name = input.required("name", PasskeyName::parse);
        Parsed<PasskeyAnswer> answer = input.required("assertion", PasskeyAnswer::parse);
        if (input.isFaulty()) {
            return faulty(input, waiting.get(), request);
        }
        CurrentCaller current = CurrentCaller.of(request);
        return accounts.factors()
                .enrolAtLogIn()
                .enrol(
                        new EnrolAtLogIn.Device(current.session().orElseThrow(), name.get(), answer.get()),
                        current.caller())
                .fold(
                        enrolled -> entered(enrolled, input.text("back"), request, response),
                        reasons -> refused(input, reasons, waiting.get(), request));
    }

    private Response entered(
            EnrolAtLogIn.Enrolled enrolled, String back, HttpServletRequest request, HttpServletResponse response) {
        Arrival.of(enrolled.session(), system, request, response);
        String next =
                entrance.destination(back, CurrentCaller.of(request).caller()).toString();
        return pages.recoveryCodes(enrolled.recoveryCodes(), next, request);
    }

    private Response refused(
            FormInput input, Refusals reasons, FactorQueries.Awaited waiting, HttpServletRequest request) {
        throttle.failed(ClientAddress.of(request));
        return faulty(input.refused(OneTimeCode.onPage(reasons)), waiting, request);
    }

    /** The key stays the same, so that what was scanned stays good; without a ticket there is a new one. */
    private Response faulty(FormInput input, FactorQueries.Awaited waiting, HttpServletRequest request) {
        FactorQueries queries = accounts.factors().factorQueries();
        FactorQueries.AppOffer offer = AppPages.ticketIn(input)
                .map(ticket -> queries.app(waiting, ticket))
                .orElseGet(() -> queries.newApp(waiting));
        return pages.offer(AccountFrame.FAULTY, offer, input.form(pages.texts(request)), request);
    }

    private static Optional<FactorQueries.Awaited> enrolling(HttpServletRequest request) {
        return CurrentCaller.of(request).waiting().filter(waiting -> waiting.next() == LogIn.Next.ENROLMENT);
    }

    private static Response elsewhere(String back) {
        return Response.seeOther(Entrance.at(Entrance.FACTOR, back)).build();
    }
}
