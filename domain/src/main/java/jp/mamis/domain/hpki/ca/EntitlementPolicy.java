package jp.mamis.domain.hpki.ca;

import java.util.Map;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.qualification.PhysicianStanding;

/** Whether somebody may be certified as a physician (証明書を発行できる資格). */
@Basis(
        document = "our choice",
        article = "who is certified",
        rule =
                "A certificate is issued, and issued again, to whom a proved entry in the register makes a physician that day who may"
                        + " practise. The ministry's confirmation of the entry is not waited for.",
        note =
                "A suspension ends no certificate that there is; a proof that was taken back is none. What the ministry denies is withdrawn or cancelled.")
public final class EntitlementPolicy {

    /** @param standing on the day of issue, as known then */
    public Outcome<PhysicianStanding> judge(PhysicianStanding standing) {
        return switch (standing.kind()) {
            case PRACTISING -> Outcome.accepted(standing);
            case SUSPENDED ->
                refused(Refusal.of(
                        IssuingRefusal.PRACTICE_SUSPENDED,
                        Map.of("last", standing.lastDay().orElseThrow().toString())));
            case NOT_KNOWN -> refused(Refusal.of(IssuingRefusal.ENTRY_NOT_PROVED));
            case NOT_YET, NOT_PHYSICIAN -> refused(Refusal.of(IssuingRefusal.NOT_A_PHYSICIAN));
        };
    }

    private static Outcome<PhysicianStanding> refused(Refusal why) {
        return Outcome.refused(why.at("holder"));
    }
}
