package jp.mamis.web.people;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.ContactDetails;
import jp.mamis.domain.person.FormerName;
import jp.mamis.domain.person.KanaName;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.person.MobilePhone;
import jp.mamis.domain.person.PhoneNumber;
import jp.mamis.domain.person.PostalCode;
import jp.mamis.domain.person.RomanName;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.domain.qualification.MedicalLicence;
import jp.mamis.domain.qualification.MedicalSchool;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.domain.qualification.Society;
import jp.mamis.domain.qualification.Specialties;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Facts;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Texts;

/** What is registered about a person as terms and their content, in the order people know from the forms. */
public final class RegisteredFacts {

    private final Page page;
    private final Texts t;
    private final boolean own;

    /** As others read it. */
    public RegisteredFacts(Page page) {
        this(page, false);
    }

    /** @param own whether the person reads it */
    RegisteredFacts(Page page, boolean own) {
        this.own = own;
        this.page = page;
        this.t = page.texts();
    }

    /** As the person reads it. */
    public static RegisteredFacts ofOneself(Page page) {
        return new RegisteredFacts(page, true);
    }

    /** Who it is and how to reach the person. */
    public Facts main(RegisteredData data) {
        MedicalLicence licence = data.licence();
        return Facts.none()
                .and(t.get("person.licence"), licence.number().digits())
                .and(t.get("person.licence-day"), page.dates().day(licence.registeredOn()))
                .and(
                        t.get("person.name"),
                        Cell.lines(List.of(data.kana().full(), data.name().full())))
                .and(t.get("person.former-name"), Cell.lines(former(data)))
                .and(t.get("person.birth"), page.dates().day(data.birth().day()))
                .and(t.get("person.home"), lines(data.contact().home()))
                .and(t.get("person.home-phone"), phone(data.contact().homePhone()))
                .and(t.get("person.home-fax"), phone(data.contact().homeFax()))
                .and(
                        t.get("person.mobile"),
                        data.contact().mobile().map(MobilePhone::hyphenated).orElse(""))
                .and(
                        t.get("person.mail"),
                        data.contact().mail().map(MailAddress::text).orElse(""));
    }

    /** What is compared with the register. */
    public Facts compared(RegisteredData data) {
        MedicalLicence licence = data.licence();
        return Facts.none()
                .and(t.get("person.licence"), licence.number().digits())
                .and(t.get("person.licence-day"), page.dates().day(licence.registeredOn()))
                .and(
                        t.get("person.former-numbers"),
                        licence.formerNumbers().stream()
                                .map(LicenceNumber::digits)
                                .collect(Collectors.joining("、")))
                .and(
                        t.get("person.name"),
                        Cell.lines(List.of(data.kana().full(), data.name().full())))
                .and(t.get("person.former-name"), Cell.lines(former(data)))
                .and(t.get("person.birth"), page.dates().day(data.birth().day()))
                .and(t.get("person.sex"), sex(data));
    }

    /** What the form of a registration asks for, with the mail address that is proved. */
    public Facts asked(RegisteredData data, MailAddress mail) {
        MedicalLicence licence = data.licence();
        return Facts.none()
                .and(
                        t.get("person.name"),
                        Cell.lines(List.of(data.kana().full(), data.name().full())))
                .and(t.get("person.former-name"), Cell.lines(former(data)))
                .and(t.get("person.birth"), page.dates().day(data.birth().day()))
                .and(t.get("person.sex"), sex(data))
                .and(t.get("person.licence"), licence.number().digits())
                .and(t.get("person.licence-day"), page.dates().day(licence.registeredOn()))
                .and(
                        t.get("person.graduation"),
                        page.dates().month(data.graduation().month()))
                .and(
                        t.get("person.school"),
                        data.school().map(MedicalSchool::label).orElse(""))
                .and(
                        t.get("person.specialty"),
                        data.specialties()
                                .map(Specialties::main)
                                .map(specialty -> RegistrationChoices.specialty(specialty, t))
                                .orElse(""))
                .and(t.get("person.home"), lines(data.contact().home()))
                .and(t.get("person.home-phone"), phone(data.contact().homePhone()))
                .and(t.get("person.home-fax"), phone(data.contact().homeFax()))
                .and(
                        t.get("person.mobile"),
                        data.contact().mobile().map(MobilePhone::hyphenated).orElse(""))
                .and(t.get("person.mail"), mail.text());
    }

    private String sex(RegisteredData data) {
        return own ? RegistrationChoices.ownSex(data.sex(), t) : RegistrationChoices.sex(data.sex(), t);
    }

    /** Everything else (その他詳細情報), with what is known beyond the person's own answers. */
    public Facts more(RegisteredData data) {
        Facts facts = answered(data)
                .and(
                        t.get("person.former-numbers"),
                        data.licence().formerNumbers().stream()
                                .map(LicenceNumber::digits)
                                .collect(Collectors.joining("、")));
        // Offices read it beside the way to note a check.
        return own
                ? facts.and(
                        t.get("person.register-check"),
                        RegisterChecks.state(data.licence().check(), t))
                : facts;
    }

    /** Everything a form of it asks for. */
    Facts all(RegisteredData data) {
        return new Facts(Stream.concat(main(data).facts().stream(), answered(data).facts().stream())
                .toList());
    }

    /** What the person answered beyond {@link #main}. */
    public Facts answered(RegisteredData data) {
        ContactDetails contact = data.contact();
        return Facts.none()
                .and(t.get("person.sex"), sex(data))
                .and(
                        t.get("person.roman-name"),
                        data.roman().map(RomanName::full).orElse(""))
                .and(
                        t.get("person.graduation"),
                        page.dates().month(data.graduation().month()))
                .and(
                        t.get("person.school"),
                        data.school().map(MedicalSchool::label).orElse(""))
                .and(
                        t.get("person.specialty"),
                        data.specialties()
                                .map(Specialties::main)
                                .map(specialty -> RegistrationChoices.specialty(specialty, t))
                                .orElse(""))
                .and(
                        t.get("person.other-specialties"),
                        data.specialties().stream()
                                .flatMap(specialties -> specialties.others().stream())
                                .map(specialty -> RegistrationChoices.specialty(specialty, t))
                                .collect(Collectors.joining("、")))
                .and(
                        t.get("person.societies"),
                        Cell.lines(data.societies().stream().map(Society::name).toList()))
                .and(t.get("person.other-address"), lines(contact.other()))
                .and(t.get("person.other-phone"), phone(contact.otherPhone()))
                .and(t.get("person.other-fax"), phone(contact.otherFax()))
                .and(
                        t.get("person.destination"),
                        t.get("person.destination."
                                + contact.destination().name().toLowerCase(Locale.ROOT)));
    }

    private List<String> former(RegisteredData data) {
        Stream<String> kana = data.former().flatMap(FormerName::kana).map(KanaName::full).stream();
        Stream<String> name = data.former().map(was -> was.name().full()).stream();
        Stream<String> use = data.formerNameOnMail() ? Stream.of(t.get("person.former-name-used")) : Stream.empty();
        return Stream.of(kana, name, use).flatMap(lines -> lines).toList();
    }

    private static String phone(Optional<PhoneNumber> phone) {
        return phone.map(PhoneNumber::hyphenated).orElse("");
    }

    private static Cell lines(Optional<Address> address) {
        return Cell.lines(address.stream().flatMap(RegisteredFacts::lines).toList());
    }

    private static Stream<String> lines(Address address) {
        Stream<String> post = address.postalCode().map(PostalCode::printed).map(text -> "〒" + text).stream();
        return Stream.concat(post, address.lines().stream());
    }
}
