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
                        + " request again, as long as it would be granted now, is answered with the certificate that came of it, and goes on where"
                        + " it was interrupted."
                        + " Whoever asks for another length, or after its end, asks for something else and needs a new key.",
        note = "Two officers who hold the same request thus cannot issue twice.")
public final class IssuancePolicy {

    private static final Outcome<Course> OTHER = Outcome.refused(IssuingRefusal.KEY_CERTIFIED_ALREADY);

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
                .map(same -> course(same, wished, now))
                .orElse(OTHER);
    }

    private static Outcome<Course> course(Issuance before, CertificateOrder wished, Instant now) {
        boolean serves = before.order().validity().months() == wished.validity().months()
                && CertificateStatus.unrevoked(before.order().validity(), now).kind() != CertificateStatus.Kind.EXPIRED;
        return switch (before.state()) {
            case PLANNED ->
                before instanceof Issuance.Planned planned && planned.isLeft(now)
                        ? Outcome.accepted(Course.ANEW)
                        : Outcome.refused(IssuingRefusal.ISSUANCE_UNDER_WAY);
            case PREPARED -> serves ? Outcome.accepted(Course.SIGN) : OTHER;
            case ISSUED -> serves ? Outcome.accepted(Course.ANSWER) : OTHER;
            case ABANDONED -> Outcome.accepted(Course.ANEW);
            case WRITTEN_OFF -> OTHER;
        };
    }
}
