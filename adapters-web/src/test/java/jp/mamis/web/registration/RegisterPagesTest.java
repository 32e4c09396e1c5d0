package jp.mamis.web.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.Ports;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Realm;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.application.memory.MovableClock;
import jp.mamis.domain.person.PersonName;
import jp.mamis.domain.person.Sex;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.web.accounts.ForgottenResource;
import jp.mamis.web.accounts.ResetLinkResource;
import jp.mamis.web.page.Templates;
import jp.mamis.web.problem.RejectedRequest;
import jp.mamis.web.security.FailureThrottle;
import jp.mamis.web.security.LetterThrottle;
import jp.mamis.web.security.Requests;
import jp.mamis.web.security.Visits;
import org.junit.jupiter.api.Test;

/** The way of a doctor from the entry to My Page, and of one who forgot, page by page. */
class RegisterPagesTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Pattern LINK = Pattern.compile("/(?:register|login)/link/([0-9a-f]{64})");
    private static final String NAME = "髙\uDB40\uDD00﨑";

    private final MovableClock clock = MovableClock.at("2026-04-01T03:00:00Z");
    private final Ports ports = InMemoryPorts.ports();
    private final AssociationSystem system = AssociationSystem.builder(ports)
            .clock(clock)
            .publicUrl(URI.create("https://mamis.example"))
            .realm(Realm.DEMONSTRATION)
            .build();
    private final Visits visits = new Visits(system.hierarchy().currentHierarchy()::get, true);
    private final Templates templates = Templates.precompiled();
    private final FailureThrottle failures = new FailureThrottle(clock);
    private final LetterThrottle letters = new LetterThrottle(clock, LetterThrottle.BURST);
    private final RegisterPages begin = new RegisterPages(system, letters, visits, templates);
    private final RegisterLinkPages link = new RegisterLinkPages(system, failures, visits, templates);
    private final RegisterCheckPages check = new RegisterCheckPages(system, failures, visits, templates);
    private final ForgottenResource forgotten = new ForgottenResource(system, templates, visits, letters);
    private final ResetLinkResource resetLink = new ResetLinkResource(system, templates, visits, failures);
    private final List<Cookie> cookies = new ArrayList<>();

    @Test
    void everything_missing_at_the_beginning_is_told_at_once_and_what_was_typed_stays() {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>(Map.of("mail", "a\"><b>@例え.jp"));

        Response answer = begin.request(fields, stranger("POST", "/register"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer))
                .contains(
                        ">「利用規約に同意します」にチェックを入れてください</a>",
                        ">「個人データの共同利用に同意します」にチェックを入れてください</a>",
                        "<a href=\"#mail\">メールアドレス：",
                        "value=\"a&#34;>&lt;b>@例え.jp\"")
                .doesNotContain("<b>@");
    }

    @Test
    void every_address_is_answered_with_the_same_page() {
        assertThat(location(ask("o'neill@clinic.example"))).isEqualTo("/register/sent");
        assertThat(location(ask("o'neill@clinic.example"))).isEqualTo("/register/sent");
        assertThat(ask("x".repeat(300) + "@clinic.example").getStatus()).isEqualTo(422);
        assertThat(text(begin.sent(stranger("GET", "/register/sent")))).doesNotContain("clinic.example");
    }

    @Test
    void a_demonstration_says_where_the_mail_is_to_be_read() {
        Visits production = new Visits(system.hierarchy().currentHierarchy()::get, false);
        String where = "「送信メール」（/admin/mail）";

        assertThat(text(begin.sent(stranger("GET", "/register/sent")))).contains(where);
        assertThat(text(forgotten.sent(stranger("GET", "/login/forgotten/sent"))))
                .contains(where);
        assertThat(text(new RegisterPages(system, letters, production, templates)
                        .sent(stranger("GET", "/register/sent"))))
                .doesNotContain(where);
        assertThat(text(new ForgottenResource(system, templates, production, letters)
                        .sent(stranger("GET", "/login/forgotten/sent"))))
                .doesNotContain(where);
    }

    @Test
    void one_client_cannot_ask_for_ever() {
        for (int i = 0; i < 20; i++) {
            ask("doctor" + i + "@clinic.example");
        }

        assertThatThrownBy(() -> ask("another@clinic.example")).isInstanceOf(RejectedRequest.class);
    }

    @Test
    void whoever_follows_the_mail_registers_and_is_logged_in() {
        String token = linked("taro@clinic.example");

        assertThat(text(link.enter(token, "", stranger("GET", path(token)))))
                .contains("taro@clinic.example", "action=\"" + path(token) + "\"");
        assertThat(location(go(token, answers("660001")))).isEqualTo(path(token) + "/check");
        Response checked = shown(token);
        assertThat(checked.getStatus()).isEqualTo(200);
        assertThat(text(checked))
                .contains(NAME, "taro@clinic.example", "name=\"loginId\"", "href=\"" + path(token) + "\"", "FAX番号")
                .doesNotContain("ローマ字", "所属学会", "その他の住所");
        assertThat(text(link.enter(token, "", stranger("GET", path(token)))))
                .as("what was typed stays")
                .contains("value=\"" + NAME + "\"");
        Response saved = save(token, logIn("taro"));

        assertThat(location(saved)).isEqualTo("/my?done=registered");
        assertThat(cookies).extracting(Cookie::getName).contains("session");
        assertThat(ports.work()
                        .readOnly(() -> ports.people().physicians().findByLicence(new LicenceNumber("660001")))
                        .orElseThrow()
                        .latest()
                        .name())
                .isEqualTo(new PersonName(NAME, "太郎"));
    }

    @Test
    void a_link_sent_twice_or_too_late_says_where_to_go() {
        String used = linked("taro@clinic.example");
        register(used, "taro");

        Response again = save(used, logIn("taro"));
        assertThat(again.getStatus()).isEqualTo(410);
        assertThat(text(again)).contains("登録は完了しています", "href=\"/login\"");
        String late = linked("jiro@clinic.example");
        clock.forward(java.time.Duration.ofDays(1));
        Response expired = link.enter(late, "", stranger("GET", path(late)));
        assertThat(expired.getStatus()).isEqualTo(410);
        assertThat(text(expired)).contains("href=\"/register\"");
        assertThat(link.enter("<b>", "", stranger("GET", "/register/link/x")).getStatus())
                .isEqualTo(404);
        assertThat(link.enter("f".repeat(64), "", stranger("GET", "/register/link/x"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void all_faults_of_the_data_are_told_at_once_with_markup_made_harmless() {
        String token = linked("taro@clinic.example");
        MultivaluedMap<String, String> fields = answers("12A4567");
        List.of("family", "given", "familyKana", "school", "homeLine", "homeBuilding", "homePhone", "graduation")
                .forEach(field -> fields.putSingle(field, "<script>" + field + "</script>"));
        fields.putSingle("birth-year", "2999");
        fields.putSingle("licenceDay-month", "13");

        Response answer = faults(token, fields);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer))
                .contains(
                        "<a href=\"#licenceNumber\">",
                        "<a href=\"#familyKana\">",
                        "<a href=\"#licenceDay\">",
                        "<a href=\"#homePhone\">",
                        "<a href=\"#graduation\">",
                        "value=\"12A4567\"")
                .doesNotContain("<script>family");
    }

    @Test
    void dates_to_come_are_refused_at_their_fields() {
        String token = linked("taro@clinic.example");
        MultivaluedMap<String, String> fields = answers("660001");
        fields.putSingle("birth-year", "2020");
        fields.putSingle("licenceDay-era", "");
        fields.putSingle("licenceDay-year", "2099");

        Response answer = faults(token, fields);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer))
                .contains("<a href=\"#birth\">", "<a href=\"#licenceDay\">")
                .doesNotContain("<a href=\"#licenceNumber\">");
    }

    @Test
    void a_missing_address_and_a_missing_reading_are_told_with_everything_else() {
        String token = linked("taro@clinic.example");
        MultivaluedMap<String, String> fields = answers("");
        List.of("homePostalCode", "homePrefecture", "homeLine").forEach(field -> fields.putSingle(field, ""));
        fields.putSingle("formerFamily", "旧");

        Response answer = faults(token, fields);

        assertThat(text(answer))
                .contains(
                        "<a href=\"#licenceNumber\">",
                        "<a href=\"#formerFamilyKana\">",
                        "<a href=\"#homePostalCode\">",
                        "<a href=\"#homePrefecture\">",
                        "<a href=\"#homeLine\">");
        assertThat(location(check.check(token, "", stranger("GET", path(token)))))
                .isEqualTo(path(token) + "?say=faults");
        fields.putSingle("homeLine", "1 Sample Street, Exampleland");
        assertThat(text(faults(token, fields)))
                .doesNotContain("<a href=\"#homePostalCode\">", "<a href=\"#homeLine\">");
    }

    @Test
    void a_postal_code_of_another_prefecture_is_a_word_of_advice_only() {
        String token = linked("taro@clinic.example");
        MultivaluedMap<String, String> fields = answers("660001");
        go(token, fields);
        assertThat(text(shown(token))).doesNotContain("郵便番号と都道府県をお確かめください");
        fields.putSingle("homePostalCode", "550-0001");
        fields.putSingle("homePrefecture", "01");
        go(token, fields);

        assertThat(text(shown(token))).contains("郵便番号 550-0001 は、北海道のものではないようです");
        assertThat(location(save(token, logIn("taro")))).isEqualTo("/my?done=registered");
    }

    @Test
    void nobody_s_own_sex_is_unknown_and_it_need_not_be_said() {
        String token = linked("taro@clinic.example");
        MultivaluedMap<String, String> answers = answers("660001");
        answers.putSingle("sex", Sex.UNKNOWN.name());

        String asked = text(link.enter(token, "", stranger("GET", path(token))));
        go(token, answers);

        assertThat(asked).contains("回答しない").doesNotContainPattern("(?s)value=\"UNKNOWN\"[^<]*<[^<]*不明");
        assertThat(text(shown(token))).contains("回答しない").doesNotContain("不明");
        save(token, logIn("taro"));
        assertThat(ports.work()
                        .readOnly(() -> ports.people().physicians().findByLicence(new LicenceNumber("660001")))
                        .orElseThrow()
                        .latest()
                        .sex())
                .isEqualTo(Sex.UNKNOWN);
    }

    @Test
    void log_in_id_and_password_are_told_about_together_and_the_password_is_not_sent_back() {
        register(linked("other@clinic.example"), "taken-id");
        String token = linked("taro@clinic.example");
        go(token, answers("660002"));
        MultivaluedMap<String, String> fields = logIn("x<b>");
        fields.putSingle("newPassword", "short");
        fields.putSingle("newPasswordAgain", "another");

        Response answer = save(token, fields);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer))
                .contains(
                        "<a href=\"#loginId\">",
                        "<a href=\"#newPassword\">",
                        "<a href=\"#newPasswordAgain\">",
                        "value=\"x&lt;b>\"")
                .doesNotContain("short\"", "another\"");
        fields.putSingle("loginId", "taken-id");
        assertThat(text(save(token, fields)))
                .contains(
                        "<a href=\"#loginId\">ログインID：このログインIDは",
                        "<a href=\"#newPassword\">",
                        "<a href=\"#newPasswordAgain\">");
    }

    @Test
    void answers_changed_on_another_page_are_shown_before_they_are_registered() {
        String token = linked("taro@clinic.example");
        go(token, answers("660001"));
        MultivaluedMap<String, String> early = logIn("taro");
        early.putSingle("mark", mark(token));
        MultivaluedMap<String, String> changed = answers("660001");
        changed.putSingle("given", "次郎");
        go(token, changed);

        Response answer = check.go(token, early, stranger("POST", path(token)), response());

        assertThat(location(answer)).isEqualTo(path(token) + "/check?say=changed");
        assertThat(text(check.check(token, "changed", stranger("GET", path(token)))))
                .contains("変わっています", "次郎");
        assertThat(isKnown("660001")).isFalse();
    }

    private boolean isKnown(String number) {
        return ports.work()
                .readOnly(() -> ports.people().physicians().findByLicence(new LicenceNumber(number)))
                .isPresent();
    }

    @Test
    void who_is_registered_already_is_shown_the_ways_in_and_nothing_else() {
        register(linked("taro@clinic.example"), "taro");
        String token = linked("other@clinic.example");

        go(token, answers("660001"));
        assertThat(location(save(token, logIn("jiro")))).isEqualTo(path(token) + "?say=known");
        Response already = link.enter(token, "known", stranger("GET", path(token)));
        MultivaluedMap<String, String> otherBirth = answers("660001");
        otherBirth.putSingle("birth-day", "2");
        go(token, otherBirth);
        save(token, logIn("jiro"));
        Response partly = link.enter(token, "known", stranger("GET", path(token)));

        assertThat(already.getStatus()).isEqualTo(409);
        assertThat(text(already))
                .contains("すでに登録されています", "href=\"/login/forgotten\"", "href=\"/associations\"")
                .doesNotContain("taro@clinic.example", ">taro<", PASSWORD);
        assertThat(partly.getStatus()).isEqualTo(409);
        assertThat(text(partly)).contains("事務局で確認します", "メールをお待ちください").doesNotContain("taro@clinic.example");
    }

    @Test
    void whoever_forgot_sets_a_new_password_by_mail() {
        register(linked("taro@clinic.example"), "taro");
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>(Map.of("mail", "taro@clinic.example"));

        clock.forward(java.time.Duration.ofSeconds(1));
        assertThat(location(forgotten.ask(fields, stranger("POST", "/login/forgotten"))))
                .isEqualTo("/login/forgotten/sent");
        String token = lastLink();
        assertThat(text(resetLink.show(token, stranger("GET", "/login/link/" + token))))
                .contains("ログインID「taro」");
        assertThat(resetLink
                        .reset(token, passwords("short", "short"), stranger("POST", "/login/link/" + token))
                        .getStatus())
                .isEqualTo(422);
        assertThat(location(resetLink.reset(
                        token,
                        passwords("another horse battery", "another horse battery"),
                        stranger("POST", "/login/link/" + token))))
                .isEqualTo("/login?done=reset");
        assertThat(resetLink
                        .show(token, stranger("GET", "/login/link/" + token))
                        .getStatus())
                .isEqualTo(410);
    }

    private static MultivaluedMap<String, String> passwords(String one, String two) {
        return new MultivaluedHashMap<>(Map.of("newPassword", one, "newPasswordAgain", two));
    }

    private Response ask(String mail) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        fields.putSingle("mail", mail);
        fields.putSingle("termsOfUse", "yes");
        fields.putSingle("jointUse", "yes");
        fields.putSingle("termsOfUseEdition", "TERMS_OF_USE:1");
        fields.putSingle("jointUseEdition", "JOINT_USE:1");
        return begin.request(fields, stranger("POST", "/register"));
    }

    private String linked(String mail) {
        clock.forward(java.time.Duration.ofSeconds(1));
        assertThat(location(ask(mail))).isEqualTo("/register/sent");
        return lastLink();
    }

    private String lastLink() {
        Caller keeper = Caller.automation("test");
        var mails = system.mail().mailQueries();
        var newest = mails.list(Optional.empty(), Page.first(1), keeper)
                .accepted()
                .orElseThrow()
                .rows()
                .get(0);
        Matcher found = LINK.matcher(
                mails.preview(newest.id(), keeper).accepted().orElseThrow().text());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static MultivaluedMap<String, String> answers(String number) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        Map.ofEntries(
                        Map.entry("family", NAME),
                        Map.entry("given", "太郎"),
                        Map.entry("familyKana", "たかさき"),
                        Map.entry("givenKana", "ﾀﾛｳ"),
                        Map.entry("birth-era", ""),
                        Map.entry("birth-year", "1980"),
                        Map.entry("birth-month", "1"),
                        Map.entry("birth-day", "1"),
                        Map.entry("sex", "MALE"),
                        Map.entry("licenceNumber", number),
                        Map.entry("licenceDay-era", "平成"),
                        Map.entry("licenceDay-year", "18"),
                        Map.entry("licenceDay-month", "4"),
                        Map.entry("licenceDay-day", "20"),
                        Map.entry("graduation", "2006/03"),
                        Map.entry("homePostalCode", "113-8621"),
                        Map.entry("homePrefecture", "13"),
                        Map.entry("homeLine", "文京区本駒込2-28-16"),
                        Map.entry("destination", "HOME"))
                .forEach(fields::putSingle);
        return fields;
    }

    private static MultivaluedMap<String, String> logIn(String loginId) {
        return new MultivaluedHashMap<>(
                Map.of("loginId", loginId, "newPassword", PASSWORD, "newPasswordAgain", PASSWORD));
    }

    private void register(String token, String loginId) {
        go(token, answers("660001"));
        assertThat(location(save(token, logIn(loginId)))).isEqualTo("/my?done=registered");
    }

    private Response go(String token, MultivaluedMap<String, String> fields) {
        return link.go(token, fields, stranger("POST", path(token)));
    }

    /** Sends what is faulty, and asks for the page it leads to. */
    private Response faults(String token, MultivaluedMap<String, String> fields) {
        assertThat(location(go(token, fields))).isEqualTo(path(token) + "?say=faults");
        return link.enter(token, "faults", stranger("GET", path(token)));
    }

    private Response shown(String token) {
        return check.check(token, "", stranger("GET", path(token) + "/check"));
    }

    private String mark(String token) {
        Matcher found = Pattern.compile("name=\"mark\" value=\"([^\"]+)\"").matcher(text(shown(token)));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** Presses the button of the check page. */
    private Response save(String token, MultivaluedMap<String, String> fields) {
        Response page = shown(token);
        if (page.getStatus() == 200) {
            fields.putSingle("mark", mark(token));
        }
        return check.go(token, fields, stranger("POST", path(token) + "/check"), response());
    }

    private static String path(String token) {
        return "/register/link/" + token;
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                RegisterPagesTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, asked, arguments) -> {
                    if (asked.getName().equals("addCookie")) {
                        cookies.add((Cookie) arguments[0]);
                    }
                    return null;
                });
    }

    private static HttpServletRequest stranger(String method, String path) {
        return Requests.ofStranger(method, path);
    }

    private static String location(Response response) {
        return String.valueOf(response.getHeaderString("Location"));
    }

    private static String text(Response response) {
        return (String) response.getEntity();
    }
}
