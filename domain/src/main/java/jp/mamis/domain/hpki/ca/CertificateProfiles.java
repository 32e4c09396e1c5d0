package jp.mamis.domain.hpki.ca;

import static jp.mamis.domain.hpki.ca.KeyAlgorithm.P_256;
import static jp.mamis.domain.hpki.ca.KeyAlgorithm.P_384;
import static jp.mamis.domain.hpki.ca.KeyAlgorithm.RSA_2048;
import static jp.mamis.domain.hpki.ca.KeyAlgorithm.RSA_3072;
import static jp.mamis.domain.hpki.ca.KeyAlgorithm.RSA_4096;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.mamis.domain.hpki.ca.CertificateProfile.Kind;
import jp.mamis.domain.kernel.Basis;

/** The profiles of a realm (プロファイルの一覧). */
@Basis(
        document = "HPKI certificates as issued",
        article = "extensions",
        rule =
                "HPKI-V2 has the shape of today's certificates: RSA 2048 with SHA-256, five years, revocation lists only."
                        + " The next profile takes RSA 3072 or P-256 and names where status is asked. Version 1 of both has the name"
                        + " in Japanese, version 2 has not.",
        note =
                "The shape of signing certificates is measured. That the key of an authentication certificate makes digital"
                        + " signatures only and is marked for log-in, and all of the next profile, is our choice.")
public final class CertificateProfiles {

    /** Five years since April 2016. */
    private static final int SUBSCRIBER_MONTHS = 60;

    private static final int SUBORDINATE_MONTHS = 240;
    private static final int ROOT_MONTHS = 360;
    /** No list tells of it, so it does not last long. */
    private static final int RESPONDER_MONTHS = 12;

    private CertificateProfiles() {}

    /** Every profile of a realm. */
    public static List<CertificateProfile> of(CaRealm realm) {
        return Stream.concat(
                        Stream.of(root(realm), statements(realm)),
                        Stream.of(CertificatePurpose.values())
                                .flatMap(purpose -> Stream.of(
                                        authority(realm, purpose),
                                        hpki(realm, purpose),
                                        withoutJapanese(hpki(realm, purpose)),
                                        next(realm, purpose),
                                        withoutJapanese(next(realm, purpose)),
                                        responder(realm, purpose))))
                .toList();
    }

    /** By which a generation certifies holders unless another version is chosen; none where it certifies none. */
    public static Optional<CertificateProfile> issuedBy(CaGeneration generation) {
        return versions(generation).findFirst();
    }

    /** The version with or without the name in Japanese. */
    public static Optional<CertificateProfile> issuedBy(CaGeneration generation, boolean japanese) {
        return versions(generation).filter(each -> each.japanese() == japanese).findFirst();
    }

    /**
     * The version that a decision names.
     *
     * @param profile name and version
     */
    public static Optional<CertificateProfile> issuedBy(CaGeneration generation, String profile) {
        return versions(generation)
                .filter(each -> each.toString().equals(profile))
                .findFirst();
    }

    private static Stream<CertificateProfile> versions(CaGeneration generation) {
        return generation.duty() == CaDuty.ROOT
                ? Stream.empty()
                : of(generation.realm()).stream()
                        .filter(each -> each.name().equals(generation.family()))
                        .filter(each -> each.purpose() == generation.purpose());
    }

    private static CertificateProfile withoutJapanese(CertificateProfile first) {
        return first.withJapanese(false, 2);
    }

    /** Of certificates in the shape of today's. */
    public static CertificateProfile hpki(CaRealm realm, CertificatePurpose purpose) {
        return subscriber("HPKI-V2", realm, purpose, Set.of(RSA_2048), Optional.empty());
    }

    /** Of certificates for the time after RSA 2048. */
    public static CertificateProfile next(CaRealm realm, CertificatePurpose purpose) {
        return subscriber(
                "next",
                realm,
                purpose,
                Set.of(RSA_3072, P_256),
                Optional.of(Addresses.of(realm).ocsp()));
    }

    /** Of who answers for an authority how certificates of that purpose stand. */
    public static CertificateProfile responder(CaRealm realm, CertificatePurpose purpose) {
        return new CertificateProfile(
                "OCSP",
                1,
                Kind.RESPONDER,
                realm,
                purpose,
                Set.of(RSA_2048, P_256),
                RESPONDER_MONTHS,
                Set.of(KeyUse.DIGITAL_SIGNATURE),
                List.of(Oids.OCSP_SIGNING),
                Optional.empty(),
                false,
                Optional.empty());
    }

    /**
     * Of who signs statements about qualifications. It names no policy and a use of its own, so that nobody takes it for a
     * certificate of somebody who holds a qualification.
     */
    public static CertificateProfile statements(CaRealm realm) {
        return new CertificateProfile(
                "STATEMENTS",
                1,
                Kind.STATEMENTS,
                realm,
                CertificatePurpose.SIGNING,
                Set.of(RSA_2048, P_256),
                RESPONDER_MONTHS,
                Set.of(KeyUse.NON_REPUDIATION),
                List.of(Oids.DOCUMENT_SIGNING),
                Optional.empty(),
                false,
                Optional.empty());
    }

    /** Of the authority at the top. */
    public static CertificateProfile root(CaRealm realm) {
        return authority("ROOT", Kind.ROOT, realm, CertificatePurpose.SIGNING, ROOT_MONTHS, Optional.empty());
    }

    /** Of an authority that certifies holders. */
    public static CertificateProfile authority(CaRealm realm, CertificatePurpose purpose) {
        PolicyFacts term =
                PolicyFacts.of(purpose.policy(realm), Addresses.of(realm).rootStatement());
        return authority("CA", Kind.SUBORDINATE, realm, purpose, SUBORDINATE_MONTHS, Optional.of(term));
    }

    private static CertificateProfile authority(
            String name, Kind kind, CaRealm realm, CertificatePurpose purpose, int months, Optional<PolicyFacts> term) {
        return new CertificateProfile(
                name,
                1,
                kind,
                realm,
                purpose,
                Set.of(RSA_2048, RSA_4096, P_384),
                months,
                Set.of(KeyUse.KEY_CERT_SIGN, KeyUse.CRL_SIGN),
                List.of(),
                term,
                kind == Kind.ROOT,
                Optional.empty());
    }

    private static CertificateProfile subscriber(
            String name, CaRealm realm, CertificatePurpose purpose, Set<KeyAlgorithm> keys, Optional<String> ocsp) {
        boolean signing = purpose == CertificatePurpose.SIGNING;
        return new CertificateProfile(
                name,
                1,
                Kind.SUBSCRIBER,
                realm,
                purpose,
                keys,
                SUBSCRIBER_MONTHS,
                Set.of(signing ? KeyUse.NON_REPUDIATION : KeyUse.DIGITAL_SIGNATURE),
                signing ? List.of() : List.of(Oids.CLIENT_LOG_IN),
                Optional.of(PolicyFacts.of(
                        purpose.policy(realm), Addresses.of(realm).statement())),
                true,
                ocsp);
    }
}
