package jp.mamis.web.accounts;

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
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.AccountUseCases;
import jp.mamis.application.accounts.RequestReset;
import jp.mamis.application.accounts.ResetByLink;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.LinkToken;
import jp.mamis.domain.accounts.Password;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.web.input.Choices;
import jp.mamis.web.input.JsonRequests;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.problem.RejectedRequest;
import jp.mamis.web.security.ClientAddress;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.FailureThrottle;
import jp.mamis.web.security.LetterThrottle;

/** Passwords by mail for programs. It takes no {@code Idempotency-Key}: a link is good for one use anyway. */
@Path("/api/v1/password-resets")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PasswordResetsResource {

    /**
     * A wish for log-in IDs and links.
     *
     * @param language of the mail: JA or EN
     */
    public record Wish(String mail, String language) {}

    /**
     * A new password, allowed by a link.
     *
     * @param token what stands behind the last slash of the link
     */
    public record NewPassword(String token, String newPassword) {}

    private final AccountUseCases accounts;
    private final LetterThrottle letters;
    private final FailureThrottle failures;

    @Inject
    public PasswordResetsResource(AssociationSystem system, LetterThrottle letters, FailureThrottle failures) {
        this.accounts = system.accounts();
        this.letters = letters;
        this.failures = failures;
    }

    /** Sends log-in IDs and links; the answer is the same for every address. */
    @POST
    @Described(
            value = "Ask for log-in IDs and links to set a password by mail",
            takes = Wish.class,
            status = 202,
            open = true)
    public Response ask(@Context HttpServletRequest http, InputStream body) {
        Wish given = JsonRequests.read(body, Wish.class);
        Parsing input = new Parsing();
        Parsed<MailAddress> mail = input.required("mail", given.mail(), MailAddress::parse);
        Parsed<MailLanguage> language =
                input.required("language", given.language(), text -> Choices.constant(MailLanguage.values(), text));
        RequestReset.Command command = input.complete(() -> new RequestReset.Command(mail.get(), language.get()));
        letters.count(ClientAddress.of(http));
        RefusedRequest.unlessGranted(
                accounts.requestReset().request(command, CurrentCaller.of(http).caller()));
        return Response.accepted().build();
    }

    /** Sets a password by a link; every session of the account ends. */
    @POST
    @Path("/completions")
    @Described(value = "Set a password by a link from a mail", takes = NewPassword.class, status = 204, open = true)
    public Response complete(@Context HttpServletRequest http, InputStream body) {
        if (failures.holds(ClientAddress.of(http))) {
            throw new RejectedRequest(RejectedRequest.Reason.TOO_MANY_REQUESTS);
        }
        NewPassword given = JsonRequests.read(body, NewPassword.class);
        Parsing input = new Parsing();
        Parsed<LinkToken> token = input.required("token", given.token(), LinkToken::parse);
        try (Password typed = Password.of(given.newPassword())) {
            ResetByLink.Command command = input.complete(() -> new ResetByLink.Command(token.get(), typed));
            return accounts.resetByLink()
                    .reset(command, CurrentCaller.of(http).caller())
                    .fold(done -> Response.noContent().build(), reasons -> {
                        throw refused(reasons, http);
                    });
        }
    }

    private RefusedRequest refused(Refusals reasons, HttpServletRequest http) {
        if (reasons.contains(AccountRefusal.LINK_NOT_VALID)) {
            failures.failed(ClientAddress.of(http));
        }
        return new RefusedRequest(reasons);
    }
}
