package jp.mamis.application.memory;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import jp.mamis.application.hpki.ceremony.CaOfficers;
import jp.mamis.domain.hpki.ceremony.CaOfficer;

/** Officers of the certification authority, in memory. */
public final class InMemoryCaOfficers implements CaOfficers {

    private final InMemoryStore store;
    private final NavigableMap<String, CaOfficer> rows;

    public InMemoryCaOfficers(InMemoryStore store) {
        this.store = store;
        this.rows = store.table();
    }

    @Override
    public List<CaOfficer> all() {
        store.requireTransaction();
        return rows.values().stream()
                .sorted(Comparator.comparing(
                                (CaOfficer officer) -> officer.appointed().askedAt())
                        .thenComparing(officer -> officer.account().value()))
                .toList();
    }

    @Override
    public List<CaOfficer> claimAll() {
        return all();
    }

    @Override
    public void takeBack(CaOfficer officer) {
        store.requireTransaction();
        String row = officer.account().value() + " " + officer.appointed().askedAt();
        if (officer.appointed().isConfirmed()) {
            rows.put(row, officer.staying());
        } else {
            rows.remove(row);
        }
    }

    @Override
    public void save(CaOfficer officer) {
        store.requireTransaction();
        rows.put(officer.account().value() + " " + officer.appointed().askedAt(), officer);
    }
}
