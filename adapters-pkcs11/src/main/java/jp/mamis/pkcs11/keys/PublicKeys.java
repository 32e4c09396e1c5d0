package jp.mamis.pkcs11.keys;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;
import jp.mamis.application.hpki.ca.TokenFailure;
import jp.mamis.application.hpki.ca.TokenFailure.Reason;
import jp.mamis.application.hpki.ca.TokenKey;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.domain.hpki.ca.KeyAlgorithm.Digest;
import jp.mamis.domain.hpki.ca.KeyAlgorithm.Family;

/** Public halves of keys, always of the JDK's own classes, so that the same key is equal wherever it was read. */
public final class PublicKeys {

    private static final byte UNCOMPRESSED = 4;

    private PublicKeys() {}

    public static PublicKey rsa(BigInteger modulus, BigInteger exponent) throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
    }

    /** @param point as SEC 1 writes it uncompressed: 4, x, y */
    public static PublicKey onCurve(KeyAlgorithm curve, byte[] point) throws GeneralSecurityException {
        int length = curve.bits() / 8;
        if (point.length != 1 + 2 * length || point[0] != UNCOMPRESSED) {
            throw new GeneralSecurityException("no uncompressed point of " + curve);
        }
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec(curveName(curve)));
        ECPoint at = new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + length)),
                new BigInteger(1, Arrays.copyOfRange(point, 1 + length, point.length)));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(at, parameters.getParameterSpec(ECParameterSpec.class)));
    }

    /** @param encoded a SubjectPublicKeyInfo of {@code algorithm} */
    public static PublicKey decoded(KeyAlgorithm algorithm, byte[] encoded) throws GeneralSecurityException {
        return KeyFactory.getInstance(algorithm.family() == Family.RSA ? "RSA" : "EC")
                .generatePublic(new X509EncodedKeySpec(encoded));
    }

    /** The kind of a key, if it is one that we use. */
    public static Optional<KeyAlgorithm> kind(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            return KeyAlgorithm.of(Family.RSA, rsa.getModulus().bitLength());
        }
        return key instanceof ECPublicKey curve
                ? KeyAlgorithm.of(
                        Family.ELLIPTIC_CURVE, curve.getParams().getOrder().bitLength())
                : Optional.empty();
    }

    /** What Java calls the curve. */
    public static String curveName(KeyAlgorithm curve) {
        return "secp" + curve.bits() + "r1";
    }

    /** What Java calls signatures of such a key over such a digest. */
    public static String signatureName(KeyAlgorithm algorithm, Digest digest) {
        return digest.name().replace("_", "") + "with" + (algorithm.family() == Family.RSA ? "RSA" : "ECDSA");
    }

    /** The signature itself. @throws TokenFailure where it does not agree with key and content */
    public static byte[] verified(TokenKey key, Digest digest, byte[] content, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance(signatureName(key.algorithm(), digest));
            verifier.initVerify(key.publicKey());
            verifier.update(content);
            if (verifier.verify(signature)) {
                return signature;
            }
        } catch (GeneralSecurityException unreadable) {
            throw new TokenFailure(Reason.SIGNATURE_WRONG, key.label().text(), unreadable);
        }
        throw new TokenFailure(Reason.SIGNATURE_WRONG, key.label().text());
    }
}
