package jp.mamis.application.saved;

import java.util.List;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.saved.SavedView.ListKind;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;

/** What the caller has saved. */
public final class SavedViewQueries {

    private final Foundation foundation;
    private final SavedViews views;

    SavedViewQueries(Foundation foundation, SavedViews views) {
        this.foundation = foundation;
        this.views = views;
    }

    /** The caller's own views of a body's list, by name, for whoever works there. */
    public Outcome<List<SavedView>> own(AssociationId body, ListKind list, Caller caller) {
        Outcome<List<SavedView>> answer = caller.account()
                .filter(account -> caller.decidesFor(body))
                .map(account -> foundation.work().readOnly(() -> views.of(account, body, list)))
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(SavedViewRefusal.NOT_ALLOWED));
        return foundation.answered(answer, body, body.value(), caller);
    }
}
