package jp.mamis.domain.hpki.ca;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Outcome;

/** What becomes of a request for a key that was asked for before. */
@Basis(
        document = "our choice",
        article = "one key, one certificate",
        rule =
                "A key stands in one certificate of an authority: never in one for signing and one for log-in, and never in two people's. The same"
                        + " request again is answered with the certificate that came of it, and goes on where it was interrupted.",
        note = "Two officers who hold the same request thus cannot issue twice.")
public final class IssuancePolicy {

    /** How it goes on. */
    public enum Course {
        /** As if nothing had been asked before; what was left is abandoned. */
        ANEW,
        /** Over the bytes that were prepared. */
        SIGN,
        /** There is the certificate. */
        ANSWER
    }

    /**
     * @param before  what came of the key so far, by whatever authority
     * @param wished  what is asked now
     * @param revoked what of it was revoked
     */
    public Outcome<Course> judge(
            List<Issuance> before, CertificateOrder wished, Predicate<Issuance> revoked, Instant now) {
        if (before.isEmpty()) {
            return Outcome.accepted(Course.ANEW);
        }
        return before.stream()
                .filter(each -> each.order().asksTheSameAs(wished))
                .filter(each -> before.stream().noneMatch(revoked))
                .findFirst()
                .map(same -> course(same, now))
                .orElseGet(() -> Outcome.refused(IssuingRefusal.KEY_CERTIFIED_ALREADY));
    }

    private static Outcome<Course> course(Issuance before, Instant now) {
        return switch (before.state()) {
            case PLANNED ->
                before instanceof Issuance.Planned planned && planned.isLeft(now)
                        ? Outcome.accepted(Course.ANEW)
                        : Outcome.refused(IssuingRefusal.ISSUANCE_UNDER_WAY);
            case PREPARED -> Outcome.accepted(Course.SIGN);
            case ISSUED -> Outcome.accepted(Course.ANSWER);
            case ABANDONED -> Outcome.accepted(Course.ANEW);
            case WRITTEN_OFF -> Outcome.refused(IssuingRefusal.KEY_CERTIFIED_ALREADY);
        };
    }
}
