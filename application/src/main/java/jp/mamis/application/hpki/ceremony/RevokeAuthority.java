package jp.mamis.application.hpki.ceremony;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.hpki.ca.CaGenerations;
import jp.mamis.application.hpki.ca.CertificatesBelow;
import jp.mamis.application.hpki.ca.IssuanceNote;
import jp.mamis.application.hpki.ca.IssuancePorts;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CaDuty;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ca.Revocation;
import jp.mamis.domain.hpki.ceremony.Activation;
import jp.mamis.domain.hpki.ceremony.AuthorityRevocation;
import jp.mamis.domain.hpki.ceremony.CeremonyRefusal;
import jp.mamis.domain.hpki.ceremony.TwoPersonAct.Move;
import jp.mamis.domain.kernel.Outcome;

/**
 * Revokes an authority for good (認証局の失効): one officer asks, another confirms and names the same ground. From then on it issues
 * no more, the next list of our own root names it, and the certificates it issued are revoked. With a root fall the authorities
 * below. It goes on telling status, since its holders' certificates are looked up in its lists. Long because it is three moves
 * of two persons and two transactions whose order matters.
 */
public final class RevokeAuthority {

    public record Command(CaGenerationId generation, AuthorityRevocation.Ground ground, Move move) {}

    /**
     * What came of it.
     *
     * @param fallen       the authorities that are revoked by it; none as long as it waits
     * @param certificates how many certificates of holders are revoked by it
     * @param listed       whether a root of our own tells of it; a root of others has to be told
     */
    public record Revoked(
            AuthorityRevocation revocation, List<AuthorityName> fallen, int certificates, boolean listed) {

        public Revoked {
            fallen = List.copyOf(fallen);
        }

        Revoked with(int fallenCertificates) {
            return new Revoked(revocation, fallen, fallenCertificates, listed);
        }
    }

    private final Foundation foundation;
    private final CaGenerations generations;
    private final Activations activations;
    private final OfficersPresent officers;
    private final RevokedAuthorities revoked;
    private final RevokedCheck check;
    private final Optional<IssuancePorts> issuance;

    RevokeAuthority(Foundation foundation, CeremonyUseCases.Stores stores, OfficersPresent officers) {
        this.foundation = foundation;
        this.generations = stores.generations();
        this.activations = stores.activations();
        this.officers = officers;
        this.revoked = stores.revoked();
        this.check = stores.check();
        this.issuance = stores.issuance();
    }

    /**
     * @throws jp.mamis.application.hpki.ca.IssuanceLogFailure where the log cannot be written; the authority is revoked all the
     *     same
     */
    public Outcome<Revoked> revoke(Command command, Caller caller) {
        List<Revocation> told = new ArrayList<>();
        Outcome<Revoked> outcome = foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            Outcome<Revoked> decided = officers.one(caller, now)
                    .then(by -> generations
                            .find(command.generation())
                            .map(generation -> moved(generation, command, new Act(by, now, told)))
                            .orElseGet(() -> Outcome.refused(CeremonyRefusal.NO_SUCH_GENERATION)));
            note(
                    caller,
                    command.generation(),
                    decided,
                    Detail.of("move", command.move()).and("ground", command.ground()));
            return decided;
        });
        issuance.ifPresent(ports -> told.stream().map(IssuanceNote.Revoked::new).forEach(ports.log()::append));
        return outcome.map(done -> done.fallen().isEmpty() ? done : done.with(holders(done, caller)));
    }

    /** In a transaction of its own, after whoever signs knows of the revocation. */
    private int holders(Revoked done, Caller caller) {
        return issuance.map(ports -> foundation.work().inTransaction(() -> {
                    Instant confirmed = done.revocation().act().confirmedAt().orElseThrow();
                    int certificates = generations.all().stream()
                            .filter(each -> done.fallen().contains(AuthorityName.of(each)))
                            .mapToInt(each ->
                                    new CertificatesBelow(ports.revocations()).of(each, revoked.all(), confirmed))
                            .sum();
                    note(
                            caller,
                            done.revocation().generation(),
                            Outcome.accepted(done),
                            Detail.of("certificates", certificates));
                    return certificates;
                }))
                .orElse(0);
    }

    private void note(Caller caller, CaGenerationId generation, Outcome<Revoked> outcome, Detail detail) {
        foundation
                .audit()
                .record(caller, Optional.empty(), Intention.REVOKE_AUTHORITY, generation.value(), 0, outcome, detail);
    }

    /** @param told what the log is to hold afterwards */
    private record Act(AccountId by, Instant now, List<Revocation> told) {}

    private Outcome<Revoked> moved(CaGeneration generation, Command command, Act act) {
        Optional<AuthorityRevocation> known = revoked.claimAll().stream()
                .filter(each -> each.generation().equals(generation.id()))
                .findFirst();
        Optional<AuthorityRevocation> waits =
                known.filter(each -> each.isWaitingAt(act.now())).filter(each -> each.ground() == command.ground());
        return switch (command.move()) {
            case ASK ->
                known.filter(each -> each.isInForce() || each.isWaitingAt(act.now()))
                                .isPresent()
                        ? Outcome.refused(CeremonyRefusal.ALREADY_ASKED)
                        : Outcome.accepted(kept(
                                AuthorityRevocation.asked(generation.id(), command.ground(), act.by(), act.now())));
            case CONFIRM ->
                waits.map(each -> each.confirmed(act.by(), act.now()))
                        .orElseGet(() -> Outcome.refused(CeremonyRefusal.NOTHING_TO_CONFIRM))
                        .then(done ->
                                officers.asker(done.act().askedBy()).map(asker -> carriedOut(done, generation, act)));
            case TAKE_BACK ->
                waits.map(each -> Outcome.accepted(forgotten(each)))
                        .orElseGet(() -> Outcome.refused(CeremonyRefusal.NOTHING_TO_CONFIRM));
        };
    }

    private Revoked kept(AuthorityRevocation asked) {
        revoked.save(asked);
        return waiting(asked);
    }

    private Revoked forgotten(AuthorityRevocation asked) {
        revoked.takeBack(asked);
        return waiting(asked);
    }

    private static Revoked waiting(AuthorityRevocation asked) {
        return new Revoked(asked, List.of(), 0, false);
    }

    private Revoked carriedOut(AuthorityRevocation done, CaGeneration generation, Act act) {
        List<CaGeneration> fallen = Stream.concat(Stream.of(generation), below(generation))
                .filter(each -> check.inForce(each).isEmpty())
                .toList();
        for (CaGeneration each : fallen) {
            revoked.save(done.of(each.id()));
            endIssuing(each, act);
            check.root(each).ifPresent(root -> listed(root, each, done, act));
        }
        return new Revoked(
                done,
                fallen.stream().map(AuthorityName::of).toList(),
                0,
                check.root(generation).isPresent());
    }

    private Stream<CaGeneration> below(CaGeneration generation) {
        return generation.duty() == CaDuty.ROOT
                ? generations.all().stream()
                        .filter(each -> each.duty() != CaDuty.ROOT)
                        .filter(each ->
                                check.root(each).filter(generation::equals).isPresent())
                : Stream.empty();
    }

    /** What it does beside telling status. */
    private void endIssuing(CaGeneration generation, Act act) {
        Stream.of(Activation.Purpose.values())
                .filter(purpose -> purpose != Activation.Purpose.STATUS)
                .flatMap(purpose -> activations.claimLatest(generation.id(), purpose).stream())
                .flatMap(latest -> latest.ended(act.by(), act.now()).accepted().stream())
                .forEach(activations::save);
    }

    private void listed(CaGeneration root, CaGeneration generation, AuthorityRevocation done, Act act) {
        Revocation revocation = Revocation.ofAuthority(
                root.id(), generation, done.ground().below(), done.ground().published(), act.now());
        issuance.map(ports -> ports.revocations().keep(revocation)).ifPresent(act.told()::add);
    }
}
