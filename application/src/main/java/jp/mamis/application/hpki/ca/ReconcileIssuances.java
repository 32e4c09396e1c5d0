package jp.mamis.application.hpki.ca;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hpki.ca.CaDuty;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CertificateOrder;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.Revocation;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusals;

/**
 * Accounts for every certificate that was begun (発行の照合): what the log knows and the store forgot is brought back, what was
 * planned and never prepared is abandoned, what was prepared is signed over the same bytes where they are what was decided, or
 * written off with its number revoked. For administrators of the national body, the operator and the system itself, at every start. Long
 * because each way to end what was begun is written out.
 */
public final class ReconcileIssuances {

    /**
     * @param writeOff  whether what cannot be signed now is given up and its number revoked
     * @param acceptLog whether the log at hand counts from now on though it is not the one the store has seen, or does not go as
     *     far: on a new node, or where it was lost
     */
    public record Command(boolean writeOff, boolean acceptLog) {}

    /**
     * @param recovered what the store had forgotten
     * @param underWay  begun a moment ago
     * @param waiting   prepared, and the token does not sign now
     */
    public record Reconciled(int recovered, int issued, int abandoned, int writtenOff, int underWay, int waiting) {

        Reconciled and(Reconciled other) {
            return new Reconciled(
                    recovered + other.recovered,
                    issued + other.issued,
                    abandoned + other.abandoned,
                    writtenOff + other.writtenOff,
                    underWay + other.underWay,
                    waiting + other.waiting);
        }
    }

    private static final System.Logger LOG = System.getLogger(ReconcileIssuances.class.getName());
    /** At most what a token signs in half a minute. */
    private static final int TOGETHER = 250;

    private final IssuingDesk desk;
    private final IssuancePorts ports;
    private final SigningRoom room;

    ReconcileIssuances(SigningRoom room) {
        this.desk = room.desk();
        this.ports = room.ports();
        this.room = room;
    }

    /**
     * While the clock is off nothing is signed, and what was prepared waits.
     *
     * @throws IssuanceLogFailure where the log cannot be read or was changed
     */
    public Outcome<Reconciled> reconcile(Command command, Caller caller) {
        Outcome<Reconciled> outcome =
                desk.officerOrSystem(caller).then(allowed -> atHand(command)).map(log -> all(command, caller));
        boolean something = outcome.accepted()
                .map(done -> !done.equals(new Reconciled(0, 0, 0, 0, 0, 0)))
                .orElse(true);
        if (something) {
            desk.foundation().work().inTransaction(() -> {
                desk.note(caller, Intention.RECONCILE_ISSUANCES, IssuingDesk.CERTIFICATES, outcome, detail(outcome));
                return outcome;
            });
        }
        return outcome;
    }

    private Outcome<IssuanceLog> atHand(Command command) {
        if (command.acceptLog()) {
            ports.log().begin();
            return Outcome.accepted(ports.log());
        }
        return desk.foundation().work().readOnly(new LogWatch(ports)::atHand);
    }

    private Reconciled all(Command command, Caller caller) {
        Instant now = desk.foundation().time().now();
        int recovered = LogRecovery.learn(room, now, caller);
        desk.foundation().work().inTransaction(() -> {
            ports.log().head().ifPresent(ports.heads()::reset);
            return ports;
        });
        Reconciled done = new Reconciled(recovered, 0, 0, 0, 0, 0);
        List<Issuance> together = unfinished(Optional.empty());
        while (!together.isEmpty()) {
            Run run = new Run(command.writeOff(), mayBeSigned(together, command), now, caller);
            done = together.stream().map(each -> one(each, run)).reduce(done, Reconciled::and);
            together = unfinished(Optional.of(together.get(together.size() - 1).order()));
        }
        return done;
    }

    /** The next ones: what waits for a token that is gone keeps none behind it back. */
    private List<Issuance> unfinished(Optional<CertificateOrder> after) {
        return desk.foundation().work().readOnly(() -> ports.issuances().unfinished(after, TOGETHER));
    }

    /** @param signs whether the clock lets a token sign */
    private record Run(boolean writeOff, boolean signs, Instant now, Caller caller) {}

    /** Asked anew for those that are taken together, where one of them is to be signed. */
    private boolean mayBeSigned(List<Issuance> together, Command command) {
        Optional<Refusals> off = together.stream()
                .filter(each -> !command.writeOff() && each instanceof Issuance.Prepared)
                .findFirst()
                .flatMap(prepared -> ports.reference().judged().refusals());
        off.ifPresent(reasons -> LOG.log(Level.WARNING, "prepared certificates wait for the clock: {0}", reasons));
        return off.isEmpty();
    }

    private Reconciled one(Issuance issuance, Run run) {
        try {
            return issuance instanceof Issuance.Prepared prepared
                    ? finished(prepared, run)
                    : left((Issuance.Planned) issuance, run.now(), run.caller());
        } catch (StaleState somebodyWasFirst) {
            LOG.log(Level.WARNING, "a certificate is left to whoever works beside", somebodyWasFirst);
            return new Reconciled(0, 0, 0, 0, 1, 0);
        }
    }

    private Reconciled left(Issuance.Planned planned, Instant now, Caller caller) {
        Foundation foundation = desk.foundation();
        if (!planned.isLeft(now)) {
            return new Reconciled(0, 0, 0, 0, 1, 0);
        }
        return foundation.work().inTransaction(() -> {
            Issuance.Abandoned abandoned = planned.abandoned(now);
            ports.issuances().store(abandoned);
            ended(abandoned, caller);
            return new Reconciled(0, 0, 1, 0, 0, 0);
        });
    }

    private Reconciled finished(Issuance.Prepared prepared, Run run) {
        Optional<CaGeneration> generation = desk.foundation()
                .work()
                .readOnly(() -> desk.generations().find(prepared.order().authority()));
        try {
            if (generation.isPresent() && run.signs() && !run.writeOff()) {
                return isRevoked(prepared)
                                || room.complete(generation.get(), prepared, run.now(), run.caller())
                                        .refusals()
                                        .isPresent()
                        ? writtenOff(generation, prepared, run)
                        : new Reconciled(0, 1, 0, 0, 0, 0);
            }
        } catch (TokenFailure cannot) {
            LOG.log(Level.WARNING, "a prepared certificate waits for its token: {0}", cannot.reason());
        }
        return run.writeOff() ? writtenOff(generation, prepared, run) : new Reconciled(0, 0, 0, 0, 0, 1);
    }

    private boolean isRevoked(Issuance.Prepared prepared) {
        return desk.foundation()
                .work()
                .readOnly(() -> ports.revocations()
                        .find(prepared.order().authority(), prepared.order().serial()))
                .isPresent();
    }

    /** The number is revoked too where it is one of holders' certificates: the lists of a root are about authorities. */
    private Reconciled writtenOff(Optional<CaGeneration> generation, Issuance.Prepared prepared, Run run) {
        Instant now = run.now();
        Foundation foundation = desk.foundation();
        Optional<Revocation> revocation = generation
                .filter(each -> each.duty() != CaDuty.ROOT)
                .map(each -> Revocation.notAccountedFor(prepared.order(), now));
        foundation.work().inTransaction(() -> {
            Issuance.WrittenOff off = prepared.writtenOff(now);
            ports.issuances().store(off);
            revocation.ifPresent(ports.revocations()::keep);
            ended(off, run.caller());
            return off;
        });
        revocation.map(IssuanceNote.Revoked::new).ifPresent(ports.log()::append);
        return new Reconciled(0, 0, 0, 1, 0, 0);
    }

    private void ended(Issuance issuance, Caller caller) {
        desk.note(
                caller,
                Intention.ABANDON_CERTIFICATE,
                issuance.order().id().value(),
                Outcome.accepted(issuance),
                Detail.of("serial", issuance.order().serial()).and("state", issuance.state()));
    }

    private static Detail detail(Outcome<Reconciled> outcome) {
        return outcome.accepted()
                .map(done -> Detail.of("recovered", done.recovered())
                        .and("issued", done.issued())
                        .and("abandoned", done.abandoned())
                        .and("writtenOff", done.writtenOff())
                        .and("underWay", done.underWay())
                        .and("waiting", done.waiting()))
                .orElse(Detail.NONE);
    }
}
