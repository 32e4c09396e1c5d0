package jp.mamis.domain.hpki.ca;

import java.util.Optional;

/**
 * How something was signed (署名).
 *
 * @param signed  the algorithm inside what was signed
 * @param outside the algorithm named beside the signature; the same unless somebody meddled
 * @param nullParameter whether NULL stands as parameter inside
 */
public record SignatureFacts(Oid signed, Oid outside, boolean nullParameter) {

    /** The algorithm, where it is one we accept and named alike in both places. */
    public Optional<SignatureAlgorithm> algorithm() {
        return signed.equals(outside) ? SignatureAlgorithm.of(signed) : Optional.empty();
    }
}
