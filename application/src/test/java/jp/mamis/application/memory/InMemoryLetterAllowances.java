package jp.mamis.application.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import jp.mamis.application.mail.LetterAllowances;
import jp.mamis.domain.mail.LetterAllowance;
import jp.mamis.domain.mail.MailKind;
import jp.mamis.domain.person.MailAddress;

/** What strangers had sent where, in memory. */
public final class InMemoryLetterAllowances implements LetterAllowances {

    private final InMemoryStore store;
    private final NavigableMap<String, LetterAllowance> rows;

    public InMemoryLetterAllowances(InMemoryStore store) {
        this.store = store;
        this.rows = store.table();
    }

    @Override
    public LetterAllowance claim(MailKind kind, MailAddress address, Instant now) {
        store.requireTransaction();
        return rows.computeIfAbsent(key(kind, address), key -> LetterAllowance.none(now));
    }

    @Override
    public void keep(MailKind kind, MailAddress address, LetterAllowance allowance) {
        store.requireTransaction();
        rows.put(key(kind, address), allowance);
    }

    @Override
    public int forgetBefore(Instant before, int most) {
        store.requireTransaction();
        List<String> old = rows.entrySet().stream()
                .filter(row -> row.getValue().since().isBefore(before))
                .sorted(Comparator.comparing(row -> row.getValue().since()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
        old.forEach(rows::remove);
        return old.size();
    }

    private static String key(MailKind kind, MailAddress address) {
        return kind.name() + " " + address.key();
    }
}
