package jp.mamis.web.registration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.LogIn;
import jp.mamis.application.registration.CompleteRegistration;
import jp.mamis.application.registration.RegistrationQueries;
import jp.mamis.domain.accounts.LinkToken;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.Password;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.domain.registration.RegistrationRefusal;
import jp.mamis.web.accounts.Arrival;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.people.RegistrationInput;
import jp.mamis.web.problem.RejectedRequest;
import jp.mamis.web.security.ClientAddress;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.FailureThrottle;
import jp.mamis.web.security.Visits;

/**
 * Where the link of the mail leads: data, check with log-in ID and password, done. Nothing is kept between the steps but the
 * form, and opening the link uses nothing up, since mail programs open links too.
 */
@Dependent
@Path("/register/link/{token}")
public class RegisterLinkPages {

    private final AssociationSystem system;
    private final FailureThrottle throttle;
    private final RegisterDrawing drawing;

    @Inject
    public RegisterLinkPages(AssociationSystem system, FailureThrottle throttle, Visits visits, Templates templates) {
        this.system = system;
        this.throttle = throttle;
        this.drawing = new RegisterDrawing(visits, templates);
    }

    @GET
    public Response enter(@PathParam("token") String token, @Context HttpServletRequest http) {
        return open(token, http)
                .fold(
                        open -> drawing.data(200, token, open, Form.blank(drawing.texts(http)), http),
                        reasons -> drawing.closed(reasons, http));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response go(
            @PathParam("token") String token,
            MultivaluedMap<String, String> fields,
            @Context HttpServletRequest http,
            @Context HttpServletResponse response) {
        return open(token, http)
                .fold(
                        open -> go(new Step(token, open, FormInput.of(fields), http), response),
                        reasons -> drawing.closed(reasons, http));
    }

    /** What a form that came by a good link is answered with. */
    private record Step(String token, RegistrationQueries.Open open, FormInput input, HttpServletRequest http) {}

    private Response go(Step step, HttpServletResponse response) {
        FormInput input = step.input();
        if (input.text("act").equals("edit")) {
            return data(200, step, input.form(drawing.texts(step.http())));
        }
        Parsed<RegisteredData> data = new RegistrationInput(input).read();
        if (input.isFaulty()) {
            return data(422, step, input.form(drawing.texts(step.http())));
        }
        Outcome<RegisteredData> sound = system.registration()
                .completeRegistration()
                .check(
                        LinkToken.parse(step.token()),
                        data.get(),
                        CurrentCaller.of(step.http()).caller());
        return sound.fold(
                checked -> input.text("act").equals("save")
                        ? save(step, checked, response)
                        : check(200, step, checked, Form.blank(drawing.texts(step.http()))),
                reasons -> data(
                        422,
                        step,
                        input.refused(RegistrationInput.atFields(reasons)).form(drawing.texts(step.http()))));
    }

    private Response save(Step step, RegisteredData data, HttpServletResponse response) {
        FormInput input = step.input();
        Texts t = drawing.texts(step.http());
        Parsed<LoginId> loginId = input.required("loginId", LoginId::parse);
        boolean differ = !input.text("newPassword").equals(input.text("newPasswordAgain"));
        if (input.isFaulty() || differ) {
            Form form = input.form(t);
            Form told = differ ? form.faulting("newPasswordAgain", t.get("accounts.passwords-differ")) : form;
            return check(422, step, data, told);
        }
        try (Password typed = Password.of(input.text("newPassword"))) {
            CompleteRegistration.Command command =
                    new CompleteRegistration.Command(LinkToken.parse(step.token()), data, loginId.get(), typed);
            return system.registration()
                    .completeRegistration()
                    .complete(command, CurrentCaller.of(step.http()).caller())
                    .fold(
                            account -> enter(loginId.get(), typed, step.http(), response),
                            reasons -> refused(step, data, reasons));
        }
    }

    private Response refused(Step step, RegisteredData data, Refusals reasons) {
        if (RegisterDrawing.isClosed(reasons)) {
            return drawing.closed(reasons, step.http());
        }
        if (reasons.contains(RegistrationRefusal.ALREADY_KNOWN) || reasons.contains(RegistrationRefusal.PARTLY_KNOWN)) {
            return drawing.known(step.token(), reasons, step.input(), step.http());
        }
        return check(422, step, data, step.input().refused(reasons).form(drawing.texts(step.http())));
    }

    /** Logged in where that works at once; else the log-in says that it is done. */
    private Response enter(LoginId loginId, Password typed, HttpServletRequest http, HttpServletResponse response) {
        CurrentCaller before = CurrentCaller.of(http);
        return system.accounts()
                .logIn()
                .logIn(new LogIn.Command(loginId, typed, before.session()), before.caller())
                .fold(
                        opened -> {
                            Arrival.of(opened, system.accounts(), http, response);
                            return Response.seeOther(URI.create("/my?done=registered"))
                                    .build();
                        },
                        reasons -> Response.seeOther(URI.create("/login?done=registered"))
                                .build());
    }

    private Response data(int status, Step step, Form form) {
        return drawing.data(status, step.token(), step.open(), form, step.http());
    }

    private Response check(int status, Step step, RegisteredData data, Form form) {
        return drawing.check(status, step.token(), data, step.input(), form, step.http());
    }

    private Outcome<RegistrationQueries.Open> open(String token, HttpServletRequest http) {
        String client = ClientAddress.of(http);
        if (throttle.holds(client)) {
            throw new RejectedRequest(RejectedRequest.Reason.TOO_MANY_REQUESTS);
        }
        Outcome<RegistrationQueries.Open> found = found(token, http);
        found.refusals()
                .filter(reasons -> reasons.contains(RegistrationRefusal.LINK_UNKNOWN))
                .ifPresent(guessed -> throttle.failed(client));
        return found;
    }

    private Outcome<RegistrationQueries.Open> found(String token, HttpServletRequest http) {
        try {
            return system.registration()
                    .registrationQueries()
                    .open(LinkToken.parse(token), CurrentCaller.of(http).caller());
        } catch (MalformedValue none) {
            return Outcome.refused(RegistrationRefusal.LINK_UNKNOWN);
        }
    }
}
