package jp.mamis.persistence.hierarchy;

import java.util.List;
import java.util.Optional;
import jp.mamis.application.hierarchy.AssociationProfiles;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.AssociationProfile;
import jp.mamis.persistence.work.CurrentEntityManager;

/** The profiles of bodies in PostgreSQL. */
public final class JpaAssociationProfiles implements AssociationProfiles {

    private final CurrentEntityManager current;

    public JpaAssociationProfiles(CurrentEntityManager current) {
        this.current = current;
    }

    @Override
    public Optional<AssociationProfile> find(AssociationId association) {
        return Optional.ofNullable(current.get().find(AssociationProfileRow.class, association.value()))
                .map(AssociationProfileRow::toDomain);
    }

    @Override
    public List<AssociationProfile> withArea() {
        return current
                .get()
                .createQuery(
                        "select p from AssociationProfileRow p where p.area is not null order by p.association",
                        AssociationProfileRow.class)
                .getResultList()
                .stream()
                .map(AssociationProfileRow::toDomain)
                .toList();
    }

    @Override
    public void save(AssociationProfile profile) {
        current.store(AssociationProfileRow.from(profile), profile.version());
    }
}
