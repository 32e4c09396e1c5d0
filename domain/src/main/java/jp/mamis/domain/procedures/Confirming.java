package jp.mamis.domain.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.settings.OfficeRole;
import jp.mamis.domain.settings.Workflow;

/**
 * How far a body has come in confirming that it takes a doctor in (会内の確認の進み具合).
 *
 * @param workflow the confirmations its decision needs
 * @param given    those given so far, in order, all for one day of the board
 */
@Basis(
        document = "slides of 2024-03-02 (日本医師会)",
        article = "承認フローの設定",
        rule = "A body's approval takes effect with the last of the confirmations it has set, in their order, each by"
                + " another person and all for one day of the board; whatever opens the step anew clears them.",
        note = "The order, the numbers and that another day of the board begins the count anew are our choice.")
public record Confirming(Workflow workflow, List<Confirmation> given) {

    public Confirming {
        given = List.copyOf(given);
    }

    static Confirming of(Workflow workflow, Step step) {
        return new Confirming(workflow, step instanceof Step.InReview review ? review.confirmations() : List.of());
    }

    /** Who has to confirm next; empty when all have. */
    public Optional<OfficeRole> next() {
        return workflow.after(given.size());
    }

    /** How many are still to confirm. */
    public int missing() {
        return workflow.persons() - given.size();
    }

    /** The day of the board that those who have confirmed did so for; empty before the first. */
    public Optional<LocalDate> boardDay() {
        return given.stream().findFirst().map(Confirmation::boardDay);
    }

    /** What is confirmed so far for the day: nothing, when it was another. */
    Confirming on(LocalDate boardDay) {
        boolean same = given.stream().allMatch(one -> one.boardDay().equals(boardDay));
        return same ? this : new Confirming(workflow, List.of());
    }

    /** With one more confirmation, by somebody who has not confirmed and may be the next. */
    Outcome<Confirming> by(Decision decision, LocalDate boardDay) {
        boolean twice = given.stream().anyMatch(one -> one.by().equals(decision.by()));
        boolean fits = next().orElseThrow().isFilledBy(decision.role());
        return Policies.accept(
                () -> new Confirming(
                        workflow,
                        Stream.concat(
                                        given.stream(),
                                        Stream.of(new Confirmation(decision.by(), decision.at(), boardDay)))
                                .toList()),
                Stream.concat(
                        Policies.unless(!twice, () -> Refusal.of(ProcedureRefusal.CONFIRMED_ALREADY)),
                        Policies.unless(
                                fits,
                                () -> Refusal.of(
                                        ProcedureRefusal.ADMINISTRATOR_HAS_TO_CONFIRM,
                                        Map.of("given", Integer.toString(given.size()))))));
    }

    boolean isComplete() {
        return next().isEmpty();
    }
}
