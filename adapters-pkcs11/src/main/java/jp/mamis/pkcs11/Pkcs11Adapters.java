package jp.mamis.pkcs11;

import jp.mamis.application.hpki.ca.CaKey;
import jp.mamis.application.hpki.ca.CertificateCodec;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.hpki.ceremony.DetachedSignatures;
import jp.mamis.application.hpki.status.StatusCodec;
import jp.mamis.application.hpki.verification.VerificationPorts;
import jp.mamis.pkcs11.ca.TokenCaKey;
import jp.mamis.pkcs11.x509.BouncyCastleCodec;
import jp.mamis.pkcs11.x509.BouncyCastleStatusCodec;
import jp.mamis.pkcs11.x509.CmsSignatures;
import jp.mamis.pkcs11.x509.JdkPathOpinion;

/** What this module offers to whoever assembles a system. */
public final class Pkcs11Adapters {

    private Pkcs11Adapters() {}

    /** Signatures that stand beside what they sign. */
    public static DetachedSignatures detachedSignatures() {
        return new CmsSignatures();
    }

    /** Reading and judging certificates; needs no token. */
    public static VerificationPorts verification() {
        return new VerificationPorts(codec(), new JdkPathOpinion());
    }

    /** Writing and reading certificates and lists; needs no token. */
    public static CertificateCodec codec() {
        return new BouncyCastleCodec();
    }

    /** Writing and reading what is said about status; needs no token. */
    public static StatusCodec statusCodec() {
        return new BouncyCastleStatusCodec();
    }

    /** The keys of authorities on a token that was opened, which remains the caller's to close. */
    public static CaKey caKey(Token token) {
        return new TokenCaKey(token, codec());
    }
}
