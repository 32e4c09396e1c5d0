package jp.mamis.domain.mail;

/** What became of one attempt (送信結果). */
public sealed interface MailAnswer {

    /** What the server, or the way to it, said; nothing of the mail itself. */
    String text();

    /** The server has taken the mail over. */
    record Accepted(String text) implements MailAnswer {}

    /** Not now: the server is busy or asks to come back. */
    record Deferred(String text) implements MailAnswer {}

    /** Not now, and not for any other mail either: there is no server to talk to. */
    record Unreachable(String text) implements MailAnswer {}

    /** Never: the server does not take this mail, or nothing for this recipient. */
    record Refused(String text) implements MailAnswer {}
}
