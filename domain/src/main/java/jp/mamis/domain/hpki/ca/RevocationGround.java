package jp.mamis.domain.hpki.ca;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.domain.kernel.Basis;

/** Why a certificate was really revoked (失効事由). Kept inside; what a list says of it is another matter. */
@Basis(
        document = "pages of the JMA on the card",
        article = "revocation",
        rule =
                "Lost and stolen cards are revoked at once, and so is whatever lets somebody sign who must not: a key that others"
                        + " have, a lost qualification, death, a false application. Everything else may wait for the next list of the day.",
        note = "Emergency revocation by telephone is the JMA's own word; the list of grounds is partly our choice.")
public enum RevocationGround {
    /** Lost or stolen. */
    LOSS(RevocationReason.KEY_COMPROMISE, true),
    KEY_COMPROMISED(RevocationReason.KEY_COMPROMISE, true),
    AUTHORITY_COMPROMISED(RevocationReason.KEY_COMPROMISE, true),
    /** The authority that issued it ends. */
    AUTHORITY_ENDED(RevocationReason.CESSATION_OF_OPERATION, true),
    /** Broken or unreadable. */
    DAMAGE(RevocationReason.SUPERSEDED, false),
    /** Made anew, for another reason than the others. */
    REPLACED(RevocationReason.SUPERSEDED, false),
    NAME_CHANGED(RevocationReason.AFFILIATION_CHANGED, false),
    MEMBERSHIP_CHANGED(RevocationReason.AFFILIATION_CHANGED, false),
    /** The holder gives it back. */
    USE_ENDED(RevocationReason.CESSATION_OF_OPERATION, false),
    QUALIFICATION_LOST(RevocationReason.CESSATION_OF_OPERATION, true),
    DEATH(RevocationReason.CESSATION_OF_OPERATION, true),
    FALSE_APPLICATION(RevocationReason.CESSATION_OF_OPERATION, true),
    RULES_BROKEN(RevocationReason.CESSATION_OF_OPERATION, false),
    PAYMENT_MISSING(RevocationReason.CESSATION_OF_OPERATION, false),
    ORIGINALS_MISSING(RevocationReason.CESSATION_OF_OPERATION, false),
    /** It may have been signed, and nobody has it. */
    NOT_ACCOUNTED_FOR(RevocationReason.CESSATION_OF_OPERATION, true);

    /** Those a list is to tell of at once. */
    public static final Set<RevocationGround> URGENT =
            Stream.of(values()).filter(RevocationGround::urgent).collect(Collectors.toUnmodifiableSet());

    private final RevocationReason reason;
    private final boolean urgent;

    RevocationGround(RevocationReason reason, boolean urgent) {
        this.reason = reason;
        this.urgent = urgent;
    }

    /** Whether a list is to tell of it at once. */
    public boolean urgent() {
        return urgent;
    }

    /** Whether it is about the key, the card or the holder, and so about every certificate of the key. */
    public boolean ofTheKey() {
        return this != AUTHORITY_COMPROMISED
                && this != AUTHORITY_ENDED
                && this != REPLACED
                && this != NOT_ACCOUNTED_FOR;
    }

    /** What a list says of it. */
    public RevocationReason published(RevocationWording wording) {
        return wording == RevocationWording.UNIFORM ? RevocationReason.CESSATION_OF_OPERATION : reason;
    }
}
