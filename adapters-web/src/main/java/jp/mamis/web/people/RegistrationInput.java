package jp.mamis.web.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.BirthDate;
import jp.mamis.domain.person.ContactDetails;
import jp.mamis.domain.person.DeliveryDestination;
import jp.mamis.domain.person.FormerName;
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
import jp.mamis.domain.qualification.Society;
import jp.mamis.domain.qualification.Specialties;
import jp.mamis.domain.qualification.Specialty;
import jp.mamis.web.input.Choices;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.problem.InputFault;

/** Reads what is registered about a person from the form or from JSON as its fields. Every fault is kept. */
public final class RegistrationInput {

    /** Which field shows what the rules say about an item. */
    private static final Map<String, String> SHOWN_AT = Map.of(
            "kana", "familyKana",
            "former", "formerFamily",
            "licence", "licenceNumber",
            "home", "homeLine",
            "other", "otherLine",
            "formerNumbers", "licenceNumber");

    private final FormInput input;

    public RegistrationInput(FormInput input) {
        this.input = input;
    }

    /** The reasons at the fields of the form. */
    public static Refusals atFields(Refusals reasons) {
        return new Refusals(reasons.reasons().stream()
                .map(reason -> reason.field()
                        .map(item -> reason.at(SHOWN_AT.getOrDefault(item, item)))
                        .orElse(reason))
                .toList());
    }

    /** To be taken only when the input is free of faults. */
    public Parsed<RegisteredData> read() {
        Parsed<PersonName> name = input.required("family", family -> PersonName.parse(family, input.text("given")));
        Parsed<KanaName> kana = input.required("familyKana", family -> KanaName.parse(family, input.text("givenKana")));
        Parsed<Optional<RomanName>> roman =
                input.optional("romanFamily", family -> RomanName.parse(family, input.text("romanGiven")));
        Parsed<Optional<FormerName>> former = former();
        Parsed<BirthDate> birth = input.requiredDate("birth", text -> new BirthDate(JapaneseDate.parse(text)));
        Parsed<Sex> sex = input.required("sex", text -> Choices.constant(Sex.values(), text));
        Parsed<MedicalLicence> licence = licence();
        Parsed<Graduation> graduation = input.required("graduation", Graduation::parse);
        Parsed<Optional<MedicalSchool>> school = input.optional("school", MedicalSchool::parse);
        Parsed<Optional<Specialties>> specialties = specialties();
        Parsed<ContactDetails> contact = contact();
        Parsed<Optional<List<Society>>> societies = input.optional("societies", RegistrationInput::societies);
        return input.combined(
                "",
                () -> new RegisteredData(
                        name.get(),
                        kana.get(),
                        roman.get(),
                        former.get(),
                        input.ticked("formerNameOnMail"),
                        birth.get(),
                        sex.get(),
                        licence.get(),
                        graduation.get(),
                        school.get(),
                        specialties.get(),
                        contact.get(),
                        societies.get().orElse(List.of())));
    }

    private Parsed<Optional<FormerName>> former() {
        Parsed<Optional<KanaName>> kana =
                input.optional("formerFamilyKana", family -> KanaName.parse(family, input.text("formerGivenKana")));
        Parsed<Optional<PersonName>> name =
                input.optional("formerFamily", family -> PersonName.parse(family, input.text("formerGiven")));
        if (input.text("formerFamily").isBlank()
                && !input.text("formerFamilyKana").isBlank()) {
            return input.fault(InputFault.required("formerFamily"));
        }
        return input.combined("formerFamily", () -> name.get().map(own -> new FormerName(own, kana.get())));
    }

    private Parsed<MedicalLicence> licence() {
        Parsed<LicenceNumber> number = input.required("licenceNumber", LicenceNumber::parse);
        Parsed<java.time.LocalDate> day = input.requiredDate("licenceDay", JapaneseDate::parse);
        return input.combined("licenceNumber", () -> MedicalLicence.of(number.get(), day.get()));
    }

    private Parsed<Optional<Specialties>> specialties() {
        Parsed<List<Specialty>> others = input.each("otherSpecialties", Specialty::parse);
        Parsed<Optional<Specialty>> main = input.optional("specialty", Specialty::parse);
        boolean othersAlone = input.text("specialty").isBlank()
                && input.texts("otherSpecialties").stream().anyMatch(text -> !text.isBlank());
        return othersAlone
                ? input.fault(InputFault.required("specialty"))
                : input.combined(
                        "otherSpecialties", () -> main.get().map(field -> new Specialties(field, others.get())));
    }

    private Parsed<ContactDetails> contact() {
        Parsed<Optional<Address>> home = address("home");
        Parsed<Optional<PhoneNumber>> homePhone = input.optional("homePhone", PhoneNumber::parse);
        Parsed<Optional<PhoneNumber>> homeFax = input.optional("homeFax", PhoneNumber::parse);
        Parsed<Optional<MobilePhone>> mobile = input.optional("mobile", MobilePhone::parse);
        Parsed<Optional<Address>> other = address("other");
        Parsed<Optional<PhoneNumber>> otherPhone = input.optional("otherPhone", PhoneNumber::parse);
        Parsed<Optional<PhoneNumber>> otherFax = input.optional("otherFax", PhoneNumber::parse);
        Parsed<Optional<MailAddress>> mail = input.optional("mail", MailAddress::parse);
        Parsed<DeliveryDestination> destination =
                input.required("destination", text -> Choices.constant(DeliveryDestination.values(), text));
        return input.combined(
                "homeLine",
                () -> new ContactDetails(
                        home.get(),
                        homePhone.get(),
                        homeFax.get(),
                        mobile.get(),
                        other.get(),
                        otherPhone.get(),
                        otherFax.get(),
                        mail.get(),
                        destination.get()));
    }

    /**
     * Without postal code and prefecture it is an address in another country. The lines are read on their own first, so
     * that what is wrong with them is told together with all other faults.
     */
    private Parsed<Optional<Address>> address(String which) {
        Parsed<Optional<PostalCode>> code = input.optional(which + "PostalCode", PostalCode::parse);
        Parsed<Optional<Prefecture>> prefecture = input.optional(which + "Prefecture", Prefecture::parse);
        missing(which).forEach(field -> input.fault(InputFault.required(field)));
        String line = input.text(which + "Line").strip();
        String building = input.text(which + "Building").strip();
        Parsed<Optional<Address>> lines = input.optional(which + "Line", text -> Address.abroad(text, building));
        boolean abroad = input.text(which + "Prefecture").isBlank()
                && input.text(which + "PostalCode").isBlank();
        if (line.isEmpty() || abroad) {
            return lines;
        }
        return input.combined(
                which + "Line",
                () -> Optional.of(
                        Address.parse(code.get().orElseThrow(), prefecture.get().orElseThrow(), line, building)));
    }

    private Stream<String> missing(String which) {
        boolean inJapan = Stream.of("PostalCode", "Prefecture").anyMatch(part -> given(which + part));
        boolean begun = inJapan || given(which + "Building");
        Stream<String> line = begun ? Stream.of(which + "Line") : Stream.empty();
        Stream<String> place = inJapan ? Stream.of(which + "PostalCode", which + "Prefecture") : Stream.empty();
        return Stream.concat(place, line).filter(field -> !given(field));
    }

    private boolean given(String field) {
        return !input.text(field).isBlank();
    }

    private static List<Society> societies(String lines) {
        return lines.lines().filter(line -> !line.isBlank()).map(Society::parse).toList();
    }
}
