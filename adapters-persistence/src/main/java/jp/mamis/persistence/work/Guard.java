package jp.mamis.persistence.work;

import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.kernel.Version;

/**
 * The version of an aggregate whose facts stand in rows of their own: a table with an id and a version, nothing else
 * required. The provider would count up only when a column of the guarding row itself changes.
 */
public final class Guard {

    private final CurrentEntityManager current;
    private final String table;
    private final String id;

    /** @param table and {@code id} are names from code, never from outside */
    public Guard(CurrentEntityManager current, String table, String id) {
        this.current = current;
        this.table = "mamis." + table;
        this.id = id;
    }

    /** Empty when nothing was ever stored. */
    public Optional<Version> version(UUID of) {
        List<?> rows = query("select version from " + table + " where " + id + " = ?1", of)
                .getResultList();
        return rows.stream().findFirst().map(row -> new Version(((Number) row).longValue()));
    }

    /**
     * Counts up from {@code loaded}, or begins with 1; holds the row until commit.
     *
     * @throws StaleState when the store is at another version
     */
    public void advance(UUID of, Version loaded) {
        Query step = loaded.equals(Version.NEW)
                ? query("insert into " + table + " (" + id + ", version) values (?1, 1) on conflict do nothing", of)
                : query("update " + table + " set version = version + 1 where " + id + " = ?1 and version = ?2", of)
                        .setParameter(2, loaded.number());
        if (step.executeUpdate() == 0) {
            throw new StaleState(table);
        }
    }

    private Query query(String sql, UUID of) {
        return current.get().createNativeQuery(sql).setParameter(1, of);
    }
}
