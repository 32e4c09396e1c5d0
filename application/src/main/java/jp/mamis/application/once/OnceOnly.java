package jp.mamis.application.once;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.RefusalCode;

/**
 * Does a submission once however often it arrives: the key, what the use case changes and the answer become durable in one
 * transaction. A double sent meanwhile waits for the first and gets its answer; after a failure the key is free again.
 */
public final class OnceOnly {

    /** How long an answer is given again. */
    public static final Duration KEPT = Duration.ofHours(24);

    /** Why a submission is refused before the business is asked. */
    public enum Code implements RefusalCode {
        /** The key was used with something else. */
        OTHER_CONTENT
    }

    /** @param repeated whether the answer is that of an earlier submission */
    public record Given(Answer answer, boolean repeated) {}

    private final UnitOfWork work;
    private final Submissions submissions;
    private final Time time;

    public OnceOnly(UnitOfWork work, Submissions submissions, Time time) {
        this.work = work;
        this.submissions = submissions;
        this.time = time;
    }

    /**
     * Runs {@code act} in a transaction that its use cases join, or answers as before.
     *
     * @param content hash of everything that was sent
     * @throws IllegalArgumentException for a caller nobody knows: strangers would share their answers
     */
    public Outcome<Given> once(SubmissionKey key, Caller caller, String content, Supplier<Answer> act) {
        if (caller.actor() instanceof Actor.Anonymous) {
            throw new IllegalArgumentException("a stranger has no submissions");
        }
        return work.inTransaction(() -> {
            Instant now = time.now();
            Submissions.Claim claim = new Submissions.Claim(caller.actor().text(), key, content, now);
            Optional<Submissions.Settled> before = submissions.claim(claim, now.minus(KEPT));
            return before.map(settled -> again(settled, content)).orElseGet(() -> first(claim, act));
        });
    }

    private static Outcome<Given> again(Submissions.Settled settled, String content) {
        return settled.content().equals(content)
                ? Outcome.accepted(new Given(settled.answer(), true))
                : Outcome.refused(Code.OTHER_CONTENT);
    }

    private Outcome<Given> first(Submissions.Claim claim, Supplier<Answer> act) {
        Answer answer = act.get();
        if (answer.settled()) {
            submissions.settle(claim, answer);
        } else {
            submissions.release(claim);
        }
        return Outcome.accepted(new Given(answer, false));
    }
}
