package jp.mamis.persistence.procedures;

import static jp.mamis.application.procedures.JoinScene.doctor;
import static jp.mamis.application.procedures.JoinScene.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.DraftLife;
import jp.mamis.application.procedures.ForgetDrafts;
import jp.mamis.application.procedures.JoinScene;
import jp.mamis.application.procedures.SaveDraft;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ForgetDraftsOnPostgresTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Test
    void drafts_that_cannot_be_read_keep_no_younger_one_from_being_forgotten() throws SQLException {
        DATABASE.empty();
        JoinScene scene = new JoinScene(TestAdapters.over(DATABASE.database()).ports()).prepared(3);
        saved(scene, 1);
        saved(scene, 2);
        unreadable();
        scene.clock().forward(Duration.ofDays(1));
        saved(scene, 3);
        scene.clock().forward(DraftLife.USUAL.length().plusDays(1));

        assertThat(done(scene.procedures()
                                .forgetDrafts()
                                .forget(new ForgetDrafts.Command(1), Caller.automation("schedule")))
                        .report())
                .isEqualTo("1 / 2");
    }

    private static void saved(JoinScene scene, int number) {
        done(scene.procedures()
                .saveDraft()
                .save(new SaveDraft.Command(Optional.empty(), Map.of("remarks", "x")), doctor(number)));
    }

    private static void unreadable() throws SQLException {
        try (Connection connection = DATABASE.database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update mamis.draft set answers = '{\"remarks\":1}'");
        }
    }
}
