package jp.mamis.web.registration;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.LogIn;
import jp.mamis.application.registration.CompleteRegistration;
import jp.mamis.application.registration.RegistrationQueries;
import jp.mamis.domain.accounts.LinkToken;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.Password;
import jp.mamis.domain.accounts.PasswordPolicy;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.domain.registration.RegistrationRefusal;
import jp.mamis.web.accounts.Arrival;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.FailureThrottle;
import jp.mamis.web.security.Visits;

/** The last step of a registration: what was typed is checked, log-in ID and password are chosen, done. */
@Dependent
@Path("/register/link/{token}/check")
public class RegisterCheckPages {

    /** Judges a password while no log-in ID is chosen. */
    private static final LoginId NOBODYS = LoginId.parse("not-chosen-yet");

    private final AssociationSystem system;
    private final RegisterLink link;
    private final RegisterDrawing drawing;

    @Inject
    public RegisterCheckPages(AssociationSystem system, FailureThrottle throttle, Visits visits, Templates templates) {
        this.system = system;
        this.link = new RegisterLink(system, throttle);
        this.drawing = new RegisterDrawing(visits, templates);
    }

    /** What was typed and is sound, behind a link that leads on. */
    record Step(
            String token,
            RegistrationQueries.Open open,
            TypedData typed,
            RegisteredData data,
            HttpServletRequest http) {}

    /** @param say {@code changed} where the answers changed after they were shown */
    @GET
    public Response check(
            @PathParam("token") String token,
            @QueryParam("say") @DefaultValue("") String say,
            @Context HttpServletRequest http) {
        return link.open(token, http)
                .fold(
                        open -> step(token, open, http)
                                .map(step -> drawing.check(
                                        200, step, Form.blank(drawing.texts(http)), say.equals("changed")))
                                .orElseGet(() -> back(token, open)),
                        reasons -> drawing.closed(reasons, http));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response go(
            @PathParam("token") String token,
            MultivaluedMap<String, String> fields,
            @Context HttpServletRequest http,
            @Context HttpServletResponse response) {
        return link.open(token, http)
                .fold(
                        open -> step(token, open, http)
                                .map(step -> save(step, FormInput.of(fields), response))
                                .orElseGet(() -> back(token, open)),
                        reasons -> drawing.closed(reasons, http));
    }

    private Optional<Step> step(String token, RegistrationQueries.Open open, HttpServletRequest http) {
        return RegisterLink.typed(open)
                .flatMap(typed -> link.judged(token, FormInput.of(typed.fields()), http)
                        .map(data -> new Step(token, open, typed, data, http)));
    }

    private static Response back(String token, RegistrationQueries.Open open) {
        return to(RegisterDrawing.path(token) + (open.typed().isPresent() ? "?say=faults" : ""));
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    /** Another tab may have changed the answers since they were shown. */
    private Response save(Step step, FormInput input, HttpServletResponse response) {
        if (!input.text("mark").equals(step.typed().mark())) {
            return to(RegisterDrawing.path(step.token()) + "/check?say=changed");
        }
        Parsed<LoginId> loginId = input.required("loginId", LoginId::parse);
        boolean differ = !input.text("newPassword").equals(input.text("newPasswordAgain"));
        try (Password typed = Password.of(input.text("newPassword"))) {
            if (input.isFaulty() || differ) {
                return faulty(step, told(step, input, loginId, typed), differ);
            }
            CompleteRegistration.Command command =
                    new CompleteRegistration.Command(LinkToken.parse(step.token()), step.data(), loginId.get(), typed);
            return system.registration()
                    .completeRegistration()
                    .complete(command, CurrentCaller.of(step.http()).caller())
                    .fold(
                            account -> enter(loginId.get(), typed, step.http(), response),
                            reasons -> refused(step, input, reasons));
        }
    }

    /** Everything that can be said of log-in ID and password, though one of them is faulty. */
    private FormInput told(Step step, FormInput input, Parsed<LoginId> loginId, Password typed) {
        boolean named = input.faults().isEmpty();
        Stream<Refusals> reasons = Stream.of(
                        named ? free(step, loginId.get()) : Optional.<Refusals>empty(),
                        PasswordPolicy.judge(typed, named ? loginId.get() : NOBODYS)
                                .refusals())
                .flatMap(Optional::stream);
        return reasons.reduce(Refusals::and).map(input::refused).orElse(input);
    }

    private Optional<Refusals> free(Step step, LoginId loginId) {
        return system.registration()
                .registrationQueries()
                .free(
                        LinkToken.parse(step.token()),
                        loginId,
                        CurrentCaller.of(step.http()).caller())
                .refusals();
    }

    private Response faulty(Step step, FormInput input, boolean differ) {
        Texts t = drawing.texts(step.http());
        Form form = input.form(t);
        return drawing.check(
                422,
                step,
                differ ? form.faulting("newPasswordAgain", t.get("accounts.passwords-differ")) : form,
                false);
    }

    private Response refused(Step step, FormInput input, Refusals reasons) {
        if (RegisterDrawing.isClosed(reasons)) {
            return drawing.closed(reasons, step.http());
        }
        if (reasons.contains(RegistrationRefusal.ALREADY_KNOWN) || reasons.contains(RegistrationRefusal.PARTLY_KNOWN)) {
            return to(RegisterDrawing.path(step.token()) + "?say=known");
        }
        return faulty(step, input.refused(reasons), false);
    }

    /** Logged in where that works at once; else the log-in says that it is done. */
    private Response enter(LoginId loginId, Password typed, HttpServletRequest http, HttpServletResponse response) {
        CurrentCaller before = CurrentCaller.of(http);
        return system.accounts()
                .logIn()
                .logIn(new LogIn.Command(loginId, typed, before.session()), before.caller())
                .fold(
                        opened -> {
                            Arrival.of(opened, system, http, response);
                            return to("/my?done=registered");
                        },
                        reasons -> to("/login?done=registered"));
    }
}
