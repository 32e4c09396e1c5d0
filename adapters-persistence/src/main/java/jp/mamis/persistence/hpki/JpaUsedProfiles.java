package jp.mamis.persistence.hpki;

import java.time.Instant;
import jp.mamis.application.hpki.ca.UsedProfiles;
import jp.mamis.domain.hpki.ca.CertificateProfile;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** Profiles that something was issued by, in PostgreSQL. */
public final class JpaUsedProfiles implements UsedProfiles {

    private static final String FIND =
            "select digest from mamis.used_profile where name = ? and version = ? and realm = ? and purpose = ?";
    private static final String ADD =
            "insert into mamis.used_profile (name, version, realm, purpose, digest, first_used)"
                    + " values (?, ?, ?, ?, ?, ?) on conflict (name, version, realm, purpose) do nothing";

    private final Statements statements;

    public JpaUsedProfiles(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public Der first(CertificateProfile profile, Instant at) {
        return statements
                .first(FIND, row -> Der.of(row.getBytes("digest")), key(profile))
                .orElseGet(() -> added(profile, at));
    }

    private Der added(CertificateProfile profile, Instant at) {
        statements.run(
                ADD,
                profile.name(),
                profile.version(),
                profile.realm().name(),
                profile.purpose().name(),
                profile.digest().bytes(),
                at);
        return statements
                .first(FIND, row -> Der.of(row.getBytes("digest")), key(profile))
                .orElseThrow();
    }

    private static Object[] key(CertificateProfile profile) {
        return new Object[] {
            profile.name(),
            profile.version(),
            profile.realm().name(),
            profile.purpose().name()
        };
    }
}
