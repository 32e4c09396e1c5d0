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
import jp.mamis.domain.kernel.Version;

/**
 * Officers make keys of authorities and their certificates, step by step (鍵生成セレモニー). It goes on where it stood, and a
 * step that is done is never done again.
 *
 * @param number by which people know it, counted from 1
 */
@Basis(
        document = "our choice",
        article = "key ceremony",
        rule = "Two officers order every step of a ceremony; what is to be signed is kept before the key signs it; one"
                + " ceremony is under way at a time.",
        note = "That several persons log in together is told of the JMA's authority; that two suffice is our choice.")
public record Ceremony(
        CeremonyId id,
        Version version,
        int number,
        CeremonyPlan plan,
        Instant begunAt,
        List<AccountId> begunBy,
        List<CeremonyStep> steps) {

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
                plan.tasks().stream().map(CeremonyStep::waiting).toList());
    }

    /** What is to be done next; nothing once all is done. */
    public Optional<CeremonyStep> next() {
        return steps.stream().filter(step -> !step.isDone()).findFirst();
    }

    public boolean isUnderWay() {
        return next().isPresent();
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
        return new Ceremony(
                id,
                version,
                number,
                plan,
                begunAt,
                begunBy,
                steps.stream()
                        .map(step -> step.task().equals(next) ? change.apply(step) : step)
                        .toList());
    }
}
