package jp.mamis.pkcs11.x509;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.mamis.application.hpki.ca.CertificateCodec;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.domain.hpki.ca.KeyFacts;

/** Keys for one run of tests; making one takes its time, so that each name has one for the whole run. */
final class ThrowAwayKeys {

    private static final Map<String, KeyPair> MADE = new ConcurrentHashMap<>();

    private static final CertificateCodec CODEC = new BouncyCastleCodec();

    private ThrowAwayKeys() {}

    static KeyPair pair(String name, KeyAlgorithm algorithm) {
        return MADE.computeIfAbsent(name + algorithm, each -> made(algorithm));
    }

    static KeyFacts facts(KeyPair pair) {
        return CODEC.readKey(Der.of(pair.getPublic().getEncoded())).accepted().orElseThrow();
    }

    static Der sign(KeyPair pair, String algorithm, Der what) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(pair.getPrivate());
            signature.update(what.bytes());
            return Der.of(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static String javaName(KeyAlgorithm algorithm) {
        return algorithm.digest().javaName().replace("-", "")
                + (algorithm.family() == KeyAlgorithm.Family.RSA ? "withRSA" : "withECDSA");
    }

    static KeyPair rsa(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static KeyPair made(KeyAlgorithm algorithm) {
        try {
            if (algorithm.family() == KeyAlgorithm.Family.RSA) {
                return rsa(algorithm.bits());
            }
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp" + algorithm.bits() + "r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
