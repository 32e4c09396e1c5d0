package jp.mamis.web.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.ContactDetails;
import jp.mamis.domain.person.FormerName;
import jp.mamis.domain.person.KanaName;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.person.MobilePhone;
import jp.mamis.domain.person.PersonName;
import jp.mamis.domain.person.PhoneNumber;
import jp.mamis.domain.person.PostalCode;
import jp.mamis.domain.person.Prefecture;
import jp.mamis.domain.person.RomanName;
import jp.mamis.domain.qualification.MedicalSchool;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.domain.qualification.Society;
import jp.mamis.domain.qualification.Specialties;
import jp.mamis.domain.qualification.Specialty;

/**
 * What is registered about a person, for reading and writing; what is absent is not registered. Longer than most: one
 * line per item. The names of the fields are those of the form, so that both are read by {@link RegistrationInput}.
 *
 * @param sex              MALE, FEMALE, OTHER or UNKNOWN
 * @param graduation       year and month, {@code 2006/03}
 * @param school           its code, else its name
 * @param specialty        code of the principal field, two digits
 * @param otherSpecialties codes of up to ten further fields
 * @param destination      WORKPLACE, HOME or OTHER
 */
public record RegistrationJson(
        String family,
        Optional<String> given,
        String familyKana,
        Optional<String> givenKana,
        Optional<String> romanFamily,
        Optional<String> romanGiven,
        Optional<String> formerFamily,
        Optional<String> formerGiven,
        Optional<String> formerFamilyKana,
        Optional<String> formerGivenKana,
        boolean formerNameOnMail,
        String birth,
        String sex,
        String licenceNumber,
        String licenceDay,
        String graduation,
        Optional<String> school,
        Optional<String> specialty,
        List<String> otherSpecialties,
        Optional<String> homePostalCode,
        Optional<String> homePrefecture,
        Optional<String> homeLine,
        Optional<String> homeBuilding,
        Optional<String> homePhone,
        Optional<String> homeFax,
        Optional<String> mobile,
        Optional<String> otherPostalCode,
        Optional<String> otherPrefecture,
        Optional<String> otherLine,
        Optional<String> otherBuilding,
        Optional<String> otherPhone,
        Optional<String> otherFax,
        Optional<String> mail,
        String destination,
        List<String> societies) {

    public static RegistrationJson of(RegisteredData data) {
        ContactDetails contact = data.contact();
        Optional<PersonName> former = data.former().map(FormerName::name);
        Optional<KanaName> formerKana = data.former().flatMap(FormerName::kana);
        return new RegistrationJson(
                data.name().family(),
                given(data.name().given()),
                data.kana().family(),
                given(data.kana().given()),
                data.roman().map(RomanName::family),
                data.roman().map(RomanName::given).flatMap(RegistrationJson::given),
                former.map(PersonName::family),
                former.map(PersonName::given).flatMap(RegistrationJson::given),
                formerKana.map(KanaName::family),
                formerKana.map(KanaName::given).flatMap(RegistrationJson::given),
                data.formerNameOnMail(),
                data.birth().day().toString(),
                data.sex().name(),
                data.licence().number().digits(),
                data.licence().registeredOn().toString(),
                data.graduation().text(),
                data.school().map(MedicalSchool::text),
                data.specialties().map(Specialties::main).map(Specialty::code),
                data.specialties().stream()
                        .flatMap(specialties -> specialties.others().stream())
                        .map(Specialty::code)
                        .toList(),
                postalCode(contact.home()),
                prefecture(contact.home()),
                contact.home().map(Address::wholeLine),
                contact.home().map(Address::onlyBuilding).flatMap(RegistrationJson::given),
                contact.homePhone().map(PhoneNumber::hyphenated),
                contact.homeFax().map(PhoneNumber::hyphenated),
                contact.mobile().map(MobilePhone::hyphenated),
                postalCode(contact.other()),
                prefecture(contact.other()),
                contact.other().map(Address::wholeLine),
                contact.other().map(Address::onlyBuilding).flatMap(RegistrationJson::given),
                contact.otherPhone().map(PhoneNumber::hyphenated),
                contact.otherFax().map(PhoneNumber::hyphenated),
                contact.mail().map(MailAddress::text),
                contact.destination().name(),
                data.societies().stream().map(Society::name).toList());
    }

    /** The same as the answers of a form. */
    public Map<String, List<String>> fields() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("family", List.of(family));
        put(fields, "given", given);
        fields.put("familyKana", List.of(familyKana));
        put(fields, "givenKana", givenKana);
        put(fields, "romanFamily", romanFamily);
        put(fields, "romanGiven", romanGiven);
        put(fields, "formerFamily", formerFamily);
        put(fields, "formerGiven", formerGiven);
        put(fields, "formerFamilyKana", formerFamilyKana);
        put(fields, "formerGivenKana", formerGivenKana);
        put(fields, "formerNameOnMail", formerNameOnMail ? Optional.of("yes") : Optional.empty());
        fields.put("birth", List.of(birth));
        fields.put("sex", List.of(sex));
        fields.put("licenceNumber", List.of(licenceNumber));
        fields.put("licenceDay", List.of(licenceDay));
        fields.put("graduation", List.of(graduation));
        put(fields, "school", school);
        put(fields, "specialty", specialty);
        fields.put("otherSpecialties", otherSpecialties);
        put(fields, "homePostalCode", homePostalCode);
        put(fields, "homePrefecture", homePrefecture);
        put(fields, "homeLine", homeLine);
        put(fields, "homeBuilding", homeBuilding);
        put(fields, "homePhone", homePhone);
        put(fields, "homeFax", homeFax);
        put(fields, "mobile", mobile);
        put(fields, "otherPostalCode", otherPostalCode);
        put(fields, "otherPrefecture", otherPrefecture);
        put(fields, "otherLine", otherLine);
        put(fields, "otherBuilding", otherBuilding);
        put(fields, "otherPhone", otherPhone);
        put(fields, "otherFax", otherFax);
        put(fields, "mail", mail);
        fields.put("destination", List.of(destination));
        fields.put("societies", List.of(String.join("\n", societies)));
        return fields;
    }

    private static void put(Map<String, List<String>> fields, String field, Optional<String> text) {
        text.ifPresent(given -> fields.put(field, List.of(given)));
    }

    private static Optional<String> given(String part) {
        return Optional.of(part).filter(text -> !text.isEmpty());
    }

    private static Optional<String> postalCode(Optional<Address> address) {
        return address.flatMap(Address::postalCode).map(PostalCode::digits);
    }

    private static Optional<String> prefecture(Optional<Address> address) {
        return address.flatMap(Address::prefecture).map(Prefecture::code);
    }
}
