package jp.mamis.web.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.people.ConfirmMail;
import jp.mamis.application.people.OwnMailQueries;
import jp.mamis.domain.accounts.LinkToken;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.web.input.JsonRequests;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;
import jp.mamis.web.input.Versions;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;

/** The own mail address in the API. Confirming takes no {@code Idempotency-Key}: a link is good for one use anyway. */
@Dependent
@Path("/api/v1/me/mail")
@Produces(MediaType.APPLICATION_JSON)
public class OwnMailResource {

    /**
     * The own mail address.
     *
     * @param mail     the one in force
     * @param awaiting whether a change waits for its link to be followed
     * @param awaited  the address that waits; absent when the one in force is to be taken away
     * @param until    when the link runs out
     */
    public record OwnMail(Optional<String> mail, boolean awaiting, Optional<String> awaited, Optional<Instant> until) {}

    /** @param token what stands behind the last slash of the link */
    public record Confirmation(String token) {}

    private final AssociationSystem system;

    @Inject
    public OwnMailResource(AssociationSystem system) {
        this.system = system;
    }

    /** The address in force, and the one that waits to be confirmed. */
    @GET
    @Described(value = "Show the own mail address and the one that waits to be confirmed", answers = OwnMail.class)
    public OwnMail show(@Context HttpServletRequest http) {
        Caller caller = CurrentCaller.of(http).required().caller();
        Optional<String> mail = RefusedRequest.unlessGranted(
                        system.membership().ownRegistration().own(caller))
                .data()
                .contact()
                .mail()
                .map(MailAddress::text);
        Optional<OwnMailQueries.Awaited> awaited =
                system.people().ownMailQueries().awaited(caller);
        return new OwnMail(
                mail,
                awaited.isPresent(),
                awaited.flatMap(OwnMailQueries.Awaited::to).map(MailAddress::text),
                awaited.map(OwnMailQueries.Awaited::expiresAt));
    }

    /** Brings the address into force that waits; answers with the version of the registration. */
    @POST
    @Described(value = "Confirm the own mail address by its link", takes = Confirmation.class, status = 204)
    public Response confirm(@Context HttpServletRequest http, InputStream body) {
        Confirmation given = JsonRequests.read(body, Confirmation.class);
        Parsing input = new Parsing();
        Parsed<LinkToken> token = input.required("token", given.token(), LinkToken::parse);
        Version version = RefusedRequest.unlessGranted(system.people()
                .confirmMail()
                .confirm(
                        input.complete(() -> new ConfirmMail.Command(token.get())),
                        CurrentCaller.of(http).required().caller()));
        return Response.noContent().tag(Versions.tag(version)).build();
    }
}
