package jp.mamis.web.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jp.mamis.application.procedures.Receipt;
import jp.mamis.web.browser.Browser;
import jp.mamis.web.site.Site;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a secretariat does beside approving, through the pages and on a small phone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionJourneyTest {

    private static final String REASON = "役職を確認してください。";

    private final List<Site> sites = new ArrayList<>();
    private final ProceduresOnTheWeb web = new ProceduresOnTheWeb();
    private Browser browser;

    @BeforeAll
    void open() {
        browser = Browser.open();
    }

    @AfterEach
    void clear() {
        sites.forEach(Site::close);
        sites.clear();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void the_prefecture_returns_to_the_district_which_decides_again_and_the_city_rejects() throws IOException {
        ProceduresOnTheWeb now = new ProceduresOnTheWeb();
        Site site = site(now);
        Receipt filed = now.approved(now.approved(now.filed(), "1401A"), "14010");
        Page prefecture = at(site, now, "14000", filed);

        Browser.follow(prefecture, "main a[href$=return]");
        prefecture.getByLabel("横浜市青葉区医師会").check();
        prefecture.fill("#reason", REASON);
        Browser.follow(prefecture, "main form.form button[type=submit]");
        held(prefecture, "returned");
        Page district = at(site, now, "1401A", filed);
        assertThat(district.locator("main").innerText()).contains("横浜市青葉区医師会に差し戻しました", REASON);
        approve(district);
        Page city = at(site, now, "14010", filed);
        Browser.follow(city, "main a[href$=rejection]");
        Browser.follow(city, "main form.form button[type=submit]");
        assertThat(city.locator(".summary__list").innerText()).contains("「却下の理由」を入力してください");
        held(city, "rejection-faulty");
        city.fill("#reason", REASON);
        city.check("#confirmed");
        Browser.follow(city, "main form.form button[type=submit]");

        assertThat(city.locator(".notice--success").innerText()).contains("却下しました");
        Page doctor = browser.page(320);
        doctor.navigate(site.addressOf(ProceduresOnTheWeb.doctor(1)) + ProceduresOnTheWeb.path(filed.id()));
        assertThat(doctor.locator(".chip").first().innerText()).isEqualTo("却下");
        assertThat(doctor.locator("main").innerText()).contains(REASON).doesNotContain("2か月ほどが目安です");
        held(doctor, "tracker-rejected");
        doctor.context().close();
    }

    @Test
    void after_a_withdrawal_the_city_keeps_its_membership_and_the_district_cannot_cancel_below_it() throws IOException {
        Site site = site(web);
        Receipt filed = web.approved(web.approved(web.filed(), "1401A"), "14010");
        Page doctor = browser.page(320);
        doctor.navigate(site.addressOf(ProceduresOnTheWeb.doctor(1)) + ProceduresOnTheWeb.path(filed.id()));

        Browser.follow(doctor, "main a[href$=withdrawal]");
        held(doctor, "withdrawal");
        doctor.fill("#reason", REASON);
        Browser.follow(doctor, "main form.form button[type=submit]");
        held(doctor, "withdrawn");
        Page city = at(site, web, "14010", filed);
        held(city, "withdrawn-to-decide");
        Browser.follow(city, "main form[action$=keep] button");
        assertThat(city.locator(".notice--success").innerText()).contains("入会を続けることにしました");
        Page district = at(site, web, "1401A", filed);
        cancel(district);

        assertThat(district.locator(".summary").isVisible()).isTrue();
        held(district, "withdrawn-cannot-cancel");
        Browser.follow(district, "main form .button--secondary");
        Browser.follow(district, "main form[action$=keep] button");
        assertThat(district.locator(".notice--success").innerText()).contains("入会を続けることにしました");
        doctor.context().close();
    }

    @Test
    void after_a_withdrawal_a_body_cancels_its_membership() throws IOException {
        ProceduresOnTheWeb now = new ProceduresOnTheWeb();
        Site site = site(now);
        Receipt filed = now.approved(now.filed(), "1401A");
        Page doctor = browser.page(320);
        doctor.navigate(
                site.addressOf(ProceduresOnTheWeb.doctor(1)) + ProceduresOnTheWeb.path(filed.id()) + "/withdrawal");
        Browser.follow(doctor, "main form.form button[type=submit]");
        Page district = at(site, now, "1401A", filed);

        cancel(district);

        assertThat(district.locator(".notice--success").innerText()).contains("入会を取り消しました");
        assertThat(district.locator("main form").count()).isZero();
        held(district, "cancelled");
        doctor.context().close();
    }

    private static void cancel(Page page) {
        Browser.follow(page, "main a[href$='/cancel']");
        held(page, "cancellation");
        page.check("#confirmed");
        Browser.follow(page, "main form[action$=cancel] button");
    }

    @Test
    void sending_back_answering_and_approving_work_without_scripts() throws IOException {
        ProceduresOnTheWeb now = new ProceduresOnTheWeb();
        Site site = site(now);
        Receipt filed = now.filed();
        Page desk = browser.pageWithoutScripts(320);
        String office = site.addressOf(now.staffOf("1401A")) + "/office/1401A/procedures";
        desk.navigate(office);
        Browser.follow(desk, "main td a, main th a");
        Browser.follow(desk, "main a[href$=return]");
        desk.check("#to");
        desk.fill("#reason", REASON);
        Browser.follow(desk, "main form.form button[type=submit]");
        assertThat(desk.locator(".notice--success").innerText()).contains("差し戻しました");

        Page doctor = browser.pageWithoutScripts(320);
        doctor.navigate(site.addressOf(ProceduresOnTheWeb.doctor(1)) + ProceduresOnTheWeb.path(filed.id()));
        Browser.follow(doctor, "main form[action$=answer] button");
        doctor.fill("#answer", "副院長です。");
        Browser.follow(doctor, "main form.form button[type=submit]");
        assertThat(doctor.locator(".receipt__number").isVisible()).isTrue();

        desk.navigate(office + "/" + filed.id().value());
        assertThat(desk.locator("main").innerText()).contains("副院長です。");
        approve(desk);
        doctor.context().close();
        desk.context().close();
    }

    private void approve(Page desk) {
        Browser.follow(desk, "main a[href$=approval]");
        desk.fill("#boardDay-year", "2026");
        desk.fill("#boardDay-month", "3");
        desk.fill("#boardDay-day", "31");
        Browser.follow(desk, "main form[action$=approval] button");
        assertThat(desk.locator(".notice--success").innerText()).contains("承認しました", "次は、横浜市医師会が審査します。");
    }

    private Site site(ProceduresOnTheWeb system) {
        Site site = system.site();
        sites.add(site);
        return site;
    }

    private Page at(Site site, ProceduresOnTheWeb system, String code, Receipt filed) throws IOException {
        Page page = browser.page(320);
        page.navigate(site.addressOf(system.staffOf(code)) + "/office/" + code + "/procedures/"
                + filed.id().value());
        return page;
    }

    private static void held(Page page, String name) {
        Browser.screenshot(page, "decision-" + name + "-320");
        Browser.assertAccessible(page);
        Browser.assertReflowsAt320(page);
    }
}
