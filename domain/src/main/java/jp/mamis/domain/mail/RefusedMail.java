package jp.mamis.domain.mail;

import java.time.Instant;
import jp.mamis.domain.kernel.Version;

/** 送信不能: nobody tries any more unless a person says so. */
public record RefusedMail(Letter letter, Version version, int attempts, Instant at, String answer) implements Mail {

    @Override
    public State state() {
        return State.REFUSED;
    }

    /** Queues it again, as if it had never been tried. */
    public QueuedMail again(Instant now) {
        return new QueuedMail(letter, version, 0, 0, now, false, answer);
    }
}
