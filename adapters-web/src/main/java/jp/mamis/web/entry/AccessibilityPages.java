package jp.mamis.web.entry;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.util.Map;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Visit;
import jp.mamis.web.security.Visits;

/**
 * The accessibility statement (アクセシビリティ方針): which standard the pages follow, how that is tested, what is known to
 * fall short and what to do then. For everybody. Whoever mends a gap takes it from here too.
 */
@Path("/accessibility")
public class AccessibilityPages {

    private final Templates templates;
    private final Visits visits;

    @Inject
    public AccessibilityPages(Templates templates, Visits visits) {
        this.templates = templates;
        this.visits = visits;
    }

    @GET
    @Produces("text/html;charset=UTF-8")
    public String statement(@Context HttpServletRequest request) {
        Visit visit = visits.of(request);
        Page page = Page.of(visit, visit.texts().get("accessibility.title"));
        return templates.draw("entry/accessibility", Map.of("page", page));
    }
}
