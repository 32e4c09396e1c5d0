package jp.mamis.application.membership;

import static jp.mamis.application.membership.MemberFixture.CLINIC;
import static jp.mamis.application.membership.MemberFixture.HOSPITAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.application.mail.Outbox;
import jp.mamis.application.membership.MemberIndex.Filter;
import jp.mamis.application.membership.MemberIndex.Order;
import jp.mamis.application.people.WorkRecords;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.fixture.Letters;
import jp.mamis.domain.fixture.Names;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.fixture.RegisteredDataBuilder;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.institutions.Affiliation;
import jp.mamis.domain.institutions.AffiliationId;
import jp.mamis.domain.institutions.FacilityDuty;
import jp.mamis.domain.institutions.InstitutionName;
import jp.mamis.domain.institutions.OwnerKind;
import jp.mamis.domain.institutions.WorkRecord;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.mail.AcceptedMail;
import jp.mamis.domain.mail.Letter;
import jp.mamis.domain.mail.Mail;
import jp.mamis.domain.mail.RefusedMail;
import jp.mamis.domain.membership.Beginning;
import jp.mamis.domain.membership.BodyCategory;
import jp.mamis.domain.membership.Group;
import jp.mamis.domain.membership.GroupId;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.membership.MemberNumber;
import jp.mamis.domain.membership.Membership;
import jp.mamis.domain.membership.Membership.EndReason;
import jp.mamis.domain.membership.MembershipId;
import jp.mamis.domain.membership.NationalExemption;
import jp.mamis.domain.person.KanaName;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.person.PersonName;
import jp.mamis.domain.person.Sex;
import jp.mamis.domain.qualification.MedicalSchool;
import jp.mamis.domain.qualification.Officer;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.RegisterCheck;
import jp.mamis.domain.qualification.RegisterSource;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.domain.qualification.Specialties;
import jp.mamis.domain.qualification.Specialty;
import jp.mamis.domain.settings.CategoryCode;
import org.junit.jupiter.api.Test;

/** What every index of members promises. */
public interface MemberIndexContract {

    Instant AT = Instant.parse("2026-04-01T00:00:00Z");
    LocalDate LAST_OF_MARCH = LocalDate.of(2026, 3, 31);
    LocalDate FIRST_OF_APRIL = LocalDate.of(2026, 4, 1);
    LocalDate FIRST_OF_JUNE = LocalDate.of(2026, 6, 1);
    LocalDate FIRST_OF_JULY = LocalDate.of(2026, 7, 1);
    Workplace SCHOOL = new Workplace.Typed(new InstitutionName("見本学校"), OwnerKind.INDIVIDUAL);
    Filter EVERYONE = new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Order.KANA);

    UnitOfWork work();

    jp.mamis.application.people.Physicians physicians();

    Members members();

    WorkRecords records();

    MemberIndex index();

    Outbox outbox();

    private void store(Physician physician, Member member) {
        work().inTransaction(() -> {
            physicians().save(physician, AT);
            members().save(member, AT);
            return member;
        });
    }

    private void person(int number, PersonName name, KanaName kana, MemberCategory category, LocalDate from) {
        RegisteredData data =
                Physicians.data().name(name).kana(kana).number("66" + number).build();
        store(
                Physicians.known(number, data),
                MemberFixture.joined(Member.none(Physicians.id(number)), HOSPITAL, category, from, Associations.AOBA));
    }

    private List<MemberLine> listed(Association body, Filter filter, LocalDate day) {
        return work().readOnly(() -> index().inBody(body.id(), filter, day, Page.first(50)))
                .rows();
    }

    private static Filter sought(String typed) {
        return new Filter(Optional.of(SoughtMember.parse(typed)), Optional.empty(), Optional.empty(), Order.KANA);
    }

    @Test
    default void members_are_found_by_how_their_register_number_stands() {
        person(301, Names.usual(), Names.usualKana(), MemberCategory.A1, FIRST_OF_APRIL);
        person(302, Names.usual(), Names.usualKana(), MemberCategory.A1, FIRST_OF_APRIL);
        person(303, Names.usual(), Names.usualKana(), MemberCategory.A1, FIRST_OF_APRIL);
        checked(302, true);
        checked(303, false);

        assertThat(standing(RegisterCheck.State.UNCHECKED)).containsExactly("66301");
        assertThat(standing(RegisterCheck.State.CONFIRMED)).containsExactly("66302");
        assertThat(standing(RegisterCheck.State.MISMATCHED)).containsExactly("66303");
    }

    @Test
    default void members_are_found_by_when_and_where_they_graduated_and_what_they_practise() {
        registered(311, Physicians.data().graduated(YearMonth.of(2023, 3)), MemberCategory.A2B);
        registered(312, Physicians.data().graduated(YearMonth.of(2023, 4)), MemberCategory.A2C);
        registered(
                313,
                Physicians.data()
                        .school(MedicalSchool.parse("外国見本大学"))
                        .practising(new Specialties(Specialty.SURGERY, List.of(Specialty.UROLOGY))),
                MemberCategory.C);

        assertThat(having(year("2022"), FIRST_OF_APRIL)).containsExactly("66311");
        assertThat(having(year("２０２３年度"), FIRST_OF_APRIL)).containsExactly("66312");
        assertThat(having(school("横浜市"), FIRST_OF_APRIL)).containsExactly("66311", "66312");
        assertThat(having(school("F114210104616"), FIRST_OF_APRIL)).hasSize(2);
        assertThat(having(school("見本大"), FIRST_OF_APRIL)).containsExactly("66313");
        assertThat(having(practising(Specialty.PAEDIATRICS), FIRST_OF_APRIL)).containsExactly("66311", "66312");
        assertThat(having(practising(Specialty.SURGERY), FIRST_OF_APRIL)).containsExactly("66313");
        assertThat(having(practising(Specialty.UROLOGY), FIRST_OF_APRIL)).containsExactly("66313");
        assertThat(having(practising(Specialty.DERMATOLOGY), FIRST_OF_APRIL)).isEmpty();
    }

    @Test
    default void members_are_found_by_what_waives_the_national_fee_on_the_day() {
        registered(321, Physicians.data().graduated(YearMonth.of(2021, 2)), MemberCategory.A2B);
        registered(322, Physicians.data().graduated(YearMonth.of(2021, 3)), MemberCategory.A2B);
        registered(323, Physicians.data().graduated(YearMonth.of(2026, 6)), MemberCategory.A2C);

        assertThat(having(exempt(NationalExemption.GRADUATION), LAST_OF_MARCH)).containsExactly("66322");
        assertThat(having(exempt(NationalExemption.GRADUATION), FIRST_OF_APRIL)).containsExactly("66323");
        assertThat(having(exempt(NationalExemption.GRADUATION), LAST_OF_MARCH.plusYears(1)))
                .containsExactly("66323");
        assertThat(having(exempt(NationalExemption.TRAINEE), FIRST_OF_APRIL)).containsExactly("66323");
        registered(324, Physicians.data().graduated(YearMonth.of(2022, 3)), MemberCategory.A2B);
        assertThat(having(exempt(NationalExemption.GRADUATION), LAST_OF_MARCH.plusYears(1)))
                .containsExactly("66323", "66324");
        assertThat(having(exempt(NationalExemption.GRADUATION), FIRST_OF_APRIL.plusYears(1)))
                .containsExactly("66323");
    }

    @Test
    default void members_are_found_whose_mail_could_not_be_handed_over_until_one_gets_through() {
        reachedAt(331, "gone@clinic.example");
        reachedAt(332, "again@clinic.example");
        reachedAt(333, "fine@clinic.example");
        registered(334, Physicians.data(), MemberCategory.A1);
        settled(1, "gone@clinic.example", false, AT);
        settled(2, "again@clinic.example", false, AT);
        settled(3, "again@clinic.example", true, AT.plusSeconds(60));
        settled(4, "fine@clinic.example", true, AT);
        MemberTraits refused =
                new MemberTraits(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true);

        assertThat(having(refused, FIRST_OF_APRIL)).containsExactly("66331");
        settled(5, "Again@clinic.example", false, AT.plusSeconds(120));
        assertThat(having(refused, FIRST_OF_APRIL)).containsExactly("66331", "66332");
    }

    private void registered(int number, RegisteredDataBuilder data, MemberCategory category) {
        store(
                Physicians.known(number, data.number("66" + number).build()),
                MemberFixture.joined(
                        Member.none(Physicians.id(number)), HOSPITAL, category, FIRST_OF_APRIL, Associations.AOBA));
    }

    private void reachedAt(int number, String address) {
        RegisteredDataBuilder data = Physicians.data();
        registered(number, data.contact(data.build().contact().withMail(new MailAddress(address))), MemberCategory.A1);
    }

    private void settled(int number, String address, boolean accepted, Instant at) {
        work().inTransaction(() -> {
            Letter letter = Letters.of(number, "traits " + number, address);
            outbox().queue(letter);
            Mail queued = outbox().find(letter.id()).orElseThrow();
            outbox().store(
                            accepted
                                    ? new AcceptedMail(queued.letter(), queued.version(), 1, at, "250")
                                    : new RefusedMail(queued.letter(), queued.version(), 1, at, "550"));
            return queued;
        });
    }

    private List<String> having(MemberTraits traits, LocalDate day) {
        Filter filter = new Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                traits,
                Optional.empty(),
                Order.LICENCE);
        List<String> found = listed(Associations.AOBA, filter, day).stream()
                .map(line -> line.licence().digits())
                .toList();
        assertThat(work().readOnly(() -> index().count(Associations.AOBA.id(), filter, day)))
                .isEqualTo(found.size());
        return found;
    }

    private static MemberTraits year(String typed) {
        return new MemberTraits(
                Optional.empty(), Optional.empty(), Optional.of(MemberTraits.readYear(typed)), Optional.empty(), false);
    }

    private static MemberTraits school(String typed) {
        return new MemberTraits(
                Optional.empty(), Optional.of(SoughtSchool.parse(typed)), Optional.empty(), Optional.empty(), false);
    }

    private static MemberTraits practising(Specialty specialty) {
        return new MemberTraits(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(specialty), false);
    }

    private static MemberTraits exempt(NationalExemption exemption) {
        return new MemberTraits(Optional.of(exemption), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    private void checked(int number, boolean agrees) {
        work().inTransaction(() -> {
            Physician known = physicians().require(Physicians.id(number));
            Physician checked = known.checked(
                            new RegisterCheck.Finding(
                                    RegisterSource.LICENCE_COPY, FIRST_OF_APRIL, new Officer("担当 花子")),
                            agrees,
                            FIRST_OF_APRIL)
                    .accepted()
                    .map(Change::state)
                    .orElseThrow();
            physicians().save(checked, AT);
            return checked;
        });
    }

    private List<String> standing(RegisterCheck.State state) {
        Filter filter = new Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(state),
                MemberTraits.ANY,
                Optional.empty(),
                Order.KANA);
        return listed(Associations.AOBA, filter, FIRST_OF_APRIL).stream()
                .map(line -> line.licence().digits())
                .toList();
    }

    @Test
    default void only_members_of_the_body_itself_are_listed_not_those_of_bodies_below() {
        person(101, Names.usual(), Names.usualKana(), MemberCategory.A1, FIRST_OF_APRIL);

        assertThat(listed(Associations.AOBA, EVERYONE, FIRST_OF_APRIL)).hasSize(1);
        assertThat(listed(Associations.YOKOHAMA, EVERYONE, FIRST_OF_APRIL)).isEmpty();
        assertThat(listed(Associations.JMA, EVERYONE, FIRST_OF_APRIL)).isEmpty();
    }

    @Test
    default void a_line_tells_what_is_registered() {
        person(102, Names.withVariationSelector(), Names.usualKana(), MemberCategory.A2C, FIRST_OF_APRIL);

        MemberLine line = listed(Associations.AOBA, EVERYONE, FIRST_OF_APRIL).get(0);

        assertThat(line.name()).isEqualTo(Names.withVariationSelector());
        assertThat(line.kana()).isEqualTo(Names.usualKana());
        assertThat(line.licence().digits()).isEqualTo("66102");
        assertThat(line.category()).isEqualTo(MemberCategory.A2C);
        assertThat(line.since()).contains(FIRST_OF_APRIL);
        assertThat(line.lastDay()).isEmpty();
        assertThat(line.standing()).isEqualTo(MemberStanding.CURRENT);
        assertThat(line.workplaces()).containsExactly(HOSPITAL.name());
        assertThat(line.number()).isEmpty();
    }

    @Test
    default void a_membership_without_a_known_category_is_listed_counted_and_kept() {
        person(109, Names.usual(), Names.usualKana(), MemberCategory.UNKNOWN, FIRST_OF_APRIL);
        Filter unknown =
                new Filter(Optional.empty(), Optional.of(MemberCategory.UNKNOWN), Optional.empty(), Order.KANA);

        assertThat(listed(Associations.AOBA, unknown, FIRST_OF_APRIL))
                .extracting(MemberLine::category)
                .containsExactly(MemberCategory.UNKNOWN);
        assertThat(work().readOnly(() -> index().tally(Associations.AOBA.id(), FIRST_OF_APRIL)))
                .containsExactly(new MemberTally(MemberCategory.UNKNOWN, 1));
        assertThat(work().readOnly(() -> members().of(Physicians.id(109))).memberships())
                .extracting(Membership::category)
                .containsExactly(MemberCategory.UNKNOWN);
    }

    @Test
    default void members_are_found_by_the_sex_registered_for_the_day() {
        store(
                Physicians.known(
                        110, Physicians.data().number("66110").sex(Sex.FEMALE).build()),
                MemberFixture.joined(
                        Member.none(Physicians.id(110)),
                        HOSPITAL,
                        MemberCategory.A1,
                        FIRST_OF_APRIL,
                        Associations.AOBA));
        person(111, Names.usual(), Names.usualKana(), MemberCategory.A1, FIRST_OF_APRIL);

        assertThat(listed(Associations.AOBA, of(Sex.FEMALE), FIRST_OF_APRIL))
                .extracting(MemberLine::person)
                .containsExactly(Physicians.id(110));
        assertThat(work().readOnly(() -> index().count(Associations.AOBA.id(), of(Sex.MALE), FIRST_OF_APRIL)))
                .isOne();
        assertThat(listed(Associations.AOBA, of(Sex.UNKNOWN), FIRST_OF_APRIL)).isEmpty();
    }

    private static Filter of(Sex sex) {
        return new Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(sex),
                Optional.empty(),
                MemberTraits.ANY,
                Optional.empty(),
                Order.KANA);
    }

    @Test
    default void a_cursor_of_another_order_or_list_is_malformed() {
        person(107, Names.usual(), Names.usualKana(), MemberCategory.A1, FIRST_OF_APRIL);
        person(108, Names.usual(), Names.usualKana(), MemberCategory.A1, FIRST_OF_APRIL);
        String ofKana = afterTheFirst(Order.KANA, Optional.empty()).orElseThrow();
        String ofLicence = afterTheFirst(Order.LICENCE, Optional.empty()).orElseThrow();

        assertThat(afterTheFirst(Order.KANA_BACKWARDS, Optional.of(ofKana))).isEmpty();
        assertThatThrownBy(() -> afterTheFirst(Order.LICENCE, Optional.of(ofKana)))
                .isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> afterTheFirst(Order.KANA, Optional.of(ofLicence)))
                .isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> afterTheFirst(Order.KANA, Optional.of("17"))).isInstanceOf(MalformedValue.class);
    }

    private Optional<String> afterTheFirst(Order order, Optional<String> after) {
        Filter filter = new Filter(Optional.empty(), Optional.empty(), Optional.empty(), order);
        return work().readOnly(() -> index().inBody(Associations.AOBA.id(), filter, FIRST_OF_APRIL, new Page(after, 1)))
                .next();
    }

    @Test
    default void standing_changes_with_the_day() {
        person(103, Names.usual(), Names.usualKana(), MemberCategory.A1, FIRST_OF_APRIL);

        assertThat(listed(Associations.AOBA, EVERYONE, LAST_OF_MARCH))
                .extracting(MemberLine::standing)
                .containsExactly(MemberStanding.COMING);
        assertThat(listed(Associations.AOBA, Filter.CURRENT, LAST_OF_MARCH)).isEmpty();
        assertThat(listed(Associations.AOBA, Filter.CURRENT, FIRST_OF_APRIL)).hasSize(1);
    }

    @Test
    default void who_left_and_came_back_stands_in_the_list_once() {
        Member left = left(MemberFixture.inAoba(LocalDate.of(2020, 4, 1)));
        store(
                Physicians.usual(),
                MemberFixture.joined(left, CLINIC, MemberCategory.B, FIRST_OF_APRIL.plusDays(9), Associations.AOBA));

        assertThat(listed(Associations.AOBA, EVERYONE, LAST_OF_MARCH))
                .extracting(MemberLine::standing, MemberLine::category)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(MemberStanding.CURRENT, MemberCategory.A2B));
        assertThat(listed(Associations.AOBA, EVERYONE, FIRST_OF_APRIL))
                .extracting(MemberLine::standing)
                .containsExactly(MemberStanding.COMING);
        assertThat(listed(Associations.AOBA, EVERYONE, FIRST_OF_APRIL.plusDays(9)))
                .extracting(MemberLine::standing, MemberLine::workplaces)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(MemberStanding.CURRENT, List.of(CLINIC.name())));
    }

    private static Member left(Member member) {
        return member.endOrCancel(member.memberships().get(0).id(), LAST_OF_MARCH, EndReason.LEFT)
                .accepted()
                .map(Change::state)
                .orElseThrow();
    }

    @Test
    default void what_changed_after_leaving_is_neither_shown_nor_found() {
        RegisteredData before = Physicians.data().number("66104").build();
        RegisteredData after = Physicians.data()
                .name(new PersonName("改名", "太郎"))
                .kana(new KanaName("カイメイ", "タロウ"))
                .number("66104")
                .build();
        Physician known = Physicians.known(1, before);
        store(
                new Physician(known.id(), known.version(), known.data().with(FIRST_OF_APRIL, after)),
                left(MemberFixture.inAoba(LocalDate.of(2020, 4, 1))));

        assertThat(listed(Associations.AOBA, EVERYONE, FIRST_OF_APRIL))
                .extracting(MemberLine::name, MemberLine::standing, MemberLine::lastDay)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        before.name(), MemberStanding.PAST, Optional.of(LAST_OF_MARCH)));
        assertThat(listed(Associations.AOBA, sought("カイメイ"), FIRST_OF_APRIL)).isEmpty();
    }

    @Test
    default void a_membership_that_ended_before_anything_was_known_shows_what_became_known_first() {
        Member past = MemberFixture.inAoba(LocalDate.of(2010, 4, 1));
        Member left = past.endOrCancel(past.memberships().get(0).id(), LocalDate.of(2015, 3, 31), EndReason.LEFT)
                .accepted()
                .map(Change::state)
                .orElseThrow();
        store(Physicians.usual(), left);

        assertThat(listed(Associations.AOBA, EVERYONE, FIRST_OF_APRIL))
                .extracting(MemberLine::name)
                .containsExactly(Names.usual());
    }

    @Test
    default void a_body_that_was_left_sees_workplace_and_number_as_of_the_last_day() {
        Member left = left(MemberFixture.inAoba(FIRST_OF_APRIL.minusYears(1)));
        Beginning elsewhere = new Beginning(
                new MembershipId(new java.util.UUID(4, 4)),
                Associations.FUJISAWA.id(),
                new Group(left.groups().get(0).id(), MemberFixture.CLINIC),
                MemberCategory.B,
                FIRST_OF_APRIL);
        Member moved = left.begin(elsewhere, Associations.federation())
                .then(change -> change.state().giveNumber(new MemberNumber("9000000001"), true, FIRST_OF_APRIL))
                .accepted()
                .map(Change::state)
                .orElseThrow();

        store(Physicians.usual(), moved);

        assertThat(listed(Associations.AOBA, EVERYONE, FIRST_OF_APRIL))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.workplaces()).containsExactly(HOSPITAL.name());
                    assertThat(line.number()).isEmpty();
                });
        assertThat(listed(Associations.FUJISAWA, EVERYONE, FIRST_OF_APRIL))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.workplaces()).containsExactly(CLINIC.name());
                    assertThat(line.number()).contains(new MemberNumber("9000000001"));
                });
        assertThat(listed(Associations.AOBA, sought("9000000001"), FIRST_OF_APRIL))
                .isEmpty();
        assertThat(listed(Associations.FUJISAWA, sought("9000000001"), FIRST_OF_APRIL))
                .hasSize(1);
    }

    @Test
    default void numbers_are_found_whole_and_names_by_their_beginning_in_any_script_and_width() {
        Member numbered = MemberFixture.inAoba(FIRST_OF_APRIL)
                .giveNumber(new MemberNumber("9000000001"), true, FIRST_OF_APRIL)
                .accepted()
                .map(Change::state)
                .orElseThrow();
        RegisteredData data = Physicians.data()
                .name(Names.outsideJis())
                .kana(new KanaName("ヨシタカ", "サキ"))
                .former(Names.former())
                .number("66105")
                .build();
        store(Physicians.known(1, data), numbered);

        List<String> finding =
                List.of("66105", "６６１０５", "9000000001", "よし", "ﾖｼﾀｶ", "ヨシタカ サキ", "𠮷高", "吉高", "旧見", "きゅうみ");
        assertThat(finding)
                .allSatisfy(typed -> assertThat(listed(Associations.AOBA, sought(typed), FIRST_OF_APRIL))
                        .as(typed)
                        .hasSize(1));
        assertThat(List.of("6610", "9000000002", "サキ", "見", "%", "吉_"))
                .allSatisfy(typed -> assertThat(listed(Associations.AOBA, sought(typed), FIRST_OF_APRIL))
                        .as(typed)
                        .isEmpty());
    }

    @Test
    default void the_bodies_own_categories_are_shown_and_found() {
        person(109, Names.usual(), Names.usualKana(), MemberCategory.A1, FIRST_OF_APRIL);
        RegisteredData data = Physicians.data().number("66110").build();
        Group group = new Group(new GroupId(new java.util.UUID(5, 5)), HOSPITAL);
        Beginning own = new Beginning(
                new MembershipId(new java.util.UUID(5, 6)),
                Associations.AOBA.id(),
                group,
                MemberCategory.A1,
                Optional.of(new BodyCategory("2I", "2号イ")),
                FIRST_OF_APRIL);
        store(
                Physicians.known(110, data),
                Member.none(Physicians.id(110))
                        .begin(own, Associations.federation())
                        .accepted()
                        .map(Change::state)
                        .orElseThrow());

        assertThat(listed(Associations.AOBA, own("2I"), FIRST_OF_APRIL))
                .extracting(line -> line.licence().digits(), MemberLine::own)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("66110", Optional.of(new BodyCategory("2I", "2号イ"))));
        assertThat(listed(Associations.AOBA, own("2"), FIRST_OF_APRIL)).isEmpty();
    }

    private static Filter own(String code) {
        return new Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new CategoryCode(code)),
                Optional.empty(),
                Order.KANA);
    }

    @Test
    default void members_are_found_by_code_and_parts_of_the_name_of_their_workplace() {
        working(111, HOSPITAL);
        working(112, CLINIC);

        assertThat(at(HOSPITAL.registerCode().orElseThrow().text(), FIRST_OF_APRIL))
                .containsExactly("66111");
        assertThat(at("くりにっく　高見", FIRST_OF_APRIL)).containsExactly("66112");
        assertThat(at("見本 病院", FIRST_OF_APRIL)).isEmpty();
        assertThat(at("H130000000", FIRST_OF_APRIL)).isEmpty();
        assertThatThrownBy(() -> SoughtWorkplace.parse("・")).isInstanceOf(MalformedValue.class);
    }

    @Test
    default void members_are_found_by_where_they_worked_on_the_day() {
        Member before = MemberFixture.inAoba(FIRST_OF_APRIL.minusYears(1));
        Beginning elsewhere = new Beginning(
                new MembershipId(new java.util.UUID(4, 4)),
                Associations.FUJISAWA.id(),
                new Group(before.groups().get(0).id(), CLINIC),
                MemberCategory.B,
                FIRST_OF_APRIL);
        store(
                Physicians.usual(),
                before.begin(elsewhere, Associations.federation())
                        .accepted()
                        .map(Change::state)
                        .orElseThrow());

        assertThat(at("クリニック", LAST_OF_MARCH)).isEmpty();
        assertThat(at(HOSPITAL.name().text(), LAST_OF_MARCH)).hasSize(1);
        assertThat(at("クリニック", FIRST_OF_APRIL)).hasSize(1);
        assertThat(at(HOSPITAL.name().text(), FIRST_OF_APRIL)).isEmpty();
    }

    @Test
    default void members_are_found_by_what_they_state_of_the_day_and_where_they_joined_until_then() {
        working(113, HOSPITAL);
        stated(
                113,
                work(113, HOSPITAL, FIRST_OF_APRIL).endingOn(FIRST_OF_JULY.minusDays(1)),
                work(113, CLINIC, FIRST_OF_JUNE));

        assertThat(at("架空総合", FIRST_OF_JUNE.minusDays(1))).containsExactly("66113");
        assertThat(at("クリニック", FIRST_OF_JUNE.minusDays(1))).isEmpty();
        assertThat(at("架空総合", FIRST_OF_JUNE)).containsExactly("66113");
        assertThat(at("クリニック", FIRST_OF_JUNE)).containsExactly("66113");
        assertThat(at("架空総合", FIRST_OF_JULY)).isEmpty();
        assertThat(at("総合 クリニック", FIRST_OF_JUNE)).isEmpty();
        assertThat(shownAt(113, FIRST_OF_JUNE)).containsExactly(HOSPITAL.name(), CLINIC.name());
        assertThat(shownAt(113, FIRST_OF_JULY)).containsExactly(CLINIC.name());
    }

    @Test
    default void the_workplace_of_a_join_counts_until_the_doctor_states_work_and_never_comes_back_by_itself() {
        working(114, HOSPITAL);
        stated(114, work(114, CLINIC, FIRST_OF_JUNE).endingOn(FIRST_OF_JULY.minusDays(1)));

        assertThat(shownAt(114, FIRST_OF_JUNE.minusDays(1))).containsExactly(HOSPITAL.name());
        assertThat(shownAt(114, FIRST_OF_JUNE)).containsExactly(CLINIC.name());
        assertThat(shownAt(114, FIRST_OF_JULY)).isEmpty();
        assertThat(at("架空総合", FIRST_OF_JULY)).isEmpty();
    }

    @Test
    default void what_was_stated_before_a_join_stays_beside_it() {
        working(115, HOSPITAL);
        stated(115, work(115, CLINIC, FIRST_OF_APRIL.minusYears(1)));

        assertThat(shownAt(115, FIRST_OF_APRIL)).containsExactly(HOSPITAL.name(), CLINIC.name());
        assertThat(at(HOSPITAL.registerCode().orElseThrow().text(), FIRST_OF_APRIL))
                .containsExactly("66115");
        assertThat(at("クリニック", FIRST_OF_APRIL)).containsExactly("66115");
    }

    @Test
    default void a_place_that_is_stated_with_its_code_is_the_one_that_was_typed_by_name() {
        Workplace typed = new Workplace.Typed(new InstitutionName("例示眼科醫院"), OwnerKind.INDIVIDUAL);
        Workplace known =
                new Workplace.Registered(HOSPITAL.registerCode().orElseThrow(), new InstitutionName("例示眼科医院"));
        working(116, typed);
        stated(116, work(116, known, FIRST_OF_APRIL.minusYears(1)));

        assertThat(shownAt(116, FIRST_OF_APRIL)).containsExactly(known.name());
        assertThat(at("例示眼科醫院", FIRST_OF_APRIL)).containsExactly("66116");
    }

    @Test
    default void a_group_that_moves_on_names_its_workplace_anew() {
        Member before = MemberFixture.inAoba(FIRST_OF_APRIL.minusYears(1));
        Beginning elsewhere = new Beginning(
                new MembershipId(new java.util.UUID(4, 4)),
                Associations.YOKOHAMA.id(),
                new Group(before.groups().get(0).id(), CLINIC),
                MemberCategory.B,
                FIRST_OF_APRIL);
        store(
                Physicians.known(1, Physicians.data().number("66117").build()),
                before.begin(elsewhere, Associations.federation())
                        .accepted()
                        .map(Change::state)
                        .orElseThrow());
        stated(1, work(1, SCHOOL, FIRST_OF_APRIL.minusMonths(6)).endingOn(LAST_OF_MARCH));

        assertThat(shownAt(117, FIRST_OF_APRIL.minusMonths(7))).containsExactly(HOSPITAL.name());
        assertThat(shownAt(117, LAST_OF_MARCH)).containsExactly(SCHOOL.name());
        assertThat(shownAt(117, FIRST_OF_APRIL)).containsExactly(CLINIC.name());
    }

    @Test
    default void seven_characters_of_a_code_are_enough_and_seven_digits_may_be_its_end() {
        working(118, HOSPITAL);
        working(119, CLINIC);
        stated(119, work(119, HOSPITAL, FIRST_OF_APRIL));
        String code = HOSPITAL.registerCode().orElseThrow().text();

        assertThat(List.of(code, code.substring(0, 7), code.substring(0, 9), code.substring(3), "　" + code))
                .allSatisfy(typed ->
                        assertThat(at(typed, FIRST_OF_APRIL)).as(typed).containsExactlyInAnyOrder("66118", "66119"));
        assertThat(List.of(code.substring(1, 8), code.substring(2), code.substring(0, 6), code.substring(4)))
                .allSatisfy(
                        typed -> assertThat(at(typed, FIRST_OF_APRIL)).as(typed).isEmpty());
    }

    @Test
    default void as_many_are_counted_as_are_listed() {
        working(120, HOSPITAL);
        working(121, HOSPITAL);
        working(122, CLINIC);
        Filter hospital = new Filter(
                Optional.of(SoughtMember.parse("みほん")),
                Optional.of(SoughtWorkplace.parse("総合")),
                Optional.empty(),
                Optional.empty(),
                Optional.of(MemberStanding.CURRENT),
                Order.KANA);

        assertThat(List.of(EVERYONE, hospital))
                .allSatisfy(filter -> assertThat(counted(filter))
                        .isEqualTo(listed(Associations.AOBA, filter, FIRST_OF_APRIL)
                                .size()));
        assertThat(counted(EVERYONE)).isEqualTo(3);
    }

    private long counted(Filter filter) {
        return work().readOnly(() -> index().count(Associations.AOBA.id(), filter, FIRST_OF_APRIL));
    }

    private static Affiliation work(int person, Workplace workplace, LocalDate from) {
        return new Affiliation(
                new AffiliationId(new java.util.UUID(person, from.toEpochDay())),
                Physicians.id(person),
                workplace,
                Optional.empty(),
                FacilityDuty.CLINIC_EMPLOYEE,
                Interval.since(from));
    }

    private void stated(int person, Affiliation... work) {
        work().inTransaction(() -> {
            records().save(new WorkRecord(Physicians.id(person), Version.NEW, List.of(work)), AT);
            return person;
        });
    }

    private List<InstitutionName> shownAt(int number, LocalDate day) {
        return listed(Associations.AOBA, sought("66" + number), day).get(0).workplaces();
    }

    private void working(int number, Workplace workplace) {
        store(
                Physicians.known(number, Physicians.data().number("66" + number).build()),
                MemberFixture.joined(
                        Member.none(Physicians.id(number)),
                        workplace,
                        MemberCategory.A1,
                        FIRST_OF_APRIL,
                        Associations.AOBA));
    }

    private List<String> at(String workplace, LocalDate day) {
        Filter filter = new Filter(
                Optional.empty(),
                Optional.of(SoughtWorkplace.parse(workplace)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Order.KANA);
        return listed(Associations.AOBA, filter, day).stream()
                .map(line -> line.licence().digits())
                .toList();
    }

    @Test
    default void categories_are_told_apart() {
        person(106, Names.usual(), Names.usualKana(), MemberCategory.A1, FIRST_OF_APRIL);
        person(107, Names.usual(), Names.usualKana(), MemberCategory.B, FIRST_OF_APRIL);

        Filter openers = new Filter(Optional.empty(), Optional.of(MemberCategory.B), Optional.empty(), Order.KANA);

        assertThat(listed(Associations.AOBA, openers, FIRST_OF_APRIL))
                .extracting(line -> line.licence().digits())
                .containsExactly("66107");
        assertThat(work().readOnly(() -> index().tally(Associations.AOBA.id(), FIRST_OF_APRIL)))
                .containsExactly(new MemberTally(MemberCategory.A1, 1), new MemberTally(MemberCategory.B, 1));
        assertThat(work().readOnly(() -> index().tally(Associations.AOBA.id(), LAST_OF_MARCH)))
                .isEmpty();
    }

    @Test
    default void pages_follow_one_another_without_gap_or_repetition_also_among_namesakes() {
        List<KanaName> kana = List.of(new KanaName("ワタ", "ア"), new KanaName("アオ", "ア"), new KanaName("ミ", "ア"));
        for (int i = 0; i < 9; i++) {
            person(110 + i, Names.usual(), kana.get(i % 3), MemberCategory.A1, FIRST_OF_APRIL);
        }

        assertThat(walked(Order.KANA))
                .extracting(line -> line.kana().family())
                .containsExactly("アオ", "アオ", "アオ", "ミ", "ミ", "ミ", "ワタ", "ワタ", "ワタ");
        assertThat(walked(Order.KANA)).doesNotHaveDuplicates();
        assertThat(walked(Order.LICENCE))
                .extracting(line -> line.licence().digits())
                .containsExactly("66110", "66111", "66112", "66113", "66114", "66115", "66116", "66117", "66118");
    }

    @Test
    default void a_list_turned_round_has_the_same_lines_backwards() {
        List<KanaName> kana = List.of(new KanaName("ワタ", "ア"), new KanaName("アオ", "ア"), new KanaName("ミ", "ア"));
        for (int i = 0; i < 5; i++) {
            person(110 + i, Names.usual(), kana.get(i % 3), MemberCategory.A1, FIRST_OF_APRIL);
        }

        List<MemberLine> byKana = new ArrayList<>(walked(Order.KANA));
        List<MemberLine> byLicence = new ArrayList<>(walked(Order.LICENCE));
        Collections.reverse(byKana);
        Collections.reverse(byLicence);

        assertThat(walked(Order.KANA_BACKWARDS)).isEqualTo(byKana);
        assertThat(walked(Order.LICENCE_BACKWARDS)).isEqualTo(byLicence);
    }

    private List<MemberLine> walked(Order order) {
        Filter filter = new Filter(Optional.empty(), Optional.empty(), Optional.empty(), order);
        List<MemberLine> lines = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page page = new Page(after, 2);
            Slice<MemberLine> slice =
                    work().readOnly(() -> index().inBody(Associations.AOBA.id(), filter, FIRST_OF_APRIL, page));
            lines.addAll(slice.rows());
            after = slice.next();
        } while (after.isPresent());
        return lines;
    }
}
