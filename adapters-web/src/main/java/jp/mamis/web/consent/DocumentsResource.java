package jp.mamis.web.consent;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.consent.ConsentQueries;
import jp.mamis.application.kernel.Slice;
import jp.mamis.domain.consent.Edition;
import jp.mamis.web.input.Listing;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RequestLanguage;

/** Documents for programs. */
@Path("/api/v1/documents")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class DocumentsResource {

    /**
     * A document in force.
     *
     * @param edition what consent is given to
     * @param path    the page with its text
     */
    public record DocumentInForce(
            String edition, String title, int number, LocalDate inForceFrom, boolean needsConsent, String path) {}

    private final ConsentQueries consents;

    @Inject
    public DocumentsResource(AssociationSystem system) {
        this.consents = system.consent().consentQueries();
    }

    /** The documents in force. */
    @GET
    @Described(value = "List the documents in force", open = true)
    public Listing<DocumentInForce> documents(@Context HttpServletRequest http) {
        return Listing.of(new Slice<>(
                consents.inForce(RequestLanguage.of(http).locale()).stream()
                        .map(DocumentsResource::shown)
                        .toList(),
                Optional.empty()));
    }

    private static DocumentInForce shown(ConsentQueries.Published document) {
        Edition edition = document.dated().edition();
        return new DocumentInForce(
                edition.text(),
                document.text().title(),
                edition.number(),
                document.dated().from(),
                edition.kind().needsConsent(),
                "/documents/" + edition.kind().slug() + "/" + edition.number());
    }
}
