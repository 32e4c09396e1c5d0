package jp.mamis.application.institutions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.institutions.InstitutionFile.Fault;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.Outcome;

/** What a load of the register would change, for whoever may load it; nothing is written. */
public final class InstitutionLoadPreview {

    /**
     * What came of asking.
     *
     * @param faults of the file, every one; where there are any, nothing is counted
     */
    public record Foreseen(List<Fault> faults, LoadInstitutions.Loaded counts, OrderedLoad load) {
        public Foreseen {
            faults = List.copyOf(faults);
        }
    }

    private static final UUID REGISTER = new UUID(0, 0);

    private final Foundation foundation;
    private final CurrentHierarchy hierarchy;
    private final Institutions register;

    InstitutionLoadPreview(Foundation foundation, CurrentHierarchy hierarchy, Institutions register) {
        this.foundation = foundation;
        this.hierarchy = hierarchy;
        this.register = register;
    }

    /** Whether the caller may load it at all. */
    public Outcome<Caller> allowed(Caller caller) {
        return foundation.answered(LoadInstitutions.permitted(hierarchy.get().national(), caller), REGISTER, caller);
    }

    /** What a file would change; its faults where it has any. */
    public Outcome<Foreseen> of(PrepareInstitutionLoad.Command command, Caller caller) {
        return allowed(caller).map(may -> InstitutionFile.read(command.file())).map(read -> {
            LoadCheck.Checked checked = foundation
                    .work()
                    .readOnly(() -> LoadCheck.of(
                            read,
                            command.coverage(),
                            register,
                            foundation.time().today()));
            return new Foreseen(checked.faults(), checked.counts(), OrderedLoad.of(command, checked));
        });
    }

    public Outcome<LoadInstitutions.Loaded> of(LoadInstitutions.Command command, Caller caller) {
        Optional<Association> national = hierarchy.get().national();
        Outcome<LoadInstitutions.Loaded> answer = LoadInstitutions.permitted(national, caller)
                .map(allowed -> foundation
                        .work()
                        .readOnly(() -> RegisterComparison.of(
                                        command, register, foundation.time().today())
                                .counts()));
        return foundation.answered(answer, REGISTER, caller);
    }
}
