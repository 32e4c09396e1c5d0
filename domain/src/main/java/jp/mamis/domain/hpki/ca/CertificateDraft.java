package jp.mamis.domain.hpki.ca;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hpki.ca.CertificateProfile.Kind;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;

/** A certificate that is decided and not yet written (証明書の案). */
public record CertificateDraft(
        CertificateProfile profile,
        IssuingAuthority issuer,
        SubjectName subject,
        Validity validity,
        SerialNumber serial,
        KeyFacts key) {

    /** Decides what may be written. */
    @Basis(
            document = "our choice",
            article = "drafting a certificate",
            rule =
                    "A certificate is written only for a role that is enabled, a kind of key and a span of whole months that"
                            + " its profile allows, by an authority that outlives it.",
            note = "An authority whose remaining life is shorter than a certificate's stops issuing.")
    public static final class Policy {

        /** The draft, or every reason why there is none. */
        public Outcome<CertificateDraft> judge(CertificateDraft wished) {
            return Policies.accept(
                    () -> wished,
                    Stream.of(
                                    Policies.unless(
                                            wished.roleIsEnabled(),
                                            () -> Refusal.of(CertificateRefusal.ROLE_NOT_ENABLED)
                                                    .at("role")),
                                    Policies.unless(
                                            wished.subject.isOf(wished.profile.realm()),
                                            () -> Refusal.of(CertificateRefusal.REALMS_MIXED)
                                                    .at("number")),
                                    Policies.unless(
                                            wished.keyFits(),
                                            () -> Refusal.of(CertificateRefusal.KEY_NOT_OF_PROFILE)
                                                    .at("key")),
                                    Policies.unless(
                                            wished.validityFits(),
                                            () -> Refusal.of(CertificateRefusal.VALIDITY_NOT_OF_PROFILE)
                                                    .at("validity")),
                                    Policies.unless(
                                            !wished.validity
                                                    .first()
                                                    .isBefore(wished.issuer
                                                            .validity()
                                                            .first()),
                                            () -> Refusal.of(
                                                            CertificateRefusal.AUTHORITY_BEGINS_AFTER,
                                                            Map.of(
                                                                    "first",
                                                                    JapanTime.today(wished.issuer
                                                                                    .validity()
                                                                                    .first())
                                                                            .toString()))
                                                    .at("validity")),
                                    Policies.unless(
                                            !wished.validity
                                                    .last()
                                                    .isAfter(wished.issuer
                                                            .validity()
                                                            .last()),
                                            () -> Refusal.of(CertificateRefusal.AUTHORITY_ENDS_BEFORE)
                                                    .at("validity")))
                            .flatMap(reasons -> reasons));
        }
    }

    /** The certificate of a holder as it is ordered of that generation. */
    public CertificateOrder ordered(IssuanceId id, CaGenerationId generation, Instant at) {
        return new CertificateOrder(
                id,
                generation,
                serial,
                profile.toString(),
                profile.purpose(),
                ((SubjectName.Practitioner) subject).number(),
                key.encoded().fingerprint(),
                validity,
                at);
    }

    private boolean roleIsEnabled() {
        return subject.role()
                .map(role -> profile.holder() && HcRoles.isEnabled(role))
                .orElseGet(() -> !profile.holder());
    }

    private boolean keyFits() {
        return key.algorithm().filter(profile.keys()::contains).isPresent();
    }

    private boolean validityFits() {
        boolean shaped = profile.kind() == Kind.SUBSCRIBER ? validity.isOfWholeMonths() : validity.endsWithADay();
        return shaped && !validity.last().isAfter(profile.latestEnd(validity.first()));
    }
}
