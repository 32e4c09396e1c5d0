package jp.mamis.web.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.mamis.application.procedures.Receipt;
import jp.mamis.application.procedures.SubmitProcedure;
import jp.mamis.web.browser.Browser;
import jp.mamis.web.site.Site;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A doctor joins four tiers on a phone and is sent back once by the city; every page on the way is held to the rules. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JoinJourneyTest {

    private static final String SCRIPT = "<script>alert('見本')</script>";

    private final ProceduresOnTheWeb web = new ProceduresOnTheWeb();
    private final Site site = web.site();
    private final List<String> complaints = new ArrayList<>();
    private Browser browser;

    @BeforeAll
    void open() {
        browser = Browser.open();
    }

    @AfterAll
    void close() {
        browser.close();
        site.close();
    }

    @Test
    void a_doctor_joins_four_tiers_on_a_phone_and_is_sent_back_once_by_the_city() throws IOException {
        String doctor = site.addressOf(ProceduresOnTheWeb.doctor(1));
        Page phone = listened(browser.page(360));

        String tracker = file(phone, doctor);
        decide("1401A", "district");
        sendBack("14010");
        answer(phone, tracker);
        decide("14010", "city");
        decide("14000", "prefecture");
        decide("N1000", "national");

        phone.navigate(tracker);
        assertThat(phone.locator(".chip").first().innerText()).contains("完了");
        assertThat(phone.locator(".tracker__stage--good").count()).isEqualTo(4);
        held(phone, "procedure-tracker-completed");
        assertThat(complaints).isEmpty();
        phone.context().close();
    }

    @Test
    void everything_works_without_scripts_and_says_all_faults_at_once() throws IOException {
        String doctor = site.addressOf(ProceduresOnTheWeb.doctor(2));
        Page phone = browser.pageWithoutScripts(320);
        phone.navigate(doctor + "/my/procedures/join");
        Browser.follow(phone, "main button[type=submit]");

        Browser.follow(phone, "main form.form button[type=submit]");

        assertThat(phone.locator(".summary__list a").count()).isEqualTo(3);
        phone.fill("#workplaceName", SCRIPT);
        phone.selectOption("#owner", "80");
        phone.selectOption("#duty", "25");
        Browser.follow(phone, "main form.form button[type=submit]");
        phone.selectOption("#prefecture", "14");
        phone.fill("#q", "青葉");
        Browser.follow(phone, "form.search button[type=submit]");
        phone.check("#body");
        Browser.follow(phone, "main form.form button[type=submit]");
        phone.check("#reach");
        Browser.follow(phone, "main form.form button[type=submit]");
        date(phone, "desiredOn", "2026", "4", "1");
        phone.fill("#remarks", SCRIPT);
        Browser.follow(phone, "main form.form button[type=submit]");
        assertThat(phone.locator("main").innerText()).contains(SCRIPT, "A2(C)（研修医）", "2028年度まで減免");
        Browser.follow(phone, "main form.form button[type=submit]");
        assertThat(phone.locator(".receipt__number").innerText()).startsWith("J-2025-");
        phone.context().close();
    }

    @Test
    void a_search_keeps_what_is_typed_and_enter_does_what_its_field_is_for() throws IOException {
        for (boolean scripts : List.of(true, false)) {
            Page phone = scripts ? browser.page(360) : browser.pageWithoutScripts(360);
            phone.navigate(site.addressOf(ProceduresOnTheWeb.doctor(2)) + "/my/procedures/join");
            Browser.follow(phone, "main button[type=submit]");
            phone.fill("#workplaceName", "見本クリニック");
            phone.selectOption("#owner", "80");
            phone.selectOption("#duty", "25");
            phone.fill("#position", "医員");

            phone.fill("#q", "総合");
            pressEnter(phone, "#q");

            assertThat(phone.url()).contains("/workplace?q=").doesNotContain("%E8%A6%8B");
            assertThat(phone.inputValue("#workplaceName")).isEqualTo("見本クリニック");
            assertThat(phone.inputValue("#position")).isEqualTo("医員");
            assertThat(phone.inputValue("#duty")).isEqualTo("25");
            pressEnter(phone, "#position");
            assertThat(phone.url()).endsWith("/body");
            phone.context().close();
        }
    }

    private static void pressEnter(Page page, String field) {
        AtomicBoolean read = new AtomicBoolean();
        page.onDOMContentLoaded(next -> read.set(true));
        page.press(field, "Enter");
        page.waitForCondition(read::get);
    }

    @Test
    void back_and_forward_never_ask_to_send_a_form_again() throws IOException {
        Page phone = browser.page(360);
        phone.navigate(site.addressOf(ProceduresOnTheWeb.doctor(2)) + "/my/procedures/join");
        Browser.follow(phone, "main button[type=submit]");
        phone.selectOption("#duty", "25");
        Browser.follow(phone, "main form.form button[type=submit]");
        String faulty = phone.url();
        phone.fill("#workplaceName", "見本クリニック");
        phone.selectOption("#owner", "80");
        Browser.follow(phone, "main form.form button[type=submit]");

        phone.goBack();

        assertThat(phone.url()).isEqualTo(faulty).contains("/workplace?answer=");
        assertThat(phone.locator(".summary__list a").count()).isEqualTo(2);
        assertThat(phone.inputValue("#duty")).isEqualTo("25");
        phone.goBack();
        assertThat(phone.inputValue("#workplaceName")).isEqualTo("見本クリニック");
        phone.goForward();
        phone.goForward();
        assertThat(phone.url()).endsWith("/body");
        phone.goBack();
        phone.reload();
        assertThat(phone.inputValue("#duty")).isEqualTo("25");
        Browser.follow(phone, "main form.form button[type=submit]");
        assertThat(phone.locator(".summary").innerText()).contains("下書きが変更されました");
        Browser.follow(phone, "main form.form button[type=submit]");
        assertThat(phone.locator(".summary__list a").count()).isEqualTo(2);
        phone.context().close();
    }

    @Test
    void every_page_reads_in_english_too() throws IOException {
        Receipt filed = web.system()
                .procedures()
                .submitProcedure()
                .submit(
                        new SubmitProcedure.Command(web.request(List.of("14020")), Optional.empty()),
                        ProceduresOnTheWeb.doctor(2))
                .accepted()
                .orElseThrow();
        String own = site.addressOf(ProceduresOnTheWeb.doctor(2));
        String desk = site.addressOf(web.staffOf("14020"));
        String tracker = own + ProceduresOnTheWeb.path(filed.id());
        String page = desk + "/office/14020/procedures/" + filed.id().value();
        Page screen = listened(browser.page(1280));
        screen.navigate(own + "/my/procedures");
        Browser.follow(screen, "text=English");

        for (String address :
                List.of(own + "/my/procedures/join", tracker, tracker + "/filed", tracker + "/withdrawal")) {
            readsInEnglish(screen, address);
        }
        for (String address : List.of(
                desk + "/office/14020",
                desk + "/office/14020/procedures",
                page,
                page + "/approval",
                page + "/return",
                page + "/rejection")) {
            readsInEnglish(screen, address);
        }
        assertThat(complaints).isEmpty();
        screen.context().close();
    }

    private static void readsInEnglish(Page screen, String address) {
        screen.navigate(address);
        assertThat(screen.getAttribute("html", "lang")).isEqualTo("en");
        Browser.assertTextsAccessible(screen);
        Browser.assertReflowsAt320(screen);
        screen.setViewportSize(1280, 900);
    }

    /** From the first page to the receipt; answers the tracker's address. */
    private String file(Page phone, String doctor) {
        phone.navigate(doctor + "/my/procedures");
        held(phone, "procedure-list-empty");
        Browser.follow(phone, "main a.button--primary");
        held(phone, "procedure-join-start");
        Browser.follow(phone, "main button[type=submit]");
        Browser.follow(phone, "main form.form button[type=submit]");
        held(phone, "procedure-join-workplace-faulty");
        phone.fill("#workplaceName", "医療法人見本会　見本クリニック");
        phone.selectOption("#owner", "50");
        phone.selectOption("#duty", "22");
        phone.fill("#position", "医長");
        held(phone, "procedure-join-workplace");
        Browser.follow(phone, "main form.form button[type=submit]");
        held(phone, "procedure-join-body-search");
        phone.selectOption("#prefecture", "14");
        phone.fill("#q", "青葉");
        Browser.follow(phone, "form.search button[type=submit]");
        held(phone, "procedure-join-body");
        phone.check("#body");
        Browser.follow(phone, "main form.form button[type=submit]");
        held(phone, "procedure-join-reach");
        phone.check("#reach");
        Browser.follow(phone, "main form.form button[type=submit]");
        assertThat(phone.inputValue("#category-N1000")).isEqualTo("A2B");
        date(phone, "desiredOn", "8", "13", "1");
        phone.selectOption("#desiredOn", "令和");
        Browser.follow(phone, "main form.form button[type=submit]");
        held(phone, "procedure-join-details-faulty");
        assertThat(phone.inputValue("#desiredOn-month")).isEqualTo("13");
        phone.fill("#desiredOn-month", "4");
        Browser.follow(phone, "main form.form button[type=submit]");
        held(phone, "procedure-join-check");
        phone.goBack();
        assertThat(phone.inputValue("#desiredOn-year")).isEqualTo("8");
        phone.goForward();
        Browser.follow(phone, "main form.form button[type=submit]");
        held(phone, "procedure-join-filed");
        Browser.follow(phone, "main .buttons a.button--primary");
        held(phone, "procedure-tracker-submitted");
        return phone.url();
    }

    private void decide(String code, String name) throws IOException {
        Page desk = listened(browser.page(1280));
        String address = site.addressOf(web.staffOf(code, "14020"));
        desk.navigate(address + "/office/" + code);
        held(desk, "procedure-dashboard-" + name);
        desk.navigate(address + "/office/" + code + "/procedures");
        held(desk, "procedure-queue-" + name);
        Browser.follow(desk, "main td a, main th a");
        Browser.follow(desk, "main form[action$=review] button");
        held(desk, "procedure-page-" + name);
        desk.click("main a[href='#decision']");
        Browser.follow(desk, "main a[href$=approval]");
        Browser.follow(desk, "main form[action$=approval] button");
        assertThat(desk.locator(".summary__list").innerText()).contains("「理事会の承認日」を入力してください");
        held(desk, "procedure-approval-faulty-" + name);
        assertThat(desk.locator("#boardDay option").allInnerTexts()).containsExactly("西暦", "令和");
        desk.selectOption("#boardDay", "令和");
        date(desk, "boardDay", "8", "3", "31");
        Browser.follow(desk, "main form[action$=approval] button");
        assertThat(desk.locator(".notice--warning").innerText()).contains("入会希望日（2026年4月1日（令和8年））より前の日です");
        held(desk, "procedure-approval-asked-" + name);
        Browser.follow(desk, "main form[action$=approval] button");
        assertThat(desk.locator(".notice--success").innerText()).contains("承認しました", "への入会日：2026年3月31日");
        held(desk, "procedure-approved-" + name);
        desk.context().close();
    }

    private void sendBack(String code) throws IOException {
        Page desk = listened(browser.page(1280));
        desk.navigate(site.addressOf(web.staffOf(code)) + "/office/" + code + "/procedures");
        Browser.follow(desk, "main td a, main th a");
        Browser.follow(desk, "main a[href$=return]");
        Browser.follow(desk, "main form.form button[type=submit]");
        assertThat(desk.locator(".summary__list a").count()).isEqualTo(2);
        held(desk, "procedure-return-faulty");
        desk.check("#to");
        desk.fill("#reason", "役職を確認してください。\n" + SCRIPT);
        Browser.follow(desk, "main form.form button[type=submit]");
        assertThat(desk.locator(".notice--success").innerText()).contains("差し戻しました");
        desk.navigate(desk.url().replaceAll("\\?.*", "") + "/rejection");
        held(desk, "procedure-rejection");
        desk.context().close();
    }

    private void answer(Page phone, String tracker) {
        phone.navigate(tracker);
        assertThat(phone.locator(".notice--warning").innerText()).contains("役職を確認してください", SCRIPT);
        held(phone, "procedure-tracker-sent-back");
        phone.navigate(tracker + "/withdrawal");
        held(phone, "procedure-withdrawal");
        phone.navigate(tracker);
        Browser.follow(phone, "main form[action$=answer] button");
        held(phone, "procedure-answer-check");
        Browser.follow(phone, "a[href*='/workplace?toCheck=yes']");
        phone.fill("#position", "副院長");
        Browser.follow(phone, "main form.form button[type=submit]");
        assertThat(phone.url()).endsWith("/check");
        Browser.follow(phone, "main form.form button[type=submit]");
        assertThat(phone.locator(".receipt__number").isVisible()).isTrue();
    }

    private Page listened(Page page) {
        page.onConsoleMessage(message -> {
            if (!message.text().contains("422")) {
                complaints.add(page.url() + " " + message.text());
            }
        });
        return page;
    }

    /** Accessible in both languages, not wider than a small phone, and pictured. */
    private static void held(Page page, String name) {
        int width = page.viewportSize().width;
        Browser.assertAccessible(page);
        Browser.assertReflowsAt320(page);
        Browser.screenshot(page, name + "-320");
        page.setViewportSize(width, 900);
    }

    private static void date(Page page, String field, String year, String month, String day) {
        page.fill("#" + field + "-year", year);
        page.fill("#" + field + "-month", month);
        page.fill("#" + field + "-day", day);
    }
}
