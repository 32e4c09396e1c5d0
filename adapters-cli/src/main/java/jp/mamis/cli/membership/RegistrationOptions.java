package jp.mamis.cli.membership;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.BirthDate;
import jp.mamis.domain.person.ContactDetails;
import jp.mamis.domain.person.DeliveryDestination;
import jp.mamis.domain.person.KanaName;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.person.MobilePhone;
import jp.mamis.domain.person.PersonName;
import jp.mamis.domain.person.PhoneNumber;
import jp.mamis.domain.person.PostalCode;
import jp.mamis.domain.person.Prefecture;
import jp.mamis.domain.person.RomanName;
import jp.mamis.domain.person.Sex;
import jp.mamis.domain.qualification.Graduation;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.domain.qualification.MedicalLicence;
import jp.mamis.domain.qualification.MedicalSchool;
import jp.mamis.domain.qualification.RegisteredData;
import picocli.CommandLine.Option;

/** The options that say who a physician is. None is left to the parser to demand, so that all faults are told at once. */
final class RegistrationOptions {

    @Option(names = "--family", paramLabel = "NAME", description = "family name; needed")
    private String family = "";

    @Option(names = "--given", paramLabel = "NAME", description = "given name; none for a single name")
    private String given = "";

    @Option(names = "--family-kana", paramLabel = "KANA", description = "its reading, any kana; needed")
    private String familyKana = "";

    @Option(names = "--given-kana", paramLabel = "KANA", description = "reading of the given name")
    private String givenKana = "";

    @Option(names = "--family-roman", paramLabel = "NAME", description = "family name in Latin letters")
    private String familyRoman = "";

    @Option(names = "--given-roman", paramLabel = "NAME", description = "given name in Latin letters")
    private String givenRoman = "";

    @Option(names = "--birth", paramLabel = "DAY", description = "birth date, any Japanese form; needed")
    private String birth = "";

    @Option(names = "--sex", paramLabel = "SEX", description = "MALE, FEMALE, OTHER, UNKNOWN or in Japanese; needed")
    private String sex = "";

    @Option(names = "--licence", paramLabel = "NUMBER", description = "number in the medical register; needed")
    private String licence = "";

    @Option(names = "--licence-day", paramLabel = "DAY", description = "day of entry in the register; needed")
    private String licenceDay = "";

    @Option(names = "--graduation", paramLabel = "MONTH", description = "month of graduation, such as 2006/03; needed")
    private String graduation = "";

    @Option(names = "--school", paramLabel = "SCHOOL", description = "school of medicine, code or name")
    private String school = "";

    @Option(names = "--postal-code", paramLabel = "CODE", description = "of the home, with --prefecture")
    private String postalCode = "";

    @Option(names = "--prefecture", paramLabel = "NAME", description = "JIS code or kanji; none for a home abroad")
    private String prefecture = "";

    @Option(names = "--line", paramLabel = "TEXT", description = "town, street and number of the home")
    private String line = "";

    @Option(names = "--building", paramLabel = "TEXT", description = "building and room of the home")
    private String building = "";

    @Option(names = "--phone", paramLabel = "NUMBER", description = "telephone at home")
    private String phone = "";

    @Option(names = "--fax", paramLabel = "NUMBER", description = "FAX at home")
    private String fax = "";

    @Option(names = "--mobile", paramLabel = "NUMBER", description = "mobile telephone")
    private String mobile = "";

    @Option(names = "--mail", paramLabel = "ADDRESS", description = "mail address")
    private String mail = "";

    @Option(names = "--letters-to", paramLabel = "PLACE", description = "HOME or WORKPLACE (default: ${DEFAULT-VALUE})")
    private String lettersTo = "HOME";

    RegisteredData read(Faults faults) {
        Optional<PersonName> name = faults.required("--family", family, text -> PersonName.parse(text, given));
        Optional<KanaName> kana = faults.required("--family-kana", familyKana, text -> KanaName.parse(text, givenKana));
        Optional<RomanName> roman =
                faults.optional("--family-roman", familyRoman, text -> RomanName.parse(text, givenRoman));
        Optional<BirthDate> born = faults.required("--birth", birth, text -> new BirthDate(JapaneseDate.parse(text)));
        Optional<Sex> registeredSex = faults.required("--sex", sex, text -> choice(Sex.values(), text, Sex::parse));
        Optional<LicenceNumber> number = faults.required("--licence", licence, LicenceNumber::parse);
        Optional<LocalDate> entered = faults.required("--licence-day", licenceDay, JapaneseDate::parse);
        Optional<Graduation> graduated = faults.required("--graduation", graduation, Graduation::parse);
        Optional<MedicalSchool> studied = faults.optional("--school", school, MedicalSchool::parse);
        ContactDetails contact = contact(faults);
        faults.tell();
        return new RegisteredData(
                name.orElseThrow(),
                kana.orElseThrow(),
                roman,
                Optional.empty(),
                false,
                born.orElseThrow(),
                registeredSex.orElseThrow(),
                MedicalLicence.of(number.orElseThrow(), entered.orElseThrow()),
                graduated.orElseThrow(),
                studied,
                Optional.empty(),
                contact,
                List.of());
    }

    private ContactDetails contact(Faults faults) {
        return new ContactDetails(
                home(faults),
                faults.optional("--phone", phone, PhoneNumber::parse),
                faults.optional("--fax", fax, PhoneNumber::parse),
                faults.optional("--mobile", mobile, MobilePhone::parse),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                faults.optional("--mail", mail, MailAddress::parse),
                faults.required(
                                "--letters-to",
                                lettersTo,
                                text -> choice(DeliveryDestination.values(), text, DeliveryDestination::parse))
                        .orElse(DeliveryDestination.HOME));
    }

    /** Without postal code and prefecture it is an address in another country. */
    private Optional<Address> home(Faults faults) {
        if ((postalCode + prefecture + line + building).isBlank()) {
            return Optional.empty();
        }
        if ((postalCode + prefecture).isBlank()) {
            return faults.required("--line", line, text -> Address.abroad(text, building));
        }
        Optional<PostalCode> code = faults.required("--postal-code", postalCode, PostalCode::parse);
        Optional<Prefecture> place = faults.required("--prefecture", prefecture, Prefecture::parse);
        // Stand-ins let a fault of the line show beside those of the others; with a fault nothing is kept.
        return faults.required(
                "--line",
                line,
                text -> Address.parse(
                        code.orElse(new PostalCode("0000000")), place.orElse(Prefecture.TOKYO), text, building));
    }

    private static <E extends Enum<E>> E choice(E[] all, String text, Function<String, E> parse) {
        return Arrays.stream(all)
                .filter(candidate -> candidate.name().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseGet(() -> parse.apply(text));
    }
}
