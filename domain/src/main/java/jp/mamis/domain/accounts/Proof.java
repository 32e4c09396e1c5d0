package jp.mamis.domain.accounts;

import java.time.Duration;
import java.time.Instant;

/**
 * How far whoever logged in has proved to be the holder (本人確認の段階).
 *
 * @param at when last
 */
public record Proof(Degree degree, Instant at) {

    /** What was proved. */
    public enum Degree {
        /** The password, where more is asked for: nothing may be done but to prove the rest or to log out. */
        PENDING,
        /** The password, where nothing more is asked for. */
        PASSWORD,
        /** Password and second factor. */
        FACTOR
    }

    /** Whether it was given within {@code window} before {@code now}. */
    public boolean isFresh(Duration window, Instant now) {
        return degree != Degree.PENDING && now.isBefore(at.plus(window));
    }
}
