package jp.mamis.pkcs11;

import jp.mamis.application.hpki.verification.VerificationPorts;
import jp.mamis.pkcs11.x509.BouncyCastleCodec;
import jp.mamis.pkcs11.x509.JdkPathOpinion;

/** What this module offers to whoever assembles a system. */
public final class Pkcs11Adapters {

    private Pkcs11Adapters() {}

    /** Reading and judging certificates; needs no token. */
    public static VerificationPorts verification() {
        return new VerificationPorts(new BouncyCastleCodec(), new JdkPathOpinion());
    }
}
