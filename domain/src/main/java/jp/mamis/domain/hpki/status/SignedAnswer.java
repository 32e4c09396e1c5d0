package jp.mamis.domain.hpki.status;

import java.time.Instant;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.SerialNumber;

/**
 * An answer that was signed ahead, for whoever asks (事前署名応答).
 *
 * @param question under which mark of the authority
 * @param revoked  what it says
 * @param response the whole of it, without a nonce
 */
public record SignedAnswer(
        CaGenerationId authority,
        SerialNumber serial,
        IssuerMark.Digest question,
        boolean revoked,
        Instant thisUpdate,
        Instant nextUpdate,
        Der response) {

    /** Whether it may still be handed out: within its time, and saying what is true now. */
    public boolean counts(boolean isRevoked, Instant now) {
        return revoked == isRevoked && !now.isBefore(thisUpdate) && now.isBefore(nextUpdate);
    }
}
