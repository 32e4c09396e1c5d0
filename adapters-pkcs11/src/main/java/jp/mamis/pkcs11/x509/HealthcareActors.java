package jp.mamis.pkcs11.x509;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jp.mamis.domain.hpki.ca.HcRole;
import jp.mamis.domain.hpki.ca.HealthcareActor;
import jp.mamis.domain.hpki.ca.Oids;
import jp.mamis.domain.hpki.ca.TextKind;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1NumericString;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x509.Attribute;

/**
 * The roles in subjectDirectoryAttributes. Tags are explicit, and the set of the attribute's values holds sets of actors:
 * a set within a set. Written in one form, read in every form that was seen.
 */
final class HealthcareActors {

    private static final int SCHEME = 0;
    private static final int NUMBER = 1;
    private static final int TEXT = 2;
    private static final int CODED = 0;
    private static final int REGIONAL = 1;

    private HealthcareActors() {}

    static ASN1Sequence encoded(HcRole role) {
        ASN1EncodableVector coded = new ASN1EncodableVector();
        coded.add(new DERTaggedObject(true, SCHEME, Names.oid(Oids.NATIONAL_CODING)));
        coded.add(new DERTaggedObject(true, TEXT, new DERUTF8String(role.text())));
        ASN1Sequence actor = new DERSequence(new DERTaggedObject(true, CODED, new DERSet(coded)));
        Attribute attribute = new Attribute(Names.oid(Oids.HEALTHCARE_ACTOR), new DERSet(new DERSet(actor)));
        return new DERSequence(attribute);
    }

    /** Attributes of other types are passed over. */
    static List<HealthcareActor> read(ASN1Sequence attributes) {
        return stream(attributes)
                .map(Attribute::getInstance)
                .filter(attribute -> attribute.getAttrType().equals(Names.oid(Oids.HEALTHCARE_ACTOR)))
                .flatMap(attribute -> stream(attribute.getAttrValues()))
                .flatMap(values -> stream(ASN1Set.getInstance(values)))
                .map(actor -> actor(ASN1Sequence.getInstance(actor)))
                .toList();
    }

    private static HealthcareActor actor(ASN1Sequence actor) {
        ASN1Set coded = ASN1Set.getInstance(tagged(stream(actor), CODED)
                .orElseThrow(() -> new IllegalArgumentException("an actor without coded data"))
                .getExplicitBaseObject());
        Optional<ASN1Encodable> text = tagged(stream(coded), TEXT).map(ASN1TaggedObject::getExplicitBaseObject);
        return new HealthcareActor(
                tagged(stream(coded), SCHEME)
                        .map(scheme -> Names.oid(ASN1ObjectIdentifier.getInstance(scheme.getExplicitBaseObject()))),
                tagged(stream(coded), NUMBER)
                        .map(number -> ASN1NumericString.getInstance(number.getExplicitBaseObject())
                                .getString()),
                text.map(ASN1String.class::cast).map(ASN1String::getString),
                text.map(Names::kind).orElse(TextKind.OTHER),
                tagged(stream(actor), REGIONAL).isPresent());
    }

    private static Optional<ASN1TaggedObject> tagged(Stream<ASN1Encodable> parts, int tag) {
        return parts.map(ASN1TaggedObject::getInstance)
                .filter(part -> part.hasContextTag(tag))
                .findFirst();
    }

    private static Stream<ASN1Encodable> stream(Iterable<ASN1Encodable> parts) {
        return StreamSupport.stream(parts.spliterator(), false);
    }
}
