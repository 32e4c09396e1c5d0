package jp.mamis.web.hierarchy;

import java.util.List;
import java.util.Optional;
import jp.mamis.domain.hierarchy.Area;
import jp.mamis.domain.hierarchy.AreaPart;
import jp.mamis.domain.hierarchy.AssociationProfile.Contents;
import jp.mamis.domain.hierarchy.ContactUnit;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.person.PersonName;
import jp.mamis.domain.person.PhoneNumber;
import jp.mamis.domain.person.PostalCode;
import jp.mamis.domain.person.Prefecture;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;
import jp.mamis.web.problem.InputFault;

/**
 * What a body says about itself, for reading and writing; what is absent is not said.
 *
 * @param postalCode seven digits; with prefecture and line, or none of the three
 * @param prefecture JIS X 0401 code, two digits
 * @param area       municipalities where the members work, each with what part of it behind a space
 */
public record ProfileJson(
        Optional<String> postalCode,
        Optional<String> prefecture,
        Optional<String> line,
        Optional<String> building,
        Optional<String> phone,
        Optional<String> fax,
        Optional<String> mail,
        Optional<String> presidentFamily,
        Optional<String> presidentGiven,
        Optional<String> unit,
        Optional<List<String>> area) {

    static ProfileJson of(Contents contents) {
        return new ProfileJson(
                contents.address().flatMap(Address::postalCode).map(PostalCode::digits),
                contents.address().flatMap(Address::prefecture).map(Prefecture::code),
                contents.address().map(Address::wholeLine),
                contents.address().map(Address::onlyBuilding).filter(text -> !text.isEmpty()),
                contents.phone().map(PhoneNumber::hyphenated),
                contents.fax().map(PhoneNumber::hyphenated),
                contents.mail().map(MailAddress::text),
                contents.president().map(PersonName::family),
                contents.president().map(PersonName::given).filter(text -> !text.isEmpty()),
                contents.unit().map(ContactUnit::text),
                Optional.of(contents.area().lines()).filter(lines -> !lines.isEmpty()));
    }

    /** @throws jp.mamis.web.problem.MalformedInput with every fault */
    Contents contents() {
        Parsing input = new Parsing();
        ProfileParts texts = new ProfileParts(text(line), text(building), text(presidentFamily), text(presidentGiven));
        Parsed<Optional<PostalCode>> code = input.optional("postalCode", postalCode, PostalCode::parse);
        Parsed<Optional<Prefecture>> place = input.optional("prefecture", prefecture, Prefecture::parse);
        texts.missingAddressParts(text(postalCode), text(prefecture))
                .forEach(field -> input.fault(InputFault.required(field)));
        input.optional("line", line, texts::lines);
        Parsed<Optional<PhoneNumber>> calls = input.optional("phone", phone, PhoneNumber::parse);
        Parsed<Optional<PhoneNumber>> faxes = input.optional("fax", fax, PhoneNumber::parse);
        Parsed<Optional<MailAddress>> mails = input.optional("mail", mail, MailAddress::parse);
        texts.missingPresidentParts().forEach(field -> input.fault(InputFault.required(field)));
        Parsed<Optional<PersonName>> president = input.optional("presidentFamily", presidentFamily, texts::president);
        Parsed<Optional<ContactUnit>> office = input.optional("unit", unit, ContactUnit::parse);
        Parsed<List<AreaPart>> parts = input.each("area", area.orElse(List.of()), AreaPart::parse);
        Parsed<Area> whole = input.combined("area", () -> new Area(parts.get()));
        Parsed<Optional<Address>> address = input.combined("line", () -> texts.address(code.get(), place.get()));
        return input.complete(() -> new Contents(
                address.get(), calls.get(), faxes.get(), mails.get(), president.get(), office.get(), whole.get()));
    }

    private static String text(Optional<String> part) {
        return part.orElse("");
    }
}
