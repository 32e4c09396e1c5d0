package jp.mamis.domain.accounts;

import java.time.Instant;
import java.util.Optional;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.Characters;

/**
 * Why an account opens to nobody for the time being (利用停止).
 *
 * @param note in words of whoever suspended it, 1 to 500 characters; needed beside {@link SuspensionReason#OTHER}
 * @param by   whose account suspended it; empty for the system itself
 * @param body the body it was done for; empty for the system's administration
 */
@Basis(
        document = "terms of use ver 1.00 (2024-09-24)",
        article = "8-1",
        rule =
                "An account is suspended on leaving or quitting an association, expulsion, death, breach of the terms, and for"
                        + " other causes that make its use unfit.",
        note =
                "Who suspends whom, that nobody is left without an administrator by it, and that what the system's administration"
                        + " has suspended is resumed by it alone, is our choice.")
public record Suspension(
        SuspensionReason reason,
        Optional<String> note,
        Instant since,
        Optional<AccountId> by,
        Optional<AssociationId> body) {

    private static final int LONGEST = 500;

    public Suspension {
        note.ifPresent(Suspension::requireNote);
    }

    /**
     * Takes a note; space at its edges is not part of it, line breaks are.
     *
     * @throws MalformedValue {@code suspension-note}
     */
    public static String note(String text) {
        String stripped = text.strip().replace("\r\n", "\n");
        requireNote(stripped);
        return stripped;
    }

    private static void requireNote(String text) {
        if (text.isBlank() || Characters.count(text) > LONGEST) {
            throw new MalformedValue("suspension-note", text);
        }
    }

    /** Whether only the system's administration ends it. */
    public boolean isOfTheSystem() {
        return body.isEmpty();
    }

    /** Whether the words are there that the reason needs. */
    boolean isExplained() {
        return reason != SuspensionReason.OTHER || note.isPresent();
    }
}
