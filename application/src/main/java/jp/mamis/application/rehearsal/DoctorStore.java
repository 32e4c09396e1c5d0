package jp.mamis.application.rehearsal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.Ports;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.institutions.WorkRecord;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.person.PersonId;

/** Stores doctors whole: person, work, memberships and their journal entries, in the running transaction. */
final class DoctorStore {

    private static final long FIRST_VERSION = 1;

    private final Ports ports;
    private final Foundation foundation;

    DoctorStore(Ports ports, Foundation foundation) {
        this.ports = ports;
        this.foundation = foundation;
    }

    boolean knows(PersonId person) {
        return ports.people().physicians().find(person).isPresent();
    }

    /** @param national the body whose members carry a member ID */
    void store(InventedDoctor doctor, AssociationId national, Caller caller) {
        Instant now = foundation.time().now();
        ports.people().physicians().save(doctor.physician(), now);
        if (!doctor.work().isEmpty()) {
            ports.people().workRecords().save(new WorkRecord(doctor.id(), Version.NEW, doctor.work()), now);
        }
        record(Intention.REGISTER_PHYSICIAN, doctor.id(), caller);
        if (!doctor.member().memberships().isEmpty()) {
            ports.membership().members().save(numbered(doctor.member(), national), now);
            record(Intention.ENROL_MEMBER, doctor.id(), caller);
        }
    }

    private Member numbered(Member member, AssociationId national) {
        return member.in(national)
                .findFirst()
                .map(first -> Required.of(member.giveNumber(
                                ports.membership().numbers().next(),
                                true,
                                first.period().from()))
                        .state())
                .orElse(member);
    }

    private void record(Intention intention, PersonId person, Caller caller) {
        UUID subject = person.value();
        foundation
                .audit()
                .record(
                        caller,
                        Optional.empty(),
                        intention,
                        subject,
                        FIRST_VERSION,
                        Outcome.accepted(person),
                        Detail.NONE);
    }
}
