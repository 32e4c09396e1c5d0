package jp.mamis.application.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import jp.mamis.application.answers.KeptAnswer;
import jp.mamis.application.answers.KeptAnswerId;
import jp.mamis.application.answers.KeptAnswers;
import jp.mamis.domain.accounts.LoginSessionId;

/** Kept answers in memory. */
public final class InMemoryKeptAnswers implements KeptAnswers {

    private record Row(UUID id, LoginSessionId session, Instant at, KeptAnswer answer) {}

    private static final Comparator<Row> OLDEST_FIRST =
            Comparator.comparing(Row::at).thenComparing(Row::id);

    private final InMemoryStore store;
    private final InMemoryLoginSessions sessions;
    private final NavigableMap<UUID, Row> rows;

    public InMemoryKeptAnswers(InMemoryStore store, InMemoryLoginSessions sessions) {
        this.store = store;
        this.sessions = sessions;
        this.rows = store.table();
    }

    @Override
    public boolean keep(KeptAnswerId id, LoginSessionId session, Instant at, KeptAnswer answer) {
        store.requireTransaction();
        if (!sessions.isOpen(session)) {
            return false;
        }
        rows.put(id.value(), new Row(id.value(), session, at, answer));
        List<Row> all = oldestFirst(row -> row.session().equals(session));
        all.stream().limit(Math.max(0, all.size() - MOST)).forEach(row -> rows.remove(row.id()));
        return true;
    }

    @Override
    public Optional<KeptAnswer> find(KeptAnswerId id, LoginSessionId session, Instant since) {
        return Optional.ofNullable(rows.get(id.value()))
                .filter(row -> row.session().equals(session) && sessions.isOpen(session))
                .filter(row -> !row.at().isBefore(since))
                .map(Row::answer);
    }

    @Override
    public int forgetBefore(Instant before, int most) {
        store.requireTransaction();
        List<Row> old = oldestFirst(row -> row.at().isBefore(before)).stream()
                .limit(most)
                .toList();
        old.forEach(row -> rows.remove(row.id()));
        return old.size();
    }

    private List<Row> oldestFirst(Predicate<Row> asked) {
        return rows.values().stream().filter(asked).sorted(OLDEST_FIRST).toList();
    }
}
