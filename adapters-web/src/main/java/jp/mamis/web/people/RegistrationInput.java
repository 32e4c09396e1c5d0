package jp.mamis.web.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.mamis.application.AssociationSystem;
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
import jp.mamis.domain.person.RomanName;
import jp.mamis.domain.person.Sex;
import jp.mamis.domain.qualification.Graduation;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.domain.qualification.MedicalLicence;
import jp.mamis.domain.qualification.MedicalSchool;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.domain.qualification.RegisteredSoFar;
import jp.mamis.domain.qualification.Society;
import jp.mamis.domain.qualification.Specialties;
import jp.mamis.domain.qualification.Specialty;
import jp.mamis.web.input.Choices;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.problem.InputFault;

/**
 * Reads what is registered about a person from the form or from JSON as its fields. Every fault is kept, and beside faults
 * what the rules say to the fields that could be read. Long because the items are read in one place, in the order of the form.
 */
public final class RegistrationInput {

    /** Which field shows what the rules say about an item. */
    private static final Map<String, String> SHOWN_AT = Map.of(
            "kana", "familyKana",
            "formerKana", "formerFamilyKana",
            "licence", "licenceNumber",
            "home", "homeLine",
            "other", "otherLine",
            "formerNumbers", "licenceNumber");

    private final FormInput input;
    private final Function<RegisteredSoFar, Optional<Refusals>> rules;
    private final boolean atHome;
    private final AddressInput addresses;

    public RegistrationInput(FormInput input, AssociationSystem system) {
        this(input, system.people().amendmentPreview()::soFar, false);
    }

    private RegistrationInput(FormInput input, Function<RegisteredSoFar, Optional<Refusals>> rules, boolean atHome) {
        this.input = input;
        this.rules = rules;
        this.atHome = atHome;
        this.addresses = new AddressInput(input, atHome);
    }

    /** For a form that asks for no other address than the home: it has to be given. */
    public static RegistrationInput atHome(FormInput input, AssociationSystem system) {
        return new RegistrationInput(input, system.people().amendmentPreview()::soFar, true);
    }

    /** The same, judged by further rules about what is known beside what is faulty. */
    public RegistrationInput judgedBy(Function<RegisteredSoFar, Optional<Refusals>> more) {
        return new RegistrationInput(
                input,
                known -> Stream.of(rules.apply(known), more.apply(known))
                        .flatMap(Optional::stream)
                        .reduce(Refusals::and),
                atHome);
    }

    /** For what a form showed as it was opened: rules are asked about what is filled in. */
    static RegistrationInput opened(FormInput input) {
        return new RegistrationInput(input, known -> Optional.empty(), false);
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
        Parsed<LicenceNumber> number = input.required("licenceNumber", LicenceNumber::parse);
        Parsed<LocalDate> licensedOn = input.requiredDate("licenceDay", JapaneseDate::parse);
        Parsed<Graduation> graduation = input.required("graduation", Graduation::parse);
        Parsed<Optional<MedicalSchool>> school = input.optional("school", MedicalSchool::parse);
        Parsed<Optional<Specialties>> specialties = specialties();
        Parsed<ContactDetails> contact = contact();
        Parsed<Optional<List<Society>>> societies = input.optional("societies", RegistrationInput::societies);
        if (input.isFaulty()) {
            RegisteredSoFar known = new RegisteredSoFar(
                    name.known(),
                    kana.known(),
                    !input.text("formerFamily").isBlank(),
                    input.ticked("formerNameOnMail"),
                    birth.known(),
                    licensedOn.known(),
                    graduation.known(),
                    contact.known());
            input.judged(() -> rules.apply(known).map(RegistrationInput::atFields));
        }
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
                        MedicalLicence.of(number.get(), licensedOn.get()),
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
        if (!input.text("formerFamily").isBlank()
                && input.text("formerFamilyKana").isBlank()) {
            return input.fault(InputFault.required("formerFamilyKana"));
        }
        return input.combined("formerFamily", () -> name.get().map(own -> new FormerName(own, kana.get())));
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
        Parsed<Optional<Address>> home = addresses.read("home");
        Parsed<Optional<PhoneNumber>> homePhone = input.optional("homePhone", PhoneNumber::parse);
        Parsed<Optional<PhoneNumber>> homeFax = input.optional("homeFax", PhoneNumber::parse);
        Parsed<Optional<MobilePhone>> mobile = input.optional("mobile", MobilePhone::parse);
        Parsed<Optional<Address>> other = addresses.read("other");
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
                        destination.get()),
                home,
                homePhone,
                homeFax,
                mobile,
                other,
                otherPhone,
                otherFax,
                mail,
                destination);
    }

    private static List<Society> societies(String lines) {
        return lines.lines().filter(line -> !line.isBlank()).map(Society::parse).toList();
    }
}
