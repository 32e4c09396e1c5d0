package jp.mamis.domain.mail;

import jp.mamis.domain.kernel.Version;

/**
 * One mail to one recipient (電子メール). It is queued with the act it tells of, attempted until a server accepts it, and
 * refused when a server says no or patience ends; a person may then queue it again.
 */
public sealed interface Mail permits QueuedMail, AcceptedMail, RefusedMail {

    Letter letter();

    /** How often it was stored; guards against two senders. */
    Version version();

    /** How often sending was begun. */
    int attempts();

    /** What was answered last; empty text before the first answer. */
    String answer();

    State state();

    /** The states by name. */
    enum State {
        /** 送信待ち. */
        QUEUED,
        /** 送信済み: a server has taken it over. */
        ACCEPTED,
        /** 送信不能. */
        REFUSED
    }

    /** A mail that nobody has tried to send yet. */
    static QueuedMail of(Letter letter) {
        return new QueuedMail(letter, Version.NEW, 0, 0, letter.writtenAt(), false, "");
    }
}
