package jp.mamis.domain.mail;

import java.time.Instant;
import jp.mamis.domain.kernel.Version;

/**
 * 送信待ち: waits for its time, or is being sent by someone who has until then to say what came of it.
 *
 * @param interruptions how often a sender took it and was never heard of again
 * @param dueAt         when it may be taken; while under way, when its sender is given up
 * @param underWay      whether a sender has it
 */
public record QueuedMail(
        Letter letter, Version version, int attempts, int interruptions, Instant dueAt, boolean underWay, String answer)
        implements Mail {

    /** What a mail ends with whose senders died twice: it may have gone out twice, and is not sent a third time. */
    public static final String UNCERTAIN = "interrupted twice; whether it went out is not known";

    @Override
    public State state() {
        return State.QUEUED;
    }

    /**
     * A sender takes it and answers until {@code until}. A mail whose last sender fell silent is sent once more, since
     * losing it would be worse than a repeat; when that sender falls silent too, it ends refused.
     */
    public Mail take(Instant now, Instant until) {
        int silent = interruptions + (underWay ? 1 : 0);
        return silent > RetryPolicy.REPEATS_AFTER_SILENCE
                ? new RefusedMail(letter, version, attempts, now, UNCERTAIN)
                : new QueuedMail(letter, version, attempts + 1, silent, until, true, answer);
    }

    /** What its sender reports. */
    public Mail answered(MailAnswer said, Instant now) {
        if (said instanceof MailAnswer.Accepted) {
            return new AcceptedMail(letter, version, attempts, now, said.text());
        }
        if (said instanceof MailAnswer.Refused) {
            return new RefusedMail(letter, version, attempts, now, said.text());
        }
        return new RetryPolicy()
                .pauseAfter(attempts)
                .<Mail>map(pause ->
                        new QueuedMail(letter, version, attempts, interruptions, now.plus(pause), false, said.text()))
                .orElseGet(() -> new RefusedMail(letter, version, attempts, now, said.text()));
    }
}
