package jp.mamis.application.qualification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.hpki.ca.CertificateOrder;
import jp.mamis.domain.hpki.ca.CertificateStatus;
import jp.mamis.domain.hpki.ca.Revocation;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.FactAct;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.domain.qualification.PhysicianStanding;
import jp.mamis.domain.qualification.QualificationFact;
import jp.mamis.domain.qualification.RegisteredData;

/**
 * Whether a person was a physician on a day, and what certified it then.
 *
 * @param number       the number that was asked for; the person may have another one now
 * @param data         what is registered last
 * @param day          the day that is asked about
 * @param known        as known when
 * @param facts        everything recorded by then, in that order, what was superseded by then among them
 * @param history      everything done about them by then, in that order
 * @param statements   those signed about the person by then, the newest first
 * @param certificates those issued by the end of that day, the oldest first
 */
public record QualificationView(
        PersonId person,
        LicenceNumber number,
        RegisteredData data,
        LocalDate day,
        Instant known,
        PhysicianStanding standing,
        List<QualificationFact> facts,
        List<Done> history,
        List<SignedStatement.Line> statements,
        List<Held> certificates) {

    /** What was done, and the login ID of whoever did it; none where the journal alone tells that, or nobody has that account. */
    public record Done(FactAct act, Optional<LoginId> by) {}

    /**
     * A certificate of the person.
     *
     * @param status how it stood at the end of that day, or now where the day is not over
     * @param fall   how it came to be revoked, be it later, as far as was known
     */
    public record Held(CertificateOrder order, CertificateStatus status, Optional<Fall> fall) {}

    /**
     * How soon a revocation followed what it is about.
     *
     * @param learnedAt when the office came to know why; empty where the reason is not the qualification
     * @param listedAt  of when the first list is that tells of it; empty while there is none
     */
    public record Fall(Revocation revocation, Optional<Instant> learnedAt, Optional<Instant> listedAt) {

        /** From knowing to the record. */
        public Optional<Duration> untilRecorded() {
            return learnedAt.map(learned -> Duration.between(learned, revocation.recordedAt()));
        }

        /** From knowing to the list. */
        public Optional<Duration> untilListed() {
            return learnedAt.flatMap(learned -> listedAt.map(listed -> Duration.between(learned, listed)));
        }
    }
}
