package jp.mamis.application.hierarchy;

import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.hierarchy.Hierarchy;

/**
 * The federation as it is now, for every context. Remembered between calls and loaded again when another version is
 * stored, so a call costs one small statement. Versions of states that were rolled back never come again, hence what
 * is remembered from inside a failed transaction can do no harm.
 */
public final class CurrentHierarchy {

    private final UnitOfWork work;
    private final Associations associations;
    private volatile Hierarchy remembered = Hierarchy.EMPTY;

    CurrentHierarchy(UnitOfWork work, Associations associations) {
        this.work = work;
        this.associations = associations;
    }

    /** The federation, of which no body ends before the unit of work does. */
    public Hierarchy hold() {
        associations.hold();
        return get();
    }

    public Hierarchy get() {
        Hierarchy known = remembered;
        return known.version().equals(work.glance(associations::version)) ? known : work.readOnly(this::loaded);
    }

    private Hierarchy loaded() {
        Hierarchy loaded = associations.load();
        remembered = loaded;
        return loaded;
    }
}
