package jp.mamis.domain.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import jp.mamis.domain.fixture.SeededCases;
import jp.mamis.domain.kernel.MalformedValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QualificationValuesTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "6601, 6601", "660001, 660001", "６６０００１, 660001", "第660001号, 660001", "' 660001 ', 660001"})
    void a_register_number_is_read_from_every_usual_form(String typed, String digits) {
        assertThat(LicenceNumber.parse(typed)).isEqualTo(new LicenceNumber(digits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "000001", "006601", "6600001", "TESTC00021", "66 0001", "-1", "６６０００１a"})
    void what_is_not_a_register_number_is_refused(String typed) {
        assertThatThrownBy(() -> LicenceNumber.parse(typed)).isInstanceOfSatisfying(MalformedValue.class, malformed -> {
            assertThat(malformed.kind()).isEqualTo("licence-number");
            assertThat(malformed.text()).isEqualTo(typed);
        });
    }

    @Test
    void a_number_once_had_is_never_forgotten() {
        LicenceNumber first = new LicenceNumber("660001");
        LicenceNumber second = new LicenceNumber("660002");
        RegisterCheck.Finding finding = new RegisterCheck.Finding(
                RegisterSource.LICENCE_COPY, LocalDate.of(2026, 4, 1), new Officer("架空医師会 事務局"));

        MedicalLicence licence = MedicalLicence.of(second, LocalDate.of(2020, 2, 29))
                .following(new MedicalLicence(
                        first, LocalDate.of(2009, 4, 20), List.of(), new RegisterCheck.Confirmed(finding)));

        assertThat(licence.number()).isEqualTo(second);
        assertThat(licence.hasHad(first)).isTrue();
        assertThat(licence.hasHad(new LicenceNumber("660003"))).isFalse();
        assertThat(licence.check().finding()).isEmpty();
        assertThat(new RegisterCheck.Mismatched(finding).finding()).contains(finding);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "F101110100010", "F104110100856", "F108110101423", "F113110102700", "F113110112030", "F113110102719",
                "F123110106429", "F126110107407", "F127110107852", "F128110108654", "F140110110592", "F114210104616",
                "F127210111989", "F113310102984", "F113310103073", "ZNDMC00000001", "ｆ１０１１１０１０００１０"
            })
    void published_school_codes_hold(String typed) {
        assertThat(SchoolCode.parse(typed).text()).hasSize(13);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "F101110100011", "F101110200010", "1101110100010", "F10111010001", "FA01110100X10"})
    void what_is_not_a_school_code_is_refused(String typed) {
        assertThatThrownBy(() -> SchoolCode.parse(typed)).isInstanceOf(MalformedValue.class);
    }

    @Test
    void a_school_is_known_by_code_or_by_name() {
        assertThat(MedicalSchool.parse("東京大学")).isEqualTo(MedicalSchool.parse("F113110102700"));
        assertThat(MedicalSchool.parse("F113110102700").label()).isEqualTo("東京大学");
        assertThat(MedicalSchool.parse("F113110102719").label()).isEqualTo("F113110102719");
        assertThat(MedicalSchool.parse("架空医科大学")).isEqualTo(new MedicalSchool.Named("架空医科大学"));
        assertThatThrownBy(() -> MedicalSchool.parse("学".repeat(31))).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> MedicalSchool.parse("")).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> MedicalSchool.parse("F113110102701")).isInstanceOf(MalformedValue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"東京", "横浜", "医学部", "Tokyo", "なし"})
    void a_part_of_a_name_is_no_school(String typed) {
        assertThatThrownBy(() -> MedicalSchool.parse(typed))
                .isInstanceOfSatisfying(
                        MalformedValue.class,
                        malformed -> assertThat(malformed.kind()).isEqualTo("medical-school-whole"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "架空医学専門学校",
                "東大",
                "ＵＮＩＶＥＲＳＩＴＹ of Example",
                "École de médecine Université",
                "Karolinska Institutet",
                "외국의과대학",
                "外国 Alma Mater"
            })
    void schools_of_old_and_abroad_are_taken_by_name(String typed) {
        assertThat(MedicalSchool.parse(typed).label()).isEqualTo(typed);
    }

    @Test
    void the_catalogue_names_82_schools_once_each() {
        assertThat(SchoolCatalogue.names()).hasSize(82).doesNotHaveDuplicates().contains("防衛医科大学校");
        assertThat(SchoolCatalogue.names())
                .allSatisfy(name -> assertThat(
                                MedicalSchool.parse(MedicalSchool.parse(name).text())
                                        .label())
                        .isEqualTo(name));
    }

    @ParameterizedTest
    @CsvSource({
        "2006/03, 2006-03",
        "2006-3, 2006-03",
        "２００６／０３, 2006-03",
        "2006年3月, 2006-03",
        "200603, 2006-03",
        "２００６０３, 2006-03",
        "平成18年3月, 2006-03",
        "H18.3, 2006-03",
        "昭和64年1月, 1989-01",
        "平成元年1月, 1989-01",
        "平成31年4月, 2019-04",
        "令和元年5月, 2019-05",
    })
    void a_month_of_graduation_is_read_from_every_usual_form(String typed, YearMonth month) {
        assertThat(Graduation.parse(typed).month()).isEqualTo(month);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2006", "2006/13", "2006/00", "2006/03/01", "平成31年5月", "03/2006", "2006年", "月"})
    void what_is_not_a_month_is_refused(String typed) {
        assertThatThrownBy(() -> Graduation.parse(typed)).isInstanceOf(MalformedValue.class);
    }

    @ParameterizedTest
    @MethodSource("months")
    void a_printed_month_can_be_read_back(YearMonth month) {
        assertThat(Graduation.parse(new Graduation(month).text()).month()).isEqualTo(month);
    }

    static Stream<Arguments> months() {
        return SeededCases.of(
                100, cases -> YearMonth.from(cases.day(LocalDate.of(1930, 1, 1), LocalDate.of(2090, 12, 31))));
    }

    @Test
    void specialties_are_read_as_files_carry_them() {
        Specialties specialties = Specialties.parse("01", "03;13");

        assertThat(specialties)
                .isEqualTo(new Specialties(
                        Specialty.INTERNAL_MEDICINE, List.of(Specialty.CARDIOLOGY, Specialty.PAEDIATRICS)));
        assertThat(Specialties.parse("内科", "").others()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"01, 01", "01, 03;03", "01, 02;03;04;05;06;07;08;09;10;11;12", "00, 01", "01, 43"})
    void specialties_are_named_once_and_at_most_ten(String main, String others) {
        assertThatThrownBy(() -> Specialties.parse(main, others)).isInstanceOf(MalformedValue.class);
    }

    @Test
    void every_specialty_is_read_by_its_code() {
        assertThat(Stream.of(Specialty.values()).map(one -> Specialty.parse(one.code())))
                .containsExactly(Specialty.values());
        assertThat(Specialty.values()).hasSize(43);
    }

    @Test
    void societies_and_officers_are_named() {
        assertThat(Society.parse(" 架空学会 ").name()).isEqualTo("架空学会");
        assertThatThrownBy(() -> Society.parse("会".repeat(61))).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> Society.parse("")).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> new Officer(" ")).isInstanceOf(MalformedValue.class);
    }
}
