package jp.mamis.domain.institutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mamis.domain.fixture.Institutions;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.fixture.SeededCases;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.Prefecture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstitutionsTest {

    /** Published as examples of the check digit. */
    @ParameterizedTest
    @ValueSource(strings = {"0110113719", "3618010015", "３６１８０１００１５", "36-1-80-1001-5", "36 1 801001 5"})
    void published_codes_hold(String typed) {
        InstitutionCode code = InstitutionCode.parse(typed);

        assertThat(code.table()).contains(FeeTable.MEDICAL);
        assertThat(code.insured()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "　", "・", "ー", "－・－"})
    void a_name_by_which_no_place_is_found_is_none(String typed) {
        assertThatThrownBy(() -> InstitutionName.parse(typed))
                .isInstanceOfSatisfying(
                        MalformedValue.class, no -> assertThat(no.kind()).isEqualTo("institution-name"));
    }

    @Test
    void a_code_tells_its_prefecture_and_its_fee_table() {
        assertThat(InstitutionCode.parse("3618010015").prefecture()).isEqualTo(Prefecture.TOKUSHIMA);
        assertThat(Institutions.codeWithCheckDigit("273990001").table()).contains(FeeTable.DENTAL);
        assertThat(Institutions.codeWithCheckDigit("274990001").table()).contains(FeeTable.PHARMACY);
    }

    @Test
    void a_workplace_outside_the_insurance_has_a_code_with_H() {
        InstitutionCode code = InstitutionCode.parse("ｈ141200001");

        assertThat(code.text()).isEqualTo("H141200001");
        assertThat(code.prefecture()).isEqualTo(Prefecture.KANAGAWA);
        assertThat(code.table()).isEmpty();
        assertThat(code.insured()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "3618010014",
                "0118010015",
                "8010015",
                "36180100150",
                "3628010018",
                "H001200001",
                "H481200001",
                "H14120000",
                "H1412000011",
                "X141200001",
                "４８１８０１００１５"
            })
    void what_is_not_a_code_is_refused(String typed) {
        assertThatThrownBy(() -> InstitutionCode.parse(typed))
                .isInstanceOfSatisfying(
                        MalformedValue.class,
                        malformed -> assertThat(malformed.text()).isEqualTo(typed));
    }

    @Test
    void a_wrong_check_digit_is_told_from_a_wrong_shape() {
        assertThatThrownBy(() -> InstitutionCode.parse("36-1801-0014"))
                .isInstanceOfSatisfying(
                        MalformedValue.class,
                        malformed -> assertThat(malformed.kind()).isEqualTo("institution-code-check"));
        assertThatThrownBy(() -> InstitutionCode.parse("361801001"))
                .isInstanceOfSatisfying(
                        MalformedValue.class,
                        malformed -> assertThat(malformed.kind()).isEqualTo("institution-code"));
    }

    @ParameterizedTest
    @CsvSource({
        "9999999999, institution-code-prefecture",
        "H481200001, institution-code-prefecture",
        "3628010018, institution-code-table"
    })
    void the_rule_that_a_code_breaks_is_named(String typed, String kind) {
        assertThatThrownBy(() -> InstitutionCode.parse(typed))
                .isInstanceOfSatisfying(
                        MalformedValue.class,
                        malformed -> assertThat(malformed.kind()).isEqualTo(kind));
    }

    @Test
    void a_name_holds_no_picture_when_it_is_typed() {
        assertThatThrownBy(() -> InstitutionName.parse("👍医院"))
                .isInstanceOfSatisfying(
                        MalformedValue.class,
                        malformed -> assertThat(malformed.kind()).isEqualTo("institution-name-picture"));
        assertThat(new InstitutionName("👍医院").text()).as("kept before").isEqualTo("👍医院");
        assertThat(InstitutionName.parse("𠮷田☆医院").text()).isEqualTo("𠮷田☆医院");
        assertThat(InstitutionName.parse("医療法人見本会　ｶｸｳｸﾘﾆｯｸ A-1").text()).isEqualTo("医療法人見本会　カクウクリニック A-1");
    }

    @ParameterizedTest
    @MethodSource("codes")
    void one_wrong_digit_is_always_noticed(String code) {
        assertThat(InstitutionCode.parse(code).text()).isEqualTo(code);
        assertThat(IntStream.range(0, 10).boxed().flatMap(at -> neighbours(code, at)))
                .allSatisfy(wrong ->
                        assertThatThrownBy(() -> InstitutionCode.parse(wrong)).isInstanceOf(MalformedValue.class));
    }

    static Stream<Arguments> codes() {
        return SeededCases.of(
                50,
                cases -> Institutions.codeWithCheckDigit(
                                "%02d1%06d".formatted(cases.number(1, 47), cases.number(0, 999_999)))
                        .text());
    }

    private static Stream<String> neighbours(String code, int at) {
        return IntStream.range(0, 10)
                .mapToObj(Integer::toString)
                .filter(digit -> !digit.equals(code.substring(at, at + 1)))
                .map(digit -> code.substring(0, at) + digit + code.substring(at + 1));
    }

    @Test
    void owner_and_duty_are_read_by_their_codes() {
        assertThat(Stream.of(OwnerKind.values()).map(kind -> OwnerKind.parse(kind.code())))
                .containsExactly(OwnerKind.values());
        assertThat(Stream.of(FacilityDuty.values()).map(duty -> FacilityDuty.parse(duty.code())))
                .containsExactly(FacilityDuty.values());
        assertThat(OwnerKind.parse("１０").group()).isEqualTo(OwnerKind.Group.NATIONAL);
        assertThatThrownBy(() -> OwnerKind.parse("00")).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> FacilityDuty.parse("1")).isInstanceOf(MalformedValue.class);
    }

    @Test
    void openers_managers_and_those_treated_alike_run_the_place() {
        assertThat(Stream.of(FacilityDuty.values()).filter(FacilityDuty::runsThePlace))
                .extracting(FacilityDuty::code)
                .containsExactly("11", "12", "13", "14", "15");
        assertThat(Stream.of(FacilityDuty.values()).filter(FacilityDuty::isTraining))
                .containsExactly(FacilityDuty.TRAINEE);
    }

    @Test
    void an_institution_lies_in_the_prefecture_of_its_code_and_follows_no_other_than_another() {
        Institution hospital = Institutions.hospital();

        assertThatThrownBy(() -> new Institution(
                        Institutions.codeWithCheckDigit("271990001"),
                        hospital.name(),
                        hospital.reading(),
                        hospital.address(),
                        hospital.phone(),
                        hospital.during(),
                        Optional.empty()))
                .isInstanceOfSatisfying(
                        MalformedValue.class, no -> assertThat(no.kind()).isEqualTo("institution-prefecture"));
        assertThatThrownBy(() -> new Institution(
                        hospital.code(),
                        hospital.name(),
                        hospital.reading(),
                        Optional.empty(),
                        hospital.phone(),
                        hospital.during(),
                        Optional.of(hospital.code())))
                .isInstanceOfSatisfying(
                        MalformedValue.class, no -> assertThat(no.kind()).isEqualTo("institution-predecessor"));
    }

    @Test
    void a_closed_institution_was_open_on_its_last_day() {
        Institution hospital = Institutions.hospital();
        LocalDate last = LocalDate.of(2026, 3, 31);

        assertThat(hospital.closingOn(last).isOpenOn(last)).isTrue();
        assertThat(hospital.closingOn(last).isOpenOn(last.plusDays(1))).isFalse();
        assertThat(hospital.closingOn(LocalDate.of(1999, 1, 1)).during().lastDay())
                .contains(hospital.during().from());
    }

    @ParameterizedTest
    @ValueSource(strings = {"かくうびょういん", "ｶｸｳﾋﾞｮｳｲﾝ", " カクウビョウイン "})
    void a_reading_is_kept_in_full_width_katakana(String typed) {
        assertThat(InstitutionReading.parse(typed).text()).isEqualTo("カクウビョウイン");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "架空ビョウイン", "カ\u0000クウ"})
    void what_is_no_reading_is_refused(String typed) {
        assertThatThrownBy(() -> InstitutionReading.parse(typed)).isInstanceOf(MalformedValue.class);
    }

    @Test
    void a_stated_workplace_is_compared_with_the_register_and_never_refused() {
        Institution hospital = Institutions.hospital();
        LocalDate day = LocalDate.of(2026, 4, 1);
        InstitutionName other = new InstitutionName("別の病院");

        assertThat(WorkplaceCheck.known(hospital.workplace(), hospital, day)).isEmpty();
        assertThat(WorkplaceCheck.known(
                        new Workplace.Registered(hospital.code(), new InstitutionName("架空總合病院")), hospital, day))
                .isEmpty();
        assertThat(WorkplaceCheck.known(new Workplace.Registered(hospital.code(), other), hospital, day))
                .containsExactly(WorkplaceNote.OTHER_NAME);
        assertThat(WorkplaceCheck.known(hospital.workplace(), hospital.closingOn(day.minusDays(1)), day))
                .containsExactly(WorkplaceNote.CLOSED);
        assertThat(WorkplaceCheck.known(hospital.workplace(), hospital, LocalDate.of(2000, 3, 31)))
                .containsExactly(WorkplaceNote.NOT_OPEN_YET);
        assertThat(WorkplaceCheck.unknown(Institutions.newClinic())).containsExactly(WorkplaceNote.NOT_IN_REGISTER);
        assertThat(WorkplaceCheck.unknown(
                        new Workplace.Registered(Institutions.codeWithCheckDigit("144990001"), other)))
                .containsExactly(WorkplaceNote.CODE_UNKNOWN, WorkplaceNote.NOT_MEDICAL);
        assertThat(WorkplaceCheck.unknown(new Workplace.Registered(InstitutionCode.parse("H141200001"), other)))
                .containsExactly(WorkplaceNote.CODE_UNKNOWN);
    }

    @Test
    void a_person_works_at_two_places_at_once() {
        Affiliation hospital = Institutions.employedAtTheHospital(Physicians.id(1));
        Affiliation clinic = Institutions.runningTheNewClinic(Physicians.id(1));
        LocalDate aprilFirst = LocalDate.of(2026, 4, 1);

        assertThat(hospital.heldOn(aprilFirst)).isTrue();
        assertThat(clinic.heldOn(aprilFirst)).isTrue();
        assertThat(clinic.heldOn(aprilFirst.minusDays(1))).isFalse();
        assertThat(hospital.endingOn(aprilFirst).heldOn(aprilFirst)).isTrue();
        assertThat(hospital.endingOn(aprilFirst).heldOn(aprilFirst.plusDays(1))).isFalse();
    }

    @Test
    void names_and_titles_have_their_lengths() {
        assertThat(Position.parse(" 院長 ").text()).isEqualTo("院長");
        assertThat(new Position("𠮷".repeat(20)).text()).hasSize(40);
        assertThatThrownBy(() -> Position.parse("長".repeat(21))).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> Position.parse(" ")).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> InstitutionName.parse("院".repeat(101))).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> InstitutionName.parse("")).isInstanceOf(MalformedValue.class);
    }
}
