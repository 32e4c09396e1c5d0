package jp.mamis.application.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.procedures.Draft;
import jp.mamis.application.procedures.DraftId;
import jp.mamis.application.procedures.Drafts;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.procedures.ProcedureId;

/** Drafts in memory. */
public final class InMemoryDrafts implements Drafts {

    private final InMemoryStore store;
    private final NavigableMap<UUID, Draft> rows;
    private final NavigableMap<UUID, ProcedureId> filed;

    public InMemoryDrafts(InMemoryStore store) {
        this.store = store;
        this.rows = store.table();
        this.filed = store.table();
    }

    @Override
    public Optional<Draft> find(DraftId id) {
        store.requireTransaction();
        return Optional.ofNullable(rows.get(id.value()));
    }

    @Override
    public List<Draft> all(Collection<DraftId> ids) {
        return ids.stream().distinct().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public List<Draft> of(PersonId person) {
        store.requireTransaction();
        return rows.values().stream()
                .filter(draft -> draft.person().equals(person))
                .sorted(Comparator.comparing(Draft::savedAt).reversed())
                .toList();
    }

    @Override
    public List<DraftId> savedBefore(Instant until, int skipped, int limit) {
        store.requireTransaction();
        return rows.values().stream()
                .filter(draft -> draft.savedAt().isBefore(until))
                .sorted(Comparator.comparing(Draft::savedAt))
                .skip(skipped)
                .limit(limit)
                .map(Draft::id)
                .toList();
    }

    @Override
    public void save(Draft draft) {
        Version stored = find(draft.id()).map(Draft::version).orElse(Version.NEW);
        if (!stored.equals(draft.version())) {
            throw new StaleState("draft");
        }
        rows.put(
                draft.id().value(),
                new Draft(
                        draft.id(),
                        draft.version().next(),
                        draft.person(),
                        draft.kind(),
                        draft.savedAt(),
                        draft.answers()));
    }

    @Override
    public void file(DraftId id, ProcedureId procedure) {
        remove(id);
        filed.putIfAbsent(id.value(), procedure);
    }

    @Override
    public Optional<ProcedureId> filed(DraftId id) {
        store.requireTransaction();
        return Optional.ofNullable(filed.get(id.value()));
    }

    @Override
    public void remove(DraftId id) {
        store.requireTransaction();
        rows.remove(id.value());
    }
}
