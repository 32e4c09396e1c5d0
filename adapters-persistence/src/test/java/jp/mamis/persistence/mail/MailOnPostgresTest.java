package jp.mamis.persistence.mail;

import static jp.mamis.application.procedures.JoinScene.done;
import static jp.mamis.domain.fixture.Associations.AOBA;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.mail.MailScenario;
import jp.mamis.application.procedures.Handled;
import jp.mamis.application.procedures.JoinScene;
import jp.mamis.application.procedures.Receipt;
import jp.mamis.application.procedures.RemindApplicants;
import jp.mamis.application.schedule.RunSchedule;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.schedule.TimedTask;
import jp.mamis.domain.schedule.Turn;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MailOnPostgresTest implements MailScenario {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Override
    public JoinScene scene() {
        DATABASE.empty();
        return new JoinScene(TestAdapters.over(DATABASE.database()).ports()).prepared(10);
    }

    @Test
    void a_procedure_that_cannot_be_read_hinders_nobody_elses_and_the_run_says_so() throws SQLException {
        JoinScene scene = scene();
        List<Receipt> back = IntStream.rangeClosed(1, 3)
                .mapToObj(number -> done(
                        scene.sendBack(MailScenario.reachable(scene, number).filed(number), AOBA)))
                .toList();
        makeUnreadable(back.get(0).id());
        Instant from = scene.clock().instant();
        scene.clock().forward(Duration.ofDays(30));

        Handled reminded = done(scene.procedures()
                .remindApplicants()
                .remind(new RemindApplicants.Command(from, scene.clock().instant()), Caller.automation("schedule")));
        scene.clock().forward(Duration.ofDays(61));
        List<Turn> turns = done(scene.system()
                .schedule()
                .runSchedule()
                .run(
                        new RunSchedule.Command(Optional.of(TimedTask.EXPIRE_PROCEDURES)),
                        Caller.operator("root", "scene")));

        assertThat(reminded).isEqualTo(new Handled(2, 1));
        assertThat(turns).singleElement().satisfies(turn -> {
            assertThat(turn.said()).isEqualTo("2 / 1");
            assertThat(turn.failures()).isZero();
        });
        assertThat(scene.stored(back.get(2)).state()).isEqualTo(Procedure.State.EXPIRED);
    }

    private static void makeUnreadable(ProcedureId id) throws SQLException {
        try (Connection connection = DATABASE.database().dataSource().getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update mamis.procedure set content = '{}' where id = ?")) {
            update.setObject(1, id.value());
            update.executeUpdate();
        }
    }
}
