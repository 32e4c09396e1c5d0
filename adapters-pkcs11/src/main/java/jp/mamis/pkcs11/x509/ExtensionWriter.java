package jp.mamis.pkcs11.x509;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mamis.domain.hpki.ca.CertificateDraft;
import jp.mamis.domain.hpki.ca.DistributionPoint;
import jp.mamis.domain.hpki.ca.GeneralName;
import jp.mamis.domain.hpki.ca.IssuingAuthority;
import jp.mamis.domain.hpki.ca.KeyUse;
import jp.mamis.domain.hpki.ca.Oid;
import jp.mamis.domain.hpki.ca.Oids;
import jp.mamis.domain.hpki.ca.PolicyFacts;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.PolicyQualifierInfo;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;

/** Writes the extensions of a certificate in the order of its profile. */
final class ExtensionWriter {

    private static final Set<Oid> CRITICAL = Set.of(Oids.KEY_USAGE, Oids.BASIC_CONSTRAINTS, Oids.POLICIES);

    private final CertificateDraft draft;

    ExtensionWriter(CertificateDraft draft) {
        this.draft = draft;
    }

    Extensions extensions() {
        return new Extensions(draft.profile().extensions().stream()
                .map(type -> extension(type, CRITICAL.contains(type), content(type)))
                .toArray(Extension[]::new));
    }

    static Extension extension(Oid type, boolean critical, ASN1Encodable content) {
        try {
            return new Extension(
                    Names.oid(type),
                    critical,
                    new DEROctetString(content.toASN1Primitive().getEncoded("DER")));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static AuthorityKeyIdentifier mark(IssuingAuthority issuer) {
        return new AuthorityKeyIdentifier(
                issuer.keyId().bytes(),
                new GeneralNames(Names.encoded(new GeneralName.Directory(issuer.above()))),
                issuer.serial().value());
    }

    private ASN1Encodable content(Oid type) {
        return switch (type.dotted()) {
            case "2.5.29.35" -> mark(draft.issuer());
            case "2.5.29.14" ->
                new SubjectKeyIdentifier(Keys.identifier(draft.key()).bytes());
            case "2.5.29.15" -> usage();
            case "2.5.29.37" ->
                new ExtendedKeyUsage(draft.profile().extendedUses().stream()
                        .map(use -> KeyPurposeId.getInstance(Names.oid(use)))
                        .toArray(KeyPurposeId[]::new));
            case "2.5.29.19" -> new BasicConstraints(true);
            case "2.5.29.17" ->
                Names.encoded(List.of(new GeneralName.Directory(draft.subject().japanese())));
            case "2.5.29.31" -> points(draft.issuer().crl());
            case "2.5.29.9" -> HealthcareActors.encoded(draft.subject().role().orElseThrow());
            case "2.5.29.32" -> policies(draft.profile().term());
            case "1.3.6.1.5.5.7.1.1" -> statusService();
            case "1.3.6.1.5.5.7.48.1.5" -> DERNull.INSTANCE;
            default -> throw new IllegalArgumentException("an extension that we never write");
        };
    }

    private KeyUsage usage() {
        return new KeyUsage(
                draft.profile().uses().stream().mapToInt(ExtensionWriter::bit).sum());
    }

    static int bit(KeyUse use) {
        return switch (use) {
            case DIGITAL_SIGNATURE -> KeyUsage.digitalSignature;
            case NON_REPUDIATION -> KeyUsage.nonRepudiation;
            case KEY_ENCIPHERMENT -> KeyUsage.keyEncipherment;
            case DATA_ENCIPHERMENT -> KeyUsage.dataEncipherment;
            case KEY_AGREEMENT -> KeyUsage.keyAgreement;
            case KEY_CERT_SIGN -> KeyUsage.keyCertSign;
            case CRL_SIGN -> KeyUsage.cRLSign;
            case ENCIPHER_ONLY -> KeyUsage.encipherOnly;
            case DECIPHER_ONLY -> KeyUsage.decipherOnly;
        };
    }

    private static CRLDistPoint points(DistributionPoint point) {
        return new CRLDistPoint(new org.bouncycastle.asn1.x509.DistributionPoint[] {
            new org.bouncycastle.asn1.x509.DistributionPoint(Names.encoded(point), null, null)
        });
    }

    private static CertificatePolicies policies(Optional<PolicyFacts> term) {
        return new CertificatePolicies(term.stream()
                .map(policy -> new PolicyInformation(
                        Names.oid(policy.policy()),
                        new DERSequence(policy.qualifiers().stream()
                                .map(qualifier -> new PolicyQualifierInfo(qualifier.text()))
                                .toArray(ASN1Encodable[]::new))))
                .toArray(PolicyInformation[]::new));
    }

    private AuthorityInformationAccess statusService() {
        return new AuthorityInformationAccess(new AccessDescription(
                Names.oid(Oids.OCSP),
                Names.encoded(new GeneralName.Uri(draft.profile().ocsp().orElseThrow()))));
    }
}
