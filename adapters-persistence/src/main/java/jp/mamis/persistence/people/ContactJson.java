package jp.mamis.persistence.people;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.ContactDetails;
import jp.mamis.domain.person.DeliveryDestination;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.person.MobilePhone;
import jp.mamis.domain.person.PhoneNumber;
import jp.mamis.domain.person.PostalCode;
import jp.mamis.domain.person.Prefecture;
import jp.mamis.persistence.work.JsonText;

/** Addresses and numbers of a person within the JSON of registered data. What is absent has no member. */
final class ContactJson {

    private ContactJson() {}

    static JsonObjectBuilder write(ContactDetails contact) {
        JsonObjectBuilder json =
                JsonText.object().add("destination", contact.destination().name());
        contact.home().ifPresent(address -> json.add("home", address(address)));
        contact.homePhone().ifPresent(phone -> json.add("homePhone", phone.hyphenated()));
        contact.homeFax().ifPresent(fax -> json.add("homeFax", fax.hyphenated()));
        contact.mobile().ifPresent(mobile -> json.add("mobile", mobile.hyphenated()));
        contact.other().ifPresent(address -> json.add("other", address(address)));
        contact.otherPhone().ifPresent(phone -> json.add("otherPhone", phone.hyphenated()));
        contact.otherFax().ifPresent(fax -> json.add("otherFax", fax.hyphenated()));
        contact.mail().ifPresent(mail -> json.add("mail", mail.text()));
        return json;
    }

    static ContactDetails read(JsonObject json) {
        return new ContactDetails(
                JsonMembers.object(json, "home").map(ContactJson::address),
                JsonMembers.text(json, "homePhone").map(PhoneNumber::new),
                JsonMembers.text(json, "homeFax").map(PhoneNumber::new),
                JsonMembers.text(json, "mobile").map(MobilePhone::new),
                JsonMembers.object(json, "other").map(ContactJson::address),
                JsonMembers.text(json, "otherPhone").map(PhoneNumber::new),
                JsonMembers.text(json, "otherFax").map(PhoneNumber::new),
                JsonMembers.text(json, "mail").map(MailAddress::new),
                DeliveryDestination.valueOf(json.getString("destination")));
    }

    private static JsonObjectBuilder address(Address address) {
        JsonObjectBuilder json = JsonText.object().add("line", address.line()).add("building", address.building());
        if (address.continued() > 0) {
            json.add("continued", address.continued());
        }
        address.postalCode().ifPresent(code -> json.add("postalCode", code.digits()));
        address.prefecture().ifPresent(prefecture -> json.add("prefecture", prefecture.name()));
        return json;
    }

    private static Address address(JsonObject json) {
        return new Address(
                JsonMembers.text(json, "postalCode").map(PostalCode::new),
                JsonMembers.text(json, "prefecture").map(Prefecture::valueOf),
                json.getString("line"),
                json.getString("building"),
                json.getInt("continued", 0));
    }
}
