package jp.mamis.web.hpki;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.mamis.application.hpki.ca.IssuingScene;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ceremony.Activation;
import jp.mamis.web.site.Site;
import jp.mamis.web.site.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two officers let a key be used, each in a browser; everybody else looks on or is refused. */
class ActivationPagesTest {

    private static final String STATUS = "/ca/activations/sign1/status";
    private static final String ISSUING = "/ca/activations/sign1/issuing";
    private static final Pattern SUBMISSION = Pattern.compile("name=\"submission\" value=\"([^\"]+)\"");
    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern SEEN = Pattern.compile("name=\"activation\" value=\"([^\"]+)\"");

    private final CertificatesOnTheWeb web = new CertificatesOnTheWeb();
    private final Site site = new Site(web.system, web.time, AuthorityPages.class, ActivationPages.class);
    private final Visitor one = site.visitor(web.keyOfficer(7));
    private final Visitor other = site.visitor(web.keyOfficer(8));
    private final Visitor keeper = site.visitor(web.holding(Duty.ASSOCIATION_ADMINISTRATION, "N1000"));

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void one_officer_asks_and_another_confirms_what_was_seen() {
        assertThat(one.get("/ca/activations").body()).contains("href=\"" + STATUS + "\"", "署名用認証局 第1世代（sign1）：失効情報の署名");
        assertThat(one.get(STATUS).body()).contains("活性化を申請する").doesNotContain("name=\"hours\"");

        HttpResponse<String> asked = pressed(one, STATUS, "/request");

        assertThat(Visitor.location(asked)).endsWith(STATUS + "?done=asked");
        assertThat(isActive(Activation.Purpose.STATUS)).isFalse();
        assertThat(one.get(STATUS + "?done=asked").body())
                .contains("活性化を申請しました", "あなたの申請です", "申請を取り下げる")
                .doesNotContain("承認して活性化する");
        assertThat(other.get(STATUS).body()).contains("承認待ち", "承認して活性化する", "申請を取り下げる");
        assertThat(Visitor.location(pressed(other, STATUS, "/confirmation"))).endsWith("?done=confirmed");
        assertThat(isActive(Activation.Purpose.STATUS)).isTrue();
        assertThat(other.get(STATUS).body()).contains("活性化中", "活性化を終了する");

        assertThat(Visitor.location(pressed(one, STATUS, "/end"))).endsWith("?done=ended");
        assertThat(isActive(Activation.Purpose.STATUS)).isFalse();
    }

    @Test
    void nobody_confirms_alone_and_nobody_what_came_in_the_place_of_what_was_seen() {
        pressed(one, ISSUING, "/request", "hours", "2");
        String seen = found(SEEN, other.get(ISSUING).body());

        assertThat(one.sentForm(ISSUING + "/confirmation", "submission", "k1", "activation", seen)
                        .body())
                .contains("申請した方は承認できません");
        pressed(one, ISSUING, "/end");
        web.forward();
        pressed(one, ISSUING, "/request", "hours", "12");
        HttpResponse<String> late = other.sentForm(ISSUING + "/confirmation", "submission", "k2", "activation", seen);

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("承認を待っているものがありません", "承認から12時間後");
        assertThat(isActive(Activation.Purpose.ISSUING)).isFalse();
    }

    @Test
    void who_takes_a_request_back_ends_no_key_that_was_let_be_used_meanwhile() {
        pressed(one, STATUS, "/request");
        String[] takingBack = fields(one, STATUS, "/end");
        pressed(other, STATUS, "/confirmation");

        HttpResponse<String> late = one.sentForm(STATUS + "/end", takingBack);

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("承認を待っているものがありません", "活性化を終了する");
        assertThat(isActive(Activation.Purpose.STATUS)).isTrue();
        String[] ending = fields(one, STATUS, "/end");
        pressed(other, STATUS, "/end");
        web.forward();
        pressed(one, STATUS, "/request");
        assertThat(one.sentForm(STATUS + "/end", ending).body()).contains("活性化されていません", "申請を取り下げる");
        assertThat(Visitor.location(pressed(other, STATUS, "/confirmation"))).endsWith("?done=confirmed");
    }

    @Test
    void a_form_pressed_twice_acts_once() {
        assertThat(one.sentForm(ISSUING + "/request", "hours", "13", "submission", "k")
                        .body())
                .contains("hours-fault");
        assertThat(one.sentForm(ISSUING + "/request", "submission", "l").body()).contains("1時間以上12時間以内");
        String key = found(SUBMISSION, one.get(ISSUING).body());

        HttpResponse<String> first = one.sentForm(ISSUING + "/request", "hours", "3", "submission", key);
        HttpResponse<String> again = one.sentForm(ISSUING + "/request", "hours", "3", "submission", key);

        assertThat(Visitor.location(first)).endsWith("?done=asked").isEqualTo(Visitor.location(again));
    }

    @Test
    void who_is_no_officer_looks_on_or_is_refused() {
        assertThat(keeper.get(STATUS).body())
                .contains("認証局運用責任者だけができます")
                .doesNotContain("活性化を申請する", STATUS + "/request");
        assertThat(keeper.sentForm(STATUS + "/request", "submission", "k").body())
                .contains("認証局運用責任者ではありません");
        Visitor stranger = site.visitor(web.holding(Duty.ASSOCIATION_ADMINISTRATION, "14000"));
        assertThat(stranger.get("/ca/activations").statusCode()).isEqualTo(403);
        assertThat(stranger.sentForm(STATUS + "/request", "submission", "k").statusCode())
                .isEqualTo(403);
        for (String nowhere : new String[] {
            "/ca/activations/root1/issuing",
            "/ca/activations/sign9/status",
            "/ca/activations/x/status",
            "/ca/activations/sign1/all"
        }) {
            assertThat(one.get(nowhere).statusCode()).as(nowhere).isEqualTo(404);
        }
    }

    @Test
    void without_a_fresh_proof_nothing_is_asked_for() {
        assertThat(site.visitor(web.withoutProof(web.keyOfficer(7)))
                        .sentForm(STATUS + "/request", "submission", "k")
                        .statusCode())
                .isNotEqualTo(303);
        assertThat(one.get(STATUS).body()).contains("活性化していません");
    }

    /** Presses the button of a page that was just shown. */
    private static HttpResponse<String> pressed(Visitor by, String path, String act, String... pairs) {
        return by.sentForm(
                path + act,
                Stream.of(fields(by, path, act), pairs).flatMap(Stream::of).toArray(String[]::new));
    }

    /** What the form of such a page holds. */
    private static String[] fields(Visitor by, String path, String act) {
        String page = by.get(path).body();
        String form = page.substring(page.indexOf("action=\"" + path + act + "\""));
        return HIDDEN.matcher(form.substring(0, form.indexOf("</form>")))
                .results()
                .flatMap(hit -> Stream.of(hit.group(1), hit.group(2)))
                .toArray(String[]::new);
    }

    private static String found(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map(hit -> hit.group(1))
                .findFirst()
                .orElseThrow();
    }

    private boolean isActive(Activation.Purpose purpose) {
        CaGenerationId sign = web.scene.generation(IssuingScene.SIGN).id();
        return web.ports
                .work()
                .readOnly(() -> web.system.ceremonies().queries().isActive(sign, purpose, web.time.now()));
    }
}
