package jp.mamis.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/**
 * Draws pages from the templates that the build compiled.
 *
 * <p>A page is drawn completely before anything is sent, so that a fault in a template becomes an error page and never half
 * a page. Everything a template prints is escaped by the engine.
 */
public final class Templates {

    private static final int USUAL_PAGE = 16 * 1024;

    private final TemplateEngine engine;

    private Templates(TemplateEngine engine) {
        this.engine = engine;
    }

    public static Templates precompiled() {
        return new Templates(
                TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader()));
    }

    /**
     * Draws a template.
     *
     * @param template   path below the template folder without suffix: {@code procedures/join}
     * @param parameters the template's parameters by name
     * @return the whole page, to be sent as {@code text/html;charset=UTF-8}
     */
    public String draw(String template, Map<String, Object> parameters) {
        StringOutput output = new StringOutput(USUAL_PAGE);
        engine.render(template + ".jte", parameters, output);
        return output.toString();
    }
}
