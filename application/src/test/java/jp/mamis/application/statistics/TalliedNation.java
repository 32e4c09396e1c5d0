package jp.mamis.application.statistics;

import static jp.mamis.domain.fixture.Associations.AOBA;
import static jp.mamis.domain.fixture.Associations.FUJISAWA;
import static jp.mamis.domain.fixture.Associations.HOKKAIDO;
import static jp.mamis.domain.fixture.Associations.JMA;
import static jp.mamis.domain.fixture.Associations.KANAGAWA;
import static jp.mamis.domain.fixture.Associations.KAWASAKI;
import static jp.mamis.domain.fixture.Associations.SAPPORO;
import static jp.mamis.domain.fixture.Associations.YOKOHAMA;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import jp.mamis.application.Ports;
import jp.mamis.application.membership.MemberFixture;
import jp.mamis.domain.calendar.EffectiveDated;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.fixture.Procedures;
import jp.mamis.domain.fixture.SeededCases;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.membership.BodyCategory;
import jp.mamis.domain.membership.Group;
import jp.mamis.domain.membership.GroupId;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.membership.Membership;
import jp.mamis.domain.membership.Membership.EndReason;
import jp.mamis.domain.membership.MembershipId;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.person.Sex;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.SubmittedProcedure;
import jp.mamis.domain.procedures.Withdrawal;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.RegisteredData;

/** Writes members, doctors and applications into a store, each at an instant, past every rule of joining. */
final class TalliedNation {

    static final LocalDate LAST_OF_MARCH = LocalDate.of(2026, 3, 31);
    static final LocalDate FIRST_OF_APRIL = LocalDate.of(2026, 4, 1);
    static final Instant EARLY = Instant.parse("2026-03-01T00:00:00Z");
    static final Instant LATE = Instant.parse("2026-05-20T03:00:00Z");

    private static final List<List<Association>> CHAINS = List.of(
            List.of(AOBA, YOKOHAMA, KANAGAWA, JMA),
            List.of(FUJISAWA, KANAGAWA, JMA),
            List.of(KAWASAKI, KANAGAWA),
            List.of(SAPPORO, HOKKAIDO, JMA),
            List.of(SAPPORO),
            List.of(JMA));

    private final Ports ports;

    TalliedNation(Ports ports) {
        this.ports = ports;
    }

    /** A doctor of that sex; the number makes the identity. */
    PersonId doctor(int number, Sex sex, Instant at) {
        return registered(
                Physicians.known(
                        number, Physicians.data().number("77" + number).sex(sex).build()),
                at);
    }

    private PersonId registered(Physician physician, Instant at) {
        ports.work().inTransaction(() -> {
            ports.people().physicians().save(physician, at);
            return physician;
        });
        return physician.id();
    }

    /** The same doctor, registered with another sex from a day on. */
    void changes(PersonId person, Sex sex, LocalDate from, Instant at) {
        ports.work().inTransaction(() -> {
            Physician had = ports.people().physicians().require(person);
            RegisteredData before = had.latest();
            RegisteredData after = Physicians.data()
                    .number(before.licence().number().digits())
                    .sex(sex)
                    .build();
            ports.people()
                    .physicians()
                    .save(
                            new Physician(
                                    person,
                                    had.version(),
                                    EffectiveDated.since(Physicians.KNOWN_SINCE, before)
                                            .with(from, after)),
                            at);
            return person;
        });
    }

    /** Holds one more membership in each of the bodies, in a group of their own. */
    void joins(
            PersonId person,
            MemberCategory category,
            LocalDate from,
            Optional<LocalDate> lastDay,
            Instant at,
            List<Association> bodies) {
        changed(person, at, member -> {
            List<Membership> held = new ArrayList<>(member.memberships());
            Group group =
                    new Group(new GroupId(id(0x7800L, person, member.groups().size())), MemberFixture.HOSPITAL);
            for (Association body : bodies) {
                held.add(new Membership(
                        new MembershipId(id(0x7900L, person, held.size())),
                        body.id(),
                        group.id(),
                        category,
                        category == MemberCategory.UNKNOWN
                                ? Optional.of(new BodyCategory("D", "賛助会員"))
                                : Optional.empty(),
                        new Interval(from, lastDay.map(day -> day.plusDays(1))),
                        true,
                        lastDay.map(day -> EndReason.LEFT)));
            }
            List<Group> groups = new ArrayList<>(member.groups());
            groups.add(group);
            return new Member(person, member.version(), member.number(), groups, held);
        });
    }

    /** Leaves every body of the first day given or earlier, on that last day. */
    void leaves(PersonId person, LocalDate lastDay, Instant at) {
        changed(
                person,
                at,
                member -> new Member(
                        person,
                        member.version(),
                        member.number(),
                        member.groups(),
                        member.memberships().stream()
                                .map(held -> held.period().isOpen()
                                                && !held.period().from().isAfter(lastDay)
                                        ? new Membership(
                                                held.id(),
                                                held.body(),
                                                held.group(),
                                                held.category(),
                                                held.own(),
                                                held.period().endingOn(lastDay),
                                                held.firstDayKnown(),
                                                Optional.of(EndReason.TRANSFERRED))
                                        : held)
                                .toList()));
    }

    private void changed(PersonId person, Instant at, UnaryOperator<Member> change) {
        ports.work().inTransaction(() -> {
            ports.membership()
                    .members()
                    .save(change.apply(ports.membership().members().of(person)), at);
            return person;
        });
    }

    /** Files an application; the number makes its identity. */
    SubmittedProcedure files(int number, PersonId person, JoinRequest request, Instant at) {
        SubmittedProcedure filed = Procedures.submitted(number, person, request, at);
        return (SubmittedProcedure) saved(filed, at);
    }

    Procedure saved(Procedure procedure, Instant at) {
        return ports.work().inTransaction(() -> {
            ports.procedures().procedures().save(procedure, at);
            return Procedures.stored(procedure);
        });
    }

    /** Some hundred doctors with one to three memberships, some late, some doubled, some waiting. */
    void settle(SeededCases cases) {
        for (int i = 1; i <= 120; i++) {
            Instant at = EARLY.plusSeconds(cases.number(0, 40) * 86_400L);
            PersonId person = doctor(i, cases.oneOf(List.of(Sex.values())), EARLY.minusSeconds(60));
            int times = cases.number(0, 3);
            for (int n = 0; n < times; n++) {
                LocalDate from = cases.oneOf(days()).plusDays(n);
                LocalDate last = cases.oneOf(days()).plusDays(n + 3);
                joins(
                        person,
                        cases.oneOf(List.of(MemberCategory.values())),
                        from,
                        Optional.of(last).filter(day -> cases.coin() && !day.isBefore(from)),
                        at.plusSeconds(n * 3_600L),
                        cases.oneOf(CHAINS));
            }
            if (times > 0 && cases.coin()) {
                leaves(person, cases.oneOf(days()).plusDays(20), at.plusSeconds(30 * 86_400L));
            }
            if (cases.number(0, 3) == 0) {
                changes(
                        person,
                        cases.oneOf(List.of(Sex.values())),
                        cases.oneOf(days().subList(0, 4)),
                        at.plusSeconds(60));
            }
            if (cases.number(0, 2) == 0) {
                waits(i, person, cases, at);
            }
        }
    }

    private void waits(int number, PersonId person, SeededCases cases, Instant at) {
        JoinRequest request = Procedures.request()
                .as(cases.oneOf(MemberCategory.filed()))
                .desiredOn(cases.oneOf(days()))
                .build();
        SubmittedProcedure filed = files(number, person, request, at);
        if (cases.coin()) {
            saved(
                    filed.withdraw(new Withdrawal(Procedures.DOCTOR, at.plusSeconds(86_400), Optional.empty()))
                            .state(),
                    at.plusSeconds(86_400));
        } else if (cases.coin()) {
            saved(Procedures.approvedBy(filed, AOBA), at.plusSeconds(86_400));
        }
    }

    private static List<LocalDate> days() {
        return List.of(
                LAST_OF_MARCH.minusDays(1),
                LAST_OF_MARCH,
                FIRST_OF_APRIL,
                FIRST_OF_APRIL.plusDays(1),
                LocalDate.of(2020, 4, 1));
    }

    private static UUID id(long kind, PersonId person, int index) {
        return new UUID(kind, person.value().getLeastSignificantBits() * 100 + index);
    }
}
