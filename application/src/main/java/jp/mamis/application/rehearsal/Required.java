package jp.mamis.application.rehearsal;

import jp.mamis.domain.kernel.Outcome;

/** What the rehearsal asks for is planned so that the rules allow it; a refusal is a fault of the plan. */
final class Required {

    private Required() {}

    /** @throws IllegalStateException naming the reasons when refused */
    static <T> T of(Outcome<T> outcome) {
        return outcome.accepted()
                .orElseThrow(() -> new IllegalStateException("the plan breaks a rule: "
                        + outcome.refusals().orElseThrow().reasons()));
    }
}
