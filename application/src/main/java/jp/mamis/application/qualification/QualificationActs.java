package jp.mamis.application.qualification;

import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.mamis.application.hpki.ca.IssuanceLogFailure;
import jp.mamis.application.hpki.ca.IssuanceNote;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.qualification.FactPolicy;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.QualificationFact;
import jp.mamis.domain.qualification.QualificationRefusal;
import jp.mamis.domain.qualification.RegisteredData;

/**
 * How facts are recorded and withdrawn: in one transaction with the entry in the journal, the note of the look and the
 * certificates that fall; after it the log hears of these.
 */
record QualificationActs(QualificationDesk desk, QualificationPorts ports, Consumer<IssuanceNote> log) {

    /**
     * What is to be done.
     *
     * @param now     taken once for everything the act records
     * @param number  whom it is about
     * @param ends    whether certificates may fall with it
     * @param told    what the journal keeps of how it went
     */
    record Act(
            Intention intention,
            Instant now,
            LicenceNumber number,
            boolean ends,
            Function<Outcome<QualificationReceipt>, Detail> told) {}

    /**
     * @param kept judges and keeps, as whoever asks: answers with the fact, and whether it is done for the first time
     * @throws IssuanceLogFailure where the log cannot be written; fact and revocations stand all the same
     */
    Outcome<QualificationReceipt> done(Act act, Caller caller, BiFunction<Physician, AccountId, Outcome<Kept>> kept) {
        Outcome<QualificationReceipt> outcome =
                desk.foundation().work().inTransaction(() -> inTransaction(act, caller, kept));
        outcome.accepted()
                .ifPresent(receipt ->
                        receipt.revoked().forEach(revocation -> log.accept(new IssuanceNote.Revoked(revocation))));
        return outcome;
    }

    /** A fact that was recorded or withdrawn. */
    record Kept(QualificationFact fact, boolean first) {}

    private Outcome<QualificationReceipt> inTransaction(
            Act act, Caller caller, BiFunction<Physician, AccountId, Outcome<Kept>> kept) {
        Foundation foundation = desk.foundation();
        FallenCertificates fallen = new FallenCertificates(desk, ports);
        Outcome<AssociationId> keeper = act.ends() ? desk.ending(caller, act.now()) : desk.acting(caller, act.now());
        Outcome<Physician> found = keeper.then(body -> desk.withNumber(act.number()));
        Outcome<QualificationReceipt> outcome = found.then(physician -> account(caller)
                .then(by -> kept.apply(physician, by))
                .map(done -> new QualificationReceipt(
                        done.fact(),
                        done.first(),
                        fallen.revokedUnlessPhysician(physician, act.now(), caller),
                        fallen.doubted(physician, act.now()))));
        foundation
                .audit()
                .record(
                        caller,
                        desk.national().get(),
                        act.intention(),
                        found.accepted()
                                .map(physician -> physician.id().value())
                                .orElse(QualificationDesk.NOBODY),
                        0,
                        outcome,
                        act.told().apply(outcome));
        outcome.accepted()
                .ifPresent(done -> keeper.accepted()
                        .ifPresent(body -> desk.looked(
                                caller, body, ViewLog.Kind.CHANGE, done.fact().person())));
        return outcome;
    }

    private static Outcome<AccountId> account(Caller caller) {
        return caller.account()
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(QualificationRefusal.NOT_ALLOWED));
    }

    static FactPolicy.Register registered(Physician physician) {
        RegisteredData registered = physician.latest();
        return new FactPolicy.Register(registered.birth(), registered.licence().registeredOn());
    }
}
