package jp.mamis.domain.hpki.ceremony;

import java.time.Instant;
import java.util.Optional;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Outcome;

/**
 * Somebody who makes and activates keys of the authority together with another (認証局運用責任者).
 *
 * @param appointed by whom, once confirmed by another administrator
 * @param removed   the same of the end; empty as long as nobody asked for it
 */
@Basis(
        document = "our choice",
        article = "officers of the certification authority",
        rule =
                "Three persons are officers. One administrator of the national body asks for an appointment or its end, another"
                        + " confirms it, and neither is the person it is about.",
        note = "Separation of duties; that several persons log in together is told of the JMA's authority.")
public record CaOfficer(AccountId account, TwoPersonAct appointed, Optional<TwoPersonAct> removed) {

    /** How many there are at the most. */
    public static final int MOST = 3;

    /** How many act together. */
    public static final int TOGETHER = 2;

    /**
     * What one asked for and another confirmed.
     *
     * @param confirmedBy empty as long as it waits
     */
    public record TwoPersonAct(
            AccountId askedBy, Instant askedAt, Optional<AccountId> confirmedBy, Optional<Instant> confirmedAt) {

        public static TwoPersonAct askedBy(AccountId by, Instant at) {
            return new TwoPersonAct(by, at, Optional.empty(), Optional.empty());
        }

        public boolean isConfirmed() {
            return confirmedBy.isPresent();
        }

        Outcome<TwoPersonAct> confirmed(AccountId by, AccountId about, Instant at) {
            return by.equals(askedBy) || by.equals(about)
                    ? Outcome.refused(CeremonyRefusal.SECOND_PERSON_NEEDED)
                    : Outcome.accepted(new TwoPersonAct(askedBy, askedAt, Optional.of(by), Optional.of(at)));
        }
    }

    /** Whether the person may act. */
    public boolean isInOffice() {
        return appointed.isConfirmed() && !isRemoved();
    }

    /** Whether the appointment is over. */
    public boolean isRemoved() {
        return removed.filter(TwoPersonAct::isConfirmed).isPresent();
    }

    /** Whether something is asked for and not confirmed. */
    public boolean isWaiting() {
        return !appointed.isConfirmed()
                || removed.filter(act -> !act.isConfirmed()).isPresent();
    }

    /** Asks for the end of the appointment. */
    public Outcome<CaOfficer> removal(AccountId by, Instant at) {
        if (!isInOffice() || removed.isPresent()) {
            return Outcome.refused(CeremonyRefusal.NO_CA_OFFICER);
        }
        return by.equals(account)
                ? Outcome.refused(CeremonyRefusal.SECOND_PERSON_NEEDED)
                : Outcome.accepted(new CaOfficer(account, appointed, Optional.of(TwoPersonAct.askedBy(by, at))));
    }

    /** Confirms what waits: the appointment, else its end. */
    public Outcome<CaOfficer> confirmed(AccountId by, Instant at) {
        if (!isWaiting()) {
            return Outcome.refused(CeremonyRefusal.NOTHING_TO_CONFIRM);
        }
        return appointed.isConfirmed()
                ? removed.orElseThrow()
                        .confirmed(by, account, at)
                        .map(act -> new CaOfficer(account, appointed, Optional.of(act)))
                : appointed.confirmed(by, account, at).map(act -> new CaOfficer(account, act, removed));
    }
}
