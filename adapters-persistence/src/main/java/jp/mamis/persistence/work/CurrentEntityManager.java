package jp.mamis.persistence.work;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jp.mamis.domain.kernel.Version;

/** The entity manager of the unit of work that runs on this thread, and what is to happen right before its commit. */
public final class CurrentEntityManager {

    /** One running unit; a glance has a connection only. */
    private record Unit(
            Supplier<EntityManager> manager, Supplier<Connection> connection, Map<Object, BeforeCommit> beforeCommit) {}

    /** Something that collects in a unit and acts right before its commit. */
    public interface BeforeCommit {
        void act();
    }

    private final ThreadLocal<Optional<Unit>> current = ThreadLocal.withInitial(Optional::empty);

    public boolean isActive() {
        return current.get().isPresent();
    }

    /**
     * The entity manager of the running unit.
     *
     * @throws IllegalStateException outside a unit of work
     */
    public EntityManager get() {
        return unit().manager().get();
    }

    /** The connection of the running unit, for statements that objects would only slow down. */
    public Connection connection() {
        return unit().connection().get();
    }

    /** Stores an aggregate's row: new when never stored, else guarded by the version it was loaded with. */
    public void store(Object row, Version loaded) {
        if (loaded.equals(Version.NEW)) {
            get().persist(row);
        } else {
            get().merge(row);
        }
    }

    /** The collector that the running unit holds under {@code key}, made at first use; acts right before commit. */
    public <T extends BeforeCommit> T collector(Class<T> key, Supplier<T> make) {
        return key.cast(unit().beforeCommit().computeIfAbsent(key, ignored -> make.get()));
    }

    void enter(EntityManager manager) {
        current.set(
                Optional.of(new Unit(() -> manager, () -> manager.unwrap(Connection.class), new LinkedHashMap<>())));
    }

    /** What asks one statement of this connection, whose transaction it is by itself. */
    void glance(Connection connection) {
        current.set(Optional.of(new Unit(
                () -> {
                    throw new IllegalStateException("objects are not read in a glance");
                },
                () -> connection,
                Map.of())));
    }

    /** Writes what is pending, then the acts asked for: the journal's head lock comes last. */
    void finish() {
        Unit unit = unit();
        unit.manager().get().flush();
        unit.beforeCommit().values().forEach(BeforeCommit::act);
    }

    void leave() {
        current.remove();
    }

    private Unit unit() {
        return current.get().orElseThrow(() -> new IllegalStateException("outside a unit of work"));
    }
}
