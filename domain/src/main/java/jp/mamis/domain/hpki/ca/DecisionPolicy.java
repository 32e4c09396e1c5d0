package jp.mamis.domain.hpki.ca;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Outcome;

/** Whether what was read back from the bytes to be signed is what was decided (決定との照合). */
@Basis(
        document = "our choice",
        article = "what a key signs",
        rule =
                "A key signs a certificate only where number, authority, profile, purpose, holder, key and validity are those decided,"
                        + " and a list only where number, day and every entry are.",
        note = "Asked again whenever bytes come out of a store or a log, whoever kept them there.")
public final class DecisionPolicy {

    /** The certificate, where it keeps its profile and is the one that was ordered of that generation. */
    public Outcome<CertificateFacts> judge(CertificateOrder order, CaGeneration generation, CertificateFacts facts) {
        return CertificateProfiles.issuedBy(generation, order.profile())
                .filter(profile -> isOf(order, generation, profile) && isOrdered(order, facts))
                .map(profile -> ProfileLint.judge(new ProfileLint.Judged(facts, profile, generation.authority())))
                .orElseGet(DecisionPolicy::other);
    }

    /** The certificate, where it says what the draft says. */
    public Outcome<CertificateFacts> judge(CertificateDraft draft, CertificateFacts facts) {
        boolean same = facts.serial().equals(draft.serial().value())
                && facts.issuer().equals(draft.issuer().name())
                && facts.subject().equals(draft.subject().name())
                && facts.validity().equals(draft.validity())
                && facts.key().encoded().equals(draft.key().encoded());
        return same ? Outcome.accepted(facts) : other();
    }

    /** The list, where it says what the draft says. */
    public Outcome<RevocationListFacts> judge(RevocationListDraft draft, RevocationListFacts facts) {
        boolean same = facts.number().equals(Optional.of(draft.number()))
                && facts.issuer().equals(draft.issuer().name())
                && facts.thisUpdate().equals(draft.thisUpdate())
                && facts.nextUpdate().equals(Optional.of(draft.nextUpdate()))
                && facts.entries().equals(entries(draft));
        return same ? Outcome.accepted(facts) : other();
    }

    private static boolean isOf(CertificateOrder order, CaGeneration generation, CertificateProfile profile) {
        return order.authority().equals(generation.id())
                && order.profile().equals(profile.toString())
                && order.purpose() == profile.purpose()
                && order.holder().realm() == generation.realm();
    }

    private static boolean isOrdered(CertificateOrder order, CertificateFacts facts) {
        return facts.serial().equals(order.serial().value())
                && facts.key().encoded().fingerprint().equals(order.key())
                && facts.validity().equals(order.validity())
                && facts.subject()
                        .value(NamePart.SERIAL_NUMBER)
                        .equals(Optional.of(order.holder().text()));
    }

    private static Map<BigInteger, RevocationListFacts.Entry> entries(RevocationListDraft draft) {
        return draft.entries().stream()
                .collect(Collectors.toMap(
                        entry -> entry.serial().value(),
                        entry -> new RevocationListFacts.Entry(
                                entry.revokedAt(), Optional.of(entry.reason().code()), entry.invalidFrom())));
    }

    private static <T> Outcome<T> other() {
        return Outcome.refused(IssuingRefusal.NOT_AS_DECIDED);
    }
}
