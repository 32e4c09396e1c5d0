package jp.mamis.web.hpki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.hpki.ca.IssuingScene;
import jp.mamis.application.hpki.status.Responders;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Page;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.KeyId;
import jp.mamis.domain.hpki.ca.RevocationGround;
import jp.mamis.domain.hpki.ca.Validity;
import jp.mamis.domain.hpki.ceremony.AuthorityRevocation;
import jp.mamis.domain.hpki.ceremony.TwoPersonAct;
import jp.mamis.domain.hpki.status.Responder;
import jp.mamis.web.site.Site;
import jp.mamis.web.site.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who keeps certificates, and who keeps keys, look at what was issued; everybody else is refused. */
class CertificatePagesTest {

    private static final List<String> PATHS = List.of(
            "/ca",
            "/ca/certificates",
            "/ca/certificates/export/csv",
            "/ca/lists",
            "/ca/reissues",
            "/ca/statistics",
            "/ca/statistics/export/csv",
            "/api/v1/certificates",
            "/api/v1/authorities",
            "/api/v1/authorities/revocation-lists",
            "/api/v1/authorities/statistics");

    private final CertificatesOnTheWeb web = new CertificatesOnTheWeb();
    private final Site site = new Site(
            web.system,
            web.time,
            AuthorityPages.class,
            CertificatePages.class,
            CertificateExport.class,
            ListPages.class,
            ReissuePages.class,
            CertificateNumbersPages.class,
            RevocationPages.class,
            CertificateResource.class,
            AuthorityResource.class);
    private final Visitor keeper = site.visitor(web.holding(Duty.ASSOCIATION_ADMINISTRATION, "N1000"));
    private final String serial = web.first.order().serial().toString();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void an_authority_that_is_revoked_is_told_as_such() {
        assertThat(keeper.get("/api/v1/authorities").body()).doesNotContain("revokedAt");
        Instant at = web.time.now();
        AccountId asker = new AccountId(new UUID(1, 8));
        web.ports.work().inTransaction(() -> {
            CaGeneration signing = web.ports.authority().generations().all().stream()
                    .filter(each -> AuthorityName.of(each).equals(IssuingScene.SIGN))
                    .findFirst()
                    .orElseThrow();
            web.ports
                    .authority()
                    .revoked()
                    .save(new AuthorityRevocation(
                            signing.id(),
                            AuthorityRevocation.Ground.COMPROMISED,
                            new TwoPersonAct(asker, at, Optional.of(new AccountId(new UUID(1, 9))), Optional.of(at))));
            return signing;
        });

        assertThat(keeper.get("/ca").body()).containsOnlyOnce("失効（");
        assertThat(keeper.get("/api/v1/authorities").body()).contains("\"revokedAt\":\"" + at + "\"");
    }

    @Test
    void the_authorities_are_told_with_what_is_wrong() {
        String page = keeper.get("/ca").body();

        assertThat(page)
                .contains(
                        "署名用認証局 第1世代（sign1）",
                        "ルート認証局 第1世代（root1）",
                        "90日より先",
                        "証明書 1件",
                        "署名用認証局 第1世代（sign1）の失効リスト（利用者の証明書）が、まだ発行されていません",
                        "失効情報の署名のために活性化されていません",
                        "/repository/sign1.cer",
                        "aria-current=\"page\">認証局");
    }

    @Test
    void whoever_answers_about_status_is_told_with_the_end_of_the_certificate() {
        assertThat(keeper.get("/ca").body()).contains("署名用認証局 第1世代（sign1）には、状態の応答（OCSP）の署名者がいません", "証明書0件分（署名待ち1件）");
        answersUntil(1, Duration.ofDays(20));
        assertThat(keeper.get("/ca").body())
                .contains("署名用認証局 第1世代（sign1）の状態の応答（OCSP）の署名者の証明書が、2026", "chip--attention\">証明書は")
                .doesNotContain("署名用認証局 第1世代（sign1）には");

        answersUntil(2, Duration.ofDays(365));

        assertThat(keeper.get("/ca").body())
                .contains("認証用認証局 第1世代（auth1）には、状態の応答（OCSP）の署名者がいません")
                .doesNotContain("署名用認証局 第1世代（sign1）には", "署名者の証明書が、");
    }

    private void answersUntil(int number, Duration left) {
        CaGeneration sign = web.scene.generation(IssuingScene.SIGN);
        Responders responders = web.ports.authority().status().orElseThrow().responders();
        Responder prepared = Responder.begun(
                        new UUID(0x0C, number), Responder.Matter.STATUS, sign, number, web.scene.now())
                .prepared(new Responder.Prepared(
                        new KeyId("0a"),
                        Der.ofHex("3000"),
                        new Validity(
                                web.scene.now().minusSeconds(1), web.scene.now().plus(left))));
        web.ports.work().inTransaction(() -> {
            responders.add(Responder.begun(prepared.id(), Responder.Matter.STATUS, sign, number, web.scene.now()));
            responders.prepare(prepared);
            responders.certify(prepared.certified(Der.ofHex("3000")), List.of());
            return prepared;
        });
    }

    @Test
    void certificates_are_found_and_shown_with_what_they_say() {
        assertThat(keeper.get("/ca/certificates?name=%E3%83%8C").body()).contains("条件に合う証明書はありません");
        assertThat(keeper.get("/ca/certificates?serial=xyz").body())
                .contains("serial-fault")
                .doesNotContain("<table");
        assertThat(keeper.get("/ca/certificates?number=660001&state=GOOD&authority=sign1&sort=ends&order=asc")
                        .body())
                .contains(
                        "/ca/certificates/" + serial,
                        "全1件のうち1件",
                        "aria-sort=\"ascending\"",
                        "export/csv?number=660001");

        assertThat(keeper.get("/ca/certificates/" + serial).body())
                .contains("Medical Doctor", "否認防止（nonRepudiation）", "鍵用途（クリティカル）", "1.2.392.100495", "23:59:59 JST")
                .doesNotContain("失効日時");
        assertThat(keeper.get("/ca/certificates/ABCDEF").statusCode()).isEqualTo(404);
        assertThat(keeper.get("/ca/certificates/" + serial + "/file/pem").body())
                .startsWith("-----BEGIN CERTIFICATE-----\n");
        assertThat(keeper.get("/ca/certificates/" + serial + "/file/exe").statusCode())
                .isEqualTo(404);
        assertThat(Visitor.object(keeper.get("/api/v1/certificates/" + serial)).getJsonArray("roles"))
                .hasToString("[\"Medical Doctor\"]");
    }

    @Test
    void the_true_ground_is_told_to_administrators_only() {
        web.scene.forward(Duration.ofMillis(-1));
        web.scene.revoke(web.first.order().serial(), RevocationGround.LOSS);
        Visitor officer = site.visitor(web.keyOfficer());

        assertThat(keeper.get("/ca/certificates/" + serial).body()).contains("紛失・盗難", "鍵の危殆化");
        assertThat(officer.get("/ca/certificates/" + serial).body())
                .contains("日本医師会の管理者だけに表示されます", "鍵の危殆化")
                .doesNotContain("紛失");
        assertThat(keeper.get("/api/v1/certificates").body()).contains("\"ground\":\"LOSS\"");
        assertThat(officer.get("/api/v1/certificates").body())
                .contains("\"reason\":\"KEY_COMPROMISE\"")
                .doesNotContain("ground");
    }

    @Test
    void a_certificate_is_revoked_after_the_decision_was_seen_once_more() {
        String path = "/ca/certificates/" + serial + "/revocation";
        Visitor officer = site.visitor(web.keyOfficer());

        assertThat(keeper.get(path).body()).contains("紛失・盗難（緊急）", "失効は取り消せません");
        assertThat(keeper.sentForm(path + "/check", "wording", "BY_GROUND").statusCode())
                .isEqualTo(422);
        assertThat(keeper.get(path + "/check?ground=LOSS&wording=UNIFORM&since=")
                        .statusCode())
                .as("the ground is never part of an address")
                .isEqualTo(405);
        assertThat(keeper.sentForm(path + "/check", "ground", "LOSS", "wording", "UNIFORM", "since", "")
                        .body())
                .contains("使用の終了", "紛失・盗難", "./mamis crl publish --authority sign1");
        assertThat(officer.get(path).statusCode()).isEqualTo(403);
        assertThat(officer.sentForm(path, "ground", "LOSS", "wording", "UNIFORM")
                        .statusCode())
                .isEqualTo(403);
        assertThat(keeper.sentForm(path, "ground", "LOSS", "wording", "UNIFORM", "since", "2020-01-01 10:00")
                        .body())
                .contains("失効の日時には、証明書の有効期間の開始から現在まで");

        HttpResponse<String> done = keeper.sentForm(path, "ground", "LOSS", "wording", "UNIFORM", "since", "");

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(Visitor.location(done)).endsWith(serial + "?done=urgent");
        assertThat(keeper.get("/ca/certificates/" + serial + "?done=urgent").body())
                .contains("証明書を失効させました", "紛失・盗難")
                .doesNotContain("revocation\"");
        assertThat(Visitor.location(keeper.sentForm(path, "ground", "DAMAGE", "wording", "UNIFORM", "since", "")))
                .endsWith("?done=before");
        assertThat(keeper.json("POST", "/api/v1/certificates/" + serial + "/revocation", "{'ground':'DAMAGE'}")
                        .body())
                .contains("\"ground\":\"LOSS\"", "\"first\":false");
    }

    @Test
    void certificates_of_the_key_that_fall_too_are_told_with_the_lists_of_all() {
        web.scene.forward(Duration.ofMillis(-1));
        web.scene.revoke(web.first.order().serial(), RevocationGround.MEMBERSHIP_CHANGED);
        web.besideTheFirst(1, IssuingScene.AUTH);
        String path = "/ca/certificates/" + serial + "/revocation";

        HttpResponse<String> done = keeper.sentForm(path, "ground", "LOSS", "wording", "UNIFORM", "since", "");

        assertThat(Visitor.location(done)).endsWith("?done=urgent-together");
        assertThat(keeper.get("/ca/certificates/" + serial + "?done=urgent-together")
                        .body())
                .contains("同じ鍵の証明書は、すべて失効しました", "./mamis crl publish」")
                .doesNotContain("--authority");
        String another = web.besideTheFirst(2, IssuingScene.ROOT).toString();
        assertThat(keeper.json("POST", "/api/v1/certificates/" + serial + "/revocation", "{'ground':'LOSS'}")
                        .body())
                .contains("\"first\":false", "\"together\":[\"" + another + "\"]");
    }

    @Test
    void nobody_revokes_without_a_fresh_proof() {
        Visitor stale = site.visitor(web.withoutProof());

        assertThat(stale.json("POST", "/api/v1/certificates/" + serial + "/revocation", "{'ground':'LOSS'}")
                        .body())
                .contains("confirmation-needed");
        assertThat(keeper.get("/api/v1/certificates").body()).contains("\"state\":\"GOOD\"");
    }

    @Test
    void lists_and_numbers_are_told_and_saved() {
        web.scene.publish();

        assertThat(keeper.get("/ca/lists").body()).contains("0時間0分", "署名済", "/repository/crl/crl-sign1.crl", "正常");
        assertThat(keeper.get("/ca/statistics").body()).contains("2026年度の証明書の発行と失効", "2026-11 1件");
        HttpResponse<String> saved = keeper.get("/ca/statistics/export/csv?year=2026");
        assertThat(saved.body()).contains("月,発行,失効,鍵の危殆化", "2026-11,1,0,0,0,0,0,1");
        assertThat(keeper.get("/ca/statistics?year=1999").statusCode()).isEqualTo(404);
        assertThat(keeper.get("/ca/certificates/export/csv").body()).contains(serial, "有効");
        assertThat(keeper.get("/api/v1/authorities/revocation-lists").body()).contains("\"freshness\":\"FRESH\"");
    }

    @Test
    void everybody_else_is_refused() {
        Visitor staff = site.visitor(web.holding(Duty.ASSOCIATION_STAFF, "N1000"));
        Visitor below = site.visitor(web.holding(Duty.ASSOCIATION_ADMINISTRATION, "14000"));
        Visitor officer = site.visitor(web.keyOfficer());

        for (String path : PATHS) {
            assertThat(staff.get(path).statusCode()).as(path).isEqualTo(403);
            assertThat(below.get(path).statusCode()).as(path).isEqualTo(403);
            assertThat(keeper.get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(officer.get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(staff.get("/ca/certificates/" + serial).statusCode()).isEqualTo(403);
    }

    @Test
    void every_look_at_a_holder_is_one_that_the_holder_reads() {
        keeper.get("/ca/certificates/" + serial);
        keeper.get("/ca/certificates/export/csv");

        List<ViewLog.Shown> looks = web.ports
                .work()
                .readOnly(() -> web.ports
                        .views()
                        .of(
                                web.ports
                                        .people()
                                        .physicians()
                                        .findByLicence(IssuingScene.DOCTOR)
                                        .orElseThrow()
                                        .id(),
                                Page.first(10)))
                .rows();

        assertThat(looks)
                .extracting(ViewLog.Shown::kind, ViewLog.Shown::ground)
                .containsExactly(
                        tuple(ViewLog.Kind.EXPORT, ViewLog.Ground.CERTIFICATE),
                        tuple(ViewLog.Kind.PERSON_PAGE, ViewLog.Ground.CERTIFICATE));
    }
}
