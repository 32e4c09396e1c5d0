package jp.mamis.application.accounts;

import java.util.List;
import java.util.Optional;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.DutyGrant;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.person.PersonId;

/**
 * Somebody who works at a body and may use the account.
 *
 * @param person the doctor behind the account; empty for staff
 * @param duties those in force at the bodies asked for, lent ones too, in the order of granting; one at least is an own one
 */
public record OfficeHolder(AccountId id, HolderName holder, Optional<PersonId> person, List<DutyGrant> duties) {

    public OfficeHolder {
        duties = List.copyOf(duties);
    }
}
