package jp.mamis.web.qualification;

import java.util.Locale;
import jp.mamis.application.qualification.QualificationView;
import jp.mamis.domain.hpki.ca.CertificateStatus;
import jp.mamis.domain.qualification.EvidenceSource;
import jp.mamis.domain.qualification.FactAct;
import jp.mamis.domain.qualification.FactKind;
import jp.mamis.domain.qualification.PhysicianStanding;
import jp.mamis.domain.qualification.WithdrawalReason;
import jp.mamis.web.page.Chip;
import jp.mamis.web.page.Texts;

/** What qualifications are called on screens. */
record QualificationWords(Texts t) {

    String of(FactKind kind) {
        return t.get("qualification.fact." + slug(kind));
    }

    String of(FactAct.Kind act) {
        return t.get("qualification.act." + slug(act));
    }

    String of(WithdrawalReason reason) {
        return t.get("qualification.withdrawal." + slug(reason));
    }

    String of(EvidenceSource source) {
        return t.get("qualification.source." + slug(source));
    }

    String of(PhysicianStanding.Kind kind) {
        return t.get("qualification.standing." + slug(kind));
    }

    Chip chip(CertificateStatus.Kind kind) {
        String word = t.get("ca.certificate.state." + slug(kind));
        return switch (kind) {
            case GOOD -> Chip.good(word);
            case REVOKED -> Chip.bad(word);
            case EXPIRED -> Chip.quiet(word);
        };
    }

    Chip chip(PhysicianStanding.Kind kind) {
        return switch (kind) {
            case PRACTISING -> Chip.good(of(kind));
            case SUSPENDED, NOT_KNOWN -> Chip.attention(of(kind));
            case NOT_YET, NOT_PHYSICIAN -> Chip.bad(of(kind));
        };
    }

    /** The answer in a sentence. */
    String answer(QualificationView view, String day) {
        return t.get("qualification.answer." + slug(view.standing().kind()), "day", day);
    }

    static String slug(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
