package jp.mamis.web.page;

import gg.jte.Content;
import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The content of a page, drawn ahead of the frame around it, which has to know of its form. */
public final class DrawnContent implements HtmlContent {

    private static final Pattern FORM = Pattern.compile("(?s)(" + Markup.tag("form") + ")(.*?)</form>");
    private static final Pattern CONTROL = Pattern.compile(Markup.tag("input|textarea|select"));
    private static final Pattern BUTTON = Pattern.compile(Markup.tag("button"));
    private static final Pattern MISSING =
            Pattern.compile("(<a href=\"[^\"]*+\") data-missing=\"([^\"]*+)\" data-label=\"([^\"]*+)\">([^<]*+)</a>");
    private static final Pattern NAMED = Pattern.compile("(?<=「).*(?=」)|(?<=“).*(?=”)");
    private static final Pattern SAID =
            Pattern.compile("<p class=\"field__fault\"><span[^>]*+>[^<]*+</span>([^<]*+)</p>");
    private static final List<String> OF_A_BUTTON = List.of("name", "value", "formaction");

    /** What Enter sends in place of the button's value, where a form has to tell the two apart. */
    private static final String ENTER = "data-enter";

    private final String html;
    private final Optional<EntryForm> entry;

    private DrawnContent(String html, Optional<EntryForm> entry) {
        this.html = html;
        this.entry = entry;
    }

    public static DrawnContent of(Content content) {
        StringOutput output = new StringOutput();
        content.writeTo(new OwaspHtmlTemplateOutput(output));
        String html = told(output.toString());
        return FORM.matcher(html)
                .results()
                .filter(form -> has(form.group(1), "method", "post") && holdsAnswers(form.group(2)))
                .findFirst()
                .map(form -> named(form, html))
                .orElseGet(() -> new DrawnContent(html, Optional.empty()));
    }

    /**
     * The summary above the fields says of one without an answer what the field itself says, by the name that the summary
     * has for it, where fields of several parts of a form are called the same.
     */
    private static String told(String html) {
        return MISSING.matcher(html).replaceAll(link -> {
            int fault = html.indexOf("id=\"" + link.group(2) + "-fault\"");
            Matcher said = SAID.matcher(html).region(Math.max(fault, 0), html.length());
            String text = fault >= 0 && said.find() ? called(link.group(3), said.group(1)) : link.group(4);
            return Matcher.quoteReplacement(link.group(1) + ">" + text + "</a>");
        });
    }

    private static String called(String label, String said) {
        return label.isEmpty() ? said : NAMED.matcher(said).replaceFirst(Matcher.quoteReplacement(label));
    }

    private static DrawnContent named(MatchResult form, String html) {
        Map<String, String> first = new LinkedHashMap<>();
        BUTTON.matcher(form.group(2))
                .results()
                .map(MatchResult::group)
                .filter(button -> has(button, "type", "submit"))
                .findFirst()
                .ifPresent(button -> {
                    OF_A_BUTTON.forEach(
                            name -> Markup.attribute(button, name).ifPresent(value -> first.put(name, value)));
                    Markup.attribute(button, ENTER).ifPresent(value -> first.put("value", value));
                });
        String action = Markup.attribute(form.group(1), "action").orElse("");
        return new DrawnContent(
                html.substring(0, form.start(1))
                        + Markup.with(form.group(1), "id", EntryForm.ID)
                        + html.substring(form.end(1)),
                Optional.of(new EntryForm(action, first)));
    }

    private static boolean has(String tag, String attribute, String value) {
        return Markup.attribute(tag, attribute).equals(Optional.of(value));
    }

    /** A device answers the form of a passkey. */
    private static boolean holdsAnswers(String form) {
        List<String> controls =
                CONTROL.matcher(form).results().map(MatchResult::group).toList();
        return controls.stream().noneMatch(control -> name(control).equals(EntryForm.ASSERTION))
                && controls.stream().anyMatch(control -> EntryForm.holdsAnswer(name(control)));
    }

    private static String name(String control) {
        return Markup.attribute(control, "name").orElse("");
    }

    /** The first form with something to fill in; empty on a page without any. */
    public Optional<EntryForm> entry() {
        return entry;
    }

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        output.writeContent(html);
    }
}
