package jp.mamis.application.mail;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.mail.Letter;

/**
 * Turns letters into text by the templates of {@code mail_ja} and {@code mail_en}. {@code path} becomes the {@code link},
 * with the token of the {@code ticket} behind it where there is one, and {@code tickets} become {@code logIns} with a link
 * each; what else facts become, {@link FactTexts} says.
 */
final class MailWriting {

    private final URI publicUrl;
    private final LinkSeal seal;
    private final FactTexts texts = new FactTexts("mail", JapaneseDate::screen);

    /** @param publicUrl how people reach the portal, without a path */
    MailWriting(URI publicUrl, LinkSeal seal) {
        this.publicUrl = publicUrl;
        this.seal = seal;
    }

    MailOut.Message message(Letter letter) {
        String slug = letter.kind().slug();
        Map<String, String> facts = shown(letter);
        return new MailOut.Message(
                letter.id(),
                letter.to(),
                filled(letter, slug + ".subject", facts),
                filled(letter, slug + ".text", facts) + "\n\n" + filled(letter, "footer", facts));
    }

    private Map<String, String> shown(Letter letter) {
        Map<String, String> told = new HashMap<>(letter.facts());
        // Mails written by an older program, and still queued, name what somebody has left.
        told.remove("endings");
        Map<String, String> facts = new HashMap<>(texts.shown(told, letter.language()));
        String path = publicUrl + facts.getOrDefault("path", "/");
        String ticket = facts.get("ticket");
        facts.put("link", ticket == null ? path : sealed(path, ticket));
        String tickets = facts.get("tickets");
        if (tickets != null) {
            facts.put(
                    "logIns",
                    tickets.lines().map(line -> logIn(line, path, letter)).collect(joining("\n\n")));
        }
        return facts;
    }

    /** @param line a log-in ID and its ticket, parted by a space */
    private String logIn(String line, String path, Letter letter) {
        String[] parts = line.split(" ", 2);
        return filled(letter, "log-in", Map.of("loginId", parts[0], "link", sealed(path, parts[1])));
    }

    private String sealed(String path, String ticket) {
        return path + seal.token(UUID.fromString(ticket)).text();
    }

    private String filled(Letter letter, String key, Map<String, String> facts) {
        return texts.filled(letter.language(), key, facts);
    }
}
