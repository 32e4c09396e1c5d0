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
                ? Outcome.refused(CeremonyRefusal.SECOND_ADMINISTRATOR_NEEDED)
                : Outcome.accepted(new CaOfficer(account, appointed, Optional.of(TwoPersonAct.askedBy(by, at))));
    }

    /** Confirms what waits: the appointment, else its end. */
    public Outcome<CaOfficer> confirmed(AccountId by, Instant at) {
        if (!isWaiting()) {
            return Outcome.refused(CeremonyRefusal.NOTHING_TO_CONFIRM);
        }
        if (by.equals(account) || by.equals(waiting().askedBy())) {
            return Outcome.refused(CeremonyRefusal.SECOND_ADMINISTRATOR_NEEDED);
        }
        return waiting()
                .confirmed(by, at)
                .map(act -> appointed.isConfirmed()
                        ? new CaOfficer(account, appointed, Optional.of(act))
                        : new CaOfficer(account, act, removed));
    }

    /** What is asked for and not confirmed; else what was asked for last. */
    public TwoPersonAct waiting() {
        return removed.orElse(appointed);
    }

    /** In office as before, where the end that was asked for is taken back. */
    public CaOfficer staying() {
        return new CaOfficer(account, appointed, Optional.empty());
    }
}
