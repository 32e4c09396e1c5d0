package jp.mamis.application.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.registration.RegistrationReview;
import jp.mamis.application.registration.RegistrationReviews;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.person.Prefecture;
import jp.mamis.domain.registration.RegistrationRequestId;

/** Registrations that wait for an office, in memory. */
public final class InMemoryRegistrationReviews implements RegistrationReviews {

    private final InMemoryStore store;
    private final NavigableMap<UUID, RegistrationReview> rows;

    public InMemoryRegistrationReviews(InMemoryStore store) {
        this.store = store;
        this.rows = store.table();
    }

    @Override
    public void keep(RegistrationReview review) {
        store.requireTransaction();
        rows.put(review.registrant().request().value(), review);
    }

    @Override
    public Optional<RegistrationReview> find(RegistrationRequestId request) {
        store.requireTransaction();
        return Optional.ofNullable(rows.get(request.value()));
    }

    @Override
    public Optional<RegistrationReview> claim(RegistrationRequestId request) {
        return find(request);
    }

    @Override
    public List<RegistrationReview> waiting(Optional<Prefecture> prefecture, int limit) {
        store.requireTransaction();
        return rows.values().stream()
                .filter(review -> prefecture.isEmpty() || review.prefecture().equals(prefecture))
                .sorted(Comparator.comparing(RegistrationReview::askedAt))
                .limit(limit)
                .toList();
    }

    @Override
    public long count(Optional<Prefecture> prefecture) {
        return waiting(prefecture, Integer.MAX_VALUE).size();
    }

    @Override
    public boolean isChosen(LoginId loginId, RegistrationRequestId request) {
        store.requireTransaction();
        return rows.values().stream()
                .filter(review -> !review.registrant().request().equals(request))
                .anyMatch(review -> review.loginId().equals(loginId));
    }

    @Override
    public void drop(RegistrationRequestId request) {
        store.requireTransaction();
        rows.remove(request.value());
    }

    @Override
    public int forgetBefore(Instant before, int most) {
        List<UUID> old = waiting(Optional.empty(), most).stream()
                .filter(review -> review.askedAt().isBefore(before))
                .map(review -> review.registrant().request().value())
                .toList();
        old.forEach(rows::remove);
        return old.size();
    }
}
