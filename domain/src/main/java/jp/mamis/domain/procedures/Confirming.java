package jp.mamis.domain.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.settings.OfficeRole;
import jp.mamis.domain.settings.Workflow;

/**
 * How far a body has come in confirming that it takes a doctor in (会内の確認の進み具合), as its office is now. Long
 * because whose turn it is and who is awaited follow from each other.
 * Long because who may still confirm is asked from several sides.
 *
 * @param workflow the confirmations its decision needs
 * @param given    those given so far, in order, all for one day of the board
 * @param office   who can confirm, where a stage asks everybody
 */
@Basis(
        document = "slides of 2024-03-02 (日本医師会)",
        article = "承認フローの設定",
        rule = "A body's approval takes effect with the last of the confirmations it has set, in their order, each by"
                + " another person and all for one day of the board; whatever opens the step anew clears them."
                + " A stage asks for a number of persons or for all who hold the role when somebody confirms.",
        note =
                "The order, the numbers and that another day of the board begins the count anew are our choice; so is that"
                        + " a deputy speaks for the absent too, that who leaves is waited for no longer, and that who acts in"
                        + " the body's place by delegation speaks for all of a role.")
public record Confirming(Workflow workflow, List<Confirmation> given, Office office) {

    public Confirming {
        given = List.copyOf(given);
    }

    static Confirming of(Workflow workflow, Step step, Office office) {
        return new Confirming(workflow, given(step), office);
    }

    static List<Confirmation> given(Step step) {
        return step instanceof Step.InReview review ? review.confirmations() : List.of();
    }

    /** Who has to confirm next; empty when all have. */
    public Optional<OfficeRole> next() {
        return current().map(Workflow.Stage::role);
    }

    /** Whether everybody of the role that comes next is asked. */
    public boolean asksAllNext() {
        return current().filter(Workflow.Stage::asksAll).isPresent();
    }

    /** Who has yet to confirm at a stage that asks everybody, in the order of the office; empty at one that asks for a number. */
    public List<AccountId> awaited() {
        return asksAllNext() ? uncovered(reached().stage()) : List.of();
    }

    /** How many are still to confirm, as the office is now. */
    public int missing() {
        return new StillToConfirm(workflow, office).count(reached(), covered());
    }

    /** Those whose deputy that decision was made as beside the own word, where everybody was asked. */
    Set<AccountId> inPlaceOf(Decision decision) {
        return given.stream()
                .filter(one -> one.by().equals(decision.by()) && one.at().equals(decision.at()))
                .flatMap(one -> one.inPlaceOf().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The day of the board that those who have confirmed did so for; empty before the first. */
    public Optional<LocalDate> boardDay() {
        return given.stream().findFirst().map(Confirmation::boardDay);
    }

    /** Whether it is that person's turn, for the day that is confirmed already. */
    public boolean isOpenTo(Decision decision) {
        return boardDay().isPresent() && turnOf(decision).accepted().isPresent();
    }

    /** The same without what was given, as another day of the board begins it. */
    public Confirming anew() {
        return new Confirming(workflow, List.of(), office);
    }

    /** What is confirmed so far for the day: nothing, when it was another. */
    Confirming on(LocalDate boardDay) {
        boolean same = given.stream().allMatch(one -> one.boardDay().equals(boardDay));
        return same ? this : anew();
    }

    /**
     * With one more confirmation, by somebody who has not confirmed, or not yet for whom he has become the deputy of, and may be
     * the next. Where the last one awaited has left, nothing is to be confirmed any more, and whoever comes puts it into effect.
     */
    Outcome<Confirming> by(Decision decision, LocalDate boardDay) {
        return turnOf(decision).map(it -> current().isEmpty() ? it : it.with(word(decision, boardDay)));
    }

    private Confirming with(Confirmation word) {
        return new Confirming(
                workflow, Stream.concat(given.stream(), Stream.of(word)).toList(), office);
    }

    /** These, where that person may confirm next or put them into effect; every reason where not. */
    public Outcome<Confirming> turnOf(Decision decision) {
        Optional<Workflow.Stage> current = current();
        if (current.isEmpty()) {
            return Outcome.accepted(this);
        }
        boolean twice = hasSpoken(decision.by())
                && !(isFurther(decision.by()) && awaited().stream().anyMatch(spokenFor(decision)::contains));
        boolean fits = current.get().role().isFilledBy(decision.role());
        List<AccountId> awaited = awaited();
        boolean asked = twice || !fits || awaited.isEmpty() || speaksForAny(decision, awaited);
        return Policies.accept(
                () -> this,
                Stream.of(
                                Policies.unless(!twice, () -> Refusal.of(ProcedureRefusal.CONFIRMED_ALREADY)),
                                Policies.unless(
                                        fits,
                                        () -> refusal(
                                                ProcedureRefusal.ADMINISTRATOR_HAS_TO_CONFIRM, "given", given.size())),
                                Policies.unless(
                                        asked,
                                        () -> refusal(
                                                ProcedureRefusal.OTHERS_HAVE_TO_CONFIRM, "awaited", awaited.size())))
                        .flatMap(reasons -> reasons));
    }

    private boolean hasSpoken(AccountId account) {
        return given.stream().anyMatch(one -> one.by().equals(account));
    }

    /** Whether somebody has spoken at this stage alone: whoever becomes a deputy afterwards adds the word of the absent. */
    private boolean isFurther(AccountId account) {
        int now = reached().stage();
        return asksAllNext()
                && given.stream().filter(one -> one.by().equals(account)).allMatch(one -> one.stage() == now);
    }

    /** Who may confirm in the place of somebody awaited, in the order of the office. */
    public List<AccountId> deputiesOf(AccountId awaited) {
        return next().stream()
                .flatMap(role -> office.deputiesOf(awaited, role).stream())
                .filter(this::isFurther)
                .toList();
    }

    private static Refusal refusal(ProcedureRefusal code, String fact, int number) {
        return Refusal.of(code, Map.of(fact, Integer.toString(number)));
    }

    private boolean speaksForAny(Decision decision, List<AccountId> awaited) {
        return decision.agent() || awaited.stream().anyMatch(spokenFor(decision)::contains);
    }

    private Set<AccountId> spokenFor(Decision decision) {
        Set<AccountId> absent =
                next().map(role -> office.absentFor(decision.by(), role)).orElse(Set.of());
        return Stream.concat(Stream.of(decision.by()), absent.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private Confirmation word(Decision decision, LocalDate boardDay) {
        int stage = reached().stage();
        if (!asksAllNext()) {
            return new Confirmation(decision.by(), decision.at(), boardDay, stage, false, Set.of());
        }
        Set<AccountId> spokenFor = spokenFor(decision);
        return new Confirmation(
                decision.by(),
                decision.at(),
                boardDay,
                stage,
                decision.agent() || spokenFor.containsAll(awaited()),
                spokenFor.stream()
                        .filter(account -> !account.equals(decision.by()))
                        .filter(awaited()::contains)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    boolean isComplete() {
        return current().isEmpty();
    }

    private Optional<Workflow.Stage> current() {
        return workflow.stages().stream().skip(reached().stage()).findFirst();
    }

    /** Where the confirmations lead; past a stage of everybody too whose last one awaited has left since. */
    private Reached reached() {
        Reached now = Reached.by(given, workflow);
        return isLeftBehind(now) ? now.next() : now;
    }

    /** What was given at a stage stays, whether or not those who gave it have left too; an office of nobody does not go on. */
    private boolean isLeftBehind(Reached now) {
        return now.stage() < workflow.stages().size()
                && workflow.stages().get(now.stage()).asksAll()
                && now.there() > 0
                && office.stream().findAny().isPresent()
                && uncovered(now.stage()).isEmpty();
    }

    private List<AccountId> uncovered(int stage) {
        Set<AccountId> covered = covered();
        return office.asked(workflow, stage)
                .filter(account -> !covered.contains(account))
                .toList();
    }

    /** Who has spoken, or was spoken for. */
    private Set<AccountId> covered() {
        return given.stream()
                .flatMap(one -> Stream.concat(Stream.of(one.by()), one.inPlaceOf().stream()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
