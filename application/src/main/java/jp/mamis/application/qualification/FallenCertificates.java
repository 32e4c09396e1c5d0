package jp.mamis.application.qualification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.Revocation;
import jp.mamis.domain.hpki.ca.RevocationGround;
import jp.mamis.domain.hpki.ca.RevocationPolicy;
import jp.mamis.domain.hpki.ca.RevocationWording;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.qualification.FactKind;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.PhysicianStanding;

/** Revokes whatever certifies somebody as a physician who is none any more. In the running transaction. */
record FallenCertificates(QualificationDesk desk, QualificationPorts ports) {

    /** Those that were good until now, where the facts that are kept say today that the person is no physician any more. */
    List<Revocation> revokedUnlessPhysician(Physician physician, Instant now, Caller caller) {
        PhysicianStanding standing = ports.facts().of(physician.id()).standingOn(JapanTime.today(now), now);
        return standing instanceof PhysicianStanding.NotPhysician ended
                ? revoked(physician, ground(ended.why()), now, caller)
                : List.of();
    }

    /**
     * Those that are good though the proof of the entry was taken back. They do not fall by themselves: nobody says that the person
     * is no physician, and a revocation is final.
     */
    List<SerialNumber> doubted(Physician physician, Instant now) {
        return ports.facts().of(physician.id()).isDoubted(JapanTime.today(now), now)
                ? standing(physician, now).map(each -> each.order().serial()).toList()
                : List.of();
    }

    private static RevocationGround ground(FactKind why) {
        return why == FactKind.DEATH ? RevocationGround.DEATH : RevocationGround.QUALIFICATION_LOST;
    }

    /** Those that were good until now. What is still being made is revoked with them, so that it never counts. */
    private List<Revocation> revoked(Physician physician, RevocationGround ground, Instant now, Caller caller) {
        return standing(physician, now)
                .flatMap(each -> one(each, ground, now, caller).stream())
                .toList();
    }

    private Stream<Issuance> standing(Physician physician, Instant now) {
        return ports.held().of(desk.numbers(physician)).stream().filter(each -> counts(each, now));
    }

    private boolean counts(Issuance issuance, Instant now) {
        boolean ended = issuance.state() == Issuance.State.ABANDONED || issuance.state() == Issuance.State.WRITTEN_OFF;
        boolean over = issuance.order().validity().last().isBefore(now);
        return !ended
                && !over
                && ports.revocations()
                        .find(issuance.order().authority(), issuance.order().serial())
                        .isEmpty();
    }

    private Optional<Revocation> one(Issuance issuance, RevocationGround ground, Instant now, Caller caller) {
        Outcome<Revocation> judged =
                new RevocationPolicy().judge(issuance.order(), ground, RevocationWording.BY_GROUND, now, now);
        Optional<Revocation> kept = judged.accepted().map(ports.revocations()::keep);
        desk.foundation()
                .audit()
                .record(
                        caller,
                        desk.national().get(),
                        Intention.REVOKE_CERTIFICATE,
                        issuance.order().id().value(),
                        0,
                        judged,
                        Detail.of("serial", issuance.order().serial()).and("ground", ground));
        return kept;
    }
}
