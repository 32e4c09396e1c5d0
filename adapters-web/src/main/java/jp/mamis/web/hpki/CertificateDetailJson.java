package jp.mamis.web.hpki;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import jp.mamis.application.hpki.register.CertificatePage;
import jp.mamis.domain.hpki.ca.CertificateFacts;
import jp.mamis.domain.hpki.ca.GeneralName;
import jp.mamis.domain.hpki.ca.HcRole;
import jp.mamis.domain.hpki.ca.HealthcareActor;
import jp.mamis.domain.hpki.ca.KeyUse;

/**
 * A certificate with what it says, in the API.
 *
 * @param certificate      as in lists
 * @param profile          by name and version
 * @param alternativeNames names and addresses
 * @param roles            hcRole
 * @param policies         object identifiers
 * @param lists            where its revocation is told
 * @param sha256           fingerprint
 * @param encoded          the certificate in DER, in base64
 */
public record CertificateDetailJson(
        CertificateJson certificate,
        String profile,
        String issuer,
        String subject,
        List<String> alternativeNames,
        List<String> roles,
        List<KeyUse> keyUse,
        List<String> extendedKeyUse,
        List<String> policies,
        List<String> lists,
        String publicKey,
        String sha256,
        String encoded) {

    static CertificateDetailJson of(CertificatePage page, Instant now) {
        CertificateFacts content = page.content();
        return new CertificateDetailJson(
                CertificateJson.of(page.line(), now),
                page.profile(),
                content.issuer().toString(),
                content.subject().toString(),
                names(content.contents().alternativeNames().stream()),
                content.contents().actors().stream()
                        .map(HealthcareActor::role)
                        .flatMap(role -> role.map(HcRole::text).stream())
                        .toList(),
                content.contents().uses().stream().sorted().toList(),
                content.contents().extendedUses().stream()
                        .map(use -> use.dotted())
                        .toList(),
                content.contents().policies().stream()
                        .map(policy -> policy.policy().dotted())
                        .toList(),
                names(content.contents().crlPoints().stream().flatMap(point -> point.names().stream())),
                content.key().words(),
                content.encoded().fingerprint().hex(),
                Base64.getEncoder().encodeToString(content.encoded().bytes()));
    }

    private static List<String> names(Stream<GeneralName> names) {
        return names.flatMap(CertificateDetailJson::name).toList();
    }

    private static Stream<String> name(GeneralName name) {
        if (name instanceof GeneralName.Uri uri) {
            return Stream.of(uri.address());
        }
        return name instanceof GeneralName.Directory directory
                ? Stream.of(directory.name().toString())
                : Stream.empty();
    }
}
