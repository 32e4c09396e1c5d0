package jp.mamis.web.page;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tags as our own templates write them: attributes in double quotes, texts escaped by their engine. */
final class Markup {

    /** A tag up to its end, which a value may hold the sign of; possessive, so that a long page costs no more than its length. */
    private static final String REST = "\\b[^>\"]*+(?:\"[^\"]*+\"[^>\"]*+)*+>";

    private Markup() {}

    /** The tag of an element of one of these names, as a pattern that captures nothing. */
    static String tag(String names) {
        return "<(?:" + names + ")" + REST;
    }

    /** The value of an attribute of a tag, as it is meant. */
    static Optional<String> attribute(String tag, String name) {
        Matcher found = valued(name).matcher(tag);
        return found.find() ? Optional.of(meant(found.group(1))) : Optional.empty();
    }

    /** Whether a tag has an attribute that needs no value, such as {@code checked}. */
    static boolean has(String tag, String name) {
        return Pattern.compile("\\s" + name + "(?=[\\s>])").matcher(tag).find();
    }

    static String with(String tag, String name) {
        return tag.substring(0, tag.length() - 1) + " " + name + ">";
    }

    static String without(String tag, String name) {
        return tag.replaceFirst("\\s" + name + "(?=[\\s>])", "");
    }

    static String with(String tag, String name, String value) {
        String attribute = " " + name + "=\"" + escaped(value) + "\"";
        Matcher found = valued(name).matcher(tag);
        return found.find()
                ? tag.substring(0, found.start()) + attribute + tag.substring(found.end())
                : tag.substring(0, tag.length() - 1) + attribute + ">";
    }

    static String escaped(String text) {
        StringOutput escaped = new StringOutput();
        Escape.htmlAttribute(text, escaped);
        return escaped.toString();
    }

    /** As it stands between two tags. */
    static String escapedContent(String text) {
        StringOutput escaped = new StringOutput();
        Escape.htmlContent(text, escaped);
        return escaped.toString();
    }

    static String meant(String escaped) {
        return escaped.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static Pattern valued(String name) {
        return Pattern.compile("\\s" + name + "=\"([^\"]*)\"");
    }
}
