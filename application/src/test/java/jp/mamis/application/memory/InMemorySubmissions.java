package jp.mamis.application.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import jp.mamis.application.once.Answer;
import jp.mamis.application.once.Submissions;

/** Submissions in memory. */
public final class InMemorySubmissions implements Submissions {

    private record Row(Claim claim, Optional<Answer> answer) {}

    private final InMemoryStore store;
    private final NavigableMap<String, Row> rows;

    public InMemorySubmissions(InMemoryStore store) {
        this.store = store;
        this.rows = store.table();
    }

    @Override
    public Optional<Settled> claim(Claim claim, Instant forgotten) {
        store.requireTransaction();
        rows.values().removeIf(row -> row.claim().at().isBefore(forgotten));
        Row before = rows.putIfAbsent(name(claim), new Row(claim, Optional.empty()));
        return Optional.ofNullable(before)
                .map(row -> new Settled(row.claim().content(), row.answer().orElseThrow()));
    }

    @Override
    public void settle(Claim claim, Answer answer) {
        store.requireTransaction();
        rows.put(name(claim), new Row(claim, Optional.of(answer)));
    }

    @Override
    public int forgetBefore(Instant before, int most) {
        store.requireTransaction();
        List<String> old = rows.entrySet().stream()
                .filter(row -> row.getValue().claim().at().isBefore(before))
                .sorted(Comparator.comparing(row -> row.getValue().claim().at()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
        old.forEach(rows::remove);
        return old.size();
    }

    @Override
    public void release(Claim claim) {
        store.requireTransaction();
        rows.remove(name(claim));
    }

    private static String name(Claim claim) {
        return claim.owner() + " " + claim.key().value();
    }
}
