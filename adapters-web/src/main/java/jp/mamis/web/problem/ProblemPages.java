package jp.mamis.web.problem;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.util.Map;
import java.util.Optional;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;

/** What a problem's {@code type} leads to: a page for whoever writes a program and met it. The same for everybody. */
@Dependent
@Path("/problems/{slug}")
public class ProblemPages {

    private static final String SLUG = "[a-z0-9-]{1,80}";

    private final Templates templates;

    @Inject
    public ProblemPages(Templates templates) {
        this.templates = templates;
    }

    @GET
    @Produces("text/html;charset=UTF-8")
    public String show(@PathParam("slug") String slug, @Context HttpServletRequest request) {
        String known = Optional.of(slug)
                .filter(text -> text.matches(SLUG))
                .orElseThrow(() -> new RejectedRequest(RejectedRequest.Reason.NOT_FOUND));
        Visit visit = Visit.ofStranger(RequestLanguage.of(request), "/problems/" + known, "");
        Texts t = visit.texts();
        String title = t.find("problem." + known + ".title")
                .or(() -> t.find("refusal." + known).map(ProblemPages::withoutFacts))
                .orElseThrow(() -> new RejectedRequest(RejectedRequest.Reason.NOT_FOUND));
        String detail = t.find("problem." + known + ".detail").orElseGet(() -> t.get("problem.kind-refusal"));
        return templates.draw(
                "problem/kind", Map.of("page", Page.of(visit, title), "detail", detail, "type", visit.path()));
    }

    /** Which day, which limit: that is told by the answer, not here. */
    private static String withoutFacts(String text) {
        return text.replaceAll("\\{[^}]*}", "…");
    }
}
