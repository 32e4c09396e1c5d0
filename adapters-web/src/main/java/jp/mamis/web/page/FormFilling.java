package jp.mamis.web.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts what was typed into the fields of a form as it was drawn, and notes whether that says anything new. */
final class FormFilling {

    private static final Pattern CONTROL = Pattern.compile("(?s)" + Markup.tag("input")
            + "|(" + Markup.tag("textarea") + ")(.*?)(</textarea>)"
            + "|(" + Markup.tag("select") + ")(.*?)(</select>)");
    private static final Pattern OPTION = Pattern.compile(Markup.tag("option"));
    private static final Set<String> CHOSEN = Set.of("radio", "checkbox");
    private static final Set<String> NOT_TYPED = Set.of("password", "file", "submit", "button", "reset", "image");

    private final Map<String, List<String>> typed;
    /** Fields of the same name take their texts in turn. */
    private final Map<String, Deque<String>> left = new HashMap<>();

    private boolean changed;

    FormFilling(Map<String, List<String>> typed) {
        this.typed = typed;
        typed.forEach((name, texts) -> left.put(name, new ArrayDeque<>(texts)));
    }

    boolean changed() {
        return changed;
    }

    String fill(String form) {
        return CONTROL.matcher(form).replaceAll(found -> Matcher.quoteReplacement(filled(found)));
    }

    private String filled(MatchResult control) {
        if (control.group(1) != null) {
            return area(control.group(1), control.group(2)) + control.group(3);
        }
        if (control.group(4) != null) {
            return control.group(4) + options(name(control.group(4)), control.group(5)) + control.group(6);
        }
        String type = Markup.attribute(control.group(), "type").orElse("text");
        if (NOT_TYPED.contains(type)) {
            return control.group();
        }
        return CHOSEN.contains(type) ? choice(control.group()) : text(control.group(), type.equals("hidden"));
    }

    private String choice(String tag) {
        boolean was = Markup.has(tag, "checked");
        String value = Markup.attribute(tag, "value").orElse("on");
        boolean is = typed.getOrDefault(name(tag), List.of()).contains(value);
        changed |= is != was;
        if (is == was) {
            return tag;
        }
        return is ? Markup.with(tag, "checked") : Markup.without(tag, "checked");
    }

    /** The number of a version or a submission is nothing that somebody typed, and stays what it was based on. */
    private String text(String tag, boolean hidden) {
        String was = Markup.attribute(tag, "value").orElse("");
        Optional<String> is = next(name(tag)).filter(text -> !text.equals(was));
        changed |= is.isPresent() && !hidden;
        return is.map(text -> Markup.with(tag, "value", text)).orElse(tag);
    }

    /** A line break at the beginning of an area is passed over by browsers unless there are two. */
    private String area(String tag, String content) {
        String was = lines(Markup.meant(content)).replaceFirst("^\n", "");
        Optional<String> is = next(name(tag)).map(FormFilling::lines).filter(text -> !text.equals(was));
        changed |= is.isPresent();
        return tag
                + is.map(text -> (text.startsWith("\n") ? "\n" : "") + Markup.escapedContent(text))
                        .orElse(content);
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }

    private String options(String name, String options) {
        List<String> values = OPTION.matcher(options)
                .results()
                .map(found -> value(found.group()))
                .toList();
        String was = OPTION.matcher(options)
                .results()
                .map(MatchResult::group)
                .filter(option -> Markup.has(option, "selected"))
                .findFirst()
                .map(FormFilling::value)
                .orElse(values.isEmpty() ? "" : values.get(0));
        Optional<String> is = next(name).filter(values::contains).filter(value -> !value.equals(was));
        changed |= is.isPresent();
        return is.map(value -> OPTION.matcher(options)
                        .replaceAll(found -> Matcher.quoteReplacement(option(found.group(), value))))
                .orElse(options);
    }

    private static String option(String tag, String chosen) {
        String plain = Markup.without(tag, "selected");
        return value(tag).equals(chosen) ? Markup.with(plain, "selected") : plain;
    }

    private static String value(String option) {
        return Markup.attribute(option, "value").orElse("");
    }

    private static String name(String tag) {
        return Markup.attribute(tag, "name").orElse("");
    }

    private Optional<String> next(String name) {
        return EntryForm.SECRET.contains(name)
                ? Optional.empty()
                : Optional.ofNullable(left.get(name)).map(Deque::poll);
    }
}
