package jp.mamis.application.answers;

import java.util.Optional;
import jp.mamis.application.accounts.SignedIn;
import jp.mamis.application.journal.Foundation;

/** Finds answers again, for the session they were given to and for an hour at most. */
public final class KeptAnswerQueries {

    private final Foundation foundation;
    private final KeptAnswers answers;

    KeptAnswerQueries(Foundation foundation, KeptAnswers answers) {
        this.foundation = foundation;
        this.answers = answers;
    }

    /** Empty for one that is unknown, too old or another session's. */
    public Optional<KeptAnswer> find(KeptAnswerId id, SignedIn caller) {
        return foundation
                .work()
                .readOnly(() -> answers.find(
                        id, caller.session(), foundation.time().now().minus(KeepAnswer.KEPT)));
    }
}
