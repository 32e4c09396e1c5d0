package jp.mamis.application.once;

import java.time.Instant;
import java.util.Optional;

/** The submissions of the last hours with their answers. */
public interface Submissions {

    /**
     * One submission.
     *
     * @param owner   whose key it is, {@link jp.mamis.domain.audit.Actor#text()}: two owners may use the same
     * @param content hash of everything that was sent
     */
    record Claim(String owner, SubmissionKey key, String content, Instant at) {}

    /** A submission that was settled, with the hash of what was sent then. */
    record Settled(String content, Answer answer) {}

    /**
     * Claims the key for the running transaction. Where another transaction has claimed it, waits for its end.
     *
     * @param forgotten a submission from before this instant counts as never sent
     * @return what became of the key before, empty when the claim holds
     * @throws IllegalStateException outside a transaction
     */
    Optional<Settled> claim(Claim claim, Instant forgotten);

    /** Keeps the answer under the key claimed in this transaction. */
    void settle(Claim claim, Answer answer);

    /**
     * Forgets submissions from before {@code before}, the oldest {@code most} of them, passing over those that another
     * transaction holds; answers how many.
     */
    int forgetBefore(Instant before, int most);

    /** Gives the key claimed in this transaction back, as if it had never been used. */
    void release(Claim claim);
}
