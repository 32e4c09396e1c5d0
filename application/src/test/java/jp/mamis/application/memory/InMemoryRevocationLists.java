package jp.mamis.application.memory;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mamis.application.hpki.ca.ListLine;
import jp.mamis.application.hpki.ca.RevocationLists;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ca.ListIssue;
import jp.mamis.domain.hpki.ca.ListScope;

/** Every revocation list that got a number, in memory. */
public final class InMemoryRevocationLists implements RevocationLists {

    private static final Comparator<ListIssue> NEWEST = Comparator.comparing(ListIssue::thisUpdate)
            .thenComparing(ListIssue::number)
            .reversed();

    private final InMemoryStore store;
    private final NavigableMap<UUID, ListIssue> rows;

    public InMemoryRevocationLists(InMemoryStore store) {
        this.store = store;
        this.rows = store.table();
    }

    @Override
    public Optional<ListIssue> claimLast(CaGenerationId authority, ListScope scope) {
        return of(authority, scope).max(Comparator.comparing(ListIssue::number));
    }

    @Override
    public void add(ListIssue list) {
        boolean spent = of(list.authority(), list.scope())
                .anyMatch(each -> each.number().equals(list.number()));
        if (spent || rows.containsKey(list.id())) {
            throw new StaleState("revocation_list");
        }
        rows.put(list.id(), list);
    }

    @Override
    public void store(ListIssue signed) {
        store.requireTransaction();
        ListIssue before = rows.get(signed.id());
        if (before == null || before.content().isPresent()) {
            throw new StaleState("revocation_list");
        }
        rows.put(signed.id(), signed);
    }

    @Override
    public Optional<ListIssue> newest(CaGenerationId authority, ListScope scope) {
        return of(authority, scope)
                .filter(each -> each.content().isPresent())
                .max(Comparator.comparing(ListIssue::number));
    }

    @Override
    public Optional<ListIssue> newestBy(CaGenerationId authority, ListScope scope, Instant at) {
        return of(authority, scope)
                .filter(each -> each.content().isPresent() && !each.thisUpdate().isAfter(at))
                .min(NEWEST);
    }

    @Override
    public Optional<ListIssue> firstAfter(CaGenerationId authority, ListScope scope, Instant at) {
        return of(authority, scope)
                .filter(each -> each.content().isPresent() && each.thisUpdate().isAfter(at))
                .max(NEWEST);
    }

    @Override
    public Optional<ListIssue> numbered(CaGenerationId authority, ListScope scope, BigInteger number) {
        return of(authority, scope)
                .filter(each -> each.content().isPresent() && each.number().equals(number))
                .findFirst();
    }

    @Override
    public long signed(CaGenerationId authority) {
        store.requireTransaction();
        return rows.values().stream()
                .filter(each ->
                        each.authority().equals(authority) && each.content().isPresent())
                .count();
    }

    @Override
    public List<ListLine> of(CaGenerationId authority, int most) {
        store.requireTransaction();
        return rows.values().stream()
                .filter(each -> each.authority().equals(authority))
                .sorted(NEWEST)
                .limit(most)
                .map(ListLine::of)
                .toList();
    }

    Stream<ListIssue> of(CaGenerationId authority, ListScope scope) {
        store.requireTransaction();
        return rows.values().stream().filter(each -> each.authority().equals(authority) && each.scope() == scope);
    }
}
