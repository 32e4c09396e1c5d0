package jp.mamis.application.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.Ports;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.application.memory.InMemoryViewLog;
import jp.mamis.application.memory.MovableClock;
import jp.mamis.application.people.RegisterPhysician;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.audit.AuditEntry;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.RegisteredData;

/** The whole system in memory with the fixtures' federation, at nine in the morning of 1 April 2026 in Tokyo. */
public final class MemberScene {

    public static final Caller LOADING = Caller.automation("test");

    public final MovableClock clock = MovableClock.at("2026-04-01T00:00:00Z");
    public final Ports ports = InMemoryPorts.ports();
    public final AssociationSystem system =
            AssociationSystem.builder(ports).clock(clock).build();

    public MemberScene() {
        ports.work()
                .inTransaction(() -> ports.hierarchy()
                        .associations()
                        .save(Associations.federation().all(), Version.NEW));
    }

    public PersonId registered(RegisteredData data) {
        return system.people()
                .registerPhysician()
                .register(new RegisterPhysician.Command(data), LOADING)
                .accepted()
                .orElseThrow();
    }

    public void enrolled(PersonId person, EnrolMember.Joined... memberships) {
        Outcome<PersonId> outcome = system.membership()
                .enrolMember()
                .enrol(new EnrolMember.Command(person, List.of(memberships), Optional.empty()), LOADING);
        assertThat(outcome.refusals()).isEmpty();
    }

    public static Caller doctor(PersonId person) {
        return new Caller(
                new Actor.Holder(new AccountId(new UUID(1, 1))),
                Optional.of(person),
                List.of(),
                Optional.empty(),
                Channel.PAGE,
                "test");
    }

    public static Caller staffOf(Association body) {
        return holding(Duty.ASSOCIATION_STAFF, body.id());
    }

    public static Caller holding(Duty duty, AssociationId body) {
        return new Caller(
                new Actor.Holder(new AccountId(new UUID(1, 2))),
                Optional.empty(),
                List.of(new Grant(duty, body)),
                Optional.empty(),
                Channel.PAGE,
                "test");
    }

    public List<jp.mamis.application.journal.ViewLog.View> looks() {
        return ((InMemoryViewLog) ports.views()).all();
    }

    /** Results of the journal's entries, oldest first: intention and result. */
    public List<String> journal() {
        List<String> lines = new ArrayList<>();
        for (AuditEntry entry : ports.work().readOnly(() -> ports.journal().after(0, 1000))) {
            lines.add(entry.intention() + " " + entry.result());
        }
        return lines;
    }
}
