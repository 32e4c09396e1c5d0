package jp.mamis.web.hpki;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.hpki.register.CertificateLine;
import jp.mamis.application.hpki.register.CertificatePage;
import jp.mamis.domain.hpki.ca.CertificateFacts;
import jp.mamis.domain.hpki.ca.DistinguishedName;
import jp.mamis.domain.hpki.ca.GeneralName;
import jp.mamis.domain.hpki.ca.HealthcareActor;
import jp.mamis.domain.hpki.ca.NamePart;
import jp.mamis.domain.hpki.ca.Oid;
import jp.mamis.domain.hpki.ca.Oids;
import jp.mamis.domain.hpki.ca.PolicyFacts;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Dates;
import jp.mamis.web.page.Facts;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;

/** One certificate as it is drawn: its life, whom it is about, and what stands in it. */
final class CertificateFactsDrawing {

    private final Texts t;
    private final Dates dates;
    private final CaWords words;

    CertificateFactsDrawing(Visit visit) {
        this.t = visit.texts();
        this.dates = visit.dates();
        this.words = new CaWords(t);
    }

    String title(CertificatePage certificate) {
        return t.get(
                "ca.certificate.title",
                "name",
                certificate
                        .line()
                        .person()
                        .map(person -> person.name().full())
                        .orElseGet(() -> certificate.line().holder().text()));
    }

    /** Planned, issued, revoked or over. */
    Facts life(CertificatePage certificate) {
        CertificateLine line = certificate.line();
        Facts begun = Facts.none()
                .and(t.get("ca.state"), Cell.chip(words.chip(certificate.status())))
                .and(t.get("ca.authority"), words.of(line.authority()))
                .and(t.get("ca.profile"), certificate.profile())
                .and(t.get("ca.planned-at"), dates.moment(line.plannedAt()))
                .and(t.get("ca.issued-at"), dates.moment(line.issuedAt()));
        return line.revocation()
                .map(revoked -> begun.and(t.get("ca.revoked-at"), words.second(revoked.revokedAt()))
                        .and(t.get("ca.revocation-recorded-at"), dates.moment(revoked.recordedAt()))
                        .and(
                                t.get("ca.ground"),
                                revoked.ground().map(words::of).orElseGet(() -> t.get("ca.ground.kept")))
                        .and(t.get("ca.reason"), words.of(revoked.published())))
                .orElse(begun);
    }

    Facts subject(CertificatePage certificate) {
        CertificateLine line = certificate.line();
        Facts person = line.person()
                .map(who -> Facts.none()
                        .and(t.get("person.name"), who.name().full())
                        .and(t.get("export.kana"), who.kana().full())
                        .and(t.get("ca.licence"), who.number().digits()))
                .orElseGet(() -> Facts.none().and(t.get("person.name"), t.get("ca.holder.unknown")));
        CertificateFacts content = certificate.content();
        return person.and(t.get("ca.subject"), name(content.subject()))
                .and(
                        t.get("ca.alternative-name"),
                        Cell.lines(names(content.contents().alternativeNames())))
                .and(
                        t.get("ca.role"),
                        Cell.lines(content.contents().actors().stream()
                                .map(CertificateFactsDrawing::role)
                                .toList()));
    }

    Facts content(CertificateFacts content) {
        return Facts.none()
                .and(t.get("ca.serial"), content.serial().toString(16).toUpperCase(Locale.ROOT))
                .and(t.get("ca.issuer"), name(content.issuer()))
                .and(t.get("ca.valid-from"), words.second(content.validity().first()))
                .and(t.get("ca.valid-until"), words.second(content.validity().last()))
                .and(t.get("ca.public-key"), content.key().words())
                .and(
                        t.get("ca.signature"),
                        content.signature()
                                .algorithm()
                                .map(algorithm -> algorithm.name().replace('_', '-'))
                                .orElseGet(() -> content.signature().signed().dotted()));
    }

    Facts extensions(CertificateFacts content) {
        List<String> uses =
                content.contents().uses().stream().sorted().map(words::of).toList();
        return Facts.none()
                .and(marked("ca.key-use", Oids.KEY_USAGE, content), Cell.lines(uses))
                .and(
                        marked("ca.extended-use", Oids.EXTENDED_KEY_USAGE, content),
                        Cell.lines(content.contents().extendedUses().stream()
                                .map(Oid::dotted)
                                .toList()))
                .and(
                        marked("ca.policy", Oids.POLICIES, content),
                        Cell.lines(content.contents().policies().stream()
                                .flatMap(CertificateFactsDrawing::policy)
                                .toList()))
                .and(
                        marked("ca.list-place", Oids.CRL_POINTS, content),
                        Cell.lines(content.contents().crlPoints().stream()
                                .flatMap(point -> names(point.names()).stream())
                                .toList()))
                .and(
                        marked("ca.information", Oids.AUTHORITY_INFO, content),
                        Cell.lines(content.contents().authorityInfo().stream()
                                .flatMap(access -> names(List.of(access.place())).stream())
                                .toList()));
    }

    Facts fingerprint(CertificateFacts content) {
        return Facts.none().and(t.get("ca.sha256"), Fingerprint.cell(content.encoded()));
    }

    /** The term, and whether the extension must be understood. */
    private String marked(String key, Oid extension, CertificateFacts content) {
        return content.isCritical(extension) ? t.get("ca.critical", "extension", t.get(key)) : t.get(key);
    }

    private static Cell name(DistinguishedName name) {
        return Cell.lines(name.parts().stream().map(NamePart::toString).toList());
    }

    private static List<String> names(List<GeneralName> names) {
        return names.stream().flatMap(CertificateFactsDrawing::lines).toList();
    }

    private static Stream<String> lines(GeneralName name) {
        if (name instanceof GeneralName.Uri uri) {
            return Stream.of(uri.address());
        }
        return name instanceof GeneralName.Directory directory
                ? directory.name().parts().stream().map(NamePart::toString)
                : Stream.empty();
    }

    private static String role(HealthcareActor actor) {
        Optional<String> known = actor.role().map(role -> role.text());
        return known.or(actor::text).orElse("");
    }

    private static Stream<String> policy(PolicyFacts policy) {
        return Stream.concat(
                Stream.of(policy.policy().dotted()),
                policy.qualifiers().stream().map(PolicyFacts.Qualifier::text).filter(text -> !text.isBlank()));
    }
}
