package jp.mamis.application.memory;

import java.util.Collection;
import java.util.NavigableMap;
import java.util.concurrent.atomic.AtomicLong;
import jp.mamis.application.hierarchy.Associations;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.kernel.Version;

/** The bodies of the federation in memory. */
public final class InMemoryAssociations implements Associations {

    private static final String ONLY = "version";

    private final InMemoryStore store;
    private final NavigableMap<String, Association> bodies;
    private final NavigableMap<String, Version> versions;
    private final AtomicLong last = new AtomicLong();

    public InMemoryAssociations(InMemoryStore store) {
        this.store = store;
        this.bodies = store.table();
        this.versions = store.table();
    }

    @Override
    public Version version() {
        store.requireTransaction();
        return versions.getOrDefault(ONLY, Version.NEW);
    }

    @Override
    public Hierarchy load() {
        return new Hierarchy(version(), bodies.values());
    }

    /** Units of work of one store come one after the other. */
    @Override
    public void hold() {
        store.requireTransaction();
    }

    @Override
    public void claim() {
        store.requireTransaction();
    }

    @Override
    public Version save(Collection<? extends Association> changed, Version basedOn) {
        if (!version().equals(basedOn)) {
            throw new StaleState("hierarchy");
        }
        Version next = new Version(last.incrementAndGet());
        versions.put(ONLY, next);
        changed.forEach(body -> bodies.put(body.id().value().toString(), body));
        return next;
    }
}
