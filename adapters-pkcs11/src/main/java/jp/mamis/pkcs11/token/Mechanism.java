package jp.mamis.pkcs11.token;

import iaik.pkcs.pkcs11.wrapper.CK_MECHANISM;
import java.util.Arrays;
import java.util.Optional;

/** What a token computes, as far as we use it or name it to people. */
enum Mechanism {
    RSA_PKCS_KEY_PAIR_GEN(0x0),
    RSA_PKCS(0x1),
    SHA256_RSA_PKCS(0x40),
    SHA384_RSA_PKCS(0x41),
    SHA512_RSA_PKCS(0x42),
    RSA_PKCS_PSS(0xd),
    SHA256_RSA_PKCS_PSS(0x43),
    RSA_PKCS_OAEP(0x9),
    EC_KEY_PAIR_GEN(0x1040),
    ECDSA(0x1041),
    ECDSA_SHA256(0x1044),
    ECDSA_SHA384(0x1045),
    ECDH1_DERIVE(0x1050),
    AES_KEY_GEN(0x1080),
    AES_CBC(0x1082),
    AES_GCM(0x1087),
    SHA256(0x250),
    SHA384(0x260),
    SHA512(0x270),
    SHA256_HMAC(0x251);

    private final long code;

    Mechanism(long code) {
        this.code = code;
    }

    long code() {
        return code;
    }

    static Optional<Mechanism> of(long code) {
        return Arrays.stream(values()).filter(one -> one.code == code).findFirst();
    }

    /** Its name, or its number where we have no name for it. */
    static String name(long code) {
        return of(code).map(one -> "CKM_" + one.name()).orElseGet(() -> String.format("0x%x", code));
    }

    CK_MECHANISM wanted() {
        CK_MECHANISM mechanism = new CK_MECHANISM();
        mechanism.mechanism = code;
        return mechanism;
    }
}
