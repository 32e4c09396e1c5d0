package jp.mamis.application.memory;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import jp.mamis.application.hpki.status.Responders;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.status.IssuerMark;
import jp.mamis.domain.hpki.status.Responder;

/** Who signs answers, in memory. */
public final class InMemoryResponders implements Responders {

    private final InMemoryStore store;
    private final NavigableMap<UUID, Responder> rows;
    private final NavigableMap<String, CaGenerationId> issuers;

    public InMemoryResponders(InMemoryStore store) {
        this.store = store;
        this.rows = store.table();
        this.issuers = store.table();
    }

    @Override
    public void add(Responder begun) {
        boolean taken = of(begun.authority()).stream().anyMatch(each -> each.number() == begun.number());
        if (taken || rows.containsKey(begun.id())) {
            throw new StaleState("ocsp_responder");
        }
        rows.put(begun.id(), begun);
    }

    @Override
    public void prepare(Responder prepared) {
        replace(prepared, before -> before.prepared().isEmpty());
    }

    @Override
    public void certify(Responder certified, List<IssuerMark> marks) {
        replace(
                certified,
                before -> before.certificate().isEmpty() && before.prepared().equals(certified.prepared()));
        marks.forEach(mark -> issuers.putIfAbsent(key(mark), certified.authority()));
    }

    @Override
    public List<Responder> of(CaGenerationId authority) {
        store.requireTransaction();
        return rows.values().stream()
                .filter(each -> each.authority().equals(authority))
                .sorted(Comparator.comparing(Responder::number))
                .toList();
    }

    /** Whom a mark names. */
    Optional<CaGenerationId> named(IssuerMark mark) {
        return Optional.ofNullable(issuers.get(key(mark)));
    }

    private void replace(Responder next, Predicate<Responder> may) {
        store.requireTransaction();
        Responder before = rows.get(next.id());
        if (before == null || !may.test(before)) {
            throw new StaleState("ocsp_responder");
        }
        rows.put(next.id(), next);
    }

    private static String key(IssuerMark mark) {
        return mark.digest() + " " + mark.name().hex() + " " + mark.key().hex();
    }
}
