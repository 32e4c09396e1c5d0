package jp.mamis.application.mail;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mamis.domain.mail.MailLanguage;

/**
 * Templates in every language, which name facts in braces. Facts whose name ends in {@code Day} are days, {@code endings}
 * become {@code ended} and {@code beginnings} become {@code begun} with a line each.
 */
public final class FactTexts {

    private static final Pattern FACT = Pattern.compile("\\{([A-Za-z]+)}");
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Function<LocalDate, String> japaneseDay;
    private final Map<MailLanguage, Properties> templates = new EnumMap<>(MailLanguage.class);

    /**
     * @param bundle      name of the files, in front of the language: {@code mail}
     * @param japaneseDay how days stand in Japanese
     */
    public FactTexts(String bundle, Function<LocalDate, String> japaneseDay) {
        this.japaneseDay = japaneseDay;
        for (MailLanguage language : MailLanguage.values()) {
            templates.put(
                    language, read("/" + bundle + "_" + language.name().toLowerCase(Locale.ROOT) + ".properties"));
        }
    }

    /** The facts as they are shown: days and lists in words. */
    public Map<String, String> shown(Map<String, String> facts, MailLanguage language) {
        Map<String, String> shown = new HashMap<>(facts);
        lines(facts, "endings", line -> ending(line, language)).forEach(shown::put);
        lines(facts, "beginnings", line -> beginning(line, language)).forEach(shown::put);
        shown.replaceAll((name, value) -> name.endsWith("Day") ? day(LocalDate.parse(value), language) : value);
        return shown;
    }

    /** The template with its facts filled in; one that is missing, or lacks a fact, is a bug. */
    public String filled(MailLanguage language, String key, Map<String, String> facts) {
        String template = Objects.requireNonNull(templates.get(language)).getProperty(key);
        if (template == null) {
            throw new IllegalStateException("no template " + key);
        }
        return FACT.matcher(template).replaceAll(found -> Matcher.quoteReplacement(fact(facts, found.group(1), key)));
    }

    /** The day as letters in this language write it. */
    public String day(LocalDate day, MailLanguage language) {
        return language == MailLanguage.JA ? japaneseDay.apply(day) : ENGLISH_DAY.format(day);
    }

    private static Map<String, String> lines(Map<String, String> facts, String name, Function<String, String> line) {
        String value = facts.get(name);
        return value == null
                ? Map.of()
                : Map.of(
                        name.equals("endings") ? "ended" : "begun",
                        value.lines().map(line).collect(joining("\n")));
    }

    /** @param line the last day or a hyphen, and the body, parted by a space */
    private String ending(String line, MailLanguage language) {
        String[] parts = line.split(" ", 2);
        return parts[0].equals("-")
                ? filled(language, "ending-cancelled", Map.of("body", parts[1]))
                : filled(
                        language,
                        "ending",
                        Map.of("body", parts[1], "lastDay", day(LocalDate.parse(parts[0]), language)));
    }

    /** @param line the first day and the body, parted by a space */
    private String beginning(String line, MailLanguage language) {
        String[] parts = line.split(" ", 2);
        return filled(
                language, "beginning", Map.of("body", parts[1], "firstDay", day(LocalDate.parse(parts[0]), language)));
    }

    private static String fact(Map<String, String> facts, String name, String key) {
        String value = facts.get(name);
        if (value == null) {
            throw new IllegalStateException("template " + key + " lacks the fact " + name);
        }
        return value;
    }

    private static Properties read(String name) {
        try (InputStream found = FactTexts.class.getResourceAsStream(name)) {
            if (found == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(found, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
