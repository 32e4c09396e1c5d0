package jp.mamis.application.mail;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.mail.Letter;
import jp.mamis.domain.mail.MailLanguage;

/**
 * Turns letters into text by the templates of {@code mail_ja} and {@code mail_en}. A template names facts in braces;
 * {@code path} becomes the {@code link}, with the token of the {@code ticket} behind it where there is one, {@code tickets}
 * become {@code logIns} with a link each, {@code endings} become {@code ended} with a line each, and facts whose name ends
 * in {@code Day} are days.
 */
final class LetterWriting {

    private static final Pattern FACT = Pattern.compile("\\{([A-Za-z]+)}");
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final URI publicUrl;
    private final LinkSeal seal;
    private final Map<MailLanguage, Properties> templates = new EnumMap<>(MailLanguage.class);

    /** @param publicUrl how people reach the portal, without a path */
    LetterWriting(URI publicUrl, LinkSeal seal) {
        this.publicUrl = publicUrl;
        this.seal = seal;
        for (MailLanguage language : MailLanguage.values()) {
            templates.put(language, read("/mail_" + language.name().toLowerCase(Locale.ROOT) + ".properties"));
        }
    }

    MailOut.Message message(Letter letter) {
        Properties texts = Objects.requireNonNull(templates.get(letter.language()));
        String slug = letter.kind().slug();
        Map<String, String> facts = shown(letter);
        String text = filled(texts, slug + ".text", facts) + "\n\n" + filled(texts, "footer", facts);
        return new MailOut.Message(letter.id(), letter.to(), filled(texts, slug + ".subject", facts), text);
    }

    private Map<String, String> shown(Letter letter) {
        Map<String, String> facts = new HashMap<>(letter.facts());
        String path = publicUrl + facts.getOrDefault("path", "/");
        String ticket = facts.get("ticket");
        facts.put("link", ticket == null ? path : sealed(path, ticket));
        String tickets = facts.get("tickets");
        if (tickets != null) {
            facts.put(
                    "logIns",
                    tickets.lines().map(line -> logIn(line, path, letter)).collect(joining("\n\n")));
        }
        Optional.ofNullable(facts.get("endings"))
                .ifPresent(endings -> facts.put(
                        "ended",
                        endings.lines().map(line -> ending(line, letter)).collect(joining("\n"))));
        facts.replaceAll((name, value) -> name.endsWith("Day") ? day(value, letter.language()) : value);
        return facts;
    }

    /** @param line a log-in ID and its ticket, parted by a space */
    private String logIn(String line, String path, Letter letter) {
        Properties texts = Objects.requireNonNull(templates.get(letter.language()));
        String[] parts = line.split(" ", 2);
        return filled(texts, "log-in", Map.of("loginId", parts[0], "link", sealed(path, parts[1])));
    }

    /** @param line the last day or a hyphen, and the body, parted by a space */
    private String ending(String line, Letter letter) {
        Properties texts = Objects.requireNonNull(templates.get(letter.language()));
        String[] parts = line.split(" ", 2);
        return parts[0].equals("-")
                ? filled(texts, "ending-cancelled", Map.of("body", parts[1]))
                : filled(texts, "ending", Map.of("body", parts[1], "lastDay", day(parts[0], letter.language())));
    }

    private String sealed(String path, String ticket) {
        return path + seal.token(UUID.fromString(ticket)).text();
    }

    private static String day(String iso, MailLanguage language) {
        LocalDate day = LocalDate.parse(iso);
        return language == MailLanguage.JA ? JapaneseDate.screen(day) : ENGLISH_DAY.format(day);
    }

    private static String filled(Properties texts, String key, Map<String, String> facts) {
        String template = texts.getProperty(key);
        if (template == null) {
            throw new IllegalStateException("no mail template " + key);
        }
        return FACT.matcher(template).replaceAll(found -> Matcher.quoteReplacement(fact(facts, found.group(1), key)));
    }

    private static String fact(Map<String, String> facts, String name, String key) {
        String value = facts.get(name);
        if (value == null) {
            throw new IllegalStateException("mail template " + key + " lacks the fact " + name);
        }
        return value;
    }

    private static Properties read(String name) {
        try (InputStream found = LetterWriting.class.getResourceAsStream(name)) {
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
