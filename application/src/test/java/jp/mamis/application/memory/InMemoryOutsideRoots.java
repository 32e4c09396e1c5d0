package jp.mamis.application.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.mamis.application.hpki.ca.OutsideRoots;
import jp.mamis.domain.hpki.ca.Der;

/** Roots of others and their lists, in memory. */
public final class InMemoryOutsideRoots implements OutsideRoots {

    private record Added(Der certificate, int number) {}

    private static final Comparator<Kept> OLDEST = Comparator.comparing(Kept::thisUpdate);

    private final InMemoryStore store;
    private final NavigableMap<String, Added> roots;
    private final NavigableMap<String, Kept> lists;

    public InMemoryOutsideRoots(InMemoryStore store) {
        this.store = store;
        this.roots = store.table();
        this.lists = store.table();
    }

    @Override
    public void add(Der certificate, Instant now) {
        store.requireTransaction();
        roots.putIfAbsent(certificate.fingerprint().hex(), new Added(certificate, roots.size()));
    }

    @Override
    public List<Der> all() {
        return roots.values().stream()
                .sorted(Comparator.comparing(Added::number))
                .map(Added::certificate)
                .toList();
    }

    @Override
    public boolean keep(Kept list, Instant now) {
        store.requireTransaction();
        return lists.putIfAbsent(list.list().fingerprint().hex(), list) == null;
    }

    @Override
    public List<Der> lists(Optional<Instant> at) {
        return lists.values().stream()
                .map(each -> List.of(each.root().hex(), each.scope()))
                .distinct()
                .flatMap(place -> Stream.of(
                                newest(place, each -> true),
                                at.flatMap(moment ->
                                        newest(place, each -> !each.thisUpdate().isAfter(moment))),
                                at.flatMap(moment -> of(place)
                                        .filter(each -> each.thisUpdate().isAfter(moment))
                                        .min(OLDEST)))
                        .flatMap(Optional::stream))
                .map(Kept::list)
                .distinct()
                .toList();
    }

    private Optional<Kept> newest(List<String> place, Predicate<Kept> wanted) {
        return of(place).filter(wanted).max(OLDEST);
    }

    private Stream<Kept> of(List<String> place) {
        return lists.values().stream()
                .filter(each -> List.of(each.root().hex(), each.scope()).equals(place));
    }
}
