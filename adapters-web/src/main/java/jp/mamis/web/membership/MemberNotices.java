package jp.mamis.web.membership;

import java.util.Locale;
import java.util.Optional;
import jp.mamis.application.membership.MemberPage;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.web.page.Link;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Texts;

/** What is said above the list of members and above the page of one. */
final class MemberNotices {

    private MemberNotices() {}

    /** A search that finds nobody says which standing it was limited to, and leads on to everybody. */
    static Page narrowed(Page page, MemberFilter typed, Association body) {
        Texts t = page.texts();
        return typed.limit()
                .map(standing -> page.saying(Notice.information(t.get(
                                "member.list.narrowed",
                                "standing",
                                t.get("membership.standing." + MemberFilter.slug(standing))))
                        .leadingTo(new Link(
                                t.get("member.list.everyone"),
                                typed.ofAnyStanding().address("/office/" + body.code() + "/members")))))
                .orElse(page);
    }

    /** What the page that led here has done. */
    static Optional<Notice> done(String done, Texts t) {
        return switch (done) {
            case MemberRegistrationPages.DONE -> Optional.of(Notice.success(t.get("member.registration.done")));
            case RegisterCheckingPages.DONE -> Optional.of(Notice.success(t.get("register-check.done")));
            default -> Optional.empty();
        };
    }

    /** Why the page may be seen stands above it, and that the doctor sees that it was. */
    static Notice ground(MemberPage member, Page page) {
        Texts t = page.texts();
        String why = t.get("member.ground."
                + member.ground().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        String logged = t.get("member.logged");
        return member.left()
                ? Notice.information(
                        why, t.get("member.left", "day", page.dates().day(member.shownOn())), logged)
                : Notice.information(why, logged);
    }
}
