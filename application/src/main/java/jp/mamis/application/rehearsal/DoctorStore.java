package jp.mamis.application.rehearsal;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import jp.mamis.application.Ports;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.people.PeopleBulk;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.institutions.WorkRecord;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.membership.MemberNumber;
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
            ports.membership()
                    .members()
                    .save(numbered(doctor.member(), national, ports.membership().numbers()::next), now);
            record(Intention.ENROL_MEMBER, doctor.id(), caller);
        }
    }

    /** The same for many at once, by the ports made for it. */
    void storeAll(List<InventedDoctor> all, AssociationId national, Caller caller) {
        Instant now = foundation.time().now();
        ports.people()
                .bulk()
                .add(
                        all.stream()
                                .map(doctor -> new PeopleBulk.Newcomer(
                                        doctor.physician(), new WorkRecord(doctor.id(), Version.NEW, doctor.work())))
                                .toList(),
                        now);
        List<Member> members = all.stream()
                .map(InventedDoctor::member)
                .filter(member -> !member.memberships().isEmpty())
                .toList();
        long numbered =
                members.stream().filter(member -> hasJoined(member, national)).count();
        Iterator<MemberNumber> numbers =
                ports.membership().numbers().next((int) numbered).iterator();
        ports.membership()
                .bulk()
                .add(
                        members.stream()
                                .map(member -> numbered(member, national, numbers::next))
                                .toList(),
                        now);
        all.forEach(doctor -> {
            record(Intention.REGISTER_PHYSICIAN, doctor.id(), caller);
            if (!doctor.member().memberships().isEmpty()) {
                record(Intention.ENROL_MEMBER, doctor.id(), caller);
            }
        });
    }

    /** In one transaction; answers the kinds of those among the numbered that were missing. */
    List<InventedKind> storeMissing(InventedNation nation, int from, int until, AssociationId national, Caller caller) {
        return ports.work().inTransaction(() -> {
            Set<PersonId> known = ports.people()
                    .bulk()
                    .known(IntStream.range(from, until).mapToObj(nation::idOf).toList());
            List<Integer> missing = IntStream.range(from, until)
                    .filter(index -> !known.contains(nation.idOf(index)))
                    .boxed()
                    .toList();
            storeAll(
                    missing.stream()
                            .flatMap(index -> nation.doctors(index, index + 1))
                            .toList(),
                    national,
                    caller);
            return missing.stream().map(nation::kindOf).toList();
        });
    }

    private static boolean hasJoined(Member member, AssociationId national) {
        return member.in(national).findFirst().isPresent();
    }

    private static Member numbered(Member member, AssociationId national, Supplier<MemberNumber> numbers) {
        return member.in(national)
                .findFirst()
                .map(first -> Required.of(member.giveNumber(
                                numbers.get(), true, first.period().from()))
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
