package jp.mamis.web.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.people.ConfirmMail;
import jp.mamis.application.people.OwnMailQueries;
import jp.mamis.domain.accounts.LinkToken;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.registration.RegistrationRefusal;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Visit;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** Where the link of a mail address leads that waits to be confirmed. Opening it changes nothing, since mail programs open links too. */
@Dependent
@Path("/my/mail/{token}")
@Produces("text/html;charset=UTF-8")
public class OwnMailPages {

    private final ConfirmMail confirmMail;
    private final OwnMailQueries ownMail;
    private final Visits visits;
    private final Templates templates;

    @Inject
    public OwnMailPages(AssociationSystem system, Visits visits, Templates templates) {
        this.confirmMail = system.people().confirmMail();
        this.ownMail = system.people().ownMailQueries();
        this.visits = visits;
        this.templates = templates;
    }

    @GET
    public Response show(@PathParam("token") String token, @Context HttpServletRequest http) {
        Caller caller = CurrentCaller.of(http).required().caller();
        return opened(token, caller).fold(awaited -> drawn(token, awaited, http), reasons -> closed(reasons, http));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(@PathParam("token") String token, @Context HttpServletRequest http) {
        Caller caller = CurrentCaller.of(http).required().caller();
        return opened(token, caller)
                .then(awaited -> confirmMail.confirm(new ConfirmMail.Command(LinkToken.parse(token)), caller))
                .fold(
                        version ->
                                Response.seeOther(URI.create("/my?done=mail")).build(),
                        reasons -> closed(reasons, http));
    }

    private Outcome<OwnMailQueries.Awaited> opened(String token, Caller caller) {
        try {
            return ownMail.opens(LinkToken.parse(token), caller);
        } catch (MalformedValue none) {
            return Outcome.refused(RegistrationRefusal.LINK_UNKNOWN);
        }
    }

    private Response drawn(String token, OwnMailQueries.Awaited awaited, HttpServletRequest http) {
        Visit visit = visits.of(http);
        return shown(
                200,
                "mailConfirm",
                Map.of(
                        "page",
                        page(visit, "own-mail.title"),
                        "address",
                        awaited.to().map(MailAddress::text).orElse(""),
                        "until",
                        awaited.expiresAt(),
                        "action",
                        "/my/mail/" + token));
    }

    private Response closed(Refusals reasons, HttpServletRequest http) {
        boolean unknown = reasons.contains(RegistrationRefusal.LINK_UNKNOWN);
        Visit visit = visits.at("/my/profile", http);
        return shown(
                unknown ? 404 : 410,
                "mailClosed",
                Map.of("page", page(visit, unknown ? "own-mail.unknown" : "own-mail.ended"), "reasons", reasons));
    }

    private static Page page(Visit visit, String title) {
        return Page.of(visit, visit.texts().get(title)).below(visit.texts().get("my.title"), "/my");
    }

    private Response shown(int status, String template, Map<String, Object> parameters) {
        return Response.status(status)
                .type("text/html;charset=UTF-8")
                .entity(templates.draw("people/" + template, parameters))
                .build();
    }
}
