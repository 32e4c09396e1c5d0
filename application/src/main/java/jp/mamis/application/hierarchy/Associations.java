package jp.mamis.application.hierarchy;

import java.util.Collection;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.kernel.Version;

/**
 * The bodies of the federation as stored: always the whole, about a thousand of them, under one version. Every call
 * belongs to a unit of work.
 */
public interface Associations {

    /** The version of what {@link #load} would answer; {@link Version#NEW} while there are no bodies. */
    Version version();

    /** Every body, past ones too; an empty hierarchy while there are none. */
    Hierarchy load();

    /**
     * Until the unit of work ends, nobody changes the structure: for acts that give a body members or procedures. Waits
     * while somebody does; any number may hold it together.
     */
    void hold();

    /** Until the unit of work ends, the structure is for this one to change. Waits for whoever holds it or changes it. */
    void claim();

    /**
     * Stores new bodies and new states of stored ones, together. Names may be added to a stored body, never taken away.
     *
     * @param basedOn the version of the hierarchy that the change was decided on
     * @return the new version, which no other state has or had, not even one that was rolled back
     * @throws jp.mamis.application.kernel.StaleState when the federation has changed since {@code basedOn}
     */
    Version save(Collection<? extends Association> changed, Version basedOn);
}
