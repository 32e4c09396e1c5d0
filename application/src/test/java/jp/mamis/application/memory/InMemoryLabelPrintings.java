package jp.mamis.application.memory;

import java.time.Instant;
import java.util.NavigableMap;
import java.util.Optional;
import jp.mamis.application.labels.LabelPrintings;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hierarchy.AssociationId;

/** How accounts print labels, in memory. */
public final class InMemoryLabelPrintings implements LabelPrintings {

    private final InMemoryStore store;
    private final NavigableMap<String, Kept> rows;

    public InMemoryLabelPrintings(InMemoryStore store) {
        this.store = store;
        this.rows = store.table();
    }

    @Override
    public Optional<Kept> of(AccountId owner, AssociationId body) {
        store.requireTransaction();
        return Optional.ofNullable(rows.get(key(owner, body)));
    }

    @Override
    public void keep(AccountId owner, AssociationId body, Kept printing, Instant at) {
        store.requireTransaction();
        rows.put(key(owner, body), printing);
    }

    private static String key(AccountId owner, AssociationId body) {
        return owner.value() + " " + body.value();
    }
}
