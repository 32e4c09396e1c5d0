package jp.mamis.application.procedures;

import jp.mamis.application.accounts.Accounts;
import jp.mamis.application.membership.Members;
import jp.mamis.application.people.Physicians;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.person.PersonId;

/**
 * Doctors who became known by a paper that was thrown away again. Their data is forgotten, as long as nothing else hangs on
 * it: it may have been misread, and would keep the doctor from being entered, or from registering, with the right one.
 */
final class Strangers {

    private final ProcedurePorts ports;
    private final Physicians physicians;
    private final Members members;
    private final Accounts accounts;

    Strangers(ProcedurePorts ports, Physicians physicians, Members members, Accounts accounts) {
        this.ports = ports;
        this.physicians = physicians;
        this.members = members;
        this.accounts = accounts;
    }

    /**
     * Answers whether it was done: not for who has an account, a membership, a procedure or another draft, or whose data was
     * changed since. Whoever takes up another paper of the same doctor at that instant waits, and then meets somebody unknown.
     */
    boolean forget(PersonId person) {
        ports.procedures().claim(person);
        boolean alone = ports.drafts().of(person).isEmpty()
                && ports.index().of(person).isEmpty()
                && members.of(person).memberships().isEmpty()
                && accounts.findByPerson(person).isEmpty()
                && physicians
                        .find(person)
                        .filter(known -> known.version().equals(Version.NEW.next()))
                        .isPresent();
        if (alone) {
            physicians.forget(person);
        }
        return alone;
    }
}
