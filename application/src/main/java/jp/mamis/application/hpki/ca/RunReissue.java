package jp.mamis.application.hpki.ca;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.hpki.ceremony.Reissue;
import jp.mamis.domain.kernel.Outcome;

/**
 * Works on a confirmed mass re-issue until everything is done, somebody cancels it or the token does not sign (一斉再発行の実行). Whoever
 * begins again goes on where it stood: first with what was prepared and not signed, over the same bytes, then with what nobody has
 * looked at. One process works on an order at a time. For an officer of the authority. Long because every step is a transaction of
 * its own.
 */
public final class RunReissue {

    /** As many are usually worked on together. */
    public static final int TOGETHER = 250;

    /** @param together how many are prepared, noted and signed together: at most what the token signs in half a minute */
    public record Command(UUID reissue, int together) {

        public Command {
            if (together < 1) {
                throw new IllegalArgumentException("nothing together");
            }
        }
    }

    /** One run. */
    private record Run(Reissue reissue, CaGeneration to, UUID runner, int together, Caller caller) {}

    private final SigningRoom room;
    private final ReissueDesk desk;
    private final SigningBatch batch;
    private final ReissuePlanning planning;

    RunReissue(SigningRoom room, IssuanceUseCases.Around around) {
        this.room = room;
        this.desk = new ReissueDesk(room.desk(), room.ports(), around);
        this.batch = new SigningBatch(room);
        this.planning = new ReissuePlanning(room, desk);
    }

    /**
     * How far it came: done, or cancelled by somebody meanwhile.
     *
     * @throws TokenFailure where the token does not sign; what was prepared is signed by the next run
     * @throws IssuanceLogFailure where the log cannot be written; nothing was signed then
     */
    public Outcome<ReissueStanding> run(Command command, Caller caller) {
        UUID runner = foundation().ids().next();
        work().readOnly(() -> desk.ports().reissues().find(command.reissue()).map(found -> desk.to(found.order())))
                .ifPresent(room.key()::requireReady);
        return begun(command, runner, clock(), caller)
                .map(reissue ->
                        new Run(reissue, in(() -> desk.to(reissue.order())), runner, command.together(), caller))
                .then(this::worked);
    }

    /** The reference may take its time to answer, which no transaction waits for. */
    private Outcome<?> clock() {
        return desk.ports().reference().judged();
    }

    private Outcome<Reissue> begun(Command command, UUID runner, Outcome<?> clock, Caller caller) {
        return in(() -> {
            Instant now = now();
            Outcome<Reissue> taken = desk.officer(caller, now)
                    .then(by -> desk.claimed(command.reissue()))
                    .then(reissue -> reissue.taken(runner, now))
                    .then(reissue -> desk.judged(reissue.order(), now).map(order -> reissue))
                    .then(reissue -> clock.map(known -> reissue))
                    .then(reissue -> new LogWatch(desk.ports()).agreed().map(log -> reissue));
            return noted(taken, command.reissue(), "begun", now, caller).then(standing -> taken);
        });
    }

    private Outcome<ReissueStanding> worked(Run run) {
        Outcome<Reissue> done;
        try {
            done = leftDone(run).then(held -> dueDone(run));
        } catch (RuntimeException broken) {
            try {
                ended(run, Outcome.accepted(run.reissue()), "broken off");
            } catch (RuntimeException also) {
                broken.addSuppressed(also);
            }
            throw broken;
        }
        return ended(run, done, "ended");
    }

    /** What an earlier run prepared and did not sign. */
    private Outcome<Reissue> leftDone(Run run) {
        Outcome<Reissue> held = Outcome.accepted(run.reissue());
        List<Issuance.Prepared> left = left(run);
        while (!left.isEmpty() && held.accepted().isPresent()) {
            List<Issuance.Prepared> together = left;
            Instant now = now();
            held = in(() -> held(run, now))
                    .then(mine -> batch.asDecided(run.to(), together, run.caller())
                            .map(checked -> {
                                batch.complete(run.to(), checked, now, run.caller());
                                return mine;
                            }));
            left = left(run);
        }
        return held;
    }

    private List<Issuance.Prepared> left(Run run) {
        return work().readOnly(() -> desk.ports().reissues().left(run.reissue().id(), run.together()));
    }

    /** Again and again from the smallest number on, until nothing is left: others may be issued meanwhile. */
    private Outcome<Reissue> dueDone(Run run) {
        Optional<SerialNumber> after = Optional.empty();
        boolean found = true;
        while (found) {
            Optional<SerialNumber> from = after;
            Instant now = now();
            Outcome<?> clock = clock();
            Outcome<ReissuePlanning.Plan> plan = in(() -> planned(run, from, clock, now));
            if (plan.accepted().isEmpty()) {
                return plan.map(never -> run.reissue());
            }
            batch.complete(run.to(), plan.accepted().orElseThrow().prepared(), now, run.caller());
            after = plan.accepted().flatMap(ReissuePlanning.Plan::last);
            found = from.isPresent() || after.isPresent();
        }
        Instant now = now();
        return in(() -> held(run, now)).map(held -> held.done(now));
    }

    private Outcome<ReissuePlanning.Plan> planned(
            Run run, Optional<SerialNumber> after, Outcome<?> clock, Instant now) {
        return held(run, now)
                .then(held -> clock)
                .then(known -> new LogWatch(desk.ports()).agreed())
                .map(log -> planning.next(run.reissue(), after, run.together(), now, run.caller()));
    }

    /** Refused where somebody cancelled it, or another works on it by now. */
    private Outcome<Reissue> held(Run run, Instant now) {
        Outcome<Reissue> held = desk.claimed(run.reissue().id()).then(stored -> stored.taken(run.runner(), now));
        held.accepted().ifPresent(desk.ports().reissues()::save);
        return held;
    }

    /** That somebody cancelled it is how it ended, and no refusal. */
    private Outcome<ReissueStanding> ended(Run run, Outcome<Reissue> done, String how) {
        Instant now = now();
        return in(() -> {
            Reissue stored = desk.claimed(run.reissue().id()).accepted().orElseThrow();
            Reissue released = stored.released(run.runner());
            desk.ports().reissues().save(released);
            Outcome<Reissue> last = stored.end().isPresent()
                    ? Outcome.accepted(stored)
                    : done.map(reissue -> reissue.end().isPresent() ? stored.done(now) : released);
            return noted(last, run.reissue().id(), how, now, run.caller());
        });
    }

    private Outcome<ReissueStanding> noted(
            Outcome<Reissue> outcome, UUID reissue, String how, Instant now, Caller caller) {
        Reissues.Tally tally = desk.ports().reissues().tally(reissue);
        return desk.settled(
                outcome,
                Intention.RUN_REISSUE,
                reissue,
                Detail.of("run", how)
                        .and("issued", tally.issued())
                        .and("waiting", tally.waiting())
                        .and("passed", tally.passedOver()),
                now,
                caller);
    }

    private Instant now() {
        return foundation().time().now();
    }

    private <T> T in(Supplier<T> act) {
        return work().inTransaction(act);
    }

    private UnitOfWork work() {
        return foundation().work();
    }

    private Foundation foundation() {
        return desk.desk().foundation();
    }
}
