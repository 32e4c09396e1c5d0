package jp.mamis.domain.mail;

import java.time.Instant;
import jp.mamis.domain.kernel.Version;

/** 送信済み: a server has taken the mail over. Whether it arrives is the server's business. */
public record AcceptedMail(Letter letter, Version version, int attempts, Instant at, String answer) implements Mail {

    @Override
    public State state() {
        return State.ACCEPTED;
    }
}
