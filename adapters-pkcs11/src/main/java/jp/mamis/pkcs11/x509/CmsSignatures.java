package jp.mamis.pkcs11.x509;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import jp.mamis.application.hpki.ceremony.DetachedSignatures;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.domain.hpki.ca.SignatureAlgorithm;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;

/** Detached signatures in CMS with Bouncy Castle: one signer, whose certificate goes along, with those above it. */
public final class CmsSignatures implements DetachedSignatures {

    @Override
    public Der toBeSigned(Der content, KeyAlgorithm key, Instant at) {
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(CMSAttributes.contentType, new DERSet(CMSObjectIdentifiers.data)));
        attributes.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(at)))));
        attributes.add(
                new Attribute(CMSAttributes.messageDigest, new DERSet(new DEROctetString(digest(content, key)))));
        return Keys.der(new DERSet(attributes));
    }

    @Override
    public Der sealed(Der toBeSigned, List<Der> path, KeyAlgorithm key, Der signature) {
        Certificate[] certificates =
                path.stream().map(each -> Certificate.getInstance(each.bytes())).toArray(Certificate[]::new);
        Certificate signer = certificates[0];
        AlgorithmIdentifier digest = new AlgorithmIdentifier(digest(key));
        SignerInfo info = new SignerInfo(
                new SignerIdentifier(new IssuerAndSerialNumber(
                        signer.getIssuer(), signer.getSerialNumber().getValue())),
                digest,
                ASN1Set.getInstance(toBeSigned.bytes()),
                BouncyCastleCodec.identifier(SignatureAlgorithm.of(key)),
                new DEROctetString(signature.bytes()),
                null);
        SignedData signed = new SignedData(
                new DERSet(digest),
                new ContentInfo(CMSObjectIdentifiers.data, null),
                new DERSet(certificates),
                null,
                new DERSet(info));
        return Keys.der(new ContentInfo(CMSObjectIdentifiers.signedData, signed));
    }

    private static ASN1ObjectIdentifier digest(KeyAlgorithm key) {
        return key.digest() == KeyAlgorithm.Digest.SHA_384
                ? NISTObjectIdentifiers.id_sha384
                : NISTObjectIdentifiers.id_sha256;
    }

    private static byte[] digest(Der content, KeyAlgorithm key) {
        try {
            return MessageDigest.getInstance(key.digest().javaName()).digest(content.bytes());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
