package jp.mamis.domain.hpki.ca;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the extensions say (拡張の内容); empty where there is no such extension. Which there are, and which are critical,
 * {@link CertificateFacts#extensions()} tells.
 */
public record ExtensionContents(
        Optional<AuthorityKey> authorityKey,
        Optional<Der> subjectKey,
        Set<KeyUse> uses,
        List<Oid> extendedUses,
        Optional<BasicConstraints> constraints,
        List<GeneralName> alternativeNames,
        List<DistributionPoint> crlPoints,
        List<HealthcareActor> actors,
        List<PolicyFacts> policies,
        List<Access> authorityInfo) {

    public ExtensionContents {
        uses = Set.copyOf(uses);
        extendedUses = List.copyOf(extendedUses);
        alternativeNames = List.copyOf(alternativeNames);
        crlPoints = List.copyOf(crlPoints);
        actors = List.copyOf(actors);
        policies = List.copyOf(policies);
        authorityInfo = List.copyOf(authorityInfo);
    }
}
