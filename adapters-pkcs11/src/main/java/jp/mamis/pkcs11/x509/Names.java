package jp.mamis.pkcs11.x509;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import jp.mamis.domain.hpki.ca.DistinguishedName;
import jp.mamis.domain.hpki.ca.DistributionPoint;
import jp.mamis.domain.hpki.ca.GeneralName;
import jp.mamis.domain.hpki.ca.NamePart;
import jp.mamis.domain.hpki.ca.Oid;
import jp.mamis.domain.hpki.ca.TextKind;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1PrintableString;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.jspecify.annotations.Nullable;

/** Names of both kinds, between our values and their encoding. */
final class Names {

    private Names() {}

    static X500Name encoded(DistinguishedName name) {
        return new X500Name(name.parts().stream()
                .map(part -> new RDN(new AttributeTypeAndValue(oid(part.type()), text(part))))
                .toArray(RDN[]::new));
    }

    static DistinguishedName read(X500Name name) {
        List<NamePart> parts = new ArrayList<>();
        for (RDN relative : name.getRDNs()) {
            boolean joined = false;
            for (AttributeTypeAndValue each : relative.getTypesAndValues()) {
                parts.add(part(each, joined));
                joined = true;
            }
        }
        return new DistinguishedName(parts);
    }

    static GeneralNames encoded(List<GeneralName> names) {
        return new GeneralNames(
                names.stream().map(Names::encoded).toArray(org.bouncycastle.asn1.x509.GeneralName[]::new));
    }

    static List<GeneralName> read(GeneralNames names) {
        return Stream.of(names.getNames()).map(Names::read).toList();
    }

    static org.bouncycastle.asn1.x509.GeneralName encoded(GeneralName name) {
        if (name instanceof GeneralName.Uri uri) {
            return new org.bouncycastle.asn1.x509.GeneralName(
                    org.bouncycastle.asn1.x509.GeneralName.uniformResourceIdentifier, uri.address());
        }
        if (name instanceof GeneralName.Directory directory) {
            return new org.bouncycastle.asn1.x509.GeneralName(encoded(directory.name()));
        }
        throw new IllegalArgumentException("a name of a kind that we never write");
    }

    static GeneralName read(org.bouncycastle.asn1.x509.GeneralName name) {
        return switch (name.getTagNo()) {
            case org.bouncycastle.asn1.x509.GeneralName.uniformResourceIdentifier ->
                new GeneralName.Uri(ASN1IA5String.getInstance(name.getName()).getString());
            case org.bouncycastle.asn1.x509.GeneralName.directoryName ->
                new GeneralName.Directory(read(X500Name.getInstance(name.getName())));
            default -> new GeneralName.Other(name.getTagNo());
        };
    }

    static DistributionPointName encoded(DistributionPoint point) {
        return new DistributionPointName(encoded(point.names()));
    }

    static List<DistributionPoint> read(CRLDistPoint points) {
        return Stream.of(points.getDistributionPoints())
                .map(org.bouncycastle.asn1.x509.DistributionPoint::getDistributionPoint)
                .map(Names::read)
                .toList();
    }

    /** A name relative to the issuer's, or none at all, is one that nothing shares. */
    static DistributionPoint read(@Nullable DistributionPointName name) {
        return name == null || name.getType() != DistributionPointName.FULL_NAME
                ? new DistributionPoint(List.of())
                : new DistributionPoint(read(GeneralNames.getInstance(name.getName())));
    }

    static ASN1ObjectIdentifier oid(Oid oid) {
        return new ASN1ObjectIdentifier(oid.dotted());
    }

    static Oid oid(ASN1ObjectIdentifier oid) {
        return new Oid(oid.getId());
    }

    static TextKind kind(ASN1Encodable text) {
        if (text instanceof ASN1PrintableString) {
            return TextKind.PRINTABLE;
        }
        return text instanceof ASN1UTF8String ? TextKind.UTF8 : TextKind.OTHER;
    }

    private static NamePart part(AttributeTypeAndValue attribute, boolean joined) {
        ASN1Encodable value = attribute.getValue();
        String text = value instanceof ASN1String string ? string.getString() : digest(value);
        return new NamePart(oid(attribute.getType()), kind(value), text, joined);
    }

    /** What is no text stands for itself by its digest: to write it out can take far longer than to read it. */
    private static String digest(ASN1Encodable value) {
        try {
            byte[] encoded = value.toASN1Primitive().getEncoded("DER");
            return "#"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(encoded));
        } catch (IOException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ASN1Encodable text(NamePart part) {
        return switch (part.kind()) {
            case PRINTABLE -> new DERPrintableString(part.value(), true);
            case UTF8 -> new DERUTF8String(part.value());
            case OTHER -> throw new IllegalArgumentException("a text of a kind that we never write");
        };
    }
}
