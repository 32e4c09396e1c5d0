package jp.mamis.application.answers;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.mamis.application.accounts.SignedIn;
import jp.mamis.application.journal.Foundation;

/**
 * Keeps the page that a form was answered with for the session that sent it, and clears away a few that are too old. No
 * act of the business: the journal says nothing of it.
 */
public final class KeepAnswer {

    public record Command(KeptAnswer answer) {}

    /** How long an answer is given again. */
    public static final Duration KEPT = Duration.ofHours(1);

    private static final int SWEPT_AT_ONCE = 20;

    private final Foundation foundation;
    private final KeptAnswers answers;

    KeepAnswer(Foundation foundation, KeptAnswers answers) {
        this.foundation = foundation;
        this.answers = answers;
    }

    /** What it can be asked for by; empty when the session has ended meanwhile. */
    public Optional<KeptAnswerId> keep(Command command, SignedIn caller) {
        KeptAnswerId id = new KeptAnswerId(foundation.ids().next());
        Instant now = foundation.time().now();
        return foundation.work().inTransaction(() -> {
            answers.forgetBefore(now.minus(KEPT), SWEPT_AT_ONCE);
            return answers.keep(id, caller.session(), now, command.answer()) ? Optional.of(id) : Optional.empty();
        });
    }
}
