package jp.mamis.web.people;

import java.time.LocalDate;
import java.util.Optional;
import jp.mamis.application.membership.MembershipView;
import jp.mamis.domain.membership.BodyCategory;

/**
 * A membership as the API shows it.
 *
 * @param tier     1 for the national body to 4 for a district
 * @param ownCategory code of the body's own category, where the body keeps its own
 * @param ownCategoryLabel what the body called it when the membership began
 * @param since    the day of joining; absent when not known
 * @param standing CURRENT, COMING or PAST
 */
public record MembershipJson(
        String code,
        String body,
        int tier,
        String category,
        Optional<String> ownCategory,
        Optional<String> ownCategoryLabel,
        Optional<LocalDate> since,
        Optional<LocalDate> lastDay,
        String standing) {

    public static MembershipJson of(MembershipView view) {
        return new MembershipJson(
                view.code().text(),
                view.body().text(),
                view.tier().number(),
                view.category().name(),
                view.own().map(BodyCategory::code),
                view.own().map(BodyCategory::label),
                view.since(),
                view.lastDay(),
                view.standing().name());
    }
}
