package jp.mamis.application.qualification;

import java.time.Instant;
import jp.mamis.application.hpki.ca.IssuanceLogFailure;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.qualification.FactId;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.QualificationFact;
import jp.mamis.domain.qualification.Withdrawal;
import jp.mamis.domain.qualification.WithdrawalReason;

/**
 * Takes a fact back that was wrong, without another in its place (医師資格の記録の取消し). The fact stays known as what was believed
 * until then, and with it who took it back, when and why. It revives no certificate; where the person is no physician
 * without it, the certificates fall. Where it was what proved the entry, nothing is issued until that is
 * proved anew, and the certificates that stand are told, for a person to judge. For administrators of the national body, by a duty of their own.
 */
public final class WithdrawQualification {

    /** A fact of whom has this number, of now or before. */
    public record Command(LicenceNumber number, FactId fact, WithdrawalReason reason) {}

    private final QualificationDesk desk;
    private final QualificationFacts facts;
    private final QualificationActs acts;

    WithdrawQualification(QualificationDesk desk, QualificationFacts facts, QualificationActs acts) {
        this.desk = desk;
        this.facts = facts;
        this.acts = acts;
    }

    /** @throws IssuanceLogFailure where the log cannot be written; what was withdrawn is withdrawn all the same */
    public Outcome<QualificationReceipt> withdraw(Command command, Caller caller) {
        Instant now = desk.foundation().time().now();
        return acts.done(
                new QualificationActs.Act(
                        Intention.WITHDRAW_QUALIFICATION,
                        now,
                        command.number(),
                        true,
                        outcome -> Detail.of("fact", command.fact().value()).and("reason", command.reason())),
                caller,
                (physician, by) -> judged(command, physician, by, now));
    }

    private Outcome<QualificationActs.Kept> judged(Command command, Physician physician, AccountId by, Instant now) {
        Outcome<QualificationFact> judged =
                facts.claim(physician.id()).without(command.fact(), now, QualificationActs.registered(physician));
        return judged.map(wrong -> {
            facts.withdraw(wrong, new Withdrawal(wrong.id(), command.reason(), by.value(), now));
            return new QualificationActs.Kept(wrong, true);
        });
    }
}
