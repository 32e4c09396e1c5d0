package jp.mamis.application.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.people.MailChanges;
import jp.mamis.domain.accounts.TokenDigest;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.registration.MailChange;

/** Wishes for another mail address in memory. */
public final class InMemoryMailChanges implements MailChanges {

    private static final Comparator<MailChange> OLDEST = Comparator.comparing(MailChange::askedAt)
            .thenComparing(change -> change.id().value().toString());

    private final InMemoryStore store;
    private final NavigableMap<UUID, MailChange> rows;

    public InMemoryMailChanges(InMemoryStore store) {
        this.store = store;
        this.rows = store.table();
    }

    @Override
    public void add(MailChange change) {
        store.requireTransaction();
        rows.put(change.id().value(), change);
    }

    @Override
    public Optional<MailChange> find(TokenDigest digest) {
        store.requireTransaction();
        return rows.values().stream()
                .filter(change -> change.digest().equals(digest))
                .findFirst();
    }

    @Override
    public List<MailChange> of(PersonId person) {
        store.requireTransaction();
        return rows.values().stream()
                .filter(change -> change.person().equals(person))
                .sorted(OLDEST.reversed())
                .toList();
    }

    @Override
    public List<MailChange> claim(PersonId person) {
        return of(person);
    }

    @Override
    public void endAll(PersonId person, Instant at) {
        of(person).stream()
                .filter(change -> change.endedAt().isEmpty())
                .forEach(change -> rows.put(change.id().value(), change.ended(at)));
    }

    @Override
    public int forgetBefore(Instant before, int most) {
        store.requireTransaction();
        List<UUID> old = rows.values().stream()
                .filter(change -> change.askedAt().isBefore(before))
                .sorted(OLDEST)
                .limit(most)
                .map(change -> change.id().value())
                .toList();
        old.forEach(rows::remove);
        return old.size();
    }
}
