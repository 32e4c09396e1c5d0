package jp.mamis.web.hierarchy;

import java.util.List;
import java.util.Optional;
import jp.mamis.application.hierarchy.AssociationPage;
import jp.mamis.domain.hierarchy.Area;
import jp.mamis.domain.hierarchy.AssociationProfile.Contents;
import jp.mamis.domain.hierarchy.ContactUnit;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.person.PersonName;
import jp.mamis.domain.person.PhoneNumber;
import jp.mamis.domain.person.PostalCode;
import jp.mamis.domain.person.Prefecture;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Texts;
import jp.mamis.web.problem.InputFault;

/** What a body says about itself as a form: filled from what is known, read back from what was sent. */
final class ProfileForm {

    private ProfileForm() {}

    /** Reads the profile; the faults are then in {@code input}. */
    static Parsed<Contents> read(FormInput input) {
        ProfileParts parts = new ProfileParts(
                input.text("line"),
                input.text("building"),
                input.text("presidentFamily"),
                input.text("presidentGiven"));
        Parsed<Optional<PostalCode>> code = input.optional("postalCode", PostalCode::parse);
        Parsed<Optional<Prefecture>> place = input.optional("prefecture", Prefecture::parse);
        parts.missingAddressParts(input.text("postalCode"), input.text("prefecture"))
                .forEach(field -> input.fault(InputFault.required(field)));
        input.optional("line", parts::lines);
        Parsed<Optional<PhoneNumber>> phone = input.optional("phone", PhoneNumber::parse);
        Parsed<Optional<PhoneNumber>> fax = input.optional("fax", PhoneNumber::parse);
        Parsed<Optional<MailAddress>> mail = input.optional("mail", MailAddress::parse);
        parts.missingPresidentParts().forEach(field -> input.fault(InputFault.required(field)));
        Parsed<Optional<PersonName>> president = input.optional("presidentFamily", parts::president);
        Parsed<Optional<ContactUnit>> unit = input.optional("unit", ContactUnit::parse);
        Parsed<Optional<Area>> area = input.optional("area", Area::parse);
        Parsed<Optional<Address>> address = input.combined("line", () -> parts.address(code.get(), place.get()));
        return input.combined(
                "",
                () -> new Contents(
                        address.get(),
                        phone.get(),
                        fax.get(),
                        mail.get(),
                        president.get(),
                        unit.get(),
                        area.get().orElse(Area.NONE)));
    }

    static Form filled(AssociationPage body, Texts t) {
        ProfileJson known = ProfileJson.of(body.profile().contents());
        return Form.blank(t)
                .answering("version", Long.toString(body.profile().version().number()))
                .answering("postalCode", known.postalCode().orElse(""))
                .answering("prefecture", known.prefecture().orElse(""))
                .answering("line", known.line().orElse(""))
                .answering("building", known.building().orElse(""))
                .answering("phone", known.phone().orElse(""))
                .answering("fax", known.fax().orElse(""))
                .answering("mail", known.mail().orElse(""))
                .answering("presidentFamily", known.presidentFamily().orElse(""))
                .answering("presidentGiven", known.presidentGiven().orElse(""))
                .answering("unit", known.unit().orElse(""))
                .answering("area", String.join("\n", known.area().orElse(List.of())));
    }
}
