package jp.mamis.application.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Tables of immutable values in memory, with transactions: one at a time, and everything is as before when one fails.
 * Test adapters keep all their state in tables made here.
 */
public final class InMemoryStore {

    private final ReentrantLock turn = new ReentrantLock();
    private final List<Table<?, ?>> tables = new ArrayList<>();
    private final List<Runnable> beforeCommit = new ArrayList<>();
    private boolean active;

    /** A table that rolls back with the others. Keys are kept in their natural order. */
    public <K, V> NavigableMap<K, V> table() {
        Table<K, V> table = new Table<>(new TreeMap<K, V>());
        tables.add(table);
        return table.rows();
    }

    /** Fails outside a transaction, as a real store does. */
    public void requireTransaction() {
        if (!active || !turn.isHeldByCurrentThread()) {
            throw new IllegalStateException("outside a unit of work");
        }
    }

    /** Runs {@code act} right before the running transaction commits. */
    public void beforeCommit(Runnable act) {
        requireTransaction();
        beforeCommit.add(act);
    }

    <T> T transaction(Supplier<T> work) {
        return alone(work, () -> {});
    }

    /** Fails when anything was written, and then nothing is, as a real store does that was asked to read only. */
    <T> T reading(Supplier<T> work) {
        return alone(work, () -> {
            if (tables.stream().anyMatch(Table::isWritten)) {
                throw new IllegalStateException("written in a read-only unit of work");
            }
        });
    }

    private <T> T alone(Supplier<T> work, Runnable last) {
        if (turn.isHeldByCurrentThread()) {
            return work.get();
        }
        turn.lock();
        try {
            return begun(work, last);
        } finally {
            turn.unlock();
        }
    }

    private <T> T begun(Supplier<T> work, Runnable last) {
        tables.forEach(Table::remember);
        active = true;
        boolean kept = false;
        try {
            T answer = work.get();
            List.copyOf(beforeCommit).forEach(Runnable::run);
            last.run();
            kept = true;
            return answer;
        } finally {
            active = false;
            beforeCommit.clear();
            if (!kept) {
                tables.forEach(Table::restore);
            }
        }
    }

    private static final class Table<K, V> {
        private final NavigableMap<K, V> rows;
        private NavigableMap<K, V> remembered = new TreeMap<>();

        Table(NavigableMap<K, V> rows) {
            this.rows = rows;
        }

        NavigableMap<K, V> rows() {
            return rows;
        }

        void remember() {
            remembered = new TreeMap<>(rows);
        }

        /** Rows are immutable: one that is another object was written, whatever it says. */
        @SuppressWarnings("ReferenceEquality")
        boolean isWritten() {
            return rows.size() != remembered.size()
                    || rows.entrySet().stream().anyMatch(row -> row.getValue() != remembered.get(row.getKey()));
        }

        void restore() {
            rows.clear();
            rows.putAll(remembered);
        }
    }
}
