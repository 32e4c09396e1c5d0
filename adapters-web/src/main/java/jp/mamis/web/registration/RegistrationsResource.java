package jp.mamis.web.registration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.registration.CompleteRegistration;
import jp.mamis.application.registration.RegistrationUseCases;
import jp.mamis.application.registration.RequestRegistration;
import jp.mamis.domain.accounts.LinkToken;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.Password;
import jp.mamis.domain.consent.Edition;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.domain.registration.RegistrationRefusal;
import jp.mamis.web.consent.AgreedInput;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.JsonRequests;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.people.RegistrationInput;
import jp.mamis.web.people.RegistrationJson;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.problem.RejectedRequest;
import jp.mamis.web.security.ClientAddress;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.FailureThrottle;
import jp.mamis.web.security.LetterThrottle;

/** Registration for programs. It takes no {@code Idempotency-Key}: a link is good for one use anyway. */
@Path("/api/v1/registrations")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RegistrationsResource {

    /**
     * A wish to register.
     *
     * @param language of the mail: JA or EN
     * @param agreed   the versions agreed to, as {@code /api/v1/documents} lists them
     */
    public record Wish(String mail, String language, List<String> agreed) {}

    /**
     * What completes a registration.
     *
     * @param token what stands behind the last slash of the link
     */
    public record Completion(String token, RegistrationJson registration, String loginId, String password) {}

    /** The account that came of it. */
    public record Completed(UUID account, String loginId) {}

    private final AssociationSystem system;
    private final RegistrationUseCases registration;
    private final LetterThrottle letters;
    private final FailureThrottle failures;

    @Inject
    public RegistrationsResource(AssociationSystem system, LetterThrottle letters, FailureThrottle failures) {
        this.system = system;
        this.registration = system.registration();
        this.letters = letters;
        this.failures = failures;
    }

    /** Sends a link to register; the answer is the same for every address. */
    @POST
    @Described(value = "Ask for a link to register by mail", takes = Wish.class, status = 202, open = true)
    public Response ask(@Context HttpServletRequest http, InputStream body) {
        Wish given = JsonRequests.read(body, Wish.class);
        Parsing input = new Parsing();
        Parsed<MailAddress> mail = input.required("mail", given.mail(), MailAddress::parse);
        Parsed<MailLanguage> language = input.required("language", given.language(), AgreedInput::language);
        Parsed<List<Edition>> agreed = input.each("agreed", given.agreed(), AgreedInput::edition);
        RequestRegistration.Command command = input.complete(() ->
                new RequestRegistration.Command(mail.get(), language.get(), agreed.get(), ClientAddress.kept(http)));
        letters.count(ClientAddress.of(http));
        RefusedRequest.unlessGranted(registration
                .requestRegistration()
                .request(command, CurrentCaller.of(http).caller()));
        return Response.accepted().build();
    }

    /** Opens the account. */
    @POST
    @Path("/completions")
    @Described(
            value = "Complete a registration",
            takes = Completion.class,
            answers = Completed.class,
            status = 201,
            open = true)
    public Response complete(@Context HttpServletRequest http, InputStream body) {
        if (failures.holds(ClientAddress.of(http))) {
            throw new RejectedRequest(RejectedRequest.Reason.TOO_MANY_REQUESTS);
        }
        Completion given = JsonRequests.read(body, Completion.class);
        FormInput input = FormInput.of(given.registration().fields());
        Parsed<RegisteredData> data = new RegistrationInput(input, system).read();
        Parsing own = new Parsing();
        own.include(input.parsing());
        Parsed<LinkToken> token = own.required("token", given.token(), LinkToken::parse);
        Parsed<LoginId> loginId = own.required("loginId", given.loginId(), LoginId::parse);
        own.check();
        try (Password typed = Password.of(given.password())) {
            return registration
                    .completeRegistration()
                    .complete(
                            new CompleteRegistration.Command(token.get(), data.get(), loginId.get(), typed),
                            CurrentCaller.of(http).caller())
                    .fold(
                            account -> Response.status(Response.Status.CREATED)
                                    .entity(new Completed(
                                            account.value(), loginId.get().text()))
                                    .build(),
                            reasons -> {
                                throw refused(reasons, http);
                            });
        }
    }

    private RefusedRequest refused(Refusals reasons, HttpServletRequest http) {
        if (reasons.contains(RegistrationRefusal.LINK_UNKNOWN)) {
            failures.failed(ClientAddress.of(http));
        }
        return new RefusedRequest(reasons);
    }
}
