package jp.mamis.pkcs11.x509;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.DistributionPoint;
import jp.mamis.domain.hpki.ca.GeneralName;
import jp.mamis.domain.hpki.ca.Oids;
import jp.mamis.domain.hpki.ca.RevocationListDraft;
import jp.mamis.domain.hpki.ca.RevocationListFacts;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.CertificateList;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.TBSCertList;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V2TBSCertListGenerator;

/** Revocation lists as bytes. */
final class RevocationLists {

    private RevocationLists() {}

    static TBSCertList encoded(RevocationListDraft draft) {
        V2TBSCertListGenerator list = new V2TBSCertListGenerator();
        list.setSignature(BouncyCastleCodec.identifier(draft.issuer().algorithm()));
        list.setIssuer(Names.encoded(draft.issuer().name()));
        list.setThisUpdate(BouncyCastleCodec.time(draft.thisUpdate()));
        list.setNextUpdate(BouncyCastleCodec.time(draft.nextUpdate()));
        draft.entries()
                .forEach(entry -> list.addCRLEntry(
                        new ASN1Integer(entry.serial().value()),
                        BouncyCastleCodec.time(entry.revokedAt()),
                        entry.reason().code(),
                        entry.invalidFrom()
                                .map(from -> new ASN1GeneralizedTime(Date.from(from)))
                                .orElse(null)));
        Stream<Extension> always = Stream.of(
                ExtensionWriter.extension(Oids.AUTHORITY_KEY, false, ExtensionWriter.mark(draft.issuer())),
                ExtensionWriter.extension(Oids.LIST_NUMBER, false, new CRLNumber(draft.number())));
        Stream<Extension> scope = draft.partition().stream()
                .map(partition -> ExtensionWriter.extension(Oids.LIST_SCOPE, true, scope(partition)));
        list.setExtensions(new Extensions(Stream.concat(always, scope).toArray(Extension[]::new)));
        return list.generateTBSCertList();
    }

    /** The partition's own name alone, as the root's lists have it, and authorities only. */
    private static IssuingDistributionPoint scope(DistributionPoint partition) {
        List<GeneralName> directory = partition.names().stream()
                .filter(GeneralName.Directory.class::isInstance)
                .toList();
        return new IssuingDistributionPoint(
                Names.encoded(new DistributionPoint(directory)), false, true, null, false, false);
    }

    static RevocationListFacts read(Der encoded, ASN1Primitive parsed, Reading reading) {
        reading.at("tbsCertList");
        CertificateList list = CertificateList.getInstance(parsed);
        TBSCertList content = list.getTBSCertList();
        ExtensionReader extensions = new ExtensionReader(content.getExtensions(), reading);
        reading.at("revokedCertificates");
        return new RevocationListFacts(
                encoded,
                list.getVersionNumber(),
                BouncyCastleCodec.signature(content.getSignature(), list.getSignatureAlgorithm()),
                Names.read(list.getIssuer()),
                list.getThisUpdate().getDate().toInstant(),
                Optional.ofNullable(list.getNextUpdate())
                        .map(next -> next.getDate().toInstant()),
                extensions.facts(),
                extensions.authorityKey(),
                extensions.content(
                        Oids.LIST_NUMBER, value -> CRLNumber.getInstance(value).getCRLNumber()),
                extensions.content(Oids.LIST_SCOPE, RevocationLists::scope),
                entries(list));
    }

    private static RevocationListFacts.Scope scope(ASN1Encodable value) {
        IssuingDistributionPoint scope = IssuingDistributionPoint.getInstance(value);
        return new RevocationListFacts.Scope(
                Optional.ofNullable(scope.getDistributionPoint()).map(Names::read),
                scope.onlyContainsCACerts(),
                scope.onlyContainsUserCerts(),
                scope.isIndirectCRL() || scope.onlyContainsAttributeCerts() || scope.getOnlySomeReasons() != null);
    }

    private static Map<BigInteger, RevocationListFacts.Entry> entries(CertificateList list) {
        Map<BigInteger, RevocationListFacts.Entry> entries = new HashMap<>();
        for (TBSCertList.CRLEntry entry : list.getRevokedCertificates()) {
            Optional<Integer> reason = Optional.ofNullable(entry.getExtensions())
                    .map(extensions -> extensions.getExtensionParsedValue(Extension.reasonCode))
                    .map(code -> CRLReason.getInstance(code).getValue().intValueExact());
            Optional<Instant> invalidFrom = Optional.ofNullable(entry.getExtensions())
                    .map(extensions -> extensions.getExtensionParsedValue(Extension.invalidityDate))
                    .map(RevocationLists::instant);
            entries.put(
                    entry.getUserCertificate().getValue(),
                    new RevocationListFacts.Entry(
                            entry.getRevocationDate().getDate().toInstant(), reason, invalidFrom));
        }
        return entries;
    }

    private static Instant instant(ASN1Encodable time) {
        return Time.getInstance(time.toASN1Primitive()).getDate().toInstant();
    }
}
