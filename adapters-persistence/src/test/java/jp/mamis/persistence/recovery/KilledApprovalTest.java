package jp.mamis.persistence.recovery;

import static jp.mamis.application.procedures.JoinScene.BOARD_DAY;
import static jp.mamis.domain.fixture.Associations.AOBA;
import static jp.mamis.domain.fixture.Associations.JMA;
import static jp.mamis.domain.fixture.Associations.KANAGAWA;
import static jp.mamis.domain.fixture.Associations.YOKOHAMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import jp.mamis.application.kernel.StoreUnavailable;
import jp.mamis.application.procedures.JoinScene;
import jp.mamis.application.procedures.Receipt;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.membership.Membership;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureRefusal;
import jp.mamis.domain.procedures.Step;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * An approval that dies at each of twelve points, at a tier that a seed chooses: afterwards it is done or not, never half,
 * and whoever asks again gets a clear answer.
 */
class KilledApprovalTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final long SEED = 20260401;
    private static final int AT_ONCE = 3;
    private static final List<Association> PATH = List.of(AOBA, YOKOHAMA, KANAGAWA, JMA);

    /** One approval to be killed: the doctor's number follows from the point. */
    private record Attempt(KillPoint point, int doctor, Receipt seen, Association body) {}

    private JoinScene scene =
            new JoinScene(TestAdapters.over(DATABASE.database()).ports());

    @BeforeEach
    void start_empty() {
        DATABASE.empty();
        scene = new JoinScene(TestAdapters.over(DATABASE.database()).ports()).prepared(KillPoint.values().length);
    }

    @Test
    void a_process_killed_at_any_point_leaves_the_approval_done_or_undone() throws Exception {
        List<Attempt> attempts = attempts();

        for (int from = 0; from < attempts.size(); from += AT_ONCE) {
            List<ApprovingProcess> running = new ArrayList<>();
            for (Attempt attempt : attempts.subList(from, Math.min(from + AT_ONCE, attempts.size()))) {
                running.add(
                        ApprovingProcess.start(DATABASE.settings(), attempt.seen(), attempt.body(), attempt.point()));
            }
            for (ApprovingProcess process : running) {
                assertThat(process.end()).isEqualTo(ApprovingProcess.KILLED);
            }
        }

        attempts.forEach(attempt -> assertDoneOrUndone(attempt, attempt.point().isDone()));
        attempts.forEach(this::assertAskingAgainIsAnswered);
        assertThat(scene.journalIsWhole()).isTrue();
    }

    @Test
    void connections_cut_at_any_point_leave_the_approval_done_and_answered_or_undone() {
        for (Attempt attempt : attempts()) {
            Optional<Throwable> failure = Optional.ofNullable(
                    catchThrowable(() -> cutAt(attempt.point()).approve(attempt.seen(), attempt.body(), BOARD_DAY)));
            forgetCutConnections();

            assertDoneOrUndone(attempt, failure.isEmpty());
            assertThat(failure.isPresent() || !isInsideTheTransaction(attempt.point()))
                    .as("%s fails", attempt.point())
                    .isTrue();
            assertAskingAgainIsAnswered(attempt);
        }
        assertThat(scene.journalIsWhole()).isTrue();
    }

    @Test
    void a_connection_cut_between_two_statements_is_an_unavailable_store() {
        Receipt filed = scene.filed(1);

        Throwable failure = catchThrowable(() -> cutAt(KillPoint.MEMBER_SAVED).approve(filed, AOBA, BOARD_DAY));
        forgetCutConnections();

        assertThat(failure).isInstanceOf(StoreUnavailable.class);
        assertThat(scene.approve(filed, AOBA, BOARD_DAY).accepted()).isPresent();
    }

    /** Reads before the first write stand outside the transaction and are asked again on another connection. */
    private static boolean isInsideTheTransaction(KillPoint point) {
        return point.compareTo(KillPoint.MEMBER_SAVED) >= 0 && !point.isDone();
    }

    private static JoinScene cutAt(KillPoint deadly) {
        return new JoinScene(MortalPorts.on(DATABASE.database(), point -> {
            if (point == deadly) {
                cutEveryOtherConnection();
            }
        }));
    }

    private List<Attempt> attempts() {
        Random random = new Random(SEED);
        List<Attempt> attempts = new ArrayList<>();
        for (KillPoint point : KillPoint.values()) {
            int doctor = attempts.size() + 1;
            int tier = random.nextInt(PATH.size());
            Receipt seen =
                    scene.approved(scene.filed(doctor), PATH.subList(0, tier).toArray(Association[]::new));
            attempts.add(new Attempt(point, doctor, seen, PATH.get(tier)));
        }
        return attempts;
    }

    private void assertDoneOrUndone(Attempt attempt, boolean done) {
        Procedure procedure = scene.stored(attempt.seen());
        boolean approved = procedure.filing().route().of(attempt.body().id()).orElseThrow() instanceof Step.Approved;
        List<Membership> begun =
                scene.member(attempt.doctor()).in(attempt.body().id()).toList();

        assertThat(approved).as("%s approved", attempt.point()).isEqualTo(done);
        assertThat(begun).as("%s memberships", attempt.point()).hasSize(done ? 1 : 0);
        assertThat(written(attempt)).as("%s entries", attempt.point()).isEqualTo(done ? 1 : 0);
        assertThat(procedure.version().number())
                .isEqualTo(attempt.seen().version().number() + (done ? 1 : 0));
    }

    private void assertAskingAgainIsAnswered(Attempt attempt) {
        boolean done = scene.stored(attempt.seen()).version().number()
                > attempt.seen().version().number();

        Outcome<Receipt> again = scene.approve(attempt.seen(), attempt.body(), BOARD_DAY);

        assertThat(again.accepted().isPresent())
                .as("%s again: %s", attempt.point(), again)
                .isEqualTo(!done);
        again.refusals()
                .ifPresent(reasons -> assertThat(reasons.first().code()).isEqualTo(ProcedureRefusal.CHANGED_MEANWHILE));
        assertThat(scene.member(attempt.doctor()).in(attempt.body().id())).hasSize(1);
        assertThat(written(attempt)).isEqualTo(1);
    }

    /** Entries that say this body has approved this procedure. */
    private long written(Attempt attempt) {
        return scene.journal().stream()
                .filter(entry -> entry.subject().equals(attempt.seen().id().value()))
                .filter(entry -> entry.intention().equals("APPROVE_STEP")
                        && entry.result().equals("ACCEPTED"))
                .filter(entry -> entry.body().equals(attempt.body().id().value().toString()))
                .count();
    }

    private static void cutEveryOtherConnection() {
        try (Connection connection = DATABASE.database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid, 5000) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The pool notices on its own after half a second; the next attempt is not to wait for that. */
    private static void forgetCutConnections() {
        try {
            DATABASE.database()
                    .dataSource()
                    .unwrap(HikariDataSource.class)
                    .getHikariPoolMXBean()
                    .softEvictConnections();
        } catch (SQLException notThisPool) {
            throw new IllegalStateException(notThisPool);
        }
    }
}
