package jp.mamis.pkcs11.x509;

import java.math.BigInteger;
import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.mamis.application.hpki.ca.CertificateCodec;
import jp.mamis.domain.fixture.Certificates;
import jp.mamis.domain.hpki.ca.Addresses;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.CertificateDraft;
import jp.mamis.domain.hpki.ca.CertificateFacts;
import jp.mamis.domain.hpki.ca.CertificateProfile;
import jp.mamis.domain.hpki.ca.CertificateProfiles;
import jp.mamis.domain.hpki.ca.CertificatePurpose;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.IssuingAuthority;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.domain.hpki.ca.RevocationListDraft;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.hpki.ca.SubjectName;
import jp.mamis.domain.hpki.ca.Validity;

/** A root, its two authorities and their certificates, all signed with keys that are thrown away. */
final class Hierarchy {

    static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");

    private static final Map<String, Hierarchy> MADE = new ConcurrentHashMap<>();
    private static final CertificateCodec CODEC = new BouncyCastleCodec();

    final CaRealm realm;
    private final String name;

    private Hierarchy(CaRealm realm, String name) {
        this.realm = realm;
        this.name = name;
    }

    static Hierarchy production() {
        return of(CaRealm.PRODUCTION, "first");
    }

    static Hierarchy demonstration() {
        return of(CaRealm.DEMONSTRATION, "first");
    }

    /** Hierarchies of different names have the same names inside and different keys. */
    static Hierarchy of(CaRealm realm, String name) {
        return MADE.computeIfAbsent(realm + name, each -> new Hierarchy(realm, name));
    }

    CertificateFacts root() {
        return signed(
                new CertificateDraft(
                        CertificateProfiles.root(realm),
                        rootIssuer(Addresses.Partition.RARL),
                        Certificates.rootName(),
                        Certificates.THIRTY_YEARS,
                        SerialNumber.of(1),
                        ThrowAwayKeys.facts(key("root"))),
                key("root"));
    }

    CertificateFacts signing() {
        return authority(CertificatePurpose.SIGNING);
    }

    CertificateFacts authority(CertificatePurpose purpose) {
        return authority(purpose, CertificateProfiles.authority(realm, purpose));
    }

    CertificateFacts authority(CertificatePurpose purpose, CertificateProfile profile) {
        return signed(
                new CertificateDraft(
                        profile,
                        rootIssuer(Addresses.Partition.SARL),
                        Certificates.authorityName(purpose),
                        Certificates.TWENTY_YEARS,
                        SerialNumber.of(purpose == CertificatePurpose.SIGNING ? 2 : 3),
                        ThrowAwayKeys.facts(key(purpose.name()))),
                key("root"));
    }

    CertificateFacts doctor() {
        return doctor(CertificatePurpose.SIGNING);
    }

    CertificateFacts doctor(CertificatePurpose purpose) {
        return holder(purpose, CertificateProfiles.hpki(realm, purpose), Certificates.doctor(realm));
    }

    CertificateFacts holder(CertificatePurpose purpose, CertificateProfile profile, SubjectName subject) {
        return signed(draft(purpose, profile, subject, Certificates.FIVE_YEARS), key(purpose.name()));
    }

    CertificateDraft draft(
            CertificatePurpose purpose, CertificateProfile profile, SubjectName subject, Validity validity) {
        return new CertificateDraft(
                profile,
                issuer(purpose),
                subject,
                validity,
                new SerialNumber(BigInteger.TWO.pow(purpose == CertificatePurpose.SIGNING ? 120 : 121)),
                ThrowAwayKeys.facts(ThrowAwayKeys.pair("holder" + purpose, KeyAlgorithm.RSA_2048)));
    }

    IssuingAuthority issuer(CertificatePurpose purpose) {
        return Certificates.authority(
                realm, purpose, CODEC.identifier(ThrowAwayKeys.facts(key(purpose.name()))), KeyAlgorithm.RSA_2048);
    }

    IssuingAuthority rootIssuer(Addresses.Partition partition) {
        return Certificates.root(
                realm, partition, CODEC.identifier(ThrowAwayKeys.facts(key("root"))), KeyAlgorithm.RSA_2048);
    }

    /** The list of an authority's holders. */
    Der list(CertificatePurpose purpose, Instant at, RevocationListDraft.Entry... revoked) {
        return signed(
                CODEC.encode(new RevocationListDraft(
                        issuer(purpose), Optional.empty(), at, BigInteger.valueOf(3524), List.of(revoked))),
                key(purpose.name()));
    }

    /** A partition of the root's list. */
    Der list(Addresses.Partition partition, Instant at, RevocationListDraft.Entry... revoked) {
        IssuingAuthority root = rootIssuer(partition);
        return signed(
                CODEC.encode(new RevocationListDraft(
                        root, Optional.of(root.crl()), at, BigInteger.valueOf(3269), List.of(revoked))),
                key("root"));
    }

    KeyPair key(String holder) {
        return ThrowAwayKeys.pair(realm + name + holder, KeyAlgorithm.RSA_2048);
    }

    static CertificateFacts signed(CertificateDraft draft, KeyPair key) {
        return CODEC.read(signed(CODEC.encode(draft), key)).accepted().orElseThrow();
    }

    static Der signed(Der unsigned, KeyPair key) {
        return CODEC.signed(unsigned, ThrowAwayKeys.sign(key, "SHA256withRSA", unsigned));
    }
}
