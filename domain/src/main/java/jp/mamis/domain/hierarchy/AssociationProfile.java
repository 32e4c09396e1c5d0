package jp.mamis.domain.hierarchy;

import java.util.Optional;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.person.PersonName;
import jp.mamis.domain.person.PhoneNumber;

/**
 * How a body is reached and who presides (医師会の連絡先・会長名): public, kept current by the body itself and apart from
 * the federation's structure. Empty until the body has entered something.
 */
public record AssociationProfile(AssociationId association, Version version, Contents contents) {

    /**
     * What the body enters.
     *
     * @param president the president's name (会長名)
     * @param unit      who answers questions in the body's office
     * @param area      where its members work; empty while the body has not said
     */
    public record Contents(
            Optional<Address> address,
            Optional<PhoneNumber> phone,
            Optional<PhoneNumber> fax,
            Optional<MailAddress> mail,
            Optional<PersonName> president,
            Optional<ContactUnit> unit,
            Area area) {

        public static final Contents NONE = new Contents(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Area.NONE);
    }

    /** The profile of a body that has entered nothing. */
    public static AssociationProfile blank(AssociationId association) {
        return new AssociationProfile(association, Version.NEW, Contents.NONE);
    }

    /** The same body's profile with other contents, not stored yet. */
    public AssociationProfile with(Contents next) {
        return new AssociationProfile(association, version, next);
    }
}
