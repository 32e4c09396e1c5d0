package jp.mamis.application.saved;

import java.util.List;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.saved.SavedView.ListKind;
import jp.mamis.domain.hierarchy.AssociationId;

/** What the caller has saved. */
public final class SavedViewQueries {

    private final Foundation foundation;
    private final SavedViews views;

    SavedViewQueries(Foundation foundation, SavedViews views) {
        this.foundation = foundation;
        this.views = views;
    }

    /** The caller's own views of a body's list, by name; none for whoever does not work there. */
    public List<SavedView> own(AssociationId body, ListKind list, Caller caller) {
        return caller.account()
                .filter(account -> caller.isStaffOf(body))
                .map(account -> foundation.work().readOnly(() -> views.of(account, body, list)))
                .orElseGet(List::of);
    }
}
