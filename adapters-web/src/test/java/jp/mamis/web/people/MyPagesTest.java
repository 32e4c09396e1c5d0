package jp.mamis.web.people;

import static jp.mamis.application.procedures.JoinScene.doctor;
import static jp.mamis.application.procedures.JoinScene.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.application.procedures.JoinScene;
import jp.mamis.application.procedures.SaveDraft;
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

    private String page(int number) {
        return pages.show("", Requests.by(doctor(number), "GET", "/my", Map.of()))
                .getEntity()
                .toString();
    }
}
