package jp.mamis.application.institutions;

import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.Outcome;

/** What a load of the register would change, for whoever may load it; nothing is written. */
public final class InstitutionLoadPreview {

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
