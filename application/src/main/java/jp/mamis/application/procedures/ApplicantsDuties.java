package jp.mamis.application.procedures;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mamis.application.accounts.Accounts;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.procedures.Procedure;

/** What the applicant of a procedure has lent of his or her duties: nobody decides on the procedure by it. */
final class ApplicantsDuties {

    /**
     * A caller as a judge of procedures, however many.
     *
     * @param lenders the accounts of the doctors in whose place the caller acts
     */
    record Judge(Caller caller, Map<PersonId, AccountId> lenders) {
        Judge {
            lenders = Map.copyOf(lenders);
        }

        /** As a judge of this one: in the place of anybody but its applicant. */
        Caller of(Procedure procedure) {
            return Optional.ofNullable(lenders.get(procedure.filing().applicant()))
                    .map(caller::notInPlaceOf)
                    .orElse(caller);
        }
    }

    private final Accounts accounts;

    ApplicantsDuties(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Reads the lenders, where there are any. In the running transaction. */
    Judge judge(Caller caller) {
        Set<AccountId> lenders = caller.capacity().deputed().stream()
                .flatMap(grant -> grant.deputyOf().stream())
                .collect(Collectors.toUnmodifiableSet());
        return new Judge(
                caller,
                accounts.all(lenders).stream()
                        .filter(account -> account.person().isPresent())
                        .collect(Collectors.toUnmodifiableMap(
                                account -> account.person().orElseThrow(), Account::id)));
    }
}
