package jp.mamis.domain.hpki.ceremony;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hpki.ca.CaDuty;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.KeyLabel;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;

/**
 * Officers make keys of authorities and their certificates, step by step (鍵生成セレモニー). It goes on where it stood, and a
 * step that is done is never done again. It ends when all steps are done, or when two officers abandon it.
 *
 * @param number    by which people know it, counted from 1
 * @param abandoned who asked that it be abandoned, and who confirmed it
 */
@Basis(
        document = "our choice",
        article = "key ceremony",
        rule = "Two officers order every step of a ceremony; what is to be signed is kept before the key signs it; one"
                + " ceremony is under way at a time, and two officers may give it up.",
        note = "That several persons log in together is told of the JMA's authority; that two suffice is our choice.")
public record Ceremony(
        CeremonyId id,
        Version version,
        int number,
        CeremonyPlan plan,
        Instant begunAt,
        List<AccountId> begunBy,
        List<CeremonyStep> steps,
        Optional<TwoPersonAct> abandoned) {

    /** Where it stands. */
    public enum State {
        UNDER_WAY,
        /** Every step is done. */
        COMPLETED,
        /** Given up for good; what it made stays. */
        ABANDONED
    }

    public Ceremony {
        begunBy = List.copyOf(begunBy);
        steps = List.copyOf(steps);
    }

    /** A ceremony of which nothing is done yet. */
    public static Ceremony of(CeremonyId id, int number, CeremonyPlan plan, Instant at, List<AccountId> officers) {
        return new Ceremony(
                id,
                Version.NEW,
                number,
                plan,
                at,
                officers,
                plan.tasks().stream().map(CeremonyStep::waiting).toList(),
                Optional.empty());
    }

    public State state() {
        if (abandoned.filter(TwoPersonAct::isConfirmed).isPresent()) {
            return State.ABANDONED;
        }
        return next().isPresent() ? State.UNDER_WAY : State.COMPLETED;
    }

    /** What is to be done next; nothing once all is done. */
    public Optional<CeremonyStep> next() {
        return steps.stream().filter(step -> !step.isDone()).findFirst();
    }

    public boolean isUnderWay() {
        return state() == State.UNDER_WAY;
    }

    /** Whether its key of that duty is made, or was begun and may be on the token. */
    public boolean mayHaveKey(CaDuty duty) {
        return step(duty, CeremonyTask.Act.KEY).flatMap(CeremonyStep::intent).isPresent();
    }

    /** Names on the token of the keys it made, or began to make. */
    public List<KeyLabel> keys() {
        return plan.tasks().stream()
                .filter(task -> task.act() == CeremonyTask.Act.KEY)
                .map(CeremonyTask::duty)
                .filter(this::mayHaveKey)
                .map(this::label)
                .toList();
    }

    /** Two officers give it up: one asks, another confirms. Going on with a step takes the request back. */
    public Outcome<Ceremony> abandoned(TwoPersonAct.Move move, AccountId by, Instant at) {
        return isUnderWay()
                ? TwoPersonAct.moved(new TwoPersonAct.Next(abandoned), move, by, at)
                        .map(next -> with(steps, next))
                : Outcome.refused(CeremonyRefusal.NO_CEREMONY);
    }

    /** The step of that task, which the plan has. */
    public Optional<CeremonyStep> step(CaDuty duty, CeremonyTask.Act act) {
        return steps.stream()
                .filter(step -> step.task().equals(new CeremonyTask(duty, act)))
                .findFirst();
    }

    /** What came of a task that is done. */
    public Optional<CeremonyStep.Result> result(CaDuty duty, CeremonyTask.Act act) {
        return step(duty, act).flatMap(CeremonyStep::result);
    }

    /** The name that the key of a duty has on the token. */
    public KeyLabel label(CaDuty duty) {
        return label(plan, duty);
    }

    /** The same for a plan. */
    public static KeyLabel label(CeremonyPlan plan, CaDuty duty) {
        String realm = plan.realm() == CaRealm.PRODUCTION ? "ca" : "demonstration-ca";
        return new KeyLabel(realm + "-" + duty.name().toLowerCase(Locale.ROOT) + "-" + plan.generation());
    }

    /** Begins the step that is next; one that was begun keeps what was decided then. */
    public Ceremony begun(CeremonyStep.Intent intent) {
        return changed(
                step -> new CeremonyStep(step.task(), Optional.of(step.intent().orElse(intent)), step.result()));
    }

    /** Ends the step that is next. */
    public Ceremony done(CeremonyStep.Result result) {
        return changed(step -> new CeremonyStep(step.task(), step.intent(), Optional.of(result)));
    }

    private Ceremony changed(UnaryOperator<CeremonyStep> change) {
        CeremonyTask next = next().orElseThrow().task();
        return with(
                steps.stream()
                        .map(step -> step.task().equals(next) ? change.apply(step) : step)
                        .toList(),
                new TwoPersonAct.Next(Optional.empty()));
    }

    private Ceremony with(List<CeremonyStep> changed, TwoPersonAct.Next abandonment) {
        return new Ceremony(id, version, number, plan, begunAt, begunBy, changed, abandonment.act());
    }
}
