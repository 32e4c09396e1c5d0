package jp.mamis.web.hpki;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import jp.mamis.application.hpki.ceremony.GenerationStanding;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CertificatePurpose;
import jp.mamis.domain.hpki.ca.CertificateStatus;
import jp.mamis.domain.hpki.ca.CrlPlan;
import jp.mamis.domain.hpki.ca.KeyUse;
import jp.mamis.domain.hpki.ca.ListScope;
import jp.mamis.domain.hpki.ca.RevocationGround;
import jp.mamis.domain.hpki.ca.RevocationReason;
import jp.mamis.web.page.Chip;
import jp.mamis.web.page.Texts;

/** What the authority's terms are called on screens. */
record CaWords(Texts t) {

    private static final ZoneId TOKYO = JapanTime.TOKYO;
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    String of(AuthorityName name) {
        return t.get(
                "ca.authority." + slug(name.duty()),
                Map.of("generation", Integer.toString(name.number()), "name", name.toString()));
    }

    String of(CertificatePurpose purpose) {
        return t.get("ca.purpose." + slug(purpose));
    }

    String of(CertificateStatus.Kind kind) {
        return t.get("ca.certificate.state." + slug(kind));
    }

    String of(RevocationReason reason) {
        return t.get("ca.reason." + slug(reason));
    }

    String of(RevocationGround ground) {
        return t.get("ca.ground." + slug(ground));
    }

    String of(ListScope scope) {
        return t.get("ca.scope." + slug(scope));
    }

    String of(KeyUse use) {
        return t.get("ca.use." + slug(use));
    }

    Chip chip(CertificateStatus.Kind kind) {
        return switch (kind) {
            case GOOD -> Chip.good(of(kind));
            case REVOKED -> Chip.bad(of(kind));
            case EXPIRED -> Chip.quiet(of(kind));
        };
    }

    Chip chip(CrlPlan.Freshness freshness) {
        String word = t.get("ca.freshness." + slug(freshness));
        return switch (freshness) {
            case FRESH -> Chip.good(word);
            case LATE -> Chip.attention(word);
            case OVERDUE -> Chip.bad(word);
        };
    }

    Chip chip(GenerationStanding.Expiry expiry) {
        String word = t.get("ca.expiry." + slug(expiry));
        return switch (expiry) {
            case EXPIRED -> Chip.quiet(word);
            case IN_7_DAYS -> Chip.bad(word);
            case IN_30_DAYS, IN_90_DAYS -> Chip.attention(word);
            case LATER -> Chip.good(word);
        };
    }

    /** To the second in Japan, as the ends of a validity are compared. */
    String second(Instant at) {
        return SECONDS.format(at.atZone(TOKYO)) + " JST";
    }

    private static String slug(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
