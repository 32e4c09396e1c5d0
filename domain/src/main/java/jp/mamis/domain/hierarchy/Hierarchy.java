package jp.mamis.domain.hierarchy;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.domain.kernel.Version;

/**
 * The federation at one moment (医師会の階層): every body, past ones too, below its parent. A value: loaded whole, handed
 * to rules as an argument, replaced when a body is founded, renamed or ended. Since each parent stands exactly one tier
 * higher, there are no cycles and no path is longer than four.
 */
public final class Hierarchy {

    public static final Hierarchy EMPTY = new Hierarchy(Version.NEW, List.of());

    private final Version version;
    private final List<Association> all;
    private final Map<AssociationId, Association> byId = new HashMap<>();
    private final Map<AssociationCode, Association> byCode = new HashMap<>();
    private final Map<AssociationId, List<Association>> children;

    /** @throws IllegalArgumentException when an id, a code or the national body stands twice or a parent is unfit */
    public Hierarchy(Version version, Collection<? extends Association> bodies) {
        this.version = version;
        this.all = bodies.stream()
                .<Association>map(body -> body)
                .sorted(Comparator.comparing(Association::code))
                .toList();
        all.forEach(this::index);
        all.forEach(this::requireFitParent);
        this.children = all.stream()
                .filter(body -> body.parent().isPresent())
                .collect(Collectors.groupingBy(body -> body.parent().orElseThrow(), Collectors.toUnmodifiableList()));
    }

    private void index(Association body) {
        boolean twice = byId.put(body.id(), body) != null;
        if (twice || byCode.put(body.code(), body) != null) {
            throw new IllegalArgumentException("stands twice: " + body.code());
        }
    }

    private void requireFitParent(Association body) {
        body.parent().ifPresent(id -> {
            Association parent =
                    find(id).orElseThrow(() -> new IllegalArgumentException("the parent is missing: " + body.code()));
            boolean oneTierUp = parent.tier().number() == body.tier().number() - 1;
            boolean samePrefecture = parent.tier() == Tier.NATIONAL
                    || parent.code().prefecture().equals(body.code().prefecture());
            if (!oneTierUp || !samePrefecture) {
                throw new IllegalArgumentException("not a parent of " + body.code() + ": " + parent.code());
            }
        });
    }

    /** Changes whenever a body is founded, renamed or ended. */
    public Version version() {
        return version;
    }

    public Optional<Association> find(AssociationId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** @throws IllegalArgumentException when there is no such body: ids come from stored facts */
    public Association require(AssociationId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no such body: " + id.value()));
    }

    public Optional<Association> findByCode(AssociationCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Empty before the federation is set up. */
    public Optional<Association> national() {
        return findByCode(AssociationCode.NATIONAL);
    }

    /** From the body itself up to the national body, lowest first. */
    public List<Association> pathOf(AssociationId id) {
        return Stream.iterate(Optional.of(require(id)), Optional::isPresent, this::parentOf)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The bodies directly below, past ones too, by code. */
    public List<Association> children(AssociationId id) {
        return children.getOrDefault(id, List.of());
    }

    /** Whether {@code descendant} is {@code ancestor} or stands somewhere below it. */
    public boolean contains(AssociationId ancestor, AssociationId descendant) {
        return pathOf(descendant).stream().anyMatch(body -> body.id().equals(ancestor));
    }

    /** Every body, past ones too, by code: the national body first, then by prefecture. */
    public List<Association> all() {
        return all;
    }

    /** The hierarchy with {@code changed} in place of what had their ids before, or beside it when new. */
    public Hierarchy with(Version next, Collection<? extends Association> changed) {
        Map<AssociationId, Association> bodies = new LinkedHashMap<>(byId);
        changed.forEach(body -> bodies.put(body.id(), body));
        return new Hierarchy(next, bodies.values());
    }

    private Optional<Association> parentOf(Optional<Association> body) {
        return body.flatMap(Association::parent).map(this::require);
    }
}
