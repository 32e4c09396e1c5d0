package jp.mamis.web.entry;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.Map;
import jp.mamis.web.page.Column;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.security.Visits;

/**
 * The accessibility statement (アクセシビリティ方針): which standard the pages follow, how that is tested, what is known to
 * fall short and what to do then. For everybody. Whoever mends a gap takes it from here too.
 */
@Path("/accessibility")
public class AccessibilityPages {

    private static final AccessibilityTests TESTS = AccessibilityTests.last();

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
        Texts t = visit.texts();
        Page page = Page.of(visit, t.get("accessibility.title"));
        return templates.draw(
                "entry/accessibility",
                Map.of(
                        "page",
                        page,
                        "tested",
                        t.get(
                                "accessibility.tests.last",
                                Map.of("day", visit.dates().day(TESTS.day()), "pages", TESTS.pages())),
                        "results",
                        results(t)));
    }

    /** Nothing was found in any of them: they could not have written the file otherwise. */
    private static Table results(Texts t) {
        return Table.of(
                t.get("accessibility.tests.results"),
                List.of("axe", "html", "keyboard", "narrow"),
                List.of(
                        Column.text(t.get("accessibility.tests.test"), test -> t.get("accessibility.tests." + test)),
                        Column.text(
                                t.get("accessibility.tests.pages"),
                                test -> t.get("accessibility.tests.each", "pages", TESTS.pages())),
                        Column.text(t.get("accessibility.tests.found"), test -> t.get("accessibility.tests.none"))),
                "");
    }
}
