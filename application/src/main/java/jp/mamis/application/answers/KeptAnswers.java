package jp.mamis.application.answers;

import java.time.Instant;
import java.util.Optional;
import jp.mamis.domain.accounts.LoginSessionId;

/** The answers kept for sessions. They end with their session. */
public interface KeptAnswers {

    /** The most answers kept for one session. */
    int MOST = 20;

    /**
     * Keeps an answer, and drops the session's oldest beyond {@link #MOST}; nothing happens when the session is gone.
     *
     * @return whether it is kept
     */
    boolean keep(KeptAnswerId id, LoginSessionId session, Instant at, KeptAnswer answer);

    /** The answer, when it was kept for this very session, and not before {@code since}. */
    Optional<KeptAnswer> find(KeptAnswerId id, LoginSessionId session, Instant since);

    /**
     * Drops answers kept before {@code before}, the oldest {@code most} of them, passing over those that another
     * transaction holds; answers how many.
     */
    int forgetBefore(Instant before, int most);
}
