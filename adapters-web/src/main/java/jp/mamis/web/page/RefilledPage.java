package jp.mamis.web.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A page whose form holds again what was typed into it before the page was drawn anew.
 *
 * @param changed whether the form says anything else than it did as it was drawn; on a page that has it no longer, whether
 *                it said anything
 */
public record RefilledPage(String html, boolean changed) {

    private static final Pattern FORM = Pattern.compile("(?s)(" + Markup.tag("form") + ")(.*?)</form>");

    /**
     * The page with what was typed. What the page's form does not ask is dropped, but for {@code carried}.
     *
     * @param html    as the templates draw it
     * @param action  where the form is sent to
     * @param typed   by the names of the fields; secrets are passed over
     * @param carried hidden fields that the form gets when it has none of that name
     */
    public static RefilledPage of(String html, String action, Map<String, List<String>> typed, Set<String> carried) {
        return FORM.matcher(html)
                .results()
                .filter(form -> Markup.attribute(form.group(1), "action").equals(Optional.of(action))
                        && Markup.attribute(form.group(1), "method").equals(Optional.of("post")))
                .findFirst()
                .map(form -> filled(html, form, typed, carried))
                .orElseGet(() -> new RefilledPage(html, EntryForm.saysSomething(typed)));
    }

    private static RefilledPage filled(
            String html, MatchResult form, Map<String, List<String>> typed, Set<String> carried) {
        FormFilling filling = new FormFilling(typed);
        String filled = filling.fill(form.group(2));
        StringBuilder hidden = new StringBuilder();
        for (String name : carried) {
            typed.getOrDefault(name, List.of()).stream()
                    .filter(value -> !filled.contains(" name=\"" + name + "\""))
                    .forEach(value -> hidden.append(
                            Markup.with(Markup.with("<input type=\"hidden\">", "name", name), "value", value)));
        }
        return new RefilledPage(
                html.substring(0, form.start(2)) + hidden + filled + html.substring(form.end(2)), filling.changed());
    }
}
