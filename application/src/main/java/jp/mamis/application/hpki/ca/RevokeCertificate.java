package jp.mamis.application.hpki.ca;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.mamis.application.accounts.Freshness;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.IssuingRefusal;
import jp.mamis.domain.hpki.ca.Revocation;
import jp.mamis.domain.hpki.ca.RevocationGround;
import jp.mamis.domain.hpki.ca.RevocationPolicy;
import jp.mamis.domain.hpki.ca.RevocationWording;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.kernel.Outcome;

/**
 * Revokes a certificate for good (証明書の失効). Asked again, it answers with the first revocation and changes nothing. For
 * administrators of the national body, who have proved shortly before who they are.
 */
public final class RevokeCertificate {

    /** @param since from when on; empty for now */
    public record Command(
            SerialNumber serial, RevocationGround ground, RevocationWording wording, Optional<Instant> since) {}

    /**
     * @param revocation the first of the one that was named, which may be older
     * @param first whether it was good until now
     * @param together what else stands for the same key and was good until now
     */
    public record Revoked(Revocation revocation, boolean first, List<Revocation> together) {

        public Revoked {
            together = List.copyOf(together);
        }

        /** What was good until now. */
        Stream<Revocation> fallen() {
            return Stream.concat(first ? Stream.of(revocation) : Stream.empty(), together.stream());
        }

        /** Whether lists are to tell of it before the night. */
        public boolean urgent() {
            return fallen().anyMatch(each -> each.ground().urgent());
        }
    }

    private final IssuingDesk desk;
    private final IssuancePorts ports;
    private final Freshness freshness;

    RevokeCertificate(IssuingDesk desk, IssuancePorts ports, Freshness freshness) {
        this.desk = desk;
        this.ports = ports;
        this.freshness = freshness;
    }

    /** @throws IssuanceLogFailure where the log cannot be written; the certificate is revoked all the same */
    public Outcome<Revoked> revoke(Command command, Caller caller) {
        Outcome<Revoked> revoked = recorded(command, caller);
        revoked.accepted()
                .map(done -> done.fallen().map(IssuanceNote.Revoked::new).toList())
                .filter(notes -> !notes.isEmpty())
                .ifPresent(ports.log()::appendAll);
        return revoked;
    }

    private Outcome<Revoked> recorded(Command command, Caller caller) {
        Foundation foundation = desk.foundation();
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            Optional<Issuance> issuance = issued(command.serial());
            List<Issuance> ofKey = issuance.map(each ->
                            ports.issuances().claimKeys(Set.of(each.order().key())))
                    .orElse(List.of());
            Outcome<Revoked> outcome = desk.officer(caller)
                    .then(officer -> freshness.judge(caller, now))
                    .then(officer -> issuance.map(Outcome::accepted)
                            .orElseGet(() -> Outcome.refused(IssuingRefusal.NO_SUCH_CERTIFICATE)))
                    .then(found -> command.ground() == RevocationGround.NOT_ACCOUNTED_FOR
                            ? Outcome.refused(IssuingRefusal.NOT_ALLOWED)
                            : decided(found, command, now))
                    .map(done -> together(done, command, ofKey, now, caller));
            desk.note(
                    caller,
                    Intention.REVOKE_CERTIFICATE,
                    issuance.map(each -> each.order().id().value()).orElse(IssuingDesk.CERTIFICATES),
                    outcome,
                    Detail.of("serial", command.serial()).and("ground", command.ground()));
            return outcome;
        });
    }

    private Optional<Issuance> issued(SerialNumber serial) {
        List<Issuance> found = ports.issuances().withSerial(serial).stream()
                .filter(each -> each.certificate().isPresent())
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private Outcome<Revoked> decided(Issuance issuance, Command command, Instant now) {
        Optional<Revocation> before = ports.revocations()
                .find(issuance.order().authority(), issuance.order().serial());
        return before.map(first -> Outcome.accepted(new Revoked(first, false, List.of())))
                .orElseGet(() -> new RevocationPolicy()
                        .judge(
                                issuance.order(),
                                command.ground(),
                                command.wording(),
                                command.since().orElse(now),
                                now)
                        .map(this::kept));
    }

    private Revoked kept(Revocation decided) {
        Revocation kept = ports.revocations().keep(decided);
        return new Revoked(kept, kept.equals(decided), List.of());
    }

    /**
     * Whoever certified the key, and whatever is still being made for it; also where the one that was named fell before, for
     * another reason.
     */
    private Revoked together(Revoked done, Command command, List<Issuance> ofKey, Instant now, Caller caller) {
        if (!command.ground().ofTheKey()) {
            return done;
        }
        Instant since =
                done.first() ? done.revocation().revokedAt() : command.since().orElse(now);
        List<Revocation> others = ofKey.stream()
                .filter(each -> ports.revocations()
                        .find(each.order().authority(), each.order().serial())
                        .isEmpty())
                .filter(each -> !each.order().validity().last().isBefore(since))
                .map(each -> other(each, command, since, now, caller))
                .toList();
        return new Revoked(done.revocation(), done.first(), others);
    }

    private Revocation other(Issuance issuance, Command command, Instant since, Instant now, Caller caller) {
        Instant first = issuance.order().validity().first();
        Outcome<Revocation> judged = new RevocationPolicy()
                .judge(
                        issuance.order(),
                        command.ground(),
                        command.wording(),
                        since.isBefore(first) ? first : since,
                        now);
        Revocation kept = ports.revocations().keep(judged.accepted().orElseThrow());
        desk.note(
                caller,
                Intention.REVOKE_CERTIFICATE,
                issuance.order().id().value(),
                judged,
                Detail.of("serial", issuance.order().serial()).and("ground", command.ground()));
        return kept;
    }
}
