package jp.mamis.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.web.page.Language;
import jp.mamis.web.page.Link;
import jp.mamis.web.page.Navigation;
import jp.mamis.web.page.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeMenuTest {

    /** A window of 1280 pixels: the width of the page less what stands at its sides. */
    private static final int ROOM = 1128;

    private static final int LETTER = 16;
    private static final int BETWEEN = 28;
    private static final int MARK = 16;

    @ParameterizedTest
    @ValueSource(strings = {"N1000", "14000", "14010", "1401A"})
    void what_is_done_every_day_fits_into_one_row(String code) {
        Navigation menu = menu(code, Duty.ASSOCIATION_ADMINISTRATION);
        Texts t = Texts.in(Language.JAPANESE);

        int width = menu.row().stream().mapToInt(link -> width(link.label())).sum()
                + width(t.get("navigation.more"))
                + MARK;

        assertThat(width).isLessThan(ROOM);
    }

    @Test
    void the_work_of_an_office_is_in_sight_and_the_rest_behind_one_press() {
        Navigation menu = menu("14000", Duty.ASSOCIATION_ADMINISTRATION);

        assertThat(menu.row())
                .extracting(Link::label)
                .contains("下位の審査", "理事会資料", "代行入力", "送付箱")
                .last()
                .isEqualTo("アカウント");
        assertThat(menu.further())
                .extracting(Link::href)
                .contains("/office/14000/staff", "/office/14000/settings", "/office/14000/workplaces", "/jobs")
                .doesNotContain("/ca");
        assertThat(menu("N1000", Duty.ASSOCIATION_ADMINISTRATION).further())
                .extracting(Link::href)
                .contains("/ca", "/admin/institutions");
    }

    @Test
    void a_clerk_of_a_body_with_nobody_below_is_led_to_neither() {
        Navigation menu = menu("1401A", Duty.ASSOCIATION_STAFF);

        assertThat(menu.row()).extracting(Link::label).doesNotContain("下位の審査");
        assertThat(menu.further()).extracting(Link::href).containsExactly("/office/1401A/deputies", "/jobs");
    }

    private static int width(String label) {
        return label.length() * (LETTER + 1) + BETWEEN;
    }

    private static Navigation menu(String code, Duty duty) {
        Association body = Associations.federation().all().stream()
                .filter(each -> each.code().text().equals(code))
                .findFirst()
                .orElseThrow();
        Caller caller = new Caller(
                new Actor.Holder(new AccountId(new UUID(1, 1))),
                Optional.empty(),
                List.of(new Grant(duty, body.id())),
                Optional.empty(),
                Channel.PAGE,
                "test");
        return new OfficeMenu(body, caller, Associations.federation(), Texts.in(Language.JAPANESE)).navigation();
    }
}
