package jp.mamis.application.schedule;

import static jp.mamis.application.procedures.JoinScene.doctor;
import static jp.mamis.application.procedures.JoinScene.done;
import static jp.mamis.domain.fixture.Associations.AOBA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import jp.mamis.application.journal.AuditTrail;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.StoreUnavailable;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.kernel.TimeOrderedIdentifiers;
import jp.mamis.application.procedures.JoinScene;
import jp.mamis.application.procedures.Receipt;
import jp.mamis.application.schedule.RunSchedule.Work;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.schedule.TimedTask;
import jp.mamis.domain.schedule.Turn;
import org.junit.jupiter.api.Test;

/** What the schedule does on one node and on several, told through its use case on ports of any kind. */
public interface ScheduleScenario {

    Caller CLOCKWORK = Caller.automation("schedule");
    RunSchedule.Command DUE = new RunSchedule.Command(Optional.empty());

    /** A prepared scene on an empty store. */
    JoinScene scene();

    @Test
    default void each_task_runs_in_its_rhythm_and_not_before() {
        JoinScene scene = scene();
        Map<TimedTask, AtomicInteger> runs = new EnumMap<>(TimedTask.class);
        RunSchedule node = node(scene, counting(runs));

        done(node.run(DUE, CLOCKWORK));
        assertThat(runs.values()).allSatisfy(number -> assertThat(number).hasValue(0));
        scene.clock().forward(Duration.ofDays(1));
        done(node.run(DUE, CLOCKWORK));
        done(node.run(DUE, CLOCKWORK));
        assertThat(runs.values()).allSatisfy(number -> assertThat(number).hasValue(1));
        scene.clock().forward(Duration.ofSeconds(5));
        done(node.run(DUE, CLOCKWORK));

        assertThat(runs.get(TimedTask.SEND_MAIL)).hasValue(2);
        assertThat(runs.get(TimedTask.TELL_OFFICES)).hasValue(1);
    }

    @Test
    default void a_clock_that_goes_back_makes_no_task_run_twice() {
        JoinScene scene = scene();
        Map<TimedTask, AtomicInteger> runs = new EnumMap<>(TimedTask.class);
        RunSchedule node = node(scene, counting(runs));
        done(node.run(DUE, CLOCKWORK));
        scene.clock().forward(Duration.ofDays(1));
        done(node.run(DUE, CLOCKWORK));

        scene.clock().forward(Duration.ofHours(-3));
        done(node.run(DUE, CLOCKWORK));
        scene.clock().forward(Duration.ofHours(3));
        done(node.run(DUE, CLOCKWORK));

        assertThat(runs.values()).allSatisfy(number -> assertThat(number).hasValue(1));
    }

    @Test
    default void many_nodes_at_one_instant_run_each_task_once() throws Exception {
        JoinScene scene = scene();
        Map<TimedTask, AtomicInteger> runs = new EnumMap<>(TimedTask.class);
        Map<TimedTask, Work> works = counting(runs);
        done(node(scene, works).run(DUE, CLOCKWORK));
        scene.clock().forward(Duration.ofDays(1));
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Outcome<List<Turn>>>> calls = IntStream.range(0, 4)
                    .<Callable<Outcome<List<Turn>>>>mapToObj(
                            i -> () -> node(scene, works).run(DUE, CLOCKWORK))
                    .toList();

            int turns = 0;
            for (Future<Outcome<List<Turn>>> call : nodes.invokeAll(calls)) {
                turns += done(call.get()).size();
            }

            assertThat(turns).isEqualTo(TimedTask.values().length);
            assertThat(runs.values()).allSatisfy(number -> assertThat(number).hasValue(1));
        } finally {
            nodes.shutdownNow();
        }
    }

    @Test
    default void while_one_node_works_another_leaves_the_task_alone() {
        JoinScene scene = scene();
        Map<TimedTask, AtomicInteger> runs = new EnumMap<>(TimedTask.class);
        RunSchedule other = node(scene, counting(runs));
        Map<TimedTask, Work> slow = counting(new EnumMap<>(TimedTask.class));
        slow.put(TimedTask.EXPIRE_PROCEDURES, (turn, caller) -> {
            scene.clock().forward(Turn.LEASE.minusSeconds(1));
            done(other.run(DUE, CLOCKWORK));
            return "slow";
        });
        RunSchedule node = node(scene, slow);
        done(node.run(DUE, CLOCKWORK));
        scene.clock().forward(Duration.ofMinutes(20));

        done(node.run(DUE, CLOCKWORK));

        assertThat(runs.get(TimedTask.EXPIRE_PROCEDURES)).hasValue(0);
        assertThat(turn(scene, TimedTask.EXPIRE_PROCEDURES).said()).isEqualTo("slow");
    }

    @Test
    default void a_node_that_dies_is_replaced_when_its_lease_has_run_out() {
        JoinScene scene = scene();
        Map<TimedTask, AtomicInteger> runs = new EnumMap<>(TimedTask.class);
        RunSchedule other = node(scene, counting(runs));
        Map<TimedTask, Work> deadly = counting(new EnumMap<>(TimedTask.class));
        deadly.put(TimedTask.EXPIRE_PROCEDURES, (turn, caller) -> {
            throw new Killed();
        });
        RunSchedule node = node(scene, deadly);
        done(node.run(DUE, CLOCKWORK));
        scene.clock().forward(Duration.ofMinutes(20));

        assertThatThrownBy(() -> node.run(DUE, CLOCKWORK)).isInstanceOf(Killed.class);
        done(other.run(DUE, CLOCKWORK));
        assertThat(runs.get(TimedTask.EXPIRE_PROCEDURES)).hasValue(0);
        scene.clock().forward(Turn.LEASE);
        done(other.run(DUE, CLOCKWORK));

        assertThat(runs.get(TimedTask.EXPIRE_PROCEDURES)).hasValue(1);
        assertThat(turn(scene, TimedTask.EXPIRE_PROCEDURES).failures()).isZero();
    }

    @Test
    default void a_report_after_the_lease_counts_for_nothing() {
        JoinScene scene = scene();
        RunSchedule other = node(scene, counting(new EnumMap<>(TimedTask.class)));
        Map<TimedTask, Work> late = counting(new EnumMap<>(TimedTask.class));
        late.put(TimedTask.EXPIRE_PROCEDURES, (turn, caller) -> {
            scene.clock().forward(Turn.LEASE);
            done(other.run(DUE, CLOCKWORK));
            return "late";
        });
        RunSchedule node = node(scene, late);
        done(node.run(DUE, CLOCKWORK));
        scene.clock().forward(Duration.ofMinutes(20));

        done(node.run(DUE, CLOCKWORK));

        assertThat(turn(scene, TimedTask.EXPIRE_PROCEDURES).said()).isEqualTo("1");
    }

    @Test
    default void a_task_that_fails_says_so_hinders_no_other_and_is_tried_again() {
        JoinScene scene = scene();
        Map<TimedTask, AtomicInteger> runs = new EnumMap<>(TimedTask.class);
        Map<TimedTask, Work> failing = counting(runs);
        failing.put(TimedTask.TELL_OFFICES, (turn, caller) -> {
            throw new StoreUnavailable("someone's data", new IllegalStateException());
        });
        done(node(scene, failing).run(DUE, CLOCKWORK));
        scene.clock().forward(Duration.ofDays(1));

        done(node(scene, failing).run(DUE, CLOCKWORK));

        Turn failed = turn(scene, TimedTask.TELL_OFFICES);
        assertThat(failed.failures()).isEqualTo(1);
        assertThat(failed.said()).isEqualTo("StoreUnavailable");
        assertThat(runs.get(TimedTask.REMIND_APPLICANTS)).hasValue(1);
        scene.clock().forward(Duration.ofMinutes(1));
        done(node(scene, counting(runs)).run(DUE, CLOCKWORK));
        assertThat(turn(scene, TimedTask.TELL_OFFICES).failures()).isZero();
        assertThat(turn(scene, TimedTask.TELL_OFFICES).doneAt()).isPresent();
    }

    @Test
    default void the_operator_runs_a_task_at_once_and_the_journal_says_so() {
        JoinScene scene = scene();
        Receipt back = done(scene.sendBack(scene.filed(1), AOBA));
        scene.clock().forward(Duration.ofDays(91));
        RunSchedule.Command expire = new RunSchedule.Command(Optional.of(TimedTask.EXPIRE_PROCEDURES));

        List<Turn> run = done(scene.system().schedule().runSchedule().run(expire, Caller.operator("root", "scene")));

        assertThat(run)
                .singleElement()
                .satisfies(turn -> assertThat(turn.said()).isEqualTo("1 / 0"));
        assertThat(scene.stored(back).state()).isEqualTo(Procedure.State.EXPIRED);
        assertThat(scene.journal()).extracting(entry -> entry.intention()).contains("RUN_TIMED_TASK");
    }

    @Test
    default void a_task_that_is_being_run_is_not_run_beside_it() {
        JoinScene scene = scene();
        RunSchedule.Command expire = new RunSchedule.Command(Optional.of(TimedTask.EXPIRE_PROCEDURES));
        Map<TimedTask, Work> works = counting(new EnumMap<>(TimedTask.class));
        works.put(
                TimedTask.EXPIRE_PROCEDURES,
                (turn, caller) -> Boolean.toString(scene.system()
                        .schedule()
                        .runSchedule()
                        .run(expire, CLOCKWORK)
                        .refusals()
                        .orElseThrow()
                        .contains(ScheduleRefusal.TASK_UNDER_WAY)));

        List<Turn> run = done(node(scene, works).run(expire, CLOCKWORK));

        assertThat(run).extracting(Turn::said).containsExactly("true");
    }

    @Test
    default void the_real_tasks_run_on_an_empty_system_without_a_fault() {
        JoinScene scene = scene();
        RunSchedule node = scene.system().schedule().runSchedule();
        done(node.run(DUE, CLOCKWORK));
        scene.clock().forward(Duration.ofDays(1));

        List<Turn> run = done(node.run(DUE, CLOCKWORK));

        assertThat(run).hasSize(TimedTask.values().length).allSatisfy(turn -> {
            assertThat(turn.failures()).isZero();
            assertThat(turn.doneAt()).isPresent();
        });
    }

    @Test
    default void nobody_else_runs_or_sees_the_schedule() {
        JoinScene scene = scene();

        assertThat(scene.system().schedule().runSchedule().run(DUE, doctor(1)).refusals())
                .isPresent();
        assertThat(scene.system().schedule().scheduleQueries().list(doctor(1)).refusals())
                .isPresent();
        assertThat(scene.journal()).extracting(entry -> entry.result()).containsOnly("NOT_ALLOWED");
    }

    /** Stands for the end of a process. */
    final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    private static RunSchedule node(JoinScene scene, Map<TimedTask, Work> works) {
        Time time = new Time(scene.clock());
        return new RunSchedule(
                new Foundation(
                        scene.ports().work(),
                        new AuditTrail(scene.ports().journal(), time),
                        scene.ports().views(),
                        time,
                        new TimeOrderedIdentifiers(scene.clock())),
                scene.ports().schedule(),
                works);
    }

    /** Works that count how often they run; {@code runs} is filled with a counter for each. */
    private static Map<TimedTask, Work> counting(Map<TimedTask, AtomicInteger> runs) {
        Map<TimedTask, Work> works = new EnumMap<>(TimedTask.class);
        for (TimedTask task : TimedTask.values()) {
            AtomicInteger number = runs.computeIfAbsent(task, missing -> new AtomicInteger());
            works.put(task, (turn, caller) -> Integer.toString(number.incrementAndGet()));
        }
        return works;
    }

    private static Turn turn(JoinScene scene, TimedTask task) {
        return done(scene.system().schedule().scheduleQueries().list(CLOCKWORK)).stream()
                .filter(turn -> turn.task() == task)
                .findFirst()
                .orElseThrow();
    }
}
