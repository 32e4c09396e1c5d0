package jp.mamis.web.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
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
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.ConfirmHolder;
import jp.mamis.application.accounts.FactorQueries;
import jp.mamis.application.accounts.FactorUseCases;
import jp.mamis.application.accounts.SignedIn;
import jp.mamis.domain.accounts.FactorCode;
import jp.mamis.domain.accounts.PasskeyAnswer;
import jp.mamis.domain.accounts.Password;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.problem.RejectedRequest;
import jp.mamis.web.security.ClientAddress;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.FailureThrottle;
import jp.mamis.web.security.LocalPath;
import jp.mamis.web.security.ProvenAct;
import jp.mamis.web.security.UnsentForm;
import jp.mamis.web.security.Visits;

/** Asks once more who is there, before an act with consequences: for the second factor, or the password where there is none. */
@Path(ConfirmPages.PATH)
@Dependent
public class ConfirmPages {

    static final String PATH = "/my/confirm";

    private final FactorUseCases factors;
    private final AccountFrame frame;
    private final Entrance entrance;
    private final FailureThrottle throttle;

    @Inject
    public ConfirmPages(AssociationSystem system, Templates templates, Visits visits, FailureThrottle throttle) {
        this.factors = system.accounts().factors();
        this.frame = new AccountFrame(templates, visits);
        this.entrance = new Entrance(system, frame);
        this.throttle = throttle;
    }

    @GET
    public Response show(@QueryParam("back") @DefaultValue("") String back, @Context HttpServletRequest request) {
        return draw(200, Form.blank(frame.texts(request)).answering("back", back), request);
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    public Response confirm(MultivaluedMap<String, String> fields, @Context HttpServletRequest request) {
        String address = ClientAddress.of(request);
        if (throttle.holds(address)) {
            throw new RejectedRequest(RejectedRequest.Reason.TOO_MANY_REQUESTS);
        }
        SignedIn me = CurrentCaller.of(request).required();
        FormInput input = FormInput.of(fields);
        boolean byPassword = factors.factorQueries().own(me).none();
        Optional<Parsed<? extends FactorCode>> code = byPassword
                ? Optional.empty()
                : Optional.of(
                        input.text("assertion").isEmpty()
                                ? input.required(OneTimeCode.FIELD, FactorCode::parse)
                                : input.required("assertion", PasskeyAnswer::parse));
        if (input.isFaulty()) {
            return faulty(input, request);
        }
        try (Password typed = Password.of(input.text("password"))) {
            ConfirmHolder.Command command = new ConfirmHolder.Command(
                    code.map(given -> given.get()), byPassword ? Optional.of(typed) : Optional.empty());
            return factors.confirmHolder()
                    .confirm(command, me)
                    .fold(proof -> confirmed(input.text("back"), fields, request), reasons -> {
                        throttle.failed(address);
                        return faulty(input.refused(OneTimeCode.onPage(reasons)), request);
                    });
        }
    }

    /** A form that was carried here waits for its sender to say so again. */
    private Response confirmed(String back, MultivaluedMap<String, String> fields, HttpServletRequest request) {
        URI next = LocalPath.of(back, "/my/account");
        return UnsentForm.carriedBy(fields)
                .map(unsent -> entrance.resume(unsent, next.toString(), request))
                .orElseGet(() -> Response.seeOther(next).build());
    }

    /** What the browser needs to ask a device, for its script. */
    @POST
    @Path("passkey")
    @Produces(MediaType.APPLICATION_JSON)
    public Response askPasskey(@Context HttpServletRequest request) {
        return factors.askPasskey()
                .proof(CurrentCaller.of(request).required())
                .map(options -> Response.ok(options).build())
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND).build());
    }

    private Response faulty(FormInput input, HttpServletRequest request) {
        return draw(AccountFrame.FAULTY, input.form(frame.texts(request)), request);
    }

    private Response draw(int status, Form form, HttpServletRequest request) {
        Texts t = frame.texts(request);
        Form asked = form.answering(OneTimeCode.FIELD, "").answering("password", "");
        Page page = Page.of(
                        frame.visit(Entrance.at(PATH, form.answer("back")).toString(), request),
                        t.get("factors.confirm"))
                .below(t.get("procedure.my-page"), "/my")
                .showing(asked);
        String unsent = form.answer(UnsentForm.ACTION);
        FactorQueries.OwnFactors own =
                factors.factorQueries().own(CurrentCaller.of(request).required());
        return frame.show(
                status,
                "confirm",
                page,
                Map.of(
                        "form", asked,
                        "act", ProvenAct.named(unsent.isEmpty() ? form.answer("back") : unsent, t),
                        "byPassword", own.none(),
                        "passkey", own.byPasskey(),
                        "away",
                                unsent.isEmpty()
                                        ? ""
                                        : LocalPath.of(form.answer("back"), "/my")
                                                .toString()));
    }
}
