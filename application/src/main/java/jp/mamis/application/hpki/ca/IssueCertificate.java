package jp.mamis.application.hpki.ca;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CaDuty;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CertificateDraft;
import jp.mamis.domain.hpki.ca.CertificateFacts;
import jp.mamis.domain.hpki.ca.CertificateOrder;
import jp.mamis.domain.hpki.ca.CertificateProfile;
import jp.mamis.domain.hpki.ca.CertificateRefusal;
import jp.mamis.domain.hpki.ca.CertificateStatus;
import jp.mamis.domain.hpki.ca.DecisionPolicy;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.IssuanceId;
import jp.mamis.domain.hpki.ca.IssuancePolicy;
import jp.mamis.domain.hpki.ca.IssuingRefusal;
import jp.mamis.domain.hpki.ca.RequestPolicy;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.hpki.ca.Validity;
import jp.mamis.domain.hpki.ceremony.CeremonyRefusal;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.qualification.LicenceNumber;

/**
 * Issues a certificate to a registered physician (証明書の発行), in five steps: plan, prepare, sign, record, and what a kill leaves is
 * reconciled. Each step is durable before the next one begins. For administrators of the national body. Long because the steps
 * are to be read in one place.
 */
public final class IssueCertificate {

    /**
     * @param request a PKCS #10 request, of which only the key counts
     * @param holder  the physician's number in the register
     * @param months  how long it is to be valid, from the first of this month on
     */
    public record Command(AuthorityName authority, Der request, LicenceNumber holder, int months) {}

    /** What was decided, with what is still to be done. */
    private record Work(CaGeneration generation, Issuance issuance, CertificateDraft draft, Instant at) {

        Work with(Issuance next) {
            return new Work(generation, next, draft, at);
        }
    }

    private final IssuingDesk desk;
    private final IssuancePorts ports;
    private final CertificateCodec codec;
    private final SigningRoom room;
    private final IssuanceUseCases.Around around;
    private final Holders holders;

    IssueCertificate(SigningRoom room, IssuanceUseCases.Around around) {
        this.desk = room.desk();
        this.ports = room.ports();
        this.codec = room.codec();
        this.room = room;
        this.around = around;
        this.holders = new Holders(around);
    }

    /**
     * The certificate, as it stands now: revoked where it was revoked while it was made. The first one where the same was asked
     * before and would be granted now; refused where that one has ended, was revoked, or is of another length.
     *
     * @throws TokenFailure where the token does not sign; the same request goes on from there later
     * @throws IssuanceLogFailure where the log cannot be written; nothing was signed then
     */
    public Outcome<IssuedCertificate> issue(Command command, Caller caller) {
        Optional<CaGeneration> signs = desk.foundation()
                .work()
                .readOnly(() -> desk.officer(caller).then(officer -> desk.named(command.authority())))
                .accepted();
        signs.ifPresent(room.key()::requireReady);
        return planned(command, signs.flatMap(known -> ports.reference().ahead()), caller)
                .then(work -> prepared(work, caller))
                .then(work -> signed(work, caller))
                .map(this::view);
    }

    /**
     * Step 1: entitlement, request and name are judged; a number is taken.
     *
     * @param ahead what the clock's reference told: it may take its time to answer, which no transaction waits for
     */
    private Outcome<Work> planned(Command command, Optional<Duration> ahead, Caller caller) {
        Foundation foundation = desk.foundation();
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            Outcome<Work> planned = desk.officer(caller)
                    .then(officer -> ClockReference.judge(ahead))
                    .then(clock -> desk.named(command.authority()))
                    .then(generation -> new LogWatch(ports).agreed().map(log -> generation))
                    .then(generation -> wished(command, generation, now)
                            .then(wish ->
                                    taken(new Work(generation, planned(wish, generation, now), wish, now), caller)));
            desk.note(
                    caller,
                    Intention.PLAN_CERTIFICATE,
                    planned.accepted()
                            .map(work -> work.issuance().order().id().value())
                            .orElse(IssuingDesk.CERTIFICATES),
                    planned,
                    Detail.of("authority", command.authority())
                            .and(
                                    "clock",
                                    ahead.map(off -> off.toMillis() + " ms").orElse("unknown")));
            return planned;
        });
    }

    private Outcome<CertificateDraft> wished(Command command, CaGeneration generation, Instant now) {
        if (generation.duty() == CaDuty.ROOT) {
            return Outcome.refused(IssuingRefusal.AUTHORITY_CERTIFIES_NO_HOLDERS);
        }
        if (command.months() < 1) {
            return Outcome.refused(
                    Refusal.of(CertificateRefusal.VALIDITY_NOT_OF_PROFILE).at("months"));
        }
        CertificateProfile profile = around.profiles()
                .chosen(generation)
                .orElseThrow(() -> new IllegalStateException("no profile " + generation.family()));
        YearMonth first = YearMonth.from(JapanTime.today(now));
        return holders.subject(command.holder(), now)
                .then(subject -> codec.readRequest(command.request())
                        .then(request -> new RequestPolicy().judge(request, subject.name()))
                        .then(key -> new CertificateDraft.Policy()
                                .judge(new CertificateDraft(
                                        profile,
                                        generation.authority(),
                                        subject,
                                        Validity.wholeMonths(first, command.months()),
                                        SerialNumber.random(around.random().next(16)),
                                        key))))
                .then(draft -> generation.isTooOld(now)
                        ? Outcome.<CertificateDraft>refused(CeremonyRefusal.GENERATION_TOO_OLD)
                        : around.profiles().judged(profile, now).map(same -> draft));
    }

    private Issuance.Planned planned(CertificateDraft draft, CaGeneration generation, Instant now) {
        return new Issuance.Planned(
                draft.ordered(new IssuanceId(desk.foundation().ids().next()), generation.id(), now));
    }

    /** What came of the key before decides; otherwise the number is taken. */
    private Outcome<Work> taken(Work wish, Caller caller) {
        Instant now = wish.at();
        CertificateOrder wished = wish.issuance().order();
        List<Issuance> all = ports.issuances().claimKeys(Set.of(wished.key()));
        Optional<Issuance> before =
                all.stream().filter(each -> each.order().asksTheSameAs(wished)).findFirst();
        Outcome<IssuancePolicy.Course> course = new IssuancePolicy().judge(all, wished, this::isRevoked, now);
        return course.map(way -> {
            if (way != IssuancePolicy.Course.ANEW) {
                return wish.with(before.orElseThrow());
            }
            before.filter(Issuance.Planned.class::isInstance)
                    .map(Issuance.Planned.class::cast)
                    .ifPresent(left -> abandoned(left.abandoned(now), caller));
            ports.issuances().add(wish.issuance());
            return wish;
        });
    }

    private void abandoned(Issuance.Abandoned left, Caller caller) {
        ports.issuances().store(left);
        desk.note(
                caller,
                Intention.ABANDON_CERTIFICATE,
                left.order().id().value(),
                Outcome.accepted(left),
                Detail.of("serial", left.order().serial()).and("state", left.state()));
    }

    private boolean isRevoked(Issuance issuance) {
        return ports.revocations()
                .find(issuance.order().authority(), issuance.order().serial())
                .isPresent();
    }

    /** Step 2: the bytes are made, read back, linted and kept. */
    private Outcome<Work> prepared(Work work, Caller caller) {
        if (!(work.issuance() instanceof Issuance.Planned planned)) {
            return Outcome.accepted(work);
        }
        Foundation foundation = desk.foundation();
        Der bytes = codec.encode(work.draft());
        Outcome<CertificateFacts> linted = room.asDecided(work.generation(), planned.prepared(bytes))
                .then(facts -> new DecisionPolicy().judge(work.draft(), facts));
        return foundation.work().inTransaction(() -> {
            Issuance next = linted.accepted()
                    .<Issuance>map(facts -> planned.prepared(bytes))
                    .orElseGet(() -> planned.abandoned(planned.order().plannedAt()));
            ports.issuances().store(next);
            if (linted.refusals().isPresent()) {
                desk.note(
                        caller,
                        Intention.ABANDON_CERTIFICATE,
                        planned.order().id().value(),
                        linted,
                        Detail.of("serial", planned.order().serial()));
            }
            return linted.map(facts -> work.with(next));
        });
    }

    /** Steps 3 and 4. */
    private Outcome<Work> signed(Work work, Caller caller) {
        return work.issuance() instanceof Issuance.Prepared prepared
                ? room.complete(work.generation(), prepared, work.at(), caller).map(work::with)
                : Outcome.accepted(work);
    }

    private IssuedCertificate view(Work work) {
        CertificateOrder order = work.issuance().order();
        return desk.foundation()
                .work()
                .readOnly(() -> new IssuedCertificate(
                        AuthorityName.of(work.generation()),
                        order,
                        work.issuance().certificate().orElseThrow(),
                        ports.revocations()
                                .find(order.authority(), order.serial())
                                .<CertificateStatus>map(CertificateStatus.Revoked::new)
                                .orElseGet(() -> CertificateStatus.unrevoked(order.validity(), work.at()))));
    }
}
