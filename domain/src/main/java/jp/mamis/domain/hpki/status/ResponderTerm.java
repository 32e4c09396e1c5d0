package jp.mamis.domain.hpki.status;

import java.time.Duration;
import java.time.Instant;
import jp.mamis.domain.kernel.Basis;

/** How much of its time is left to whoever answers for an authority (OCSPレスポンダの残り期間). */
@Basis(
        document = "our choice",
        article = "end of a responder's certificate",
        rule =
                "Thirty days before the certificate of a responder ends its authority needs another one, and seven days before it"
                        + " at once: the check, the measures and the pages say so.",
        note =
                "Without one no answer is signed, and those signed before end with it. Two officers have to come together.")
public enum ResponderTerm {
    LASTING,
    ENDS_SOON,
    ENDING,
    OVER;

    private static final Duration SOON = Duration.ofDays(30);
    private static final Duration AT_ONCE = Duration.ofDays(7);

    /** @param last the last second of its certificate */
    public static ResponderTerm of(Instant last, Instant now) {
        Duration left = Duration.between(now, last);
        if (left.isNegative()) {
            return OVER;
        }
        if (left.compareTo(AT_ONCE) < 0) {
            return ENDING;
        }
        return left.compareTo(SOON) < 0 ? ENDS_SOON : LASTING;
    }
}
