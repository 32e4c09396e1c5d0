package jp.mamis.application.institutions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.HierarchyRefusal;
import jp.mamis.domain.institutions.Institution;
import jp.mamis.domain.kernel.Outcome;

/**
 * Brings the register of institutions up to date (医療機関マスタの更新) at once, all of it or none. For who keeps the register, and
 * for the system where people are invented; from a file it is a job. What already stands is left as it stands.
 */
public final class LoadInstitutions {

    /** How much of the register a load speaks of. */
    public enum Coverage {
        /** What is named; the rest stays. */
        NAMED,
        /** All: what is in force today and not named has ended. */
        WHOLE
    }

    /** @param entries each code once */
    public record Command(List<Institution> entries, Coverage coverage) {
        public Command {
            entries = List.copyOf(entries);
        }
    }

    /**
     * How many entries the load speaks of.
     *
     * @param closed those whose code ends by it
     */
    public record Loaded(int added, int changed, int closed, int same) {}

    /** Stands in the journal while there is no national body. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final Foundation foundation;
    private final CurrentHierarchy hierarchy;
    private final Institutions register;

    LoadInstitutions(Foundation foundation, CurrentHierarchy hierarchy, Institutions register) {
        this.foundation = foundation;
        this.hierarchy = hierarchy;
        this.register = register;
    }

    public Outcome<Loaded> load(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            Optional<Association> national = hierarchy.get().national();
            Outcome<Loaded> loaded = permitted(national, caller).map(allowed -> stored(command, now));
            foundation
                    .audit()
                    .record(
                            caller,
                            national.map(Association::id),
                            Intention.LOAD_INSTITUTIONS,
                            national.map(body -> body.id().value()).orElse(NOBODY),
                            0,
                            loaded,
                            detail(command, loaded));
            return loaded;
        });
    }

    /** The national body's own administrator, and who keeps the system. */
    static Outcome<Caller> permitted(Optional<Association> national, Caller caller) {
        boolean keeper =
                national.filter(body -> caller.isAdministratorOf(body.id())).isPresent();
        return keeper || caller.isSystemAdministrator() || caller.isSystem()
                ? Outcome.accepted(caller)
                : Outcome.refused(HierarchyRefusal.NOT_ADMINISTRATOR_OF_BODY);
    }

    private Loaded stored(Command command, Instant now) {
        RegisterComparison.Difference difference = RegisterComparison.of(command, register, JapanTime.today(now));
        register.save(difference.stored(), now);
        return difference.counts();
    }

    private static Detail detail(Command command, Outcome<Loaded> loaded) {
        Detail asked = Detail.of("coverage", command.coverage());
        return loaded.accepted()
                .map(counts -> asked.and("added", counts.added())
                        .and("changed", counts.changed())
                        .and("closed", counts.closed()))
                .orElse(asked);
    }
}
