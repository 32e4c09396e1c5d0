package jp.mamis.application.memory;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.UUID;
import jp.mamis.application.procedures.CallNotes;
import jp.mamis.domain.procedures.CallNote;
import jp.mamis.domain.procedures.ProcedureId;

/** Telephone notes in memory. */
public final class InMemoryCallNotes implements CallNotes {

    private final InMemoryStore store;
    private final NavigableMap<UUID, CallNote> rows;

    public InMemoryCallNotes(InMemoryStore store) {
        this.store = store;
        this.rows = store.table();
    }

    @Override
    public void add(CallNote note) {
        store.requireTransaction();
        rows.put(note.id().value(), note);
    }

    @Override
    public List<CallNote> of(ProcedureId procedure) {
        store.requireTransaction();
        return rows.values().stream()
                .filter(note -> note.procedure().equals(procedure))
                .sorted(Comparator.comparing(CallNote::notedAt)
                        .thenComparing(note -> note.id().value().toString()))
                .toList();
    }
}
