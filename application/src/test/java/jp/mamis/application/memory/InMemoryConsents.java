package jp.mamis.application.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.Collectors;
import jp.mamis.application.consent.Consents;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.consent.Consent;
import jp.mamis.domain.consent.Edition;

/** Consents in memory. */
public final class InMemoryConsents implements Consents {

    private final InMemoryStore store;
    private final NavigableMap<String, Consent> rows;

    public InMemoryConsents(InMemoryStore store) {
        this.store = store;
        this.rows = store.table();
    }

    @Override
    public List<Consent> of(AccountId account) {
        store.requireTransaction();
        return rows.values().stream()
                .filter(consent -> consent.account().equals(account))
                .sorted(Comparator.comparing(Consent::at)
                        .thenComparing(consent -> consent.edition().kind().name())
                        .thenComparing(consent -> consent.edition().number()))
                .toList();
    }

    @Override
    public void keep(Consent consent) {
        store.requireTransaction();
        rows.putIfAbsent(consent.account().value() + consent.edition().text(), consent);
    }

    @Override
    public List<Tally> tally() {
        store.requireTransaction();
        Map<Edition, Long> counts =
                rows.values().stream().collect(Collectors.groupingBy(Consent::edition, Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> new Tally(count.getKey(), count.getValue()))
                .sorted(Comparator.comparing((Tally tally) -> tally.edition().kind())
                        .thenComparing(tally -> tally.edition().number()))
                .toList();
    }
}
