package jp.mamis.domain.mail;

import java.time.Duration;
import java.time.Instant;
import jp.mamis.domain.kernel.Basis;

/**
 * How many letters strangers have asked for to one address since a time (送信回数), whether or not anybody has the address.
 *
 * @param used  how many since {@code since}
 * @param since when the first of them was asked for
 */
@Basis(
        document = "our choice",
        rule = "Strangers can have three letters of a kind sent to one address within an hour; what is asked for beyond"
                + " is answered alike and not sent.")
public record LetterAllowance(int used, Instant since) {

    public static final int MOST = 3;
    public static final Duration PER = Duration.ofHours(1);

    /** Nothing asked for yet. */
    public static LetterAllowance none(Instant now) {
        return new LetterAllowance(0, now);
    }

    public boolean allowsAt(Instant now) {
        return used < MOST || isOver(now);
    }

    /** With one letter more. */
    public LetterAllowance oneMore(Instant now) {
        return isOver(now) ? new LetterAllowance(1, now) : new LetterAllowance(used + 1, since);
    }

    private boolean isOver(Instant now) {
        return !now.isBefore(since.plus(PER));
    }
}
