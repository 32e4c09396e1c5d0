package jp.mamis.domain.hpki.verification;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.domain.hpki.ca.CertificateFacts;
import jp.mamis.domain.hpki.ca.HcRole;
import jp.mamis.domain.hpki.ca.HcRoles;
import jp.mamis.domain.hpki.ca.HealthcareActor;
import jp.mamis.domain.kernel.Basis;

/**
 * What a verification came to (検証結果).
 *
 * @param certificate the holder's
 * @param chain       the path, where there is one
 * @param findings    every rule that was broken
 */
@Basis(
        document = "our choice",
        article = "hcRole",
        rule = "A role counts only in a certificate that passed every rule up to a trusted root, in Japan's coding and"
                + " letter by letter; a certificate without one is good, and nobody's proof of a qualification.")
public record Verdict(CertificateFacts certificate, Optional<Chain> chain, List<Finding> findings) {

    /** How it ended. */
    public enum Result {
        /** It can be relied on. */
        GOOD,
        /** It cannot. */
        REFUSED
    }

    public Verdict {
        findings = List.copyOf(findings);
    }

    public Result result() {
        return findings.isEmpty() && chain.isPresent() ? Result.GOOD : Result.REFUSED;
    }

    /** The same with further breaches. */
    public Verdict and(Stream<Finding> more) {
        return new Verdict(
                certificate, chain, Stream.concat(findings.stream(), more).toList());
    }

    /** The roles that are proved. */
    public List<HcRole> roles() {
        return result() == Result.GOOD
                ? certificate.contents().actors().stream()
                        .map(HealthcareActor::role)
                        .flatMap(Optional::stream)
                        .filter(role -> HcRoles.find(role).isPresent())
                        .toList()
                : List.of();
    }
}
