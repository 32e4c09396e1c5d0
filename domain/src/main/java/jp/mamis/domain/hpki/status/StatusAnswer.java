package jp.mamis.domain.hpki.status;

import java.time.Instant;
import jp.mamis.domain.hpki.ca.RevocationReason;
import jp.mamis.domain.kernel.Basis;

/** What an authority says of a certificate (証明書の状態の応答). */
@Basis(
        document = "RFC 6960",
        article = "2.2",
        rule = "Good is said only of a number that was issued and is not revoked; a number that never was is unknown.")
public sealed interface StatusAnswer {

    record Good() implements StatusAnswer {}

    record Revoked(Instant at, RevocationReason reason) implements StatusAnswer {}

    record Unknown() implements StatusAnswer {}

    default boolean revoked() {
        return this instanceof Revoked;
    }
}
