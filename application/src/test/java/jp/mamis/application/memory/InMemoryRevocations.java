package jp.mamis.application.memory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mamis.application.hpki.ca.Revocations;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.Revocation;
import jp.mamis.domain.hpki.ca.RevocationGround;
import jp.mamis.domain.hpki.ca.RevocationReason;
import jp.mamis.domain.hpki.ca.SerialNumber;

/** Every certificate that was revoked, in memory. */
public final class InMemoryRevocations implements Revocations {

    private final InMemoryStore store;
    private final InMemoryIssuances issuances;
    private final NavigableMap<String, Revocation> rows;

    public InMemoryRevocations(InMemoryStore store, InMemoryIssuances issuances) {
        this.store = store;
        this.issuances = issuances;
        this.rows = store.table();
    }

    @Override
    public Revocation keep(Revocation revocation) {
        store.requireTransaction();
        return rows.computeIfAbsent(key(revocation.authority(), revocation.serial()), first -> revocation);
    }

    @Override
    public int keepAll(CaGenerationId authority, RevocationGround ground, RevocationReason published, Instant now) {
        store.requireTransaction();
        List<Revocation> fresh = issuances
                .all()
                .filter(each -> each.state() != Issuance.State.ABANDONED)
                .map(Issuance::order)
                .filter(each -> each.authority().equals(authority)
                        && !each.validity().last().isBefore(now)
                        && !rows.containsKey(key(authority, each.serial())))
                .map(each -> new Revocation(
                        authority,
                        each.serial(),
                        now.truncatedTo(ChronoUnit.SECONDS),
                        ground,
                        published,
                        each.validity().last(),
                        now))
                .toList();
        fresh.forEach(this::keep);
        return fresh.size();
    }

    @Override
    public Optional<Revocation> find(CaGenerationId authority, SerialNumber serial) {
        store.requireTransaction();
        return Optional.ofNullable(rows.get(key(authority, serial)));
    }

    @Override
    public Set<SerialNumber> revoked(CaGenerationId authority, Set<RevocationGround> grounds, Instant lasting) {
        return of(authority).stream()
                .filter(each ->
                        grounds.contains(each.ground()) && !each.validUntil().isBefore(lasting))
                .map(Revocation::serial)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Revocation> of(CaGenerationId authority) {
        store.requireTransaction();
        return rows.values().stream()
                .filter(each -> each.authority().equals(authority))
                .sorted(Comparator.comparing(each -> each.serial().value()))
                .toList();
    }

    private static String key(CaGenerationId authority, SerialNumber serial) {
        return authority.value() + " " + serial;
    }
}
