package jp.mamis.application.memory;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.saved.SavedView;
import jp.mamis.application.saved.SavedView.ListKind;
import jp.mamis.application.saved.SavedViewId;
import jp.mamis.application.saved.SavedViews;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hierarchy.AssociationId;

/** Saved views in memory. */
public final class InMemorySavedViews implements SavedViews {

    private final InMemoryStore store;
    private final NavigableMap<UUID, SavedView> rows;

    public InMemorySavedViews(InMemoryStore store) {
        this.store = store;
        this.rows = store.table();
    }

    @Override
    public List<SavedView> of(AccountId owner, AssociationId body, ListKind list) {
        store.requireTransaction();
        return rows.values().stream()
                .filter(view -> view.owner().equals(owner) && view.body().equals(body) && view.list() == list)
                .sorted(Comparator.comparing(SavedView::name))
                .toList();
    }

    @Override
    public void keep(SavedView view) {
        of(view.owner(), view.body(), view.list()).stream()
                .filter(before -> before.name().equals(view.name()))
                .forEach(before -> rows.remove(before.id().value()));
        rows.put(view.id().value(), view);
    }

    @Override
    public void remove(SavedViewId id, AccountId owner) {
        store.requireTransaction();
        Optional.ofNullable(rows.get(id.value()))
                .filter(view -> view.owner().equals(owner))
                .ifPresent(view -> rows.remove(id.value()));
    }
}
