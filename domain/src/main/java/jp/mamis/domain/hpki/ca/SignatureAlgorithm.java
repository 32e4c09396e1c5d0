package jp.mamis.domain.hpki.ca;

import java.util.Optional;
import java.util.stream.Stream;

/** How certificates are signed (署名アルゴリズム). What is not listed, SHA-1 above all, is refused everywhere. */
public enum SignatureAlgorithm {
    RSA_SHA256("1.2.840.113549.1.1.11"),
    RSA_SHA384("1.2.840.113549.1.1.12"),
    ECDSA_SHA256("1.2.840.10045.4.3.2"),
    ECDSA_SHA384("1.2.840.10045.4.3.3");

    private final String dotted;

    SignatureAlgorithm(String dotted) {
        this.dotted = dotted;
    }

    public Oid oid() {
        return new Oid(dotted);
    }

    /** Whether NULL stands as parameter, as RSA demands and ECDSA forbids. */
    public boolean nullParameter() {
        return this == RSA_SHA256 || this == RSA_SHA384;
    }

    /** What a key of that kind signs with. */
    public static SignatureAlgorithm of(KeyAlgorithm key) {
        return switch (key) {
            case RSA_2048, RSA_3072, RSA_4096 -> RSA_SHA256;
            case P_256 -> ECDSA_SHA256;
            case P_384 -> ECDSA_SHA384;
        };
    }

    /** The algorithm of that identifier. */
    public static Optional<SignatureAlgorithm> of(Oid oid) {
        return Stream.of(values())
                .filter(algorithm -> algorithm.oid().equals(oid))
                .findFirst();
    }
}
