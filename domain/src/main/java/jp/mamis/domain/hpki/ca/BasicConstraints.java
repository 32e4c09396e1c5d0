package jp.mamis.domain.hpki.ca;

import java.math.BigInteger;
import java.util.Optional;

/** Whether a certificate is an authority's (基本制約), and how many authorities may follow. */
public record BasicConstraints(boolean authority, Optional<BigInteger> longest) {

    static final BasicConstraints AUTHORITY = new BasicConstraints(true, Optional.empty());
}
