package jp.mamis.application.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.hierarchy.Area;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.AssociationProfile;
import jp.mamis.domain.hierarchy.ContactUnit;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.person.PersonName;
import jp.mamis.domain.person.PhoneNumber;
import jp.mamis.domain.person.PostalCode;
import jp.mamis.domain.person.Prefecture;
import org.junit.jupiter.api.Test;

/** What a store of profiles promises. */
public interface AssociationProfilesContract {

    AssociationId BODY = Associations.YOKOHAMA.id();

    AssociationProfile.Contents FULL = new AssociationProfile.Contents(
            Optional.of(Address.parse(
                    PostalCode.parse("231-0062"), Prefecture.parse("14"), "横浜市中区見本町架空通例示一丁目仮設の内二番地三号1-1", "見本会館 2階")),
            Optional.of(PhoneNumber.parse("045-000-0001")),
            Optional.of(PhoneNumber.parse("045-000-0002")),
            Optional.of(MailAddress.parse("office@yokohama.example")),
            Optional.of(new PersonName("見本\uDB40\uDD00", "𠮷郎")),
            Optional.of(new ContactUnit("総務課")),
            Area.parse("横浜市見本区\n横浜市架空区　北部"));

    UnitOfWork work();

    AssociationProfiles associationProfiles();

    @Test
    default void a_body_that_has_entered_nothing_has_no_profile() {
        assertThat(find()).isEmpty();
    }

    @Test
    default void what_was_saved_is_found_under_the_next_version() {
        save(new AssociationProfile(BODY, Version.NEW, FULL));

        assertThat(find()).contains(new AssociationProfile(BODY, new Version(1), FULL));
    }

    @Test
    default void contents_can_be_taken_away_again() {
        save(new AssociationProfile(BODY, Version.NEW, FULL));

        save(new AssociationProfile(BODY, new Version(1), AssociationProfile.Contents.NONE));

        assertThat(find()).contains(new AssociationProfile(BODY, new Version(2), AssociationProfile.Contents.NONE));
    }

    @Test
    default void bodies_that_have_said_where_their_members_work_are_found_together() {
        save(new AssociationProfile(BODY, Version.NEW, FULL));
        save(new AssociationProfile(Associations.KANAGAWA.id(), Version.NEW, AssociationProfile.Contents.NONE));

        assertThat(work().readOnly(() -> associationProfiles().withArea()))
                .containsExactly(new AssociationProfile(BODY, new Version(1), FULL));
    }

    @Test
    default void an_older_version_fails_and_leaves_the_first() {
        save(new AssociationProfile(BODY, Version.NEW, AssociationProfile.Contents.NONE));
        save(new AssociationProfile(BODY, new Version(1), FULL));

        assertThatThrownBy(() -> save(new AssociationProfile(BODY, new Version(1), AssociationProfile.Contents.NONE)))
                .isInstanceOf(StaleState.class);
        assertThatThrownBy(() -> save(new AssociationProfile(BODY, Version.NEW, AssociationProfile.Contents.NONE)))
                .isInstanceOf(StaleState.class);

        assertThat(find()).contains(new AssociationProfile(BODY, new Version(2), FULL));
    }

    @Test
    default void a_failed_unit_of_work_leaves_nothing() {
        assertThatThrownBy(() -> work().inTransaction(() -> {
                    associationProfiles().save(new AssociationProfile(BODY, Version.NEW, FULL));
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(find()).isEmpty();
    }

    private Optional<AssociationProfile> find() {
        return work().readOnly(() -> associationProfiles().find(BODY));
    }

    private void save(AssociationProfile profile) {
        work().inTransaction(() -> {
            associationProfiles().save(profile);
            return profile;
        });
    }
}
