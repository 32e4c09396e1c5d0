package jp.mamis.application.procedures;

import java.util.Optional;
import jp.mamis.application.accounts.Accounts;
import jp.mamis.application.membership.Members;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.SuspensionReason;
import jp.mamis.domain.membership.Membership;
import jp.mamis.domain.person.PersonId;

/** Whether an applicant still lives, as far as any body has told: nobody who has died is taken in or written to. */
final class Applicants {

    private final Accounts accounts;
    private final Members members;

    Applicants(Accounts accounts, Members members) {
        this.accounts = accounts;
        this.members = members;
    }

    /** As was told of the account, or of a membership that ended with it. */
    boolean hasDied(PersonId applicant) {
        return accounts.findByPerson(applicant)
                        .flatMap(Account::suspension)
                        .filter(suspension -> suspension.reason() == SuspensionReason.DEATH)
                        .isPresent()
                || members.of(applicant).memberships().stream()
                        .anyMatch(membership -> membership.ending().equals(Optional.of(Membership.EndReason.DECEASED)));
    }
}
