package jp.mamis.application.memory;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import jp.mamis.application.hierarchy.AssociationProfiles;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.hierarchy.Area;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.AssociationProfile;
import jp.mamis.domain.kernel.Version;

/** The profiles of bodies in memory. */
public final class InMemoryAssociationProfiles implements AssociationProfiles {

    private final InMemoryStore store;
    private final NavigableMap<String, AssociationProfile> profiles;

    public InMemoryAssociationProfiles(InMemoryStore store) {
        this.store = store;
        this.profiles = store.table();
    }

    @Override
    public Optional<AssociationProfile> find(AssociationId association) {
        store.requireTransaction();
        return Optional.ofNullable(profiles.get(association.value().toString()));
    }

    @Override
    public List<AssociationProfile> withArea() {
        store.requireTransaction();
        return profiles.values().stream()
                .filter(profile -> !profile.contents().area().equals(Area.NONE))
                .toList();
    }

    @Override
    public void save(AssociationProfile profile) {
        Version stored =
                find(profile.association()).map(AssociationProfile::version).orElse(Version.NEW);
        if (!stored.equals(profile.version())) {
            throw new StaleState("profile");
        }
        profiles.put(
                profile.association().value().toString(),
                new AssociationProfile(profile.association(), profile.version().next(), profile.contents()));
    }
}
