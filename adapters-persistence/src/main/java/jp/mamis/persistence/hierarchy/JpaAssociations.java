package jp.mamis.persistence.hierarchy;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mamis.application.hierarchy.Associations;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.kernel.Version;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** The federation's bodies in PostgreSQL: four statements for the whole tree, whatever its size. */
public final class JpaAssociations implements Associations {

    private static final String FIRST =
            "insert into mamis.hierarchy values (1, nextval('mamis.hierarchy_version')) on conflict do nothing";
    private static final String NEXT =
            "update mamis.hierarchy set version = nextval('mamis.hierarchy_version') where version = ?1";

    private static final String STRUCTURE = "the structure";

    private final CurrentEntityManager current;

    public JpaAssociations(CurrentEntityManager current) {
        this.current = current;
    }

    @Override
    public Version version() {
        return new Statements(current)
                .first("select version from mamis.hierarchy", row -> new Version(row.getLong("version")))
                .orElse(Version.NEW);
    }

    /** The version is read first: bodies changed in between are then loaded again, never kept under a newer version. */
    @Override
    public Hierarchy load() {
        Version version = version();
        EntityManager manager = current.get();
        Map<UUID, List<AssociationNameRow>> names = manager.createQuery(
                        "select n from AssociationNameRow n order by n.association, n.validFrom",
                        AssociationNameRow.class)
                .getResultStream()
                .collect(groupingBy(AssociationNameRow::association));
        Map<UUID, List<AssociationId>> successors = manager.createQuery(
                        "select s from AssociationSuccessorRow s order by s.association, s.position",
                        AssociationSuccessorRow.class)
                .getResultStream()
                .collect(groupingBy(
                        AssociationSuccessorRow::association, mapping(AssociationSuccessorRow::toDomain, toList())));
        List<Association> bodies = manager.createQuery("select a from AssociationRow a", AssociationRow.class)
                .getResultStream()
                .map(row -> row.toDomain(
                        AssociationNameRow.toDomain(names.getOrDefault(row.id(), List.of())),
                        successors.getOrDefault(row.id(), List.of())))
                .toList();
        return new Hierarchy(version, bodies);
    }

    @Override
    public void hold() {
        new Statements(current).hold(STRUCTURE);
    }

    @Override
    public void claim() {
        new Statements(current).claim(STRUCTURE);
    }

    @Override
    public Version save(Collection<? extends Association> changed, Version basedOn) {
        Query step = basedOn.equals(Version.NEW)
                ? current.get().createNativeQuery(FIRST)
                : current.get().createNativeQuery(NEXT).setParameter(1, basedOn.number());
        if (step.executeUpdate() == 0) {
            throw new StaleState("hierarchy");
        }
        EntityManager manager = current.get();
        Set<UUID> stored = new HashSet<>(manager.createQuery("select a.id from AssociationRow a", UUID.class)
                .getResultList());
        changed.forEach(
                body -> rows(body).forEach(stored.contains(body.id().value()) ? manager::merge : manager::persist));
        manager.flush();
        return version();
    }

    private static Stream<Object> rows(Association body) {
        return Stream.of(
                        Stream.of(AssociationRow.from(body)),
                        AssociationNameRow.from(body),
                        AssociationSuccessorRow.from(body))
                .flatMap(rows -> rows);
    }
}
