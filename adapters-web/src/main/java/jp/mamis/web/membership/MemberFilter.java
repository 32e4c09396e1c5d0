package jp.mamis.web.membership;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import jp.mamis.application.membership.MemberIndex.Filter;
import jp.mamis.application.membership.MemberIndex.Order;
import jp.mamis.application.membership.MemberStanding;
import jp.mamis.application.membership.SoughtMember;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.settings.CategoryCode;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Texts;

/** What was asked of a list of members, as typed. */
record MemberFilter(String text, String category, String own, String standing, String sort, boolean descending) {

    /** Empty when the text can match nobody. */
    Optional<Filter> filter() {
        try {
            return Optional.of(new Filter(
                    Optional.of(text).filter(typed -> !typed.isBlank()).map(SoughtMember::parse),
                    Optional.of(category).filter(typed -> !typed.isBlank()).map(MemberCategory::parse),
                    Optional.of(own).filter(typed -> !typed.isBlank()).map(CategoryCode::parse),
                    Arrays.stream(MemberStanding.values())
                            .filter(candidate -> slug(candidate).equals(standing))
                            .findFirst(),
                    order()));
        } catch (MalformedValue nobody) {
            return Optional.empty();
        }
    }

    /** The standing that a search is limited to; empty when it is not, or nothing is searched for. */
    Optional<MemberStanding> limit() {
        return Arrays.stream(MemberStanding.values())
                .filter(candidate -> slug(candidate).equals(standing) && !text.isBlank())
                .findFirst();
    }

    MemberFilter ofAnyStanding() {
        return new MemberFilter(text, category, own, "", sort, descending);
    }

    private Order order() {
        return sort.equals("licence")
                ? (descending ? Order.LICENCE_BACKWARDS : Order.LICENCE)
                : (descending ? Order.KANA_BACKWARDS : Order.KANA);
    }

    Form form(Texts t) {
        return Form.blank(t)
                .answering("q", text)
                .answering("category", category)
                .answering("own", own)
                .answering("standing", standing)
                .answering("sort", sort);
    }

    /** The query of this list with its order. */
    String whole() {
        return address("")
                + (sort.equals("licence") ? "&sort=licence" : "&sort=kana")
                + (descending ? "&order=desc" : "");
    }

    /** The address of this list without its order. */
    String address(String path) {
        return path + "?q=" + encoded(text) + "&category=" + encoded(category)
                + (own.isBlank() ? "" : "&own=" + encoded(own)) + "&standing=" + encoded(standing);
    }

    static String slug(MemberStanding standing) {
        return standing.name().toLowerCase(Locale.ROOT);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
