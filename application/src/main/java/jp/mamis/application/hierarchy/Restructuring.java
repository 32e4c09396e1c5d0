package jp.mamis.application.hierarchy;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.hierarchy.HierarchyRefusal;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;

/** What all changes of structure share: load the whole, ask whether the caller may and has seen it, decide, save, record. */
final class Restructuring {

    /** Stands in the journal where no body was found. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final Foundation foundation;
    private final Associations associations;

    Restructuring(Foundation foundation, Associations associations) {
        this.foundation = foundation;
        this.associations = associations;
    }

    Outcome<Restructured> make(
            Intention intention,
            Detail detail,
            Version seen,
            Caller caller,
            Function<Hierarchy, Outcome<Change<List<Association>>>> decision) {
        return foundation.work().inTransaction(() -> {
            associations.claim();
            Hierarchy hierarchy = associations.load();
            Outcome<Change<List<Association>>> decided = caller.isSystemAdministrator()
                    ? present(hierarchy, seen).then(decision)
                    : Outcome.refused(HierarchyRefusal.NOT_SYSTEM_ADMINISTRATOR);
            Outcome<Restructured> outcome = decided.map(change -> save(change.state(), hierarchy.version()));
            foundation
                    .audit()
                    .record(
                            caller,
                            hierarchy.national().map(Association::id),
                            intention,
                            subject(decided),
                            outcome.accepted()
                                    .map(Restructured::version)
                                    .orElse(Version.NEW)
                                    .number(),
                            outcome,
                            detail);
            return outcome;
        });
    }

    private static Outcome<Hierarchy> present(Hierarchy hierarchy, Version seen) {
        return hierarchy.version().equals(seen)
                ? Outcome.accepted(hierarchy)
                : Outcome.refused(HierarchyRefusal.STRUCTURE_CHANGED);
    }

    private Restructured save(List<Association> changed, Version basedOn) {
        Version version = associations.save(changed, basedOn);
        return new Restructured(changed.stream().map(Association::code).toList(), version);
    }

    private static UUID subject(Outcome<Change<List<Association>>> decided) {
        return decided.accepted().stream()
                .flatMap(change -> change.state().stream())
                .map(Association::id)
                .map(AssociationId::value)
                .findFirst()
                .orElse(NOBODY);
    }
}
