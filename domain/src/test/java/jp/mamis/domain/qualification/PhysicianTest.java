package jp.mamis.domain.qualification;

import static jp.mamis.domain.fixture.Physicians.KNOWN_SINCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.mamis.domain.fixture.Names;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.fixture.SeededCases;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.RefusalCode;
import jp.mamis.domain.person.ContactDetails;
import jp.mamis.domain.person.DeliveryDestination;
import jp.mamis.domain.person.FormerName;
import jp.mamis.domain.person.KanaName;
import jp.mamis.domain.person.PersonName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PhysicianTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

    @ParameterizedTest
    @MethodSource("everyone")
    void awkward_but_lawful_people_are_registered(RegisteredData data) {
        Change<Physician> change =
                Physician.register(Physicians.id(1), data, TODAY).accepted().orElseThrow();

        assertThat(change.state().on(TODAY)).contains(data);
        assertThat(change.state().on(TODAY.minusDays(1))).isEmpty();
        assertThat(change.events())
                .containsExactly(new PhysicianEvent.Registered(
                        Physicians.id(1), data.licence().number(), TODAY));
    }

    @Test
    void what_was_found_about_a_number_holds_from_today_and_is_none_of_what_the_person_declares() {
        Physician physician = Physicians.usual();

        Physician checked = physician
                .checked(found(TODAY), true, TODAY)
                .accepted()
                .map(Change::state)
                .orElseThrow();

        assertThat(checked.latest().licence().check()).isEqualTo(new RegisterCheck.Confirmed(found(TODAY)));
        assertThat(checked.on(TODAY.minusDays(1))).isEqualTo(physician.on(TODAY.minusDays(1)));
        assertThat(checked.latest().differencesFrom(physician.latest())).isEmpty();
        assertThat(checked.checked(found(TODAY), true, TODAY)
                        .refusals()
                        .orElseThrow()
                        .reasons())
                .extracting(Refusal::code)
                .containsExactly(QualificationRefusal.NOTHING_AMENDED);
        assertThat(checked.checked(found(TODAY), false, TODAY)
                        .accepted()
                        .map(change -> change.state().latest().licence().check().state()))
                .contains(RegisterCheck.State.MISMATCHED);
    }

    @Test
    void what_was_found_holds_as_long_as_what_was_compared_stays_the_same() {
        RegisteredData checked = Physicians.usual()
                .checked(found(TODAY), true, TODAY)
                .accepted()
                .map(change -> change.state().latest())
                .orElseThrow();

        assertThat(Physicians.data()
                        .name(new PersonName("別", "人"))
                        .build()
                        .following(checked)
                        .licence()
                        .check())
                .isEqualTo(RegisterCheck.unchecked());
        assertThat(Physicians.data()
                        .born(LocalDate.of(1980, 1, 2))
                        .build()
                        .following(checked)
                        .licence()
                        .check())
                .isEqualTo(RegisterCheck.unchecked());
        assertThat(checked.withContact(Physicians.withoutOwnAddress().latest().contact())
                        .following(checked)
                        .licence()
                        .check()
                        .state())
                .isEqualTo(RegisterCheck.State.CONFIRMED);
    }

    @Test
    void nobody_has_checked_a_number_tomorrow_or_before_it_was_given() {
        Physician physician = Physicians.usual();
        LocalDate given = physician.latest().licence().registeredOn();

        assertThat(refused(physician, TODAY.plusDays(1))).containsExactly(QualificationRefusal.CHECK_DAY_IMPOSSIBLE);
        assertThat(refused(physician, given.minusDays(1))).containsExactly(QualificationRefusal.CHECK_DAY_IMPOSSIBLE);
        assertThat(refused(physician, given)).isEmpty();
        assertThat(refused(physician, TODAY)).isEmpty();
    }

    private static List<RefusalCode> refused(Physician physician, LocalDate on) {
        return physician.checked(found(on), true, TODAY).refusals().stream()
                .flatMap(refusals -> refusals.reasons().stream())
                .map(Refusal::code)
                .toList();
    }

    private static RegisterCheck.Finding found(LocalDate on) {
        return new RegisterCheck.Finding(RegisterSource.MINISTRY_SEARCH, on, new Officer("担当 花子"));
    }

    static Stream<RegisteredData> everyone() {
        return Physicians.all().stream().map(Physician::latest);
    }

    @ParameterizedTest
    @MethodSource("seeded")
    void seeded_people_are_lawful(Physician physician) {
        assertThat(RegistrationPolicy.judge(physician.latest(), TODAY).refusals())
                .isEmpty();
    }

    static Stream<Arguments> seeded() {
        return SeededCases.of(100, cases -> Physicians.seeded(cases, cases.number(1, 9999)));
    }

    @ParameterizedTest
    @CsvSource({
        "2008-04-02, 2009-04-20, true",
        "2008-04-01, 2009-04-20, false",
        "1906-04-01, 1930-04-20, false",
        "1905-04-02, 1930-04-20, false",
        "1905-04-01, 1930-04-20, true",
    })
    void a_physician_is_18_to_120_years_old(LocalDate born, LocalDate licensed, boolean refused) {
        RegisteredData data = Physicians.data()
                .born(born)
                .licensedOn(licensed)
                .graduated(YearMonth.of(1930, 3))
                .build();

        assertThat(codes(RegistrationPolicy.judge(data, TODAY)).contains(QualificationRefusal.AGE_IMPLAUSIBLE))
                .isEqualTo(refused);
    }

    @Test
    void nobody_is_licensed_before_turning_twenty() {
        RegisteredData onTheDay = Physicians.data()
                .born(LocalDate.of(1989, 4, 20))
                .licensedOn(LocalDate.of(2009, 4, 20))
                .build();
        RegisteredData aDayEarly = Physicians.data()
                .born(LocalDate.of(1989, 4, 21))
                .licensedOn(LocalDate.of(2009, 4, 20))
                .build();

        assertThat(codes(RegistrationPolicy.judge(onTheDay, TODAY))).isEmpty();
        assertThat(codes(RegistrationPolicy.judge(aDayEarly, TODAY)))
                .containsExactly(QualificationRefusal.LICENSED_TOO_YOUNG);
    }

    @Test
    void a_licence_is_a_fact_and_not_a_plan() {
        RegisteredData tomorrow =
                Physicians.data().licensedOn(TODAY.plusDays(1)).build();

        assertThat(codes(RegistrationPolicy.judge(tomorrow, TODAY)))
                .containsExactly(QualificationRefusal.LICENSED_IN_FUTURE);
        assertThat(codes(RegistrationPolicy.judge(tomorrow, TODAY.plusDays(1)))).isEmpty();
    }

    @Test
    void study_comes_before_the_licence() {
        assertThat(codes(RegistrationPolicy.judge(
                        Physicians.data().graduated(YearMonth.of(2009, 4)).build(), TODAY)))
                .isEmpty();
        assertThat(codes(RegistrationPolicy.judge(
                        Physicians.data().graduated(YearMonth.of(2009, 5)).build(), TODAY)))
                .containsExactly(QualificationRefusal.GRADUATED_AFTER_LICENCE);
    }

    @Test
    void a_former_name_has_its_reading() {
        FormerName unread = new FormerName(new PersonName("旧見", "太郎"), Optional.empty());

        assertThat(codes(RegistrationPolicy.judge(
                        Physicians.data().former(unread).build(), TODAY)))
                .containsExactly(QualificationRefusal.FORMER_KANA_MISSING);
    }

    @Test
    void a_former_name_on_letters_must_be_known() {
        RegisteredData without = Physicians.data().formerNameOnMail().build();

        assertThat(codes(RegistrationPolicy.judge(without, TODAY)))
                .containsExactly(QualificationRefusal.FORMER_NAME_MISSING);
    }

    @Test
    void a_given_name_and_its_reading_come_together() {
        assertThat(codes(RegistrationPolicy.judge(
                        Physicians.data().kana(new KanaName("ミホン", "")).build(), TODAY)))
                .containsExactly(QualificationRefusal.GIVEN_KANA_MISSING);
        assertThat(codes(RegistrationPolicy.judge(
                        Physicians.data()
                                .name(Names.single())
                                .kana(Names.usualKana())
                                .build(),
                        TODAY)))
                .containsExactly(QualificationRefusal.GIVEN_KANA_MISSING);
    }

    @Test
    void letters_need_the_address_they_are_to_go_to() {
        assertThat(codes(RegistrationPolicy.judge(lettersTo(DeliveryDestination.HOME), TODAY)))
                .containsExactly(QualificationRefusal.HOME_ADDRESS_MISSING);
        assertThat(codes(RegistrationPolicy.judge(lettersTo(DeliveryDestination.OTHER), TODAY)))
                .containsExactly(QualificationRefusal.OTHER_ADDRESS_MISSING);
        assertThat(codes(RegistrationPolicy.judge(lettersTo(DeliveryDestination.WORKPLACE), TODAY)))
                .isEmpty();
    }

    @Test
    void all_disagreements_are_told_at_once() {
        RegisteredData wrong = Physicians.data()
                .born(LocalDate.of(2020, 1, 1))
                .graduated(YearMonth.of(2025, 3))
                .formerNameOnMail()
                .kana(new KanaName("ミホン", ""))
                .build();

        assertThat(codes(Physician.register(Physicians.id(1), wrong, TODAY)))
                .containsExactly(
                        QualificationRefusal.AGE_IMPLAUSIBLE,
                        QualificationRefusal.LICENSED_TOO_YOUNG,
                        QualificationRefusal.GRADUATED_AFTER_LICENCE,
                        QualificationRefusal.GIVEN_KANA_MISSING,
                        QualificationRefusal.FORMER_NAME_MISSING);
    }

    @Test
    void an_amendment_holds_from_its_day_and_the_older_data_stays_known() {
        Physician physician = Physicians.usual();
        RegisteredData next = Physicians.data().name(new PersonName("新見", "太郎")).build();

        Change<Physician> change = physician.amend(next, TODAY).accepted().orElseThrow();

        assertThat(change.state().on(TODAY.minusDays(1))).contains(physician.latest());
        assertThat(change.state().on(TODAY)).contains(next);
        assertThat(change.state().version()).isEqualTo(physician.version());
        assertThat(change.events())
                .containsExactly(new PhysicianEvent.Amended(physician.id(), Set.of(RegisteredItem.NAME), TODAY));
    }

    @Test
    void an_amendment_on_the_same_day_replaces_the_one_before() {
        Physician physician = Physicians.usual();
        RegisteredData next = Physicians.data().name(Names.outsideJis()).build();

        Physician amended =
                physician.amend(next, KNOWN_SINCE).accepted().orElseThrow().state();

        Physician again = amended.amend(
                        Physicians.data()
                                .name(Names.usual())
                                .formerNameOnMail()
                                .former(Names.former())
                                .build(),
                        KNOWN_SINCE)
                .accepted()
                .orElseThrow()
                .state();

        assertThat(amended.on(KNOWN_SINCE)).contains(next);
        assertThat(again.data().entries()).hasSize(2);
        assertThat(again.latest().former()).contains(Names.former());
    }

    @Test
    void what_became_known_first_is_shown_for_the_days_before_though_it_was_amended_at_once() {
        Physician physician = Physicians.usual();
        RegisteredData next = Physicians.data().name(Names.outsideJis()).build();

        Physician amended =
                physician.amend(next, KNOWN_SINCE).accepted().orElseThrow().state();

        assertThat(amended.shownOn(KNOWN_SINCE.minusDays(1))).isEqualTo(physician.latest());
        assertThat(amended.shownOn(KNOWN_SINCE.minusYears(1))).isEqualTo(physician.latest());
        assertThat(amended.shownOn(KNOWN_SINCE)).isEqualTo(next);
    }

    @Test
    void an_amendment_before_a_later_one_would_lose_it_and_is_refused() {
        Physician moved = Physicians.movedOnAprilFirst();
        RegisteredData next =
                Physicians.data().number("660008").name(Names.outsideJis()).build();

        assertThat(codes(moved.amend(next, LocalDate.of(2026, 3, 31))))
                .containsExactly(QualificationRefusal.LATER_DATA_EXISTS);
        assertThat(codes(moved.amend(next, LocalDate.of(2026, 4, 1)))).isEmpty();
    }

    @Test
    void an_amendment_that_changes_nothing_is_refused() {
        Physician physician = Physicians.usual();

        assertThat(codes(physician.amend(physician.latest(), TODAY)))
                .containsExactly(QualificationRefusal.NOTHING_AMENDED);
    }

    @Test
    void a_register_number_is_never_dropped() {
        Physician physician = Physicians.renumbered();
        RegisteredData dropped = Physicians.data().number("660006").build();
        RegisteredData replaced = Physicians.data().number("660077").build();

        assertThat(codes(physician.amend(dropped, TODAY))).containsExactly(QualificationRefusal.FORMER_NUMBER_LOST);
        assertThat(codes(physician.amend(replaced, TODAY))).containsExactly(QualificationRefusal.FORMER_NUMBER_LOST);
        assertThat(physician.hasHad(new LicenceNumber("660005"))).isTrue();
        assertThat(physician.hasHad(new LicenceNumber("660077"))).isFalse();
    }

    @Test
    void the_present_number_is_not_a_former_one() {
        LicenceNumber number = new LicenceNumber("660001");
        MedicalLicence licence =
                new MedicalLicence(number, LocalDate.of(2009, 4, 20), List.of(number), RegisterCheck.unchecked());

        assertThat(codes(RegistrationPolicy.judge(
                        Physicians.data().licence(licence).build(), TODAY)))
                .containsExactly(QualificationRefusal.NUMBER_ALSO_FORMER);
    }

    @Test
    void a_move_on_1_April_is_seen_on_that_day_and_not_before() {
        Physician moved = Physicians.movedOnAprilFirst();

        assertThat(moved.on(LocalDate.of(2026, 3, 31))).isNotEqualTo(moved.on(LocalDate.of(2026, 4, 1)));
        assertThat(moved.latest()
                        .differencesFrom(moved.on(LocalDate.of(2026, 3, 31)).orElseThrow()))
                .containsExactly(RegisteredItem.CONTACT);
    }

    private static RegisteredData lettersTo(DeliveryDestination destination) {
        ContactDetails nothing = Physicians.withoutOwnAddress().latest().contact();
        return Physicians.data()
                .contact(new ContactDetails(
                        nothing.home(),
                        nothing.homePhone(),
                        nothing.homeFax(),
                        nothing.mobile(),
                        nothing.other(),
                        nothing.otherPhone(),
                        nothing.otherFax(),
                        nothing.mail(),
                        destination))
                .build();
    }

    private static List<RefusalCode> codes(Outcome<?> outcome) {
        return outcome.refusals().stream()
                .flatMap(refusals -> refusals.reasons().stream())
                .map(Refusal::code)
                .toList();
    }
}
