package jp.mamis.web.qualification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.qualification.QualificationView;
import jp.mamis.application.qualification.SignedStatement;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.hpki.ca.CertificateStatus;
import jp.mamis.domain.hpki.ca.Revocation;
import jp.mamis.domain.qualification.EvidenceReference;
import jp.mamis.domain.qualification.EvidenceSource;
import jp.mamis.domain.qualification.FactAct;
import jp.mamis.domain.qualification.FactKind;
import jp.mamis.domain.qualification.PhysicianStanding;
import jp.mamis.domain.qualification.QualificationFact;
import jp.mamis.domain.qualification.WithdrawalReason;

/**
 * Whether a person was a physician on a day, and what certified it then.
 *
 * @param number       the number asked for
 * @param name         as it is registered last
 * @param day          the day asked about
 * @param knownAt      what was recorded up to then counts
 * @param physician    whether the person was a physician on that day, be it one who must not practise; left out where nobody has
 *                     proved it: unknown is not no
 * @param since        the first day of that standing
 * @param lastDay      its last day
 * @param facts        everything recorded by then, what was corrected by then among it
 * @param history      everything that was done about them by then, in that order
 * @param statements   those signed by then, the newest first
 * @param certificates those issued by the end of that day
 */
public record QualificationJson(
        String number,
        String name,
        LocalDate day,
        Instant knownAt,
        Optional<Boolean> physician,
        PhysicianStanding.Kind standing,
        Optional<LocalDate> since,
        Optional<LocalDate> lastDay,
        List<FactJson> facts,
        List<DoneJson> history,
        List<StatementLineJson> statements,
        List<HeldJson> certificates) {

    /**
     * @param day     the day that was asked about
     * @param knownAt what was recorded up to then counted
     */
    public record StatementLineJson(UUID id, LocalDate day, Instant knownAt, Instant madeAt) {

        static StatementLineJson of(SignedStatement.Line line) {
            return new StatementLineJson(line.id(), line.day(), line.known(), line.madeAt());
        }
    }

    /**
     * @param fact   id of the fact it was done to
     * @param by     login ID of whoever did it
     * @param reason why it was withdrawn
     */
    public record DoneJson(
            Instant at,
            FactAct.Kind act,
            UUID fact,
            FactKind kind,
            Optional<String> by,
            Optional<WithdrawalReason> reason) {

        static DoneJson of(QualificationView.Done done) {
            return new DoneJson(
                    done.act().at(),
                    done.act().kind(),
                    done.act().fact().id().value(),
                    done.act().fact().kind(),
                    done.by().map(LoginId::text),
                    done.act().reason());
        }
    }

    /**
     * @param from         the day it happened or begins
     * @param lastDay      of a suspension
     * @param learnedAt    when the office came to know of it
     * @param supersededAt since when it is known to be wrong
     */
    public record FactJson(
            UUID id,
            FactKind kind,
            LocalDate from,
            Optional<LocalDate> lastDay,
            EvidenceSource source,
            Optional<String> reference,
            Instant learnedAt,
            Instant recordedAt,
            Optional<Instant> supersededAt) {

        static FactJson of(QualificationFact fact) {
            return new FactJson(
                    fact.id().value(),
                    fact.kind(),
                    fact.during().from(),
                    fact.during().lastDay(),
                    fact.evidence().source(),
                    fact.evidence().reference().map(EvidenceReference::text),
                    fact.evidence().learnedAt(),
                    fact.recordedAt(),
                    fact.supersededAt());
        }
    }

    /**
     * @param serial               hexadecimal
     * @param state                at the end of the day asked about, or now where it is not over
     * @param ground               why it was revoked, be it later
     * @param listedAt             of when the first revocation list is that tells of it
     * @param secondsUntilRecorded from knowing why to the record
     * @param secondsUntilListed   from knowing why to the list
     */
    public record HeldJson(
            String serial,
            String purpose,
            CertificateStatus.Kind state,
            Instant validFrom,
            Instant validUntil,
            Optional<Instant> revokedAt,
            Optional<String> ground,
            Optional<Instant> listedAt,
            Optional<Long> secondsUntilRecorded,
            Optional<Long> secondsUntilListed) {

        static HeldJson of(QualificationView.Held held) {
            Optional<QualificationView.Fall> fall = held.fall();
            Optional<Revocation> revocation = fall.map(QualificationView.Fall::revocation);
            return new HeldJson(
                    held.order().serial().toString(),
                    held.order().purpose().name(),
                    held.status().kind(),
                    held.order().validity().first(),
                    held.order().validity().last(),
                    revocation.map(Revocation::revokedAt),
                    revocation.map(each -> each.ground().name()),
                    fall.flatMap(QualificationView.Fall::listedAt),
                    fall.flatMap(QualificationView.Fall::untilRecorded).map(Duration::toSeconds),
                    fall.flatMap(QualificationView.Fall::untilListed).map(Duration::toSeconds));
        }
    }

    static QualificationJson of(QualificationView view) {
        return new QualificationJson(
                view.number().digits(),
                view.data().name().full(),
                view.day(),
                view.known(),
                view.standing().provedPhysician(),
                view.standing().kind(),
                view.standing().since(),
                view.standing().lastDay(),
                view.facts().stream().map(FactJson::of).toList(),
                view.history().stream().map(DoneJson::of).toList(),
                view.statements().stream().map(StatementLineJson::of).toList(),
                view.certificates().stream().map(HeldJson::of).toList());
    }
}
