package jp.mamis.application.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import jp.mamis.application.accounts.LogInAttempts;
import jp.mamis.domain.accounts.LogInFailures;
import jp.mamis.domain.accounts.LoginId;

/** Failed log-ins in memory. */
public final class InMemoryLogInAttempts implements LogInAttempts {

    private record Kept(LogInFailures failures, Instant at) {}

    private final InMemoryStore store;
    private final NavigableMap<String, Kept> rows;

    public InMemoryLogInAttempts(InMemoryStore store) {
        this.store = store;
        this.rows = store.table();
    }

    @Override
    public LogInFailures claim(LoginId loginId) {
        store.requireTransaction();
        Kept kept = rows.get(loginId.text());
        return kept == null ? LogInFailures.NONE : kept.failures();
    }

    @Override
    public void keep(LoginId loginId, LogInFailures failures, Instant at) {
        store.requireTransaction();
        if (failures.equals(LogInFailures.NONE)) {
            rows.remove(loginId.text());
        } else {
            rows.put(loginId.text(), new Kept(failures, at));
        }
    }

    @Override
    public int forgetBefore(Instant before, int most) {
        store.requireTransaction();
        List<String> old = rows.entrySet().stream()
                .filter(row -> row.getValue().at().isBefore(before))
                .sorted(Comparator.comparing(row -> row.getValue().at()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
        old.forEach(rows::remove);
        return old.size();
    }
}
