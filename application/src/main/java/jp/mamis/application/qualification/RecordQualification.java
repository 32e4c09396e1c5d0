package jp.mamis.application.qualification;

import java.time.Instant;
import java.util.Optional;
import jp.mamis.application.hpki.ca.IssuanceLogFailure;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.qualification.EvidenceReference;
import jp.mamis.domain.qualification.EvidenceSource;
import jp.mamis.domain.qualification.FactId;
import jp.mamis.domain.qualification.FactKind;
import jp.mamis.domain.qualification.FactPolicy;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.Qualification;
import jp.mamis.domain.qualification.QualificationFact;

/**
 * Records a fact about somebody's qualification (医師資格の記録). Who is no physician after it loses every certificate in the same
 * transaction; lists tell of that when they are signed. Asked again, it answers with the first fact. For administrators of the
 * national body: a cancellation, a death and a correction, with which certificates may fall for good, by a duty of their own.
 */
public final class RecordQualification {

    /**
     * @param learnedAt when the office came to know of it; empty for now
     * @param corrects  a fact that turned out to be wrong
     */
    public record Command(
            LicenceNumber number,
            FactKind kind,
            Interval during,
            EvidenceSource source,
            Optional<EvidenceReference> reference,
            Optional<Instant> learnedAt,
            Optional<FactId> corrects) {}

    private final QualificationDesk desk;
    private final QualificationFacts facts;
    private final QualificationActs acts;

    RecordQualification(QualificationDesk desk, QualificationFacts facts, QualificationActs acts) {
        this.desk = desk;
        this.facts = facts;
        this.acts = acts;
    }

    /** @throws IssuanceLogFailure where the log cannot be written; fact and revocations stand all the same */
    public Outcome<QualificationReceipt> record(Command command, Caller caller) {
        Instant now = desk.foundation().time().now();
        return acts.done(
                new QualificationActs.Act(
                        Intention.RECORD_QUALIFICATION,
                        now,
                        command.number(),
                        command.kind().endsQualification() || command.corrects().isPresent(),
                        outcome -> told(command, outcome)),
                caller,
                (physician, by) -> judged(command, physician, by, now).map(this::kept));
    }

    private static Detail told(Command command, Outcome<QualificationReceipt> outcome) {
        return Detail.of("kind", command.kind())
                .and("from", command.during().from())
                .and(
                        "fact",
                        outcome.accepted()
                                .map(done -> done.fact().id().value().toString())
                                .orElse(""));
    }

    private Outcome<Qualification.Recorded> judged(Command command, Physician physician, AccountId by, Instant now) {
        Qualification before = facts.claim(physician.id());
        QualificationFact fact = fact(command, physician, by, now);
        FactPolicy.Register register = QualificationActs.registered(physician);
        return command.corrects()
                .map(wrong -> before.correcting(wrong, fact, register))
                .orElseGet(() -> before.with(fact, register));
    }

    private QualificationFact fact(Command command, Physician physician, AccountId by, Instant now) {
        return new QualificationFact(
                new FactId(desk.foundation().ids().next()),
                physician.id(),
                command.kind(),
                command.during(),
                new QualificationFact.Evidence(
                        command.source(),
                        command.reference(),
                        command.learnedAt().orElse(now),
                        by.value()),
                now,
                Optional.empty());
    }

    private QualificationActs.Kept kept(Qualification.Recorded done) {
        done.superseded().ifPresent(facts::supersede);
        if (done.first()) {
            facts.add(done.fact());
        }
        return new QualificationActs.Kept(done.fact(), done.first());
    }
}
