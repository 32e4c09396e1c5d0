package jp.mamis.web.people;

import java.time.LocalDate;
import java.util.Optional;
import jp.mamis.application.membership.MembershipView;

/**
 * A membership as the API shows it.
 *
 * @param tier     1 for the national body to 4 for a district
 * @param since    the day of joining; absent when not known
 * @param standing CURRENT, COMING or PAST
 */
public record MembershipJson(
        String code,
        String body,
        int tier,
        String category,
        Optional<LocalDate> since,
        Optional<LocalDate> lastDay,
        String standing) {

    public static MembershipJson of(MembershipView view) {
        return new MembershipJson(
                view.code().text(),
                view.body().text(),
                view.tier().number(),
                view.category().name(),
                view.since(),
                view.lastDay(),
                view.standing().name());
    }
}
