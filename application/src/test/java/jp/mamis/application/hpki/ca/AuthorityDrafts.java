package jp.mamis.application.hpki.ca;

import java.math.BigInteger;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.domain.fixture.Certificates;
import jp.mamis.domain.fixture.Issuances;
import jp.mamis.domain.hpki.ca.Addresses;
import jp.mamis.domain.hpki.ca.CaDuty;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.CertificateDraft;
import jp.mamis.domain.hpki.ca.CertificateProfile;
import jp.mamis.domain.hpki.ca.CertificateProfiles;
import jp.mamis.domain.hpki.ca.CertificatePurpose;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.IssuingAuthority;
import jp.mamis.domain.hpki.ca.KeyFacts;
import jp.mamis.domain.hpki.ca.KeyId;
import jp.mamis.domain.hpki.ca.RevocationListDraft;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.hpki.ca.SubjectName;
import jp.mamis.domain.hpki.ca.Validity;
import jp.mamis.domain.hpki.ceremony.AuthorityNames;

/** Authorities of a demonstration made in a moment, with keys of a token. */
public final class AuthorityDrafts {

    private static final CaRealm REALM = CaRealm.DEMONSTRATION;

    private final CertificateCodec codec;
    private final Token token;

    public AuthorityDrafts(CertificateCodec codec, Token token) {
        this.codec = codec;
        this.token = token;
    }

    /** Certifies itself. */
    public CaGeneration root(TokenKey key) {
        IssuingAuthority self = Certificates.root(REALM, Addresses.Partition.RARL, identifier(key), key.algorithm());
        return generation(
                CaDuty.ROOT, key, key, Certificates.rootName(), CertificateProfiles.root(REALM), self, self, 1);
    }

    /** Below a root. */
    public CaGeneration below(CaGeneration root, TokenKey rootKey, CertificatePurpose purpose, TokenKey key) {
        return below(root, rootKey, purpose, key, Certificates.TWENTY_YEARS);
    }

    /** Below a root, for that long. */
    public CaGeneration below(
            CaGeneration root, TokenKey rootKey, CertificatePurpose purpose, TokenKey key, Validity validity) {
        int serial = purpose == CertificatePurpose.SIGNING ? 2 : 3;
        IssuingAuthority usual = Certificates.authority(REALM, purpose, identifier(key), key.algorithm());
        IssuingAuthority self = new IssuingAuthority(
                usual.name(),
                usual.keyId(),
                usual.above(),
                SerialNumber.of(serial),
                usual.key(),
                validity,
                Addresses.of(REALM).list(purpose, 1));
        IssuingAuthority above = new IssuingAuthority(
                root.authority().name(),
                root.authority().keyId(),
                root.authority().above(),
                root.authority().serial(),
                root.authority().key(),
                root.authority().validity(),
                Addresses.of(REALM).partition(root.authority().name(), Addresses.Partition.SARL, 1));
        return generation(
                purpose == CertificatePurpose.SIGNING ? CaDuty.SIGNING : CaDuty.AUTHENTICATION,
                key,
                rootKey,
                Certificates.authorityName(purpose),
                CertificateProfiles.authority(REALM, purpose),
                above,
                self,
                serial);
    }

    /** The second generation of the signing authority, below a root, for that long. */
    public CaGeneration next(CaGeneration root, TokenKey rootKey, TokenKey key, Validity validity) {
        IssuingAuthority usual =
                Certificates.authority(REALM, CertificatePurpose.SIGNING, identifier(key), key.algorithm());
        SubjectName.Authority name = new AuthorityNames(REALM, 2).of(CaDuty.SIGNING);
        CaGeneration made = generation(
                CaDuty.SIGNING,
                key,
                rootKey,
                name,
                CertificateProfiles.authority(REALM, CertificatePurpose.SIGNING),
                root.authority(),
                new IssuingAuthority(
                        name.name(),
                        usual.keyId(),
                        usual.above(),
                        SerialNumber.of(4),
                        usual.key(),
                        validity,
                        Addresses.of(REALM).list(CertificatePurpose.SIGNING, 2)),
                4);
        return new CaGeneration(
                made.id(),
                made.duty(),
                made.realm(),
                2,
                made.family(),
                made.key(),
                made.certificate(),
                made.authority());
    }

    private CaGeneration generation(
            CaDuty duty,
            TokenKey key,
            TokenKey by,
            SubjectName name,
            CertificateProfile profile,
            IssuingAuthority issuer,
            IssuingAuthority self,
            int serial) {
        Der unsigned = codec.encode(new CertificateDraft(
                profile, issuer, name, self.validity(), SerialNumber.of(serial), facts(key.publicKey())));
        Der signature = Der.of(token.sign(by.id(), by.algorithm().digest(), unsigned.bytes()));
        return new CaGeneration(
                new CaGenerationId(new UUID(0xCA, serial)),
                duty,
                REALM,
                1,
                "HPKI-V2",
                key.id(),
                codec.signed(unsigned, signature),
                self);
    }

    private Der identifier(TokenKey key) {
        return codec.identifier(facts(key.publicKey()));
    }

    private KeyFacts facts(PublicKey key) {
        return codec.readKey(Der.of(key.getEncoded())).accepted().orElseThrow();
    }

    /** An empty list to sign. */
    static RevocationListDraft list(IssuingAuthority authority) {
        return new RevocationListDraft(authority, Optional.empty(), Issuances.NOON, BigInteger.ONE, List.of());
    }

    /** The same with another key on its token. */
    public static CaGeneration with(CaGeneration generation, KeyId key) {
        return new CaGeneration(
                generation.id(),
                generation.duty(),
                generation.realm(),
                generation.number(),
                generation.family(),
                key,
                generation.certificate(),
                generation.authority());
    }
}
