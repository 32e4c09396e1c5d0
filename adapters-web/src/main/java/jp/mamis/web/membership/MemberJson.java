package jp.mamis.web.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.membership.MemberLine;
import jp.mamis.domain.institutions.InstitutionName;
import jp.mamis.domain.membership.BodyCategory;
import jp.mamis.domain.membership.MemberNumber;

/**
 * A member in a list of the API.
 *
 * @param ownCategory code of the body's own category, where the body keeps its own
 * @param ownCategoryLabel what the body called it when the membership began
 * @param standing CURRENT, COMING or PAST, on the day asked for
 * @param workplaces on that day, that of the membership first; empty for who states to work nowhere
 */
public record MemberJson(
        UUID person,
        String family,
        String given,
        String familyKana,
        String givenKana,
        String licenceNumber,
        Optional<String> number,
        String category,
        Optional<String> ownCategory,
        Optional<String> ownCategoryLabel,
        Optional<LocalDate> since,
        Optional<LocalDate> lastDay,
        String standing,
        List<String> workplaces) {

    static MemberJson of(MemberLine line) {
        return new MemberJson(
                line.person().value(),
                line.name().family(),
                line.name().given(),
                line.kana().family(),
                line.kana().given(),
                line.licence().digits(),
                line.number().map(MemberNumber::digits),
                line.category().name(),
                line.own().map(BodyCategory::code),
                line.own().map(BodyCategory::label),
                line.since(),
                line.lastDay(),
                line.standing().name(),
                line.workplaces().stream().map(InstitutionName::text).toList());
    }
}
