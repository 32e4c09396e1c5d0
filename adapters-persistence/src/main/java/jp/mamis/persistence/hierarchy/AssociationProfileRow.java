package jp.mamis.persistence.hierarchy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.domain.hierarchy.Area;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.AssociationProfile;
import jp.mamis.domain.hierarchy.ContactUnit;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.person.PersonName;
import jp.mamis.domain.person.PhoneNumber;
import jp.mamis.domain.person.PostalCode;
import jp.mamis.domain.person.Prefecture;
import org.jspecify.annotations.Nullable;

/** What a body says about itself. */
@Entity
@Table(name = "association_profile")
class AssociationProfileRow {

    @Id
    private UUID association = new UUID(0, 0);

    @Version
    private long version;

    @Column(name = "postal_code")
    private @Nullable String postalCode;

    private @Nullable String prefecture;
    private @Nullable String line;
    private @Nullable String building;
    private int continued;
    private @Nullable String phone;
    private @Nullable String fax;
    private @Nullable String mail;

    @Column(name = "president_family")
    private @Nullable String presidentFamily;

    @Column(name = "president_given")
    private @Nullable String presidentGiven;

    private @Nullable String unit;
    private @Nullable String area;

    protected AssociationProfileRow() {}

    static AssociationProfileRow from(AssociationProfile profile) {
        AssociationProfile.Contents contents = profile.contents();
        AssociationProfileRow row = new AssociationProfileRow();
        row.association = profile.association().value();
        row.version = profile.version().number();
        row.postalCode = contents.address()
                .flatMap(Address::postalCode)
                .map(PostalCode::digits)
                .orElse(null);
        row.prefecture = contents.address()
                .flatMap(Address::prefecture)
                .map(Prefecture::code)
                .orElse(null);
        row.line = contents.address().map(Address::line).orElse(null);
        row.building = contents.address().map(Address::building).orElse(null);
        row.continued = contents.address().map(Address::continued).orElse(0);
        row.phone = contents.phone().map(PhoneNumber::hyphenated).orElse(null);
        row.fax = contents.fax().map(PhoneNumber::hyphenated).orElse(null);
        row.mail = contents.mail().map(MailAddress::text).orElse(null);
        row.presidentFamily = contents.president().map(PersonName::family).orElse(null);
        row.presidentGiven = contents.president().map(PersonName::given).orElse(null);
        row.unit = contents.unit().map(ContactUnit::text).orElse(null);
        row.area = contents.area().parts().isEmpty()
                ? null
                : String.join("\n", contents.area().lines());
        return row;
    }

    AssociationProfile toDomain() {
        AssociationProfile.Contents contents = new AssociationProfile.Contents(
                Optional.ofNullable(line)
                        .map(text -> new Address(
                                Optional.ofNullable(postalCode).map(PostalCode::new),
                                Optional.ofNullable(prefecture).flatMap(Prefecture::ofCode),
                                text,
                                Optional.ofNullable(building).orElse(""),
                                continued)),
                Optional.ofNullable(phone).map(PhoneNumber::new),
                Optional.ofNullable(fax).map(PhoneNumber::new),
                Optional.ofNullable(mail).map(MailAddress::new),
                Optional.ofNullable(presidentFamily)
                        .map(family -> new PersonName(
                                family, Optional.ofNullable(presidentGiven).orElse(""))),
                Optional.ofNullable(unit).map(ContactUnit::new),
                Optional.ofNullable(area).map(Area::read).orElse(Area.NONE));
        return new AssociationProfile(
                new AssociationId(association), new jp.mamis.domain.kernel.Version(version), contents);
    }
}
