package jp.mamis.application.memory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.PersonId;

/** The log of views in memory. */
public final class InMemoryViewLog implements ViewLog {

    private final InMemoryStore store;
    private final NavigableMap<Long, View> views;

    public InMemoryViewLog(InMemoryStore store) {
        this.store = store;
        this.views = store.table();
    }

    @Override
    public void recordAll(List<View> seen) {
        store.requireTransaction();
        seen.forEach(view -> views.put(views.isEmpty() ? 1L : views.lastKey() + 1, view));
    }

    @Override
    public void recordUnlessHeld(List<View> several, Instant since) {
        store.requireTransaction();
        several.stream().filter(view -> !holds(view, since)).forEach(this::record);
    }

    @Override
    public boolean holds(View view, Instant since) {
        return view.person().isPresent()
                && views.values().stream()
                        .filter(known -> !known.at().isBefore(since))
                        .anyMatch(known -> known.person().equals(view.person())
                                && known.caller().actor().equals(view.caller().actor())
                                && known.body().equals(view.body())
                                && known.kind() == view.kind()
                                && known.ground() == view.ground()
                                && known.subject().equals(view.subject()));
    }

    @Override
    public Slice<Shown> of(PersonId person, Page page) {
        long before = page.after().map(InMemoryViewLog::place).orElse(Long.MAX_VALUE);
        List<Map.Entry<Long, View>> found = views.headMap(before, false).descendingMap().entrySet().stream()
                .filter(row -> row.getValue().person().equals(Optional.of(person)))
                .limit(page.size() + 1L)
                .toList();
        return Slice.of(found, page, row -> row.getKey().toString()).map(row -> shown(row.getValue()));
    }

    private static long place(String cursor) {
        if (!cursor.matches("\\d{1,18}")) {
            throw new MalformedValue("cursor", cursor);
        }
        return Long.parseLong(cursor);
    }

    /** Everything that was logged, oldest first, for assertions. */
    public List<View> all() {
        return List.copyOf(views.values());
    }

    private static Shown shown(View view) {
        return new Shown(view.at(), view.body(), view.agent(), view.kind(), view.ground(), view.subject());
    }
}
