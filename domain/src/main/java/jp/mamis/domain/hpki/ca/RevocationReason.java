package jp.mamis.domain.hpki.ca;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.domain.kernel.Basis;

/** Why a certificate no longer counts (失効理由), as a list publishes it. */
@Basis(
        document = "our choice",
        article = "reasonCode",
        rule =
                "A revocation is published as compromise of the key, change of affiliation, replacement or end of use, that of"
                        + " an authority also as compromise of the authority; never as a hold, which could be lifted.",
        note = "The authorities seen publish the end of use for every entry.")
public enum RevocationReason {
    KEY_COMPROMISE(1),
    /** Of an authority alone. */
    CA_COMPROMISE(2),
    AFFILIATION_CHANGED(3),
    SUPERSEDED(4),
    CESSATION_OF_OPERATION(5);

    /** Those a holder's certificate is revoked for. */
    public static final List<RevocationReason> OF_HOLDERS =
            Stream.of(values()).filter(reason -> reason != CA_COMPROMISE).toList();

    private final int code;

    RevocationReason(int code) {
        this.code = code;
    }

    /** Its number in a list. */
    public int code() {
        return code;
    }

    public static Optional<RevocationReason> of(int code) {
        return Stream.of(values()).filter(reason -> reason.code == code).findFirst();
    }
}
