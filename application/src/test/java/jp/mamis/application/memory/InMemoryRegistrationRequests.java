package jp.mamis.application.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.registration.RegistrationRequests;
import jp.mamis.domain.accounts.TokenDigest;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.registration.RegistrationRequest;
import jp.mamis.domain.registration.RegistrationRequestId;

/** Requests to register in memory. */
public final class InMemoryRegistrationRequests implements RegistrationRequests {

    private static final Comparator<RegistrationRequest> OLDEST = Comparator.comparing(RegistrationRequest::requestedAt)
            .thenComparing(request -> request.id().value().toString());

    private final InMemoryStore store;
    private final NavigableMap<UUID, RegistrationRequest> rows;

    public InMemoryRegistrationRequests(InMemoryStore store) {
        this.store = store;
        this.rows = store.table();
    }

    @Override
    public void save(RegistrationRequest request) {
        store.requireTransaction();
        Version stored = Optional.ofNullable(rows.get(request.id().value()))
                .map(RegistrationRequest::version)
                .orElse(Version.NEW);
        if (!stored.equals(request.version())) {
            throw new StaleState("registration request");
        }
        rows.put(
                request.id().value(),
                new RegistrationRequest(
                        request.id(),
                        request.version().next(),
                        request.address(),
                        request.language(),
                        request.digest(),
                        request.agreed(),
                        request.from(),
                        request.requestedAt(),
                        request.likeness(),
                        request.attempts(),
                        request.completedAt()));
    }

    @Override
    public Optional<RegistrationRequest> find(TokenDigest digest) {
        store.requireTransaction();
        return rows.values().stream()
                .filter(request -> request.digest().equals(digest))
                .findFirst();
    }

    @Override
    public Optional<RegistrationRequest> claim(TokenDigest digest) {
        return find(digest);
    }

    @Override
    public Optional<RegistrationRequest> claim(RegistrationRequestId id) {
        store.requireTransaction();
        return Optional.ofNullable(rows.get(id.value()));
    }

    @Override
    public Slice<RegistrationRequest> list(Page page) {
        store.requireTransaction();
        List<RegistrationRequest> newest =
                rows.values().stream().sorted(OLDEST.reversed()).toList();
        int from = page.after()
                .map(cursor -> newest.stream()
                        .map(InMemoryRegistrationRequests::place)
                        .toList()
                        .indexOf(cursor))
                .orElse(-1);
        if (page.after().isPresent() && from < 0) {
            throw new MalformedValue("cursor", page.after().orElseThrow());
        }
        return Slice.of(
                newest.stream().skip(from + 1L).limit(page.size() + 1L).toList(),
                page,
                InMemoryRegistrationRequests::place);
    }

    @Override
    public int forgetBefore(Instant before, int most) {
        store.requireTransaction();
        List<UUID> old = rows.values().stream()
                .filter(request -> request.requestedAt().isBefore(before))
                .sorted(OLDEST)
                .limit(most)
                .map(request -> request.id().value())
                .toList();
        old.forEach(rows::remove);
        return old.size();
    }

    private static String place(RegistrationRequest request) {
        return request.requestedAt() + " " + request.id().value();
    }
}
