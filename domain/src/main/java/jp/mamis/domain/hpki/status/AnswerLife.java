package jp.mamis.domain.hpki.status;

import java.time.Duration;
import jp.mamis.domain.hpki.ca.RevocationListDraft;
import jp.mamis.domain.kernel.Basis;

/** How long an answer counts (応答の有効期間). */
@Basis(
        document = "our choice",
        article = "life of answers about status",
        rule =
                "An answer counts for four hours unless the installation says otherwise: an hour at least, and never longer than a"
                        + " revocation list. It is signed anew when half of that is over.",
        note = "Short, since whoever keeps an answer does not hear of a revocation before it ends.")
public record AnswerLife(Duration length) {

    private static final Duration LEAST = Duration.ofHours(1);

    public static final Duration MOST = RevocationListDraft.LIFE;

    /** Where nobody says otherwise. */
    public static final AnswerLife USUAL = new AnswerLife(Duration.ofHours(4));

    public AnswerLife {
        if (!fits(length)) {
            throw new IllegalArgumentException("no life of an answer");
        }
    }

    public static boolean fits(Duration length) {
        return length.compareTo(LEAST) >= 0 && length.compareTo(MOST) <= 0;
    }

    /** How much of it must be left of an answer that is not signed anew. */
    public Duration half() {
        return length.dividedBy(2);
    }
}
