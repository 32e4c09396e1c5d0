package jp.mamis.pkcs11.x509;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.domain.hpki.ca.KeyFacts;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** Public keys as certificates carry them. */
final class Keys {

    private Keys() {}

    static KeyFacts read(SubjectPublicKeyInfo key) throws IOException {
        Der encoded = Der.of(key.getEncoded("DER"));
        ASN1ObjectIdentifier algorithm = key.getAlgorithm().getAlgorithm();
        if (algorithm.equals(PKCSObjectIdentifiers.rsaEncryption)) {
            RSAPublicKey rsa = RSAPublicKey.getInstance(key.parsePublicKey());
            int bits = rsa.getModulus().bitLength();
            return new KeyFacts(
                    encoded,
                    KeyAlgorithm.of(KeyAlgorithm.Family.RSA, bits),
                    Optional.of(rsa.getPublicExponent()),
                    "RSA " + bits);
        }
        if (algorithm.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
            return curve(
                    encoded, ASN1ObjectIdentifier.getInstance(key.getAlgorithm().getParameters()));
        }
        return new KeyFacts(encoded, Optional.empty(), Optional.empty(), algorithm.getId());
    }

    private static KeyFacts curve(Der encoded, ASN1ObjectIdentifier curve) {
        if (curve.equals(SECObjectIdentifiers.secp256r1)) {
            return new KeyFacts(encoded, Optional.of(KeyAlgorithm.P_256), Optional.<BigInteger>empty(), "P-256");
        }
        return curve.equals(SECObjectIdentifiers.secp384r1)
                ? new KeyFacts(encoded, Optional.of(KeyAlgorithm.P_384), Optional.empty(), "P-384")
                : new KeyFacts(encoded, Optional.empty(), Optional.empty(), "EC " + curve.getId());
    }

    static SubjectPublicKeyInfo encoded(KeyFacts key) {
        return SubjectPublicKeyInfo.getInstance(key.encoded().bytes());
    }

    /** The digest that the authorities in use identify keys by; it secures nothing. */
    static Der identifier(KeyFacts key) {
        try {
            return Der.of(MessageDigest.getInstance("SHA-1")
                    .digest(encoded(key).getPublicKeyData().getBytes()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Der der(ASN1Object object) {
        try {
            return Der.of(object.getEncoded("DER"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
