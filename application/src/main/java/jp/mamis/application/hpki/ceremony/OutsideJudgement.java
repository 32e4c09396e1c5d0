package jp.mamis.application.hpki.ceremony;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.hpki.ca.CertificateCodec;
import jp.mamis.domain.hpki.ca.Addresses;
import jp.mamis.domain.hpki.ca.CaDuty;
import jp.mamis.domain.hpki.ca.CertificateFacts;
import jp.mamis.domain.hpki.ca.CertificateStatus;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.DistributionPoint;
import jp.mamis.domain.hpki.ca.IssuingAuthority;
import jp.mamis.domain.hpki.ca.KeyFacts;
import jp.mamis.domain.hpki.ca.KeyId;
import jp.mamis.domain.hpki.ca.ProfileLint;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.hpki.ca.SubjectName;
import jp.mamis.domain.hpki.ceremony.CeremonyPlan;
import jp.mamis.domain.hpki.ceremony.CeremonyRefusal;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;

/** Whether the certificate that an outside root sent is the one we asked for. All that speaks against it is told at once. */
final class OutsideJudgement {

    private final CertificateCodec codec;
    private final CeremonyPlan plan;
    private final SubjectName.Authority name;

    OutsideJudgement(CertificateCodec codec, CeremonyPlan plan, SubjectName.Authority name) {
        this.codec = codec;
        this.plan = plan;
        this.name = name;
    }

    Outcome<StepWork.Prepared> judge(CaDuty duty, KeyId key, KeyFacts ours, OutsideCertificate sent, Instant now) {
        CertificateFacts root = sent.root();
        CertificateFacts certificate = sent.certificate();
        boolean rootIsOne = root.selfIssued()
                && root.authority()
                && root.key().algorithm().isPresent()
                && root.contents().subjectKey().isPresent()
                && isNumber(root)
                && codec.isSignedBy(root.encoded(), root.key());
        if (!rootIsOne) {
            return Outcome.refused(CeremonyRefusal.ROOT_NOT_ITS_OWN);
        }
        Der digest = root.encoded().fingerprint();
        Optional<Der> other = plan.rootSha256().filter(planned -> !planned.equals(digest));
        if (other.isPresent()) {
            return Outcome.refused(Refusal.of(
                    CeremonyRefusal.ROOT_NOT_AS_PLANNED,
                    Map.of("planned", other.orElseThrow().hex(), "sha256", digest.hex())));
        }
        AuthorityShape shape = new AuthorityShape(codec, plan);
        IssuingAuthority issuer = issuer(root, certificate);
        Stream<Refusal> lints =
                ProfileLint.judge(new ProfileLint.Judged(certificate, shape.profile(duty), issuer)).refusals().stream()
                        .flatMap(reasons -> reasons.reasons().stream());
        return Policies.accept(
                () -> new StepWork.Prepared(
                        duty,
                        key,
                        Optional.empty(),
                        Optional.of(certificate.encoded()),
                        shape.below(
                                duty,
                                ours,
                                root.subject(),
                                new SerialNumber(certificate.serial()),
                                certificate.validity())),
                Stream.of(
                                Policies.unless(
                                        certificate.key().encoded().equals(ours.encoded()),
                                        () -> Refusal.of(CeremonyRefusal.CERTIFICATE_FOR_OTHER_KEY)),
                                Policies.unless(
                                        certificate.subject().equals(name.name()),
                                        () -> Refusal.of(
                                                CeremonyRefusal.CERTIFICATE_FOR_OTHER_NAME,
                                                Map.of(
                                                        "subject",
                                                        certificate.subject().toString()))),
                                Policies.unless(
                                        codec.isSignedBy(certificate.encoded(), root.key()),
                                        () -> Refusal.of(CeremonyRefusal.CERTIFICATE_NOT_OF_ROOT)),
                                Policies.unless(
                                        !hasEnded(root, now) && !hasEnded(certificate, now),
                                        () -> Refusal.of(CeremonyRefusal.OUTSIDE_CERTIFICATE_OVER)),
                                lints)
                        .flatMap(reasons -> reasons));
    }

    private static boolean hasEnded(CertificateFacts certificate, Instant now) {
        return CertificateStatus.unrevoked(certificate.validity(), now).kind() == CertificateStatus.Kind.EXPIRED;
    }

    private static boolean isNumber(CertificateFacts root) {
        return root.serial().signum() > 0 && root.serial().bitLength() <= Byte.SIZE * 20 - 1;
    }

    /** The root as its own certificate says; where it lists authorities is its own to decide, and is named in ours. */
    private IssuingAuthority issuer(CertificateFacts root, CertificateFacts certificate) {
        DistributionPoint list = certificate.contents().crlPoints().stream()
                .findFirst()
                .orElseGet(() -> Addresses.of(plan.realm())
                        .partition(root.subject(), Addresses.Partition.SARL, plan.generation()));
        return new IssuingAuthority(
                root.subject(),
                root.contents().subjectKey().orElseThrow(),
                root.issuer(),
                new SerialNumber(root.serial()),
                root.key().algorithm().orElseThrow(),
                root.validity(),
                list);
    }
}
