package jp.mamis.application.memory;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.UUID;
import jp.mamis.application.hpki.ceremony.RevokedAuthorities;
import jp.mamis.domain.hpki.ceremony.AuthorityRevocation;

/** Authorities that are revoked, in memory. */
public final class InMemoryRevokedAuthorities implements RevokedAuthorities {

    private final InMemoryStore store;
    private final NavigableMap<UUID, AuthorityRevocation> rows;

    public InMemoryRevokedAuthorities(InMemoryStore store) {
        this.store = store;
        this.rows = store.table();
    }

    @Override
    public List<AuthorityRevocation> all() {
        store.requireTransaction();
        return rows.values().stream()
                .sorted(Comparator.comparing(
                                (AuthorityRevocation each) -> each.act().askedAt())
                        .thenComparing(each -> each.generation().value()))
                .toList();
    }

    @Override
    public List<AuthorityRevocation> claimAll() {
        return all();
    }

    @Override
    public void save(AuthorityRevocation revocation) {
        store.requireTransaction();
        rows.merge(revocation.generation().value(), revocation, (before, after) -> before.isInForce() ? before : after);
    }

    @Override
    public void takeBack(AuthorityRevocation revocation) {
        store.requireTransaction();
        rows.values().removeIf(each -> each.generation().equals(revocation.generation()) && !each.isInForce());
    }
}
