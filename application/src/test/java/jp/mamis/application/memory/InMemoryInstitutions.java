package jp.mamis.application.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.institutions.InstitutionFilter;
import jp.mamis.application.institutions.InstitutionKeys;
import jp.mamis.application.institutions.Institutions;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.domain.institutions.Institution;
import jp.mamis.domain.institutions.InstitutionCode;

/** The register of institutions in memory. */
public final class InMemoryInstitutions implements Institutions {

    private final InMemoryStore store;
    private final NavigableMap<String, Institution> rows;

    public InMemoryInstitutions(InMemoryStore store) {
        this.store = store;
        this.rows = store.table();
    }

    @Override
    public Optional<Institution> find(InstitutionCode code) {
        store.requireTransaction();
        return Optional.ofNullable(rows.get(code.text()));
    }

    @Override
    public List<Institution> of(Collection<InstitutionCode> codes) {
        return all().filter(entry -> codes.contains(entry.code())).toList();
    }

    @Override
    public List<Institution> after(InstitutionCode predecessor) {
        return all().filter(entry -> entry.predecessor().equals(Optional.of(predecessor)))
                .toList();
    }

    @Override
    public Slice<Institution> search(InstitutionFilter filter, Page page) {
        List<Institution> found = all().filter(entry -> shows(filter, entry))
                .filter(entry -> page.after()
                        .map(after -> entry.code().text().compareTo(after) > 0)
                        .orElse(true))
                .limit(page.size() + 1L)
                .toList();
        return Slice.of(found, page, entry -> entry.code().text());
    }

    @Override
    public void save(Collection<Institution> entries, Instant at) {
        store.requireTransaction();
        entries.forEach(entry -> rows.put(entry.code().text(), entry));
    }

    private Stream<Institution> all() {
        store.requireTransaction();
        return rows.values().stream();
    }

    private static boolean shows(InstitutionFilter filter, Institution entry) {
        InstitutionKeys keys = InstitutionKeys.of(entry);
        return filter.words().stream().allMatch(word -> keys.text().contains(InstitutionKeys.needle(word)))
                && filter.prefecture()
                        .map(place -> place == entry.code().prefecture())
                        .orElse(true)
                && filter.place().map(at -> keys.place().contains(at.text())).orElse(true)
                && filter.openOn().map(entry::isOpenOn).orElse(true);
    }
}
