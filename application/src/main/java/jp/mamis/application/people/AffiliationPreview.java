package jp.mamis.application.people;

import java.time.LocalDate;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;

/** What the rules say about stated workplaces, before the caller is asked to confirm them. */
public final class AffiliationPreview {

    private final Foundation foundation;
    private final OwnReach reach;
    private final AmendAffiliations amendAffiliations;

    AffiliationPreview(Foundation foundation, OwnReach reach, AmendAffiliations amendAffiliations) {
        this.foundation = foundation;
        this.reach = reach;
        this.amendAffiliations = amendAffiliations;
    }

    /** Answers with the version that was seen; nothing changes. Who may not change the data is recorded with the no. */
    public Outcome<Version> check(AmendAffiliations.Command command, Caller caller) {
        LocalDate today = foundation.time().today();
        return foundation
                .answered(
                        foundation.work().readOnly(() -> reach.of(command.person(), caller, today)),
                        command.person().value(),
                        caller)
                .then(person -> foundation.work().readOnly(() -> amendAffiliations.restated(command, caller, today)))
                .map(record -> command.basedOn());
    }
}
