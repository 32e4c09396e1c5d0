package jp.mamis.web.consent;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.consent.ConsentQueries;
import jp.mamis.application.hierarchy.AssociationPage;
import jp.mamis.application.hierarchy.AssociationQueries;
import jp.mamis.domain.consent.DocumentKind;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.security.Visits;

/** The documents for users: those in force, and every version of each. For everybody. */
@Dependent
@Path("/documents")
@Produces("text/html;charset=UTF-8")
public class DocumentPages {

    static final String PATH = "/documents";

    private final ConsentQueries consents;
    private final AssociationQueries associations;
    private final Visits visits;
    private final Templates templates;

    @Inject
    public DocumentPages(AssociationSystem system, Visits visits, Templates templates) {
        this.consents = system.consent().consentQueries();
        this.associations = system.hierarchy().associationQueries();
        this.visits = visits;
        this.templates = templates;
    }

    @GET
    public String list(@Context HttpServletRequest http) {
        Visit visit = visits.of(http);
        Page page = Page.of(visit, visit.texts().get("documents.title"));
        return templates.draw(
                "consent/documents",
                Map.of(
                        "page",
                        page,
                        "documents",
                        consents.inForce(visit.language().locale())));
    }

    @GET
    @Path("/{document}")
    public String current(@PathParam("document") String document, @Context HttpServletRequest http) {
        return draw(document, Optional.empty(), http);
    }

    @GET
    @Path("/{document}/{number}")
    public String version(
            @PathParam("document") String document,
            @PathParam("number") String number,
            @Context HttpServletRequest http) {
        if (!number.matches("[1-9][0-9]{0,5}")) {
            throw Addresses.nothing();
        }
        return draw(document, Optional.of(Integer.parseInt(number)), http);
    }

    private String draw(String document, Optional<Integer> number, HttpServletRequest http) {
        DocumentKind kind = DocumentKind.ofSlug(document).orElseThrow(Addresses::nothing);
        Visit visit = visits.of(http);
        Texts t = visit.texts();
        ConsentQueries.Published published =
                consents.find(kind, number, visit.language().locale()).orElseThrow(Addresses::nothing);
        Page page = Page.of(visit, published.text().title()).below(t.get("documents.title"), PATH);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("page", page);
        parameters.put("published", published);
        parameters.put("versions", consents.versions(kind));
        Optional<AssociationPage> responsible =
                kind == DocumentKind.JOINT_USE ? associations.find(AssociationCode.NATIONAL) : Optional.empty();
        parameters.put("facts", ResponsibleBody.facts(responsible, t));
        parameters.put("responsible", kind == DocumentKind.JOINT_USE);
        return templates.draw("consent/document", parameters);
    }
}
