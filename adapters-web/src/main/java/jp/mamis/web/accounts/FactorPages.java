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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.AddPasskey;
import jp.mamis.application.accounts.EnrolApp;
import jp.mamis.application.accounts.FactorQueries;
import jp.mamis.application.accounts.FactorSetUp;
import jp.mamis.application.accounts.FactorUseCases;
import jp.mamis.application.accounts.RemoveFactor;
import jp.mamis.application.accounts.RenewRecoveryCodes;
import jp.mamis.application.accounts.SignedIn;
import jp.mamis.domain.accounts.AppCode;
import jp.mamis.domain.accounts.PasskeyAnswer;
import jp.mamis.domain.accounts.PasskeyName;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Templates;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.SessionCookies;
import jp.mamis.web.security.Visits;

/** Everybody's own second factors: what is set up, and the way to change it. */
@Path(FactorPages.PATH)
@Dependent
public class FactorPages {

    static final String PATH = "/my/account/factors";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final FactorUseCases factors;
    private final AccountFrame frame;
    private final FactorDrawing drawing;
    private final AppPages pages;

    @Inject
    public FactorPages(AssociationSystem system, Templates templates, Visits visits) {
        this.factors = system.accounts().factors();
        this.frame = new AccountFrame(templates, visits);
        this.drawing = new FactorDrawing(factors.factorQueries(), frame);
        this.pages = new AppPages(frame, AppPages.Place.ACCOUNT);
    }

    /** @param done {@code removed} where that has just happened */
    @GET
    public Response show(@QueryParam("done") @DefaultValue("") String done, @Context HttpServletRequest request) {
        return drawing.show(done.equals("removed"), request);
    }

    @GET
    @Path("app")
    public Response app(@Context HttpServletRequest request) {
        return factors.factorQueries().own(me(request)).appSince().isPresent()
                ? Response.seeOther(URI.create(PATH)).build()
                : pages.offer(
                        200, factors.factorQueries().newApp(me(request)), Form.blank(frame.texts(request)), request);
    }

    @POST
    @Path("app")
    @Consumes(FORM)
    public Response enrol(
            MultivaluedMap<String, String> fields,
            @Context HttpServletRequest request,
            @Context HttpServletResponse response) {
        FormInput input = FormInput.of(fields);
        Parsed<UUID> ticket = input.required("ticket", AppPages::ticket);
        Parsed<AppCode> code = input.required(OneTimeCode.FIELD, AppCode::parse);
        if (input.isFaulty()) {
            return faulty(input, request);
        }
        return factors.enrolApp()
                .enrol(new EnrolApp.Command(ticket.get(), code.get()), me(request))
                .fold(
                        done -> setUp(done, request, response),
                        reasons -> faulty(input.refused(OneTimeCode.onPage(reasons)), request));
    }

    private Response setUp(FactorSetUp done, HttpServletRequest request, HttpServletResponse response) {
        SessionCookies.goOn(done.session(), request, response);
        return done.recoveryCodes().isEmpty()
                ? Response.seeOther(URI.create(PATH)).build()
                : pages.recoveryCodes(done.recoveryCodes(), PATH, request);
    }

    /** The key stays the same, so that what was scanned stays good. */
    private Response faulty(FormInput input, HttpServletRequest request) {
        FactorQueries.AppOffer offer = AppPages.ticketIn(input)
                .map(ticket -> factors.factorQueries().app(me(request), ticket))
                .orElseGet(() -> factors.factorQueries().newApp(me(request)));
        return pages.offer(AccountFrame.FAULTY, offer, input.form(frame.texts(request)), request);
    }

    @POST
    @Path("app/removal")
    @Consumes(FORM)
    public Response removeApp(@Context HttpServletRequest request) {
        return factors.removeFactor()
                .remove(new RemoveFactor.Command(Optional.empty()), me(request))
                .fold(
                        left -> Response.seeOther(URI.create(PATH + "?done=removed"))
                                .build(),
                        reasons -> drawing.again(FormInput.of(Map.of()).refused(reasons), request));
    }

    /** What the browser needs to ask a device, for its script. */
    @POST
    @Path("passkeys/asked")
    @Produces(MediaType.APPLICATION_JSON)
    public Response askPasskey(@Context HttpServletRequest request) {
        return factors.askPasskey()
                .creation(me(request))
                .map(options -> Response.ok(options).build())
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND).build());
    }

    @POST
    @Path("passkeys")
    @Consumes(FORM)
    public Response addPasskey(
            MultivaluedMap<String, String> fields,
            @Context HttpServletRequest request,
            @Context HttpServletResponse response) {
        FormInput input = FormInput.of(fields);
        Parsed<PasskeyName> name = input.required("name", PasskeyName::parse);
        Parsed<PasskeyAnswer> answer = input.required("assertion", PasskeyAnswer::parse);
        if (input.isFaulty()) {
            return drawing.again(input, request);
        }
        return factors.addPasskey()
                .add(new AddPasskey.Command(name.get(), answer.get()), me(request))
                .fold(
                        done -> setUp(done, request, response),
                        reasons -> drawing.again(input.refused(reasons), request));
    }

    @POST
    @Path("passkeys/{passkey}/removal")
    @Consumes(FORM)
    public Response removePasskey(@PathParam("passkey") String passkey, @Context HttpServletRequest request) {
        return factors.removeFactor()
                .remove(new RemoveFactor.Command(Optional.of(Addresses.id(passkey))), me(request))
                .fold(
                        left -> Response.seeOther(URI.create(PATH + "?done=removed"))
                                .build(),
                        reasons -> drawing.again(FormInput.of(Map.of()).refused(reasons), request));
    }

    @POST
    @Path("recovery-codes")
    @Consumes(FORM)
    public Response renew(@Context HttpServletRequest request) {
        return pages.recoveryCodes(
                RefusedRequest.unlessGranted(
                        factors.renewRecoveryCodes().renew(new RenewRecoveryCodes.Command(), me(request))),
                PATH,
                request);
    }

    private static SignedIn me(HttpServletRequest request) {
        return CurrentCaller.of(request).required();
    }
}
