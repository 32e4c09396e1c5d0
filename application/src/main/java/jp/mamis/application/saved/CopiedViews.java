package jp.mamis.application.saved;

import java.time.Instant;
import java.util.List;
import jp.mamis.application.accounts.PassingViews;
import jp.mamis.application.kernel.IdentifierSource;
import jp.mamis.application.saved.SavedView.ListKind;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hierarchy.AssociationId;

/** Gives a successor the saved views of whoever leaves: what has a name already stays, and no more than the most are kept. */
public final class CopiedViews implements PassingViews {

    private final SavedViews views;
    private final IdentifierSource ids;

    public CopiedViews(SavedViews views, IdentifierSource ids) {
        this.views = views;
        this.ids = ids;
    }

    @Override
    public void pass(AccountId from, AccountId to, AssociationId body, Instant at) {
        for (ListKind list : ListKind.values()) {
            List<SavedView> known = views.of(to, body, list);
            views.of(from, body, list).stream()
                    .filter(view -> known.stream().noneMatch(own -> own.name().equals(view.name())))
                    .limit(Math.max(0, KeepView.MOST - known.size()))
                    .forEach(view -> views.keep(
                            new SavedView(new SavedViewId(ids.next()), to, body, list, view.name(), view.query(), at)));
        }
    }
}
