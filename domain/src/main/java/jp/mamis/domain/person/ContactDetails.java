package jp.mamis.domain.person;

import java.util.Optional;

/**
 * How to reach a person (連絡先). Everything may be missing: letters and the person's own body remain.
 *
 * @param home         the address the person lives at (自宅現住所)
 * @param other        another address for letters (その他住所)
 * @param destination  which of the addresses letters go to
 */
public record ContactDetails(
        Optional<Address> home,
        Optional<PhoneNumber> homePhone,
        Optional<PhoneNumber> homeFax,
        Optional<MobilePhone> mobile,
        Optional<Address> other,
        Optional<PhoneNumber> otherPhone,
        Optional<PhoneNumber> otherFax,
        Optional<MailAddress> mail,
        DeliveryDestination destination) {

    public ContactDetails withMail(MailAddress next) {
        return reachedBy(Optional.of(next));
    }

    public ContactDetails withoutMail() {
        return reachedBy(Optional.empty());
    }

    private ContactDetails reachedBy(Optional<MailAddress> next) {
        return new ContactDetails(home, homePhone, homeFax, mobile, other, otherPhone, otherFax, next, destination);
    }

    /** Letters go home and nothing else is known. */
    public static ContactDetails atHome(Address home) {
        return new ContactDetails(
                Optional.of(home),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                DeliveryDestination.HOME);
    }
}
