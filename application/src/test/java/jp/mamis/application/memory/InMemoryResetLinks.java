package jp.mamis.application.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.accounts.ResetLinks;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.ResetLink;
import jp.mamis.domain.accounts.TokenDigest;

/** Links that set passwords in memory. */
public final class InMemoryResetLinks implements ResetLinks {

    private final InMemoryStore store;
    private final NavigableMap<UUID, ResetLink> rows;

    public InMemoryResetLinks(InMemoryStore store) {
        this.store = store;
        this.rows = store.table();
    }

    @Override
    public void add(ResetLink link) {
        store.requireTransaction();
        rows.put(link.id(), link);
    }

    @Override
    public Optional<ResetLink> find(TokenDigest digest) {
        store.requireTransaction();
        return rows.values().stream()
                .filter(link -> link.digest().equals(digest))
                .findFirst();
    }

    @Override
    public List<ResetLink> claim(AccountId account) {
        store.requireTransaction();
        return rows.values().stream()
                .filter(link -> link.account().equals(account))
                .toList();
    }

    @Override
    public void endAll(AccountId account, Instant at) {
        claim(account).stream()
                .filter(link -> link.usedAt().isEmpty())
                .forEach(link -> rows.put(
                        link.id(),
                        new ResetLink(link.id(), account, link.digest(), link.expiresAt(), Optional.of(at))));
    }

    @Override
    public int forgetBefore(Instant before, int most) {
        store.requireTransaction();
        List<UUID> old = rows.values().stream()
                .filter(link -> link.expiresAt().isBefore(before))
                .sorted(Comparator.comparing(ResetLink::expiresAt))
                .limit(most)
                .map(ResetLink::id)
                .toList();
        old.forEach(rows::remove);
        return old.size();
    }
}
