package jp.mamis.application.accounts;

import java.time.LocalDate;
import java.util.Optional;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.person.PersonId;

/** Puts what staff do to a doctor's account into the list of looks, where the doctor reads which body it was. */
final class HolderLooks {

    private final Foundation foundation;
    private final PersonBodies memberships;
    private final PersonBodies keeping;

    HolderLooks(Foundation foundation, PersonBodies memberships, PersonBodies keeping) {
        this.foundation = foundation;
        this.memberships = memberships;
        this.keeping = keeping;
    }

    /** Nothing for an account without a doctor, or where none of the doctor's bodies has the caller on its staff. */
    void note(Account account, Caller caller, String act, LocalDate today) {
        account.person().ifPresent(person -> note(person, caller, act, today));
    }

    /** What the national body, or the system's administration in its name, does to a doctor's account or sees of it. */
    void administered(Account account, Optional<AssociationId> nation, ViewLog.Kind kind, Caller caller, String what) {
        account.person()
                .filter(person -> caller.account().isPresent())
                .ifPresent(person -> nation.ifPresent(body -> foundation.looked(
                        kind == ViewLog.Kind.CHANGE ? caller.actingFor(person) : caller,
                        body,
                        kind,
                        ViewLog.Ground.ACCOUNT,
                        person,
                        what + " of " + person.value())));
    }

    private void note(PersonId person, Caller caller, String act, LocalDate today) {
        keeping.of(person, today).stream()
                .filter(caller::isStaffOf)
                .findFirst()
                .ifPresent(body -> foundation.looked(
                        caller.actingFor(person),
                        body,
                        ViewLog.Kind.CHANGE,
                        memberships.of(person, today).contains(body) ? ViewLog.Ground.MEMBERSHIP : ViewLog.Ground.STEP,
                        person,
                        act + " of " + person.value()));
    }
}
