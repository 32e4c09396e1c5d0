package jp.mamis.web.hpki;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.hpki.ca.ReissueScene;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.web.site.Site;
import jp.mamis.web.site.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Officers and keepers of certificates read what was ordered and how far it has come. */
class ReissuePagesTest {

    private final CertificatesOnTheWeb web = new CertificatesOnTheWeb();
    private final ReissueScene reissue = ReissueScene.begun(web.scene, CertificatesOnTheWeb.TOKEN);
    private final Site site = new Site(web.system, web.time, ReissuePages.class);
    private final Visitor keeper = site.visitor(web.holding(Duty.ASSOCIATION_ADMINISTRATION, "N1000"));

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void what_was_ordered_is_told_with_how_far_it_has_come() {
        Visitor officer = site.visitor(web.keyOfficer());
        assertThat(officer.get("/ca/reissues").body()).contains("一斉再発行はまだありません");
        UUID order =
                reissue.ask(Optional.empty()).accepted().orElseThrow().reissue().id();
        assertThat(officer.get("/ca/reissues").body())
                .contains("署名用認証局 第1世代（sign1）から署名用認証局 第2世代（sign2）へ", "承認待ち", "元の証明書の満了日まで", "HPKI-V2 1")
                .doesNotContain("発行した証明書");

        reissue.confirm(order, reissue.otherOfficer());
        assertThat(reissue.run(order, 10).accepted()).isPresent();

        assertThat(keeper.get("/ca/reissues").body())
                .contains("chip--good\">完了", "発行した証明書", "再発行しない証明書はありません。")
                .doesNotContain("承認待ち");
    }

    @Test
    void who_got_none_is_counted_by_the_reason() {
        web.scene.bar();
        assertThat(reissue.run(reissue.ordered(), 10).accepted()).isPresent();

        assertThat(keeper.get("/ca/reissues").body()).contains("再発行しない理由", "医師の資格を有していません");
    }

    @Test
    void nobody_else_reads_it() {
        assertThat(site.visitor(web.holding(Duty.ASSOCIATION_ADMINISTRATION, "1401A"))
                        .get("/ca/reissues")
                        .statusCode())
                .isEqualTo(403);
    }
}
