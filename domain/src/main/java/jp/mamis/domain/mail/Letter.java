package jp.mamis.domain.mail;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import jp.mamis.domain.person.MailAddress;

/**
 * What is to be told to whom (通知), whatever becomes of it. Its text is made when it goes out.
 *
 * @param occasion why it is written, the same for the same occasion: nothing is told twice
 * @param subject  the procedure, body or account it is about
 * @param facts    what the template fills in: reference number, names of bodies, days, the path of the link. No name and
 *     nothing else about a person
 */
public record Letter(
        MailId id,
        String occasion,
        MailKind kind,
        MailLanguage language,
        MailAddress to,
        UUID subject,
        Map<String, String> facts,
        Instant writtenAt) {

    private static final int LONGEST_OCCASION = 200;

    public Letter {
        facts = Map.copyOf(facts);
        if (occasion.isBlank() || occasion.length() > LONGEST_OCCASION) {
            throw new IllegalArgumentException("an occasion has 1 to " + LONGEST_OCCASION + " characters");
        }
    }
}
