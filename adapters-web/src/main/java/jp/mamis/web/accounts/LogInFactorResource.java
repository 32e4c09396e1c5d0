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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.AccountUseCases;
import jp.mamis.application.accounts.AskPasskey;
import jp.mamis.application.accounts.FactorQueries;
import jp.mamis.application.accounts.LogIn;
import jp.mamis.application.accounts.ProveAtLogIn;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.FactorCode;
import jp.mamis.domain.accounts.PasskeyAnswer;
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

/** The second half of a log-in: a code of the app or a recovery code. */
@Path(Entrance.FACTOR)
@Dependent
public class LogInFactorResource {

    private final AccountUseCases accounts;
    private final AccountFrame frame;
    private final Entrance entrance;
    private final FailureThrottle throttle;

    @Inject
    public LogInFactorResource(AssociationSystem system, Templates templates, Visits visits, FailureThrottle throttle) {
        this.accounts = system.accounts();
        this.frame = new AccountFrame(templates, visits);
        this.entrance = new Entrance(system, frame);
        this.throttle = throttle;
    }

    /** Whoever has nothing to prove is led to where that is asked first. */
    @GET
    public Response show(@QueryParam("back") @DefaultValue("") String back, @Context HttpServletRequest request) {
        Optional<FactorQueries.Awaited> waiting = CurrentCaller.of(request).waiting();
        if (waiting.isEmpty()) {
            return Response.seeOther(Entrance.at("/login", back)).build();
        }
        if (waiting.get().next() == LogIn.Next.ENROLMENT) {
            return Response.seeOther(Entrance.at(Entrance.ENROLMENT, back)).build();
        }
        return entrance.factor(200, Form.blank(frame.texts(request)).answering("back", back), request);
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    public Response prove(
            MultivaluedMap<String, String> fields,
            @Context HttpServletRequest request,
            @Context HttpServletResponse response) {
        String address = ClientAddress.of(request);
        if (throttle.holds(address)) {
            throw new RejectedRequest(RejectedRequest.Reason.TOO_MANY_REQUESTS);
        }
        CurrentCaller current = CurrentCaller.of(request);
        if (current.waiting().isEmpty()) {
            return Response.seeOther(Entrance.at("/login", Entrance.first(fields, "back")))
                    .build();
        }
        FormInput input = FormInput.of(fields);
        Parsed<? extends FactorCode> code = input.text("assertion").isEmpty()
                ? input.required(OneTimeCode.FIELD, FactorCode::parse)
                : input.required("assertion", PasskeyAnswer::parse);
        if (input.isFaulty()) {
            return faulty(input, request);
        }
        return accounts.factors()
                .proveAtLogIn()
                .prove(new ProveAtLogIn.Command(current.session().orElseThrow(), code.get()), current.caller())
                .fold(
                        opened -> entrance.enter(opened, fields, request, response),
                        reasons -> refused(reasons, input, address, request));
    }

    /** What the browser needs to ask a device, for its script. */
    @POST
    @Path("passkey")
    @Produces(MediaType.APPLICATION_JSON)
    public Response askPasskey(@Context HttpServletRequest request) {
        CurrentCaller current = CurrentCaller.of(request);
        return current.session()
                .filter(token -> current.waiting().isPresent())
                .flatMap(token ->
                        accounts.factors().askPasskey().atLogIn(new AskPasskey.Command(token), current.caller()))
                .map(options -> Response.ok(options).build())
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND).build());
    }

    private Response refused(Refusals reasons, FormInput input, String address, HttpServletRequest request) {
        throttle.failed(address);
        return reasons.contains(AccountRefusal.LOG_IN_NOT_PENDING)
                ? Response.seeOther(Entrance.at("/login", input.text("back"))).build()
                : faulty(input.refused(OneTimeCode.onPage(reasons)), request);
    }

    private Response faulty(FormInput input, HttpServletRequest request) {
        return entrance.factor(
                AccountFrame.FAULTY, input.form(frame.texts(request)).answering(OneTimeCode.FIELD, ""), request);
    }
}
