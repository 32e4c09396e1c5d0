package jp.mamis.web.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A form of a page as somebody fills it in who types the same into every text field and takes the first of every choice.
 *
 * @param typed the names of the fields that were typed into
 * @param shown all that the form shows, and with it the page around a form that has fields there
 */
record FilledForm(boolean changing, String action, Map<String, String> fields, Set<String> typed, String shown) {

    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern FIELD =
            Pattern.compile("(?s)<input\\b[^>]*>|<textarea\\b[^>]*>|<select\\b[^>]*>.*?</select>");
    private static final Pattern CHOICE = Pattern.compile("<option value=\"([^\"]+)\"");
    private static final Set<String> CHOSEN = Set.of("radio", "checkbox", "hidden");

    static List<FilledForm> of(String page, String typed) {
        return FORM.matcher(page)
                .results()
                .map(form -> filled(form.group(1), form.group(2) + elsewhere(form.group(1), page), typed))
                .toList();
    }

    /** What stands outside a form and belongs to it all the same, and what it stands among. */
    private static String elsewhere(String form, String page) {
        String id = attribute(form, "id");
        boolean owning = !id.isEmpty() && page.contains("form=\"" + id + "\"");
        return owning ? FORM.matcher(page).replaceAll("") : "";
    }

    private static FilledForm filled(String form, String content, String typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<MatchResult> found = FIELD.matcher(content).results().toList();
        found.forEach(field -> fields.putIfAbsent(attribute(field.group(), "name"), answer(field.group(), typed)));
        fields.remove("");
        Set<String> names = fields.keySet().stream()
                .filter(name -> typed.equals(fields.get(name)))
                .collect(Collectors.toSet());
        return new FilledForm(form.contains("method=\"post\""), attribute(form, "action"), fields, names, content);
    }

    private static String answer(String field, String typed) {
        if (field.startsWith("<select")) {
            Matcher choice = CHOICE.matcher(field);
            return choice.find() ? choice.group(1) : "";
        }
        return field.startsWith("<input") && CHOSEN.contains(attribute(field, "type"))
                ? attribute(field, "value")
                : typed;
    }

    private static String attribute(String element, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(element);
        return found.find() ? found.group(1) : "";
    }
}
