package jp.mamis.web.entry;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.util.Map;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.consent.ConsentQueries;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Visit;
import jp.mamis.web.security.Visits;

/** The entry page: what the system is for, how the tiers hang together, where to go. For everybody. */
@Path("/")
public class EntryPages {

    private final ConsentQueries consents;
    private final Templates templates;
    private final Visits visits;

    @Inject
    public EntryPages(AssociationSystem system, Templates templates, Visits visits) {
        this.consents = system.consent().consentQueries();
        this.templates = templates;
        this.visits = visits;
    }

    @GET
    @Produces("text/html;charset=UTF-8")
    public String entry(@Context HttpServletRequest request) {
        Visit visit = visits.of(request);
        Page page = Page.of(visit, visit.texts().get("entry.title"));
        return templates.draw(
                "entry/entry",
                Map.of(
                        "page",
                        page,
                        "documents",
                        consents.inForce(visit.language().locale())));
    }
}
