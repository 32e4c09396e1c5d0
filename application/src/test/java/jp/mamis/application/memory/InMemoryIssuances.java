package jp.mamis.application.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mamis.application.hpki.ca.Issuances;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ca.CertificateOrder;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.IssuanceId;
import jp.mamis.domain.hpki.ca.SerialNumber;

/** Every certificate that was ever planned, in memory. */
public final class InMemoryIssuances implements Issuances {

    private static final Comparator<Issuance> OLDEST = Comparator.<Issuance, Instant>comparing(
                    each -> each.order().plannedAt())
            .thenComparing(each -> each.order().id().value());

    private final InMemoryStore store;
    private final NavigableMap<UUID, Issuance> rows;

    public InMemoryIssuances(InMemoryStore store) {
        this.store = store;
        this.rows = store.table();
    }

    @Override
    public void addAll(List<? extends Issuance> issuances) {
        issuances.forEach(this::added);
    }

    private void added(Issuance issuance) {
        store.requireTransaction();
        UUID id = issuance.order().id().value();
        boolean given =
                find(issuance.order().authority(), issuance.order().serial()).isPresent();
        if (given || rows.containsKey(id) || isCertified(issuance.order())) {
            throw new StaleState("issuance");
        }
        rows.put(id, issuance);
    }

    private boolean isCertified(CertificateOrder order) {
        return claimKeys(Set.of(order.key())).stream()
                .anyMatch(each -> each.order().authority().equals(order.authority()));
    }

    @Override
    public void storeAll(List<? extends Issuance> next) {
        next.forEach(this::stored);
    }

    private void stored(Issuance next) {
        store.requireTransaction();
        UUID id = next.order().id().value();
        Optional<Issuance.State> stored = Optional.ofNullable(rows.get(id)).map(Issuance::state);
        if (stored.isEmpty() || !stored.equals(next.before())) {
            throw new StaleState("issuance");
        }
        rows.put(id, next);
    }

    @Override
    public Optional<Issuance> find(CaGenerationId authority, SerialNumber serial) {
        return withSerial(serial).stream()
                .filter(each -> each.order().authority().equals(authority))
                .findFirst();
    }

    Optional<Issuance> find(IssuanceId id) {
        store.requireTransaction();
        return Optional.ofNullable(rows.get(id.value()));
    }

    @Override
    public List<Issuance> withSerial(SerialNumber serial) {
        return all().filter(each -> each.order().serial().equals(serial))
                .sorted(OLDEST)
                .toList();
    }

    @Override
    public List<Issuance> claimKeys(Set<Der> keys) {
        return all().filter(each -> keys.contains(each.order().key()) && each.state() != Issuance.State.ABANDONED)
                .sorted(OLDEST)
                .toList();
    }

    @Override
    public List<Issuance> unfinished(Optional<CertificateOrder> after, int most) {
        return all().filter(Issuance::unfinished)
                .filter(each -> after.map(Issuance.Planned::new)
                        .filter(last -> OLDEST.compare(each, last) <= 0)
                        .isEmpty())
                .sorted(OLDEST)
                .limit(most)
                .toList();
    }

    @Override
    public List<Issuance> issued(Optional<Instant> before, int most) {
        return all().filter(each -> each.certificate().isPresent())
                .filter(each -> before.map(each.order().plannedAt()::isBefore).orElse(true))
                .sorted(OLDEST.reversed())
                .limit(most)
                .toList();
    }

    @Override
    public long signed(CaGenerationId authority) {
        return all().filter(each -> each.order().authority().equals(authority)
                        && each.certificate().isPresent())
                .count();
    }

    Stream<Issuance> all() {
        store.requireTransaction();
        return rows.values().stream();
    }
}
