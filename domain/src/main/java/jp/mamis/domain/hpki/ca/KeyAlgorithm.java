package jp.mamis.domain.hpki.ca;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of keys that certificates are made for and signed with (鍵の種類). SHA-1 and RSA below 2048 bits are no member,
 * so nothing can ask for them. RSA signs with PKCS #1 v1.5, a curve with ECDSA.
 */
public enum KeyAlgorithm {
    /** As the certificates in use today; for new signatures until the end of 2030 (CRYPTREC). */
    RSA_2048(Family.RSA, 2048, Digest.SHA_256),
    RSA_3072(Family.RSA, 3072, Digest.SHA_256),
    RSA_4096(Family.RSA, 4096, Digest.SHA_256),
    /** NIST P-256, secp256r1. */
    P_256(Family.ELLIPTIC_CURVE, 256, Digest.SHA_256),
    /** NIST P-384, secp384r1; with the digest of its strength. */
    P_384(Family.ELLIPTIC_CURVE, 384, Digest.SHA_384);

    /** What a key is computed with. */
    public enum Family {
        RSA,
        ELLIPTIC_CURVE
    }

    /** What is computed of a text before it is signed. */
    public enum Digest {
        SHA_256(32),
        SHA_384(48);

        private final int length;

        Digest(int length) {
            this.length = length;
        }

        /** Its name in Java's security libraries. */
        public String javaName() {
            return name().replace('_', '-');
        }

        /** How many bytes it is of. */
        public int length() {
            return length;
        }
    }

    private final Family family;
    private final int bits;
    private final Digest digest;

    KeyAlgorithm(Family family, int bits, Digest digest) {
        this.family = family;
        this.bits = bits;
        this.digest = digest;
    }

    /** The kind of such a family and size, if there is one. */
    public static Optional<KeyAlgorithm> of(Family family, int bits) {
        return Arrays.stream(values())
                .filter(one -> one.family == family && one.bits == bits)
                .findFirst();
    }

    public Family family() {
        return family;
    }

    /** Bits of the modulus, or of the curve's order. */
    public int bits() {
        return bits;
    }

    /** What a key of this kind signs with. */
    public Digest digest() {
        return digest;
    }
}
