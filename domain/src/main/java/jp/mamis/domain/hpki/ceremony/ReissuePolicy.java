package jp.mamis.domain.hpki.ceremony;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hpki.ca.CaDuty;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CertificateOrder;
import jp.mamis.domain.hpki.ca.CertificateProfile;
import jp.mamis.domain.hpki.ca.CertificateRefusal;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.IssuingRefusal;
import jp.mamis.domain.hpki.ca.Validity;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;

/** What may be ordered, and what a certificate may be re-issued for. */
@Basis(
        document = "our choice",
        article = "mass re-issue",
        rule =
                "Re-issued is from one generation of an authority to another of the same kind, for a span that its profile and its own"
                        + " certificate allow. A key is certified again for the same holder and use alone, once by each generation.",
        note = "The holder keeps the card and its key; who certifies it changes.")
public final class ReissuePolicy {

    /** The order, or every reason why it cannot be carried out at {@code now}. */
    public Outcome<ReissueOrder> judge(
            ReissueOrder order, CaGeneration from, CaGeneration to, CertificateProfile profile, Instant now) {
        Validity own = to.authority().validity();
        boolean ofKind = from.duty() == to.duty()
                && to.duty() != CaDuty.ROOT
                && !from.id().equals(to.id());
        boolean fits = order.months()
                .map(length -> length >= 1 && length <= profile.months())
                .orElse(true);
        return Policies.accept(
                () -> order,
                Stream.of(
                                Policies.unless(ofKind, () -> Refusal.of(ReissueRefusal.REISSUE_BETWEEN_KINDS)),
                                Policies.unless(
                                        order.profile().equals(profile.toString()),
                                        () -> Refusal.of(ReissueRefusal.REISSUE_PROFILE_CHANGED)),
                                Policies.unless(
                                        fits,
                                        () -> Refusal.of(CertificateRefusal.VALIDITY_NOT_OF_PROFILE)
                                                .at("months")),
                                Policies.unless(
                                        !first(now).isBefore(own.first()),
                                        () -> Refusal.of(
                                                CertificateRefusal.AUTHORITY_BEGINS_AFTER,
                                                Map.of(
                                                        "first",
                                                        JapanTime.today(own.first())
                                                                .toString()))),
                                Policies.unless(
                                        !fits || isWithin(own, order, now),
                                        () -> Refusal.of(CertificateRefusal.AUTHORITY_ENDS_BEFORE)
                                                .at("months")))
                        .flatMap(reasons -> reasons));
    }

    private static Instant first(Instant now) {
        return JapanTime.startOf(YearMonth.from(JapanTime.today(now)).atDay(1));
    }

    /** Where the certificates before decide how long, each is judged by itself. */
    private static boolean isWithin(Validity own, ReissueOrder order, Instant now) {
        return order.months().isEmpty() || !order.validity(own, now).last().isAfter(own.last());
    }

    /**
     * What is wished, or why its key is not certified once more.
     *
     * @param ofKey what was made for the key and not abandoned
     */
    public Outcome<CertificateOrder> judge(CertificateOrder wished, List<Issuance> ofKey) {
        return ofKey.stream().map(Issuance::order).allMatch(wished::mayStandBeside)
                ? Outcome.accepted(wished)
                : Outcome.refused(IssuingRefusal.KEY_CERTIFIED_ALREADY);
    }
}
