package jp.mamis.application.hierarchy;

import java.util.List;
import java.util.Optional;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.AssociationProfile;

/** The profiles that bodies keep about themselves, one per body at the most. */
public interface AssociationProfiles {

    /** Empty while the body has entered nothing. */
    Optional<AssociationProfile> find(AssociationId association);

    /** Those of bodies that have said where their members work, by id. */
    List<AssociationProfile> withArea();

    /**
     * Stores a profile under the version after the one it carries.
     *
     * @throws jp.mamis.application.kernel.StaleState at once or at commit, when the stored version is not the one the
     *     profile carries
     */
    void save(AssociationProfile profile);
}
