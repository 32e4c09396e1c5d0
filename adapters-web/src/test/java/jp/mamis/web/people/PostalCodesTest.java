package jp.mamis.web.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import jakarta.json.JsonArray;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.person.PersonId;
import jp.mamis.web.browser.Browser;
import jp.mamis.web.site.Site;
import jp.mamis.web.site.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The address beside a postal code: in the API, and as a form fills it in while somebody types. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostalCodesTest {

    private static final String WORD = "#homePostalCode-postal";
    private static final String ANSWERS = "**/api/v1/postal-codes/*";

    private final MembersOnTheWeb web = new MembersOnTheWeb();
    private final Site site = new Site(web.system, web.time, RegistrationPages.class, PostalCodesResource.class);
    private final Browser browser = Browser.open();
    private final Visitor anybody = site.visitor(Caller.anonymous(Channel.API, "test"));
    private final List<Request> ended = new ArrayList<>();
    private Page page;

    PostalCodesTest() {
        page = browser.page(1280);
    }

    @BeforeAll
    void a_profile() throws IOException {
        PersonId person = web.registered(Physicians.data().build());
        Caller doctor = new Caller(
                new Actor.Holder(new AccountId(new UUID(1, 1))),
                Optional.of(person),
                List.of(),
                Optional.empty(),
                Channel.PAGE,
                "test");
        page.onRequestFinished(ended::add);
        page.onRequestFailed(ended::add);
        page.navigate(site.addressOf(doctor) + "/my/profile");
    }

    @BeforeEach
    void nothing_typed_yet() {
        page.unroute(ANSWERS);
        page.fill("#homePostalCode", "");
        page.selectOption("#homePrefecture", "");
        page.fill("#homeLine", "");
    }

    @AfterAll
    void close() {
        page.context().close();
        browser.close();
        site.close();
    }

    @Test
    void programs_and_forms_of_everybody_ask_for_the_places_of_a_code() {
        JsonArray places =
                Visitor.object(anybody.get("/api/v1/postal-codes/498-0000")).getJsonArray("places");

        assertThat(places).hasSize(2);
        assertThat(places.getJsonObject(1).getString("prefecture")).isEqualTo("24");
        assertThat(places.getJsonObject(1).getString("municipality")).isEqualTo("桑名郡木曽岬町");
        for (String unknown : List.of("1138621", "12345", "%3Cb%3E")) {
            HttpResponse<String> answer = anybody.get("/api/v1/postal-codes/" + unknown);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("/problems/postal-code-unknown");
        }
    }

    @Test
    void a_complete_code_in_any_width_fills_what_is_empty_and_says_so() {
        page.fill("#homePostalCode", "２２５－０００３");

        assertThat(page.locator(WORD)).containsText("「神奈川県横浜市青葉区新石川」を入力しました");
        assertThat(page.locator("#homePrefecture")).hasValue("14");
        assertThat(page.locator("#homeLine")).hasValue("横浜市青葉区新石川");
        Browser.screenshot(page, "postal-filled");
        page.fill("#homePostalCode", "100-0001");
        assertThat(page.locator("#homeLine")).hasValue("千代田区千代田");
    }

    @Test
    void what_was_typed_by_hand_is_replaced_only_by_a_press() {
        page.fill("#homeLine", "見本市架空町1-2");
        page.fill("#homePostalCode", "225-0003");
        assertThat(page.locator(WORD)).containsText("そのままにしました");
        assertThat(page.locator("#homeLine")).hasValue("見本市架空町1-2");
        assertThat(page.locator("#homePrefecture")).hasValue("");

        button().click();

        assertThat(page.locator("#homeLine")).hasValue("横浜市青葉区新石川");
        assertThat(page.locator("#homePrefecture")).hasValue("14");
        page.fill("#homeLine", "横浜市青葉区新石川3-15");
        button().click();
        assertThat(page.locator(WORD)).containsText("番地");
        assertThat(page.locator("#homeLine")).hasValue("横浜市青葉区新石川3-15");
    }

    @Test
    void of_several_addresses_one_is_chosen() {
        page.fill("#homePostalCode", "4980000");
        assertThat(page.locator(WORD)).containsText("複数あります");
        assertThat(page.locator("#homeLine")).hasValue("");
        Browser.screenshot(page, "postal-several");
        Browser.assertAccessible(page);

        page.selectOption("#homePostalCode-places", "1");

        assertThat(page.locator("#homeLine")).hasValue("桑名郡木曽岬町");
        assertThat(page.locator("#homePrefecture")).hasValue("24");
        page.fill("#homePostalCode", "49800");
        assertThat(page.locator("#homePostalCode-places")).isHidden();
    }

    @Test
    void what_is_not_found_is_said_and_stops_nobody() {
        page.fill("#homePostalCode", "113");
        button().click();
        assertThat(page.locator(WORD)).containsText("7桁");
        page.fill("#homePostalCode", "1138621");
        assertThat(page.locator(WORD)).containsText("見つかりませんでした");
        page.route(ANSWERS, route -> route.abort());
        page.fill("#homePostalCode", "2250003");
        assertThat(page.locator(WORD)).containsText("調べられませんでした");

        assertThat(page.locator("#homeLine")).hasValue("");
        assertThat(page.locator("#homeLine")).isEditable();
    }

    @Test
    void a_press_before_the_answer_offers_each_address_once() {
        List<Route> held = held();
        page.fill("#homePostalCode", "4980000");
        button().click();
        page.waitForCondition(() -> held.size() == 2);

        held.forEach(Route::resume);
        settled(2);

        assertThat(page.locator("#homePostalCode-places option")).hasCount(3);
        assertThat(page.locator(WORD)).containsText("複数あります");
    }

    @Test
    void what_fails_late_for_an_older_code_says_nothing_of_the_newer_one() {
        List<Route> held = held();
        page.fill("#homePostalCode", "2250003");
        page.fill("#homePostalCode", "1000001");
        page.waitForCondition(() -> held.size() == 2);

        held.get(1).resume();
        assertThat(page.locator(WORD)).containsText("千代田");
        held.get(0).abort();
        settled(2);

        assertThat(page.locator(WORD)).containsText("入力しました");
    }

    private List<Route> held() {
        List<Route> held = new ArrayList<>();
        page.route(ANSWERS, held::add);
        ended.clear();
        return held;
    }

    /** Until so many look-ups have ended and the page has been drawn with what they brought. */
    private void settled(int answers) {
        page.waitForCondition(() -> ended.stream()
                        .filter(each -> each.url().contains("/postal-codes/"))
                        .count()
                == answers);
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    @Test
    void without_scripts_no_idle_button_is_shown() {
        Page plain = browser.pageWithoutScripts(320);
        plain.navigate(page.url());

        assertThat(plain.locator("#homePostalCode")).isVisible();
        assertThat(plain.locator("[data-postal-code] button").all()).isEmpty();
        plain.context().close();
    }

    private Locator button() {
        return page.locator("[data-postal-code=homePostalCode] button");
    }
}
