package jp.mamis.pkcs11.x509;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.Oid;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.TBSCertificate;

/** The contents of a certificate, taken apart to be put together wrongly. */
final class Mutation {

    static final int SERIAL = 1;
    static final int SIGNATURE = 2;
    static final int ISSUER = 3;
    static final int VALIDITY = 4;
    static final int SUBJECT = 5;
    static final int KEY = 6;
    private static final int EXTENSIONS = 7;

    private final List<ASN1Encodable> parts;
    private final List<Extension> extensions;

    private Mutation(List<ASN1Encodable> parts, List<Extension> extensions) {
        this.parts = parts;
        this.extensions = extensions;
    }

    static Mutation of(Der unsigned) {
        ASN1Sequence content = ASN1Sequence.getInstance(unsigned.bytes());
        var extensions = TBSCertificate.getInstance(content).getExtensions();
        return new Mutation(
                new ArrayList<>(List.of(content.toArray())),
                new ArrayList<>(Stream.of(extensions.getExtensionOIDs())
                        .map(extensions::getExtension)
                        .toList()));
    }

    Mutation with(int part, ASN1Encodable other) {
        parts.set(part, other);
        return this;
    }

    Mutation without(Oid extension) {
        extensions.removeIf(each -> each.getExtnId().equals(Names.oid(extension)));
        return this;
    }

    Mutation withoutExtensions() {
        extensions.clear();
        return this;
    }

    Mutation and(Oid type, boolean critical, ASN1Encodable content) {
        extensions.add(ExtensionWriter.extension(type, critical, content));
        return this;
    }

    /** With an extension that says something else, in its place. */
    Mutation saying(Oid type, ASN1Encodable content) {
        return changed(type, each -> ExtensionWriter.extension(type, each.isCritical(), content));
    }

    /** With an extension that is critical where it was not, or the other way round. */
    Mutation otherwiseCritical(Oid type) {
        return changed(type, each -> new Extension(each.getExtnId(), !each.isCritical(), each.getExtnValue()));
    }

    Mutation swapped(int one, int other) {
        Collections.swap(extensions, one, other);
        return this;
    }

    /** The extension that stands last, further ahead. */
    Mutation moved(Oid last, int place) {
        Extension moving = extensions.remove(extensions.size() - 1);
        if (!moving.getExtnId().equals(Names.oid(last))) {
            throw new IllegalStateException("another one stands last");
        }
        extensions.add(place, moving);
        return this;
    }

    Der unsigned() {
        List<ASN1Encodable> all = new ArrayList<>(parts.subList(0, EXTENSIONS));
        if (!extensions.isEmpty()) {
            all.add(new DERTaggedObject(true, 3, new DERSequence(extensions.toArray(ASN1Encodable[]::new))));
        }
        return Keys.der(new DERSequence(all.toArray(ASN1Encodable[]::new)));
    }

    private Mutation changed(Oid type, UnaryOperator<Extension> change) {
        extensions.replaceAll(each -> each.getExtnId().equals(Names.oid(type)) ? change.apply(each) : each);
        return this;
    }
}
