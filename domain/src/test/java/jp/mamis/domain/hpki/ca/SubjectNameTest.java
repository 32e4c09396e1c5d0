package jp.mamis.domain.hpki.ca;

import static jp.mamis.domain.hpki.ca.CaRealm.DEMONSTRATION;
import static jp.mamis.domain.hpki.ca.CaRealm.PRODUCTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jp.mamis.domain.fixture.Certificates;
import jp.mamis.domain.fixture.Proves;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.PersonName;
import jp.mamis.domain.person.RomanName;
import jp.mamis.domain.qualification.LicenceNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectNameTest {

    @Test
    @Proves("hpki.ca.SubjectName")
    void a_doctor_has_country_name_and_number_only() {
        SubjectName doctor = Certificates.doctor(PRODUCTION);

        assertThat(doctor.name()).hasToString("C=JP, CN=Taro Mihon, serialNumber=660001");
        assertThat(doctor.japanese()).hasToString("C=JP, CN=見本　太郎, serialNumber=660001");
        assertThat(doctor.name().parts())
                .extracting(NamePart::kind)
                .containsExactly(TextKind.PRINTABLE, TextKind.UTF8, TextKind.PRINTABLE);
    }

    @Test
    @Proves("hpki.ca.SubjectName")
    void whoever_is_in_charge_names_the_institution() {
        assertThat(Certificates.director(PRODUCTION).name())
                .hasToString("C=JP, O=Mihon Hospital, OU=Director, CN=Taro Mihon, serialNumber=660001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Director of Hospital", "Director of Clinic", "Supervisor of Pharmacy", "Director"})
    void nobody_is_in_charge_without_an_institution(String duty) {
        CommonName name = new CommonName("Taro Mihon");
        SubjectNumber number = new SubjectNumber(PRODUCTION, "660001");
        PersonName person = new PersonName("見本", "太郎");
        HcRole role = new HcRole(duty);

        assertThatIllegalArgumentException().isThrownBy(() -> new SubjectName.Practitioner(name, number, person, role));
    }

    @Test
    void a_qualification_is_not_being_in_charge() {
        SubjectName.Director director = Certificates.director(PRODUCTION);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SubjectName.Director(
                        director.commonName(),
                        director.number(),
                        director.person(),
                        director.organisation(),
                        HcRole.MEDICAL_DOCTOR));
    }

    @ParameterizedTest
    @Proves("hpki.ca.SubjectNumber")
    @CsvSource({"660001, 660001, TESTD660001", "7, 7, TESTD000007"})
    void the_number_tells_the_realm(String licence, String real, String invented) {
        assertThat(SubjectNumber.of(new LicenceNumber(licence), PRODUCTION).text())
                .isEqualTo(real);
        assertThat(SubjectNumber.of(new LicenceNumber(licence), DEMONSTRATION).text())
                .isEqualTo(invented);
        assertThatIllegalArgumentException().isThrownBy(() -> new SubjectNumber(PRODUCTION, invented));
        assertThatIllegalArgumentException().isThrownBy(() -> new SubjectNumber(DEMONSTRATION, real));
    }

    @ParameterizedTest
    @Proves("hpki.ca.CommonName")
    @ValueSource(strings = {"", "見本 太郎", " Taro", "Taro ", "Taro\u0000", "Tarō", "a@b", "Taro=Mihon"})
    void what_is_beyond_the_repertoire_is_no_common_name(String text) {
        assertThatExceptionOfType(MalformedValue.class).isThrownBy(() -> new CommonName(text));
    }

    @Test
    @Proves("hpki.ca.CommonName")
    void a_common_name_has_at_most_64_characters() {
        String longest = "a".repeat(64);

        assertThat(new CommonName(longest).text()).hasSize(64);
        assertThatExceptionOfType(MalformedValue.class).isThrownBy(() -> new CommonName(longest + "a"));
        assertThat(CommonName.of(new RomanName("O'Hara", "J.-P."))).contains(new CommonName("J.-P. O'Hara"));
        assertThat(CommonName.of(new RomanName("a".repeat(32), "b".repeat(31)))).isPresent();
        assertThat(CommonName.of(new RomanName("a".repeat(32), "b".repeat(32)))).isEmpty();
    }
}
