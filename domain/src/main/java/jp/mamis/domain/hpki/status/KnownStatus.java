package jp.mamis.domain.hpki.status;

import java.time.Instant;
import java.util.Optional;
import jp.mamis.domain.hpki.ca.CaGenerationId;

/**
 * What is known of a certificate that was asked for (照会された証明書の状態).
 *
 * @param authority who issued it, where that is one of ours that answers
 * @param standing  none of a number that was never issued
 * @param signed    the answer that was signed ahead, whatever it says
 */
public record KnownStatus(
        CertId asked, Optional<CaGenerationId> authority, Optional<Standing> standing, Optional<SignedAnswer> signed) {

    /** @param validUntil the certificate's last second */
    public record Standing(StatusAnswer answer, Instant validUntil) {}

    public StatusAnswer answer() {
        return standing.map(Standing::answer).orElseGet(StatusAnswer.Unknown::new);
    }

    /** What was signed ahead, where that may be handed out at {@code now}. */
    public Optional<SignedAnswer> ready(Instant now) {
        return signed.filter(each -> each.counts(answer().revoked(), now));
    }

    /** What is to be said of it. */
    public ResponseDraft.Single single(Instant authoritySince, Instant now) {
        return new ResponseDraft.Single(
                asked,
                answer(),
                standing.filter(known -> known.validUntil().isBefore(now)).map(known -> authoritySince));
    }
}
