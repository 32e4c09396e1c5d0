package jp.mamis.application.rehearsal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.BirthDate;
import jp.mamis.domain.person.ContactDetails;
import jp.mamis.domain.person.DeliveryDestination;
import jp.mamis.domain.person.FormerName;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.person.MobilePhone;
import jp.mamis.domain.person.PhoneNumber;
import jp.mamis.domain.person.Prefecture;
import jp.mamis.domain.person.Sex;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.domain.qualification.MedicalLicence;
import jp.mamis.domain.qualification.MedicalSchool;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.domain.qualification.SchoolCatalogue;
import jp.mamis.domain.qualification.Society;
import jp.mamis.domain.qualification.Specialties;
import jp.mamis.domain.qualification.Specialty;

/** What is registered about an invented doctor. */
final class InventedRegistration {

    private static final List<Specialty> FIELDS = Stream.of(Specialty.values())
            .filter(specialty -> specialty != Specialty.TRAINEE && specialty != Specialty.UNKNOWN)
            .toList();
    private static final List<Society> SOCIETIES = Stream.of("架空内科学会", "見本外科学会", "日本模擬診療学会", "仮想地域医療研究会")
            .map(Society::new)
            .toList();
    private static final int TRAINING_YEARS = 2;

    /** Year of birth of the eldest with a mail address. */
    private static final int WITH_MAIL = 1950;

    private InventedRegistration() {}

    /**
     * Draws a registration.
     *
     * @param number    the register number
     * @param home      the body near which the person lives
     * @param schooling nobody is licensed before
     */
    static RegisteredData draw(Chance chance, LicenceNumber number, Association home, Schooling schooling, Sex sex) {
        InventedNames.Named named = InventedNames.draw(chance, sex);
        Optional<FormerName> former = InventedNames.former(chance, named);
        BirthDate birth = schooling.birth();
        LocalDate licensed = schooling.graduation().month().plusMonths(1).atDay(chance.between(1, 28));
        boolean training = licensed.plusYears(TRAINING_YEARS).isAfter(InventedNation.AS_OF);
        return new RegisteredData(
                named.name(),
                named.kana(),
                Optional.empty(),
                former,
                former.isPresent() && chance.in(60),
                birth,
                sex,
                MedicalLicence.of(number, licensed),
                schooling.graduation(),
                Optional.of(MedicalSchool.parse(chance.oneOf(SchoolCatalogue.names()))),
                Optional.of(training ? new Specialties(Specialty.TRAINEE, List.of()) : specialties(chance)),
                contact(chance, number, home, birth),
                chance.in(40) ? List.of(chance.oneOf(SOCIETIES)) : List.of());
    }

    /** One in four is a woman, where nothing else is asked. */
    static Sex sex(Chance chance) {
        return chance.in(24) ? Sex.FEMALE : Sex.MALE;
    }

    /** Whether the person is in clinical training on a day: the first two years after the licence. */
    static boolean inTrainingOn(RegisteredData data, LocalDate day) {
        return trainedOn(data).isAfter(day);
    }

    /** The day on which training was over: two years after the licence. */
    static LocalDate trainedOn(RegisteredData data) {
        return data.licence().registeredOn().plusYears(TRAINING_YEARS);
    }

    /** The same contact at a new address. */
    static ContactDetails movedTo(Chance chance, ContactDetails before, Association home) {
        return new ContactDetails(
                Optional.of(address(chance, home)),
                before.homePhone(),
                before.homeFax(),
                before.mobile(),
                before.other(),
                before.otherPhone(),
                before.otherFax(),
                before.mail(),
                before.destination());
    }

    private static Specialties specialties(Chance chance) {
        Specialty main = chance.oneOf(FIELDS);
        Specialty other = chance.oneOf(FIELDS);
        return new Specialties(main, chance.in(30) && other != main ? List.of(other) : List.of());
    }

    private static ContactDetails contact(Chance chance, LicenceNumber number, Association home, BirthDate birth) {
        String four = String.format(Locale.ROOT, "%04d", chance.below(10_000));
        boolean toWork = chance.in(25);
        return new ContactDetails(
                Optional.of(address(chance, home)),
                Optional.of(PhoneNumber.parse("00-0000-" + four)),
                Optional.of(PhoneNumber.parse("00-9999-" + four)).filter(fax -> !hasMail(number, birth)),
                chance.in(80) ? Optional.of(MobilePhone.parse("090-0000-" + four)) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(MailAddress.parse("doctor" + number.digits() + "@mail.example"))
                        .filter(address -> hasMail(number, birth)),
                toWork ? DeliveryDestination.WORKPLACE : DeliveryDestination.HOME);
    }

    /** Most have: of the elder ones nobody, of the others nine in ten. */
    private static boolean hasMail(LicenceNumber number, BirthDate birth) {
        return birth.day().getYear() >= WITH_MAIL && !number.digits().endsWith("3");
    }

    private static Address address(Chance chance, Association home) {
        Prefecture prefecture = home.code().prefecture().orElseThrow();
        String line = InventedPlaces.townOf(home) + "架空町" + chance.between(1, 9) + "-" + chance.between(1, 30);
        String building = chance.in(40) ? "見本ハイツ" + chance.between(101, 909) : "";
        return Address.parse(InventedPostcodes.of(home, prefecture), prefecture, line, building);
    }
}
