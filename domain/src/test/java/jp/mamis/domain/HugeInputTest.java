package jp.mamis.domain;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.institutions.InstitutionCode;
import jp.mamis.domain.institutions.InstitutionName;
import jp.mamis.domain.institutions.InstitutionReading;
import jp.mamis.domain.institutions.Position;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.KanaName;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.person.MobilePhone;
import jp.mamis.domain.person.NameKey;
import jp.mamis.domain.person.PersonName;
import jp.mamis.domain.person.PhoneNumber;
import jp.mamis.domain.person.PostalCode;
import jp.mamis.domain.person.Prefecture;
import jp.mamis.domain.person.RomanName;
import jp.mamis.domain.qualification.Graduation;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.domain.qualification.MedicalSchool;
import jp.mamis.domain.qualification.SchoolCode;
import jp.mamis.domain.qualification.Society;
import jp.mamis.domain.qualification.Specialty;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever somebody pastes into a field, reading it ends in a plain refusal. */
class HugeInputTest {

    private static final int TEN_MEGABYTES = 10_000_000;

    private interface Reader {
        Object read(String text);
    }

    @ParameterizedTest
    @MethodSource("readers")
    void ten_megabytes_in_a_field_are_refused(Reader reader) {
        assertThatThrownBy(() -> reader.read("1".repeat(TEN_MEGABYTES))).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> reader.read("ア".repeat(TEN_MEGABYTES))).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> reader.read("a-".repeat(TEN_MEGABYTES / 2))).isInstanceOf(MalformedValue.class);
    }

    static Stream<Arguments> readers() {
        return Stream.of(
                reader("date", JapaneseDate::parse),
                reader("name", text -> PersonName.parse(text, text)),
                reader("search key", NameKey::parse),
                reader("kana", text -> KanaName.parse(text, text)),
                reader("Latin name", text -> RomanName.parse(text, text)),
                reader("postal code", PostalCode::parse),
                reader("prefecture", Prefecture::parse),
                reader("address", text -> Address.abroad(text, "")),
                reader("phone", PhoneNumber::parse),
                reader("mobile", MobilePhone::parse),
                reader("mail", MailAddress::parse),
                reader("register number", LicenceNumber::parse),
                reader("graduation", Graduation::parse),
                reader("school", MedicalSchool::parse),
                reader("school code", SchoolCode::parse),
                reader("specialty", Specialty::parse),
                reader("society", Society::parse),
                reader("institution code", InstitutionCode::parse),
                reader("institution name", InstitutionName::parse),
                reader("institution reading", InstitutionReading::parse),
                reader("position", Position::parse));
    }

    private static Arguments reader(String name, Reader reader) {
        return Arguments.of(Named.of(name, reader));
    }
}
