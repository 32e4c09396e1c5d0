package jp.mamis.pkcs11.x509;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.mamis.domain.hpki.ca.Access;
import jp.mamis.domain.hpki.ca.AuthorityKey;
import jp.mamis.domain.hpki.ca.BasicConstraints;
import jp.mamis.domain.hpki.ca.CertificateRefusal;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.ExtensionContents;
import jp.mamis.domain.hpki.ca.ExtensionFacts;
import jp.mamis.domain.hpki.ca.GeneralName;
import jp.mamis.domain.hpki.ca.KeyUse;
import jp.mamis.domain.hpki.ca.Oid;
import jp.mamis.domain.hpki.ca.Oids;
import jp.mamis.domain.hpki.ca.PolicyFacts;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.PolicyQualifierInfo;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.jspecify.annotations.Nullable;

/** Reads what extensions say. */
final class ExtensionReader {

    private final @Nullable Extensions extensions;
    private final Reading reading;

    ExtensionReader(@Nullable Extensions extensions, Reading reading) {
        this.extensions = extensions;
        this.reading = reading;
    }

    List<ExtensionFacts> facts() {
        if (extensions == null) {
            return List.of();
        }
        Extensions present = extensions;
        return Stream.of(present.getExtensionOIDs())
                .map(present::getExtension)
                .map(each -> new ExtensionFacts(
                        Names.oid(each.getExtnId()),
                        each.isCritical(),
                        Der.of(each.getExtnValue().getOctets())))
                .toList();
    }

    ExtensionContents contents() {
        return new ExtensionContents(
                authorityKey(),
                content(
                        Oids.SUBJECT_KEY,
                        value -> Der.of(SubjectKeyIdentifier.getInstance(value).getKeyIdentifier())),
                content(Oids.KEY_USAGE, ExtensionReader::uses).orElse(Set.of()),
                content(Oids.EXTENDED_KEY_USAGE, ExtensionReader::extended).orElse(List.of()),
                content(Oids.BASIC_CONSTRAINTS, ExtensionReader::constraints),
                content(Oids.ALTERNATIVE_NAME, ExtensionReader::names).orElse(List.of()),
                content(Oids.CRL_POINTS, value -> Names.read(CRLDistPoint.getInstance(value)))
                        .orElse(List.of()),
                content(Oids.DIRECTORY_ATTRIBUTES, value -> HealthcareActors.read(ASN1Sequence.getInstance(value)))
                        .orElse(List.of()),
                content(Oids.POLICIES, ExtensionReader::policies).orElse(List.of()),
                content(Oids.AUTHORITY_INFO, ExtensionReader::access).orElse(List.of()));
    }

    Optional<AuthorityKey> authorityKey() {
        return content(Oids.AUTHORITY_KEY, value -> {
            AuthorityKeyIdentifier mark = AuthorityKeyIdentifier.getInstance(value);
            return new AuthorityKey(
                    Optional.ofNullable(mark.getKeyIdentifierOctets()).map(Der::of),
                    Optional.ofNullable(mark.getAuthorityCertIssuer()).stream()
                            .flatMap(names -> Names.read(names).stream())
                            .filter(GeneralName.Directory.class::isInstance)
                            .map(name -> ((GeneralName.Directory) name).name())
                            .findFirst(),
                    Optional.ofNullable(mark.getAuthorityCertSerialNumber()));
        });
    }

    /** What an extension says; its contents come from anybody too, so their shape is looked at first. */
    <T> Optional<T> content(Oid type, Function<ASN1Encodable, T> reader) {
        return Optional.ofNullable(extensions)
                .map(present -> present.getExtension(Names.oid(type)))
                .map(extension -> {
                    reading.at("extension " + type);
                    byte[] value = extension.getExtnValue().getOctets();
                    if (DerShape.fault(value, value.length).isPresent()) {
                        throw reading.refused(CertificateRefusal.ENCODING_OF_SOMETHING_ELSE);
                    }
                    return reader.apply(extension.getParsedValue());
                });
    }

    private static Set<KeyUse> uses(ASN1Encodable value) {
        KeyUsage usage = KeyUsage.getInstance(value);
        Set<KeyUse> uses = EnumSet.noneOf(KeyUse.class);
        for (KeyUse use : KeyUse.values()) {
            if (usage.hasUsages(ExtensionWriter.bit(use))) {
                uses.add(use);
            }
        }
        return uses;
    }

    private static List<Oid> extended(ASN1Encodable value) {
        return Stream.of(ExtendedKeyUsage.getInstance(value).getUsages())
                .map(KeyPurposeId::toOID)
                .map(Names::oid)
                .toList();
    }

    private static BasicConstraints constraints(ASN1Encodable value) {
        org.bouncycastle.asn1.x509.BasicConstraints read =
                org.bouncycastle.asn1.x509.BasicConstraints.getInstance(value);
        return new BasicConstraints(read.isCA(), Optional.ofNullable(read.getPathLenConstraint()));
    }

    private static List<GeneralName> names(ASN1Encodable value) {
        return Names.read(GeneralNames.getInstance(value));
    }

    private static List<PolicyFacts> policies(ASN1Encodable value) {
        return Stream.of(CertificatePolicies.getInstance(value).getPolicyInformation())
                .map(ExtensionReader::policy)
                .toList();
    }

    private static PolicyFacts policy(PolicyInformation policy) {
        List<PolicyFacts.Qualifier> qualifiers = Optional.ofNullable(policy.getPolicyQualifiers()).stream()
                .flatMap(all -> Stream.of(all.toArray()))
                .map(PolicyQualifierInfo::getInstance)
                .map(each -> new PolicyFacts.Qualifier(
                        Names.oid(each.getPolicyQualifierId()),
                        each.getQualifier() instanceof ASN1IA5String text ? text.getString() : ""))
                .toList();
        return new PolicyFacts(Names.oid(policy.getPolicyIdentifier()), qualifiers);
    }

    private static List<Access> access(ASN1Encodable value) {
        return Stream.of(AuthorityInformationAccess.getInstance(value).getAccessDescriptions())
                .map((AccessDescription each) ->
                        new Access(Names.oid(each.getAccessMethod()), Names.read(each.getAccessLocation())))
                .toList();
    }
}
