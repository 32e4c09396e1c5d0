package jp.mamis.domain.tray;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.mail.MailKind;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.domain.person.PersonId;

/**
 * What is to be told to a doctor without a mail address, and which body tells it (お知らせの内容). Its text is made when it
 * is read or printed.
 *
 * @param body     the body that brings it, see {@link ServingBody}
 * @param occasion why it is written, the same for the same occasion: nothing is told twice
 * @param subject  the procedure or account it is about
 * @param facts    what the template fills in. Unlike a mail it may hold a reason as it was written, since who gets a letter
 *     may have no other way to read it; name and address never, since they are looked up when it is printed
 */
public record Tidings(
        DispatchId id,
        AssociationId body,
        PersonId person,
        String occasion,
        MailKind kind,
        MailLanguage language,
        UUID subject,
        Map<String, String> facts,
        Instant writtenAt) {

    private static final int LONGEST_OCCASION = 200;

    public Tidings {
        facts = Map.copyOf(facts);
        if (occasion.isBlank() || occasion.length() > LONGEST_OCCASION) {
            throw new IllegalArgumentException("an occasion has 1 to " + LONGEST_OCCASION + " characters");
        }
    }

    /** The reference number of the procedure it is about; empty text for none. */
    public String reference() {
        return facts.getOrDefault("reference", "");
    }

    /** The name of the body whose act it is about; empty text for what is no body's. */
    public String sender() {
        return facts.getOrDefault("sender", "");
    }
}
