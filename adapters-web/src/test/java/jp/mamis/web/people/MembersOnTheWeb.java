package jp.mamis.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.Ports;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.membership.EnrolMember;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.application.people.RegisterPhysician;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.fixture.Institutions;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.institutions.Affiliation;
import jp.mamis.domain.institutions.AffiliationId;
import jp.mamis.domain.institutions.FacilityDuty;
import jp.mamis.domain.institutions.InstitutionName;
import jp.mamis.domain.institutions.OwnerKind;
import jp.mamis.domain.institutions.WorkRecord;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.membership.BodyCategory;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.membership.Membership;
import jp.mamis.domain.membership.Membership.EndReason;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.domain.settings.AssociationSettings;
import jp.mamis.domain.settings.BodyRules;
import jp.mamis.domain.settings.DatedRules;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Templates;
import jp.mamis.web.security.Visits;

/** The sample federation in memory with members, on 1 April 2026. */
public final class MembersOnTheWeb {

    public static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
    private static final Caller LOADING = Caller.automation("test");
    private static final Workplace HOSPITAL = new Workplace.Registered(
            Institutions.hospital().code(), Institutions.hospital().name());

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-04-01T03:00:00Z"), JapanTime.TOKYO);

    public final Ports ports = InMemoryPorts.ports();
    public final Time time = new Time(CLOCK);
    public final AssociationSystem system =
            AssociationSystem.builder(ports).clock(CLOCK).build();
    public final Visits visits = new Visits(system.hierarchy().currentHierarchy()::get, true);
    public final Templates templates = Templates.precompiled();
    public final OnceResponse once = new OnceResponse(system.once());

    public MembersOnTheWeb() {
        system.hierarchy().foundFederation().loadSample(LOADING);
    }

    public PersonId registered(RegisteredData data) {
        return system.people()
                .registerPhysician()
                .register(new RegisterPhysician.Command(data), LOADING)
                .accepted()
                .orElseThrow();
    }

    /** Joined the bodies of these codes long ago; of the first the day is not known. */
    public void joined(PersonId person, String... codes) {
        List<EnrolMember.Joined> memberships = List.of(codes).stream()
                .map(code -> membership(code, !code.equals(codes[0]), Optional.empty()))
                .toList();
        enrolled(person, memberships);
    }

    /** Joined the body in that category, as another register has it. */
    public void held(PersonId person, MemberCategory category, String code) {
        enrolled(
                person,
                List.of(new EnrolMember.Joined(
                        body(code), HOSPITAL, category, LocalDate.of(2020, 6, 1), true, Optional.empty())));
    }

    /** Was a member of the body until yesterday. */
    public void left(PersonId person, String code) {
        enrolled(
                person,
                List.of(membership(
                        code, true, Optional.of(new EnrolMember.Ended(TODAY.minusDays(1), EndReason.LEFT)))));
    }

    /** States to have worked at a clinic typed by that name since the day, and nowhere else. */
    public void states(PersonId person, String clinic, LocalDate from) {
        ports.work().inTransaction(() -> {
            ports.people()
                    .workRecords()
                    .save(
                            new WorkRecord(
                                    person,
                                    Version.NEW,
                                    List.of(new Affiliation(
                                            new AffiliationId(person.value()),
                                            person,
                                            new Workplace.Typed(new InstitutionName(clinic), OwnerKind.INDIVIDUAL),
                                            Optional.empty(),
                                            FacilityDuty.CLINIC_EMPLOYEE,
                                            Interval.since(from)))),
                            CLOCK.instant());
            return person;
        });
    }

    /** What each body called the category when the person's membership began. */
    public void called(PersonId person, BodyCategory own) {
        ports.work().inTransaction(() -> {
            Member member = ports.membership().members().of(person);
            List<Membership> memberships = member.memberships().stream()
                    .map(had -> new Membership(
                            had.id(),
                            had.body(),
                            had.group(),
                            had.category(),
                            Optional.of(own),
                            had.period(),
                            had.firstDayKnown(),
                            had.ending()))
                    .toList();
            ports.membership()
                    .members()
                    .save(
                            new Member(person, member.version(), member.number(), member.groups(), memberships),
                            Instant.parse("2026-04-01T03:00:00Z"));
            return member;
        });
    }

    /** The body has kept to these rules since yesterday. */
    public void keeping(String code, BodyRules rules) {
        ports.work().inTransaction(() -> {
            ports.rules()
                    .save(new AssociationSettings(
                            body(code), Version.NEW, List.of(new DatedRules(TODAY.minusDays(1), rules))));
            return rules;
        });
    }

    private EnrolMember.Joined membership(String code, boolean dayKnown, Optional<EnrolMember.Ended> ended) {
        return new EnrolMember.Joined(
                body(code), HOSPITAL, MemberCategory.A2B, LocalDate.of(2020, 6, 1), dayKnown, ended);
    }

    private void enrolled(PersonId person, List<EnrolMember.Joined> memberships) {
        assertThat(system.membership()
                        .enrolMember()
                        .enrol(new EnrolMember.Command(person, memberships, Optional.empty()), LOADING)
                        .refusals())
                .isEmpty();
    }

    public Grant staffOf(String code) {
        return new Grant(Duty.ASSOCIATION_STAFF, body(code));
    }

    private AssociationId body(String code) {
        return system.hierarchy()
                .currentHierarchy()
                .get()
                .findByCode(AssociationCode.parse(code))
                .orElseThrow()
                .id();
    }
}
