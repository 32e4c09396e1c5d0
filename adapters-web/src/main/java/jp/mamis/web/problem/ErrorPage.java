package jp.mamis.web.problem;

import java.util.Map;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Visit;

/** Draws a problem for people. It asks neither database nor session, so that it works when they do not. */
public final class ErrorPage {

    private final Templates templates;

    public ErrorPage(Templates templates) {
        this.templates = templates;
    }

    /** The page; {@code visit} knows of who asks what the gate has recognised. */
    public String draw(Problem problem, Visit visit) {
        return templates.draw("problem/error", Map.of("page", Page.of(visit, problem.title()), "problem", problem));
    }
}
