package jp.mamis.web.people;

import static jp.mamis.application.procedures.JoinScene.doctor;
import static jp.mamis.application.procedures.JoinScene.done;
import static jp.mamis.domain.fixture.Associations.AOBA;
import static jp.mamis.domain.fixture.Associations.YOKOHAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.application.people.Physicians;
import jp.mamis.application.procedures.JoinScene;
import jp.mamis.application.procedures.SaveDraft;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.web.page.Templates;
import jp.mamis.web.security.Requests;
import jp.mamis.web.security.Visits;
import org.junit.jupiter.api.Test;

class MyPagesTest {

    private final JoinScene scene = new JoinScene(InMemoryPorts.ports()).prepared(2);
    private final MyPages pages = new MyPages(
            scene.system(),
            new Visits(scene.system().hierarchy().currentHierarchy()::get, true),
            Templates.precompiled());

    @Test
    void what_was_begun_and_not_sent_is_led_to_first() {
        done(scene.system()
                .procedures()
                .saveDraft()
                .save(new SaveDraft.Command(Optional.empty(), Map.of()), doctor(1)));

        assertThat(page(1)).contains("作成中の手続きがあります（1件）", "続きから入力する").doesNotContain("審査中");
        assertThat(page(2)).doesNotContain("作成中の手続き");
    }

    @Test
    void what_is_under_way_is_counted_until_it_has_ended() {
        var filed = scene.filed(1);
        String open = page(1);
        done(scene.withdraw(filed, 1));

        assertThat(open).contains("手続きの状況を見る（審査中：1件）");
        assertThat(page(1)).contains("手続きの状況を見る</a>");
    }

    @Test
    void what_was_sent_back_waits_for_the_doctor_and_is_not_being_decided() {
        done(scene.sendBack(scene.filed(1), AOBA));

        assertThat(page(1)).contains("手続きの状況を見る（あなたの回答待ち：1件）").doesNotContain("審査中：");
    }

    @Test
    void a_rejection_says_who_why_what_goes_on_and_what_can_be_done_until_something_else_is_filed() {
        done(scene.reject(scene.approved(scene.filed(1), AOBA), YOKOHAMA));

        assertThat(page(1))
                .contains("の申請を、横浜市医師会が却下しました", "理由：", "横浜市青葉区医師会への入会は、この却下によって取り消されません")
                .contains("もう一度申請する", "href=\"/associations/14010\"");
        assertThat(page(2)).doesNotContain("却下しました");
    }

    @Test
    void who_has_no_mail_address_is_asked_for_one_and_may_go_on_without() {
        String without = page(1);
        scene.ports().work().inTransaction(() -> {
            Physicians physicians = scene.ports().people().physicians();
            Physician known = physicians.require(jp.mamis.domain.fixture.Physicians.id(1));
            RegisteredData reachable = known.latest()
                    .withContact(known.latest().contact().withMail(new MailAddress("doctor@clinic.example")));
            physicians.save(
                    done(known.amend(reachable, LocalDate.of(2026, 3, 31))).state(),
                    scene.clock().instant());
            return known;
        });

        assertThat(without).contains("メールアドレスが登録されていません", "href=\"/my/profile\"", "手続きの状況を見る");
        assertThat(page(1)).doesNotContain("メールアドレスが登録されていません");
    }

    private String page(int number) {
        return pages.show("", Requests.by(doctor(number), "GET", "/my", Map.of()))
                .getEntity()
                .toString();
    }
}
