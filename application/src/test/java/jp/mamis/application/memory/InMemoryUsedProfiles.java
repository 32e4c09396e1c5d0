package jp.mamis.application.memory;

import java.time.Instant;
import java.util.NavigableMap;
import jp.mamis.application.hpki.ca.UsedProfiles;
import jp.mamis.domain.hpki.ca.CertificateProfile;
import jp.mamis.domain.hpki.ca.Der;

/** Profiles that something was issued by, in memory. */
public final class InMemoryUsedProfiles implements UsedProfiles {

    private final InMemoryStore store;
    private final NavigableMap<String, Der> rows;

    public InMemoryUsedProfiles(InMemoryStore store) {
        this.store = store;
        this.rows = store.table();
    }

    @Override
    public Der first(CertificateProfile profile, Instant at) {
        store.requireTransaction();
        String name = profile + " " + profile.realm() + " " + profile.purpose();
        rows.putIfAbsent(name, profile.digest());
        return rows.get(name);
    }
}
