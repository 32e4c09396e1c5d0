package jp.mamis.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.SignedIn;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.LoginSession;
import jp.mamis.domain.accounts.LoginSessionId;
import jp.mamis.domain.accounts.Proof;
import jp.mamis.domain.accounts.SessionToken;
import jp.mamis.domain.audit.Actor;
import jp.mamis.web.page.Language;
import jp.mamis.web.page.Texts;
import jp.mamis.web.problem.RejectedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is there is asked anew before accounts are touched, a quarter of an hour after the last proof. */
class ConfirmGateTest {

    private static final Instant NOW = Instant.parse("2026-04-01T03:00:00Z");
    private static final UUID ID = new UUID(1, 1);
    private static final SessionToken TOKEN = SessionToken.from(new byte[32]);

    private final ConfirmGate gate = new ConfirmGate(AssociationSystem.builder(InMemoryPorts.ports())
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .build()
            .accounts()
            .factors()
            .factorQueries());

    private Optional<HttpServletRequest> sent(Exchange exchange, Duration since) throws IOException {
        HttpServletRequest request =
                new BodyGate().admit(exchange.request(), exchange.response()).orElseThrow();
        Caller caller = new Caller(
                        new Actor.Holder(new AccountId(ID)),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Channel.PAGE,
                        "test")
                .having(new Proof(Proof.Degree.FACTOR, NOW.minus(since)));
        CurrentCaller.withCookie(
                        new SignedIn(
                                caller,
                                new LoginSessionId(ID),
                                new AccountId(ID),
                                new LoginId("clerk"),
                                new HolderName("見本"),
                                LoginSession.LONGEST),
                        TOKEN)
                .attachTo(request);
        return gate.admit(request, exchange.response());
    }

    @ParameterizedTest
    @CsvSource({
        "/my/account/factors/recovery-codes, 二要素認証の設定の変更",
        "/office/1401A/staff/new, 職員のアカウントの管理",
        "/office/1401A/staff/0/revoke, 職員のアカウントの管理",
        "/office/1401A/members/0/account, 会員のアカウントの管理",
        "/office/1401A/members/0/account/code, 仮パスワードの発行",
        "/office/1401A/members/0/registration, 会員の登録情報の変更",
        "/office/14000/bodies/14010, 下位の医師会の管理者のアカウントの管理",
        "/office/1401A/deputies, 代理の指名・終了",
        "/office/1401A/settings/2026-04-01, 会の規則の変更",
        "/office/1401A/profile, 会の情報の変更",
        "/office/1401A/procedures/approvals, 一括承認",
        "/office/14000/registrations/0, 利用者登録の確認結果の登録",
        "/office/1401A/staff/0/suspension, アカウントの利用の停止・再開",
        "/ca/activations/sign1/status/confirmation, 鍵の活性化",
        "/ca/qualifications/1, 医師資格の記録",
        "/ca/certificates/1/revocation, 証明書の失効",
        "/office/1401A/staff/0/factors, 二要素認証の解除",
    })
    void a_form_that_touches_accounts_is_held_and_carried_and_the_act_is_named(String path, String act)
            throws IOException {
        Exchange exchange = Exchange.post(path)
                .form("csrf=" + TOKEN.formToken().text()
                        + "&duty=ASSOCIATION_STAFF&oneTimeCode=123456&submission=once");

        assertThat(sent(exchange, Duration.ofMinutes(15))).isEmpty();

        assertThat(exchange.page())
                .contains(
                        "action=\"/my/confirm\"",
                        "name=\"unsentTo\" value=\"" + path + "\"",
                        "duty=ASSOCIATION_STAFF",
                        "やめて元の画面へ戻る")
                .contains("submission=once", "name=\"password\"", "これから行う操作：" + act)
                .doesNotContain("123456");
    }

    @Test
    void a_fresh_proof_lets_it_pass_and_other_forms_always_do() throws IOException {
        assertThat(sent(Exchange.post("/office/1401A/staff/new").form("a=b"), Duration.ofMinutes(14)))
                .isPresent();
        assertThat(sent(Exchange.post("/office/1401A/procedures/0/approval").form("a=b"), Duration.ofHours(2)))
                .isPresent();
        assertThat(sent(Exchange.get("/office/1401A/staff"), Duration.ofHours(2)))
                .isPresent();
    }

    @Test
    void a_page_with_a_key_leads_to_the_question_first() throws IOException {
        Exchange exchange = Exchange.get("/my/account/factors/app");

        assertThat(sent(exchange, Duration.ofHours(1))).isEmpty();

        assertThat(exchange.answered.get("Location")).isEqualTo("/my/confirm?back=%2Fmy%2Faccount%2Ffactors%2Fapp");
    }

    @Test
    void saving_a_list_asks_first_and_leads_back_to_the_list() throws IOException {
        Exchange stale = Exchange.get("/office/1401A/members/export/csv").query("q=a&standing=current");
        Exchange fresh = Exchange.get("/office/1401A/procedures/export/xlsx");

        assertThat(sent(stale, Duration.ofHours(1))).isEmpty();
        assertThat(sent(fresh, Duration.ofMinutes(14))).isPresent();

        assertThat(stale.answered.get("Location"))
                .isEqualTo("/my/confirm?back=%2Foffice%2F1401A%2Fmembers%3Fq%3Da%26standing%3Dcurrent");
    }

    @ParameterizedTest
    @CsvSource({
        "/office/1401A/board/papers.pdf, day=2026-04-09, /office/1401A/board?day=2026-04-09, 一覧のファイルへの保存",
        "/office/1401A/board/papers.xlsx, , /office/1401A/board, 一覧のファイルへの保存",
        "/office/1401A/approval-letters/1, , /office/1401A/procedures/1, 医師への通知・送付物の作成",
        "/office/1401A/approval-letters/together/1, , /office/1401A/procedures/approvals/1, 医師への通知・送付物の作成",
        "/office/1401A/letters/print.pdf, row=1, /office/1401A/letters/together?row=1, 医師への通知・送付物の作成",
    })
    void papers_with_several_doctors_ask_first_and_lead_back_to_the_page_that_offers_them(
            String path, String query, String back, String act) throws IOException {
        Exchange stale = Exchange.get(path);
        Exchange fresh = Exchange.get(path);

        assertThat(sent(query == null ? stale : stale.query(query), Duration.ofMinutes(15)))
                .isEmpty();

        assertThat(stale.answered.get("Location"))
                .isEqualTo("/my/confirm?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
        assertThat(ProvenAct.named(back, Texts.in(Language.JAPANESE))).isEqualTo(act);
        assertThat(sent(fresh, Duration.ofMinutes(14))).isPresent();
    }

    @Test
    void pages_on_screen_ask_for_no_proof() throws IOException {
        assertThat(sent(Exchange.get("/office/1401A/board"), Duration.ofHours(1)))
                .isPresent();
        assertThat(sent(Exchange.get("/office/1401A/letters/together"), Duration.ofHours(1)))
                .isPresent();
    }

    @Test
    void a_program_that_takes_the_papers_of_a_board_is_told() {
        assertThatThrownBy(() ->
                        sent(Exchange.get("/api/v1/associations/1401A/procedures/board-papers"), Duration.ofHours(1)))
                .isInstanceOf(RejectedRequest.class);
    }

    @Test
    void a_program_is_told() {
        assertThatThrownBy(() -> sent(Exchange.post("/api/v1/associations/1401A/accounts/duties"), Duration.ofHours(1)))
                .isInstanceOfSatisfying(
                        RejectedRequest.class,
                        no -> assertThat(no.reason()).isEqualTo(RejectedRequest.Reason.CONFIRMATION_NEEDED));
    }
}
