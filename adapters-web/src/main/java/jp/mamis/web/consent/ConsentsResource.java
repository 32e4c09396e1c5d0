package jp.mamis.web.consent;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.consent.ConsentQueries;
import jp.mamis.application.consent.GiveConsent;
import jp.mamis.application.kernel.Slice;
import jp.mamis.domain.consent.Edition;
import jp.mamis.web.input.JsonRequests;
import jp.mamis.web.input.Listing;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.ClientAddress;
import jp.mamis.web.security.CurrentCaller;

/** The own consents to documents, for programs. */
@Path("/api/v1/me/consents")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ConsentsResource {

    /** A version that was agreed to. */
    public record GivenConsent(String edition, Instant givenAt) {}

    /** What is agreed to now. */
    public record Agreement(List<String> agreed) {}

    private final ConsentQueries consents;
    private final GiveConsent giveConsent;

    @Inject
    public ConsentsResource(AssociationSystem system) {
        this.consents = system.consent().consentQueries();
        this.giveConsent = system.consent().giveConsent();
    }

    /** What the own account agreed to, oldest first. */
    @GET
    @Described("List the own consents")
    public Listing<GivenConsent> own(@Context HttpServletRequest http) {
        return Listing.of(new Slice<>(
                consents.own(CurrentCaller.of(http).required().caller()).stream()
                        .map(consent -> new GivenConsent(consent.edition().text(), consent.at()))
                        .toList(),
                Optional.empty()));
    }

    /** Agrees to what is in force; agreeing again changes nothing. */
    @POST
    @Described(value = "Agree to documents", takes = Agreement.class, status = 204)
    public Response give(@Context HttpServletRequest http, InputStream body) {
        Agreement given = JsonRequests.read(body, Agreement.class);
        Parsing input = new Parsing();
        Parsed<List<Edition>> agreed = input.each("agreed", given.agreed(), AgreedInput::edition);
        GiveConsent.Command command =
                input.complete(() -> new GiveConsent.Command(agreed.get(), ClientAddress.kept(http)));
        RefusedRequest.unlessGranted(
                giveConsent.give(command, CurrentCaller.of(http).required().caller()));
        return Response.noContent().build();
    }
}
