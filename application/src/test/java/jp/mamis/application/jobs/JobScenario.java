package jp.mamis.application.jobs;

import static jp.mamis.application.procedures.JoinScene.BOARD_DAY;
import static jp.mamis.application.procedures.JoinScene.clerkOf;
import static jp.mamis.application.procedures.JoinScene.done;
import static jp.mamis.domain.fixture.Associations.AOBA;
import static jp.mamis.domain.fixture.Associations.FUJISAWA;
import static jp.mamis.domain.fixture.Associations.JMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.Ports;
import jp.mamis.application.accounts.StoredHolders;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.kernel.StoreUnavailable;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.application.membership.MemberScene;
import jp.mamis.application.procedures.BeginBulkApproval;
import jp.mamis.application.procedures.BulkApproval;
import jp.mamis.application.procedures.BulkApprovalId;
import jp.mamis.application.procedures.CarryOutBulkApproval;
import jp.mamis.application.procedures.JoinScene;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.audit.AuditEntry;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.RefusalCode;
import jp.mamis.domain.kernel.Version;
import org.junit.jupiter.api.Test;

/** Long work from its order to its end, on stores of any kind. */
public interface JobScenario {

    Caller CLERK = clerkOf(AOBA);
    Caller CLOCKWORK = Caller.automation("jobs");
    int DOCTORS = 4;

    /** A prepared scene with so many doctors on an empty store. */
    JoinScene scene(int doctors);

    /** A unit of work that something happens around, numbered from 1 since it was watched. */
    final class Watched implements UnitOfWork {

        /** Where in a transaction something happens. */
        public enum Moment {
            BEFORE,
            WITHIN,
            AFTER
        }

        private final UnitOfWork real;
        private int wanted;
        private Moment moment = Moment.BEFORE;
        private Runnable act = () -> {};
        private boolean inside;

        public Watched(UnitOfWork real) {
            this.real = real;
        }

        /** Once, at the transaction after so many others. */
        public void at(int number, Moment when, Runnable what) {
            wanted = number;
            moment = when;
            act = what;
        }

        boolean isOver() {
            return wanted <= 0;
        }

        @Override
        public <T> T inTransaction(Supplier<T> work) {
            if (inside) {
                return real.inTransaction(work);
            }
            boolean now = --wanted == 0;
            happens(now, Moment.BEFORE);
            inside = true;
            T answer;
            try {
                answer = real.inTransaction(() -> {
                    T decided = work.get();
                    happens(now, Moment.WITHIN);
                    return decided;
                });
            } finally {
                inside = false;
            }
            happens(now, Moment.AFTER);
            return answer;
        }

        private void happens(boolean now, Moment when) {
            if (now && moment == when) {
                act.run();
            }
        }

        @Override
        public <T> T readOnly(Supplier<T> work) {
            return real.readOnly(work);
        }
    }

    /** The scene with something that happens around its transactions. */
    record Staged(JoinScene scene, Watched watched, AssociationSystem node) {

        static Staged on(JoinScene scene) {
            scene.clock().forward(Duration.ofSeconds(1));
            StoredHolders.store(scene.ports(), CLERK);
            Watched watched = new Watched(scene.ports().work());
            Ports ports = scene.ports().withWork(watched);
            return new Staged(
                    scene,
                    watched,
                    AssociationSystem.builder(ports).clock(scene.clock()).build());
        }

        JobId begun() {
            return begunFrom(1);
        }

        JobId begunFrom(int doctor) {
            List<BulkApproval.Item> items = IntStream.range(doctor, doctor + DOCTORS)
                    .mapToObj(scene::filed)
                    .map(receipt -> new BulkApproval.Item(receipt.id(), receipt.version()))
                    .toList();
            return new JobId(done(scene.procedures()
                            .beginBulkApproval()
                            .begin(new BeginBulkApproval.Command(AOBA.id(), BOARD_DAY, items), CLERK))
                    .value());
        }

        /** As soon as a lease that nobody holds any more has run out. */
        void goneOn() {
            scene.clock().forward(Job.LEASE);
            run(scene.system(), Optional.empty());
        }

        List<Job> run(AssociationSystem on, Optional<JobId> only) {
            return done(on.jobs().runJobs().run(new RunJobs.Command(only, JobRunner.TO_THE_END), CLOCKWORK));
        }

        Job job(JobId id) {
            return scene.ports()
                    .work()
                    .readOnly(() -> scene.ports().jobs().find(id))
                    .orElseThrow();
        }

        Outcome<Job> cancelled(JobId id, Caller caller) {
            return scene.system().jobs().cancelJob().cancel(new CancelJob.Command(id, job(id).version()), caller);
        }

        Outcome<Job> resumed(JobId id, Caller caller) {
            return scene.system().jobs().resumeJob().resume(new ResumeJob.Command(id, job(id).version()), caller);
        }

        long approvals() {
            return entries("APPROVE_STEP")
                    .filter(entry -> entry.result().equals("ACCEPTED"))
                    .count();
        }

        Stream<AuditEntry> entries(String intention) {
            return scene.journal().stream().filter(entry -> entry.intention().equals(intention));
        }

        void everyoneIsInOnce(JobId id) {
            Job job = job(id);
            assertThat(job.state()).isEqualTo(JobState.DONE);
            assertThat(job.progress().done()).isEqualTo(DOCTORS);
            assertThat(job.progress().refused()).isZero();
            assertThat(job.wrong()).isEmpty();
            assertThat(approvals()).isEqualTo(DOCTORS);
            for (int doctor = 1; doctor <= DOCTORS; doctor++) {
                assertThat(scene.member(doctor).memberships()).hasSize(1);
            }
            assertThat(scene.journalIsWhole()).isTrue();
        }
    }

    @Test
    default void killed_at_any_transaction_it_goes_on_and_nothing_is_lost_or_doubled() {
        for (Watched.Moment moment : Watched.Moment.values()) {
            int number = 0;
            boolean killed = true;
            while (killed) {
                number++;
                Staged staged = Staged.on(scene(DOCTORS));
                JobId id = staged.begun();
                staged.watched().at(number, moment, () -> {
                    throw new StoreUnavailable("killed", new IllegalStateException("killed"));
                });
                killed = dies(staged, id);
                staged.goneOn();
                staged.everyoneIsInOnce(id);
            }
            assertThat(number).as("as many as it has transactions").isGreaterThan(DOCTORS);
        }
    }

    private static boolean dies(Staged staged, JobId id) {
        try {
            staged.node()
                    .procedures()
                    .carryOutBulkApproval()
                    .carryOut(new CarryOutBulkApproval.Command(new BulkApprovalId(id.value()), AOBA.id()), CLERK);
            return false;
        } catch (StoreUnavailable killed) {
            return true;
        }
    }

    @Test
    default void one_runner_has_it_until_its_lease_is_over_and_who_comes_back_too_late_stops() {
        Staged staged = Staged.on(scene(DOCTORS));
        JobId id = staged.begun();
        assertThat(staged.run(staged.scene().system(), Optional.of(id)))
                .singleElement()
                .satisfies(job -> assertThat(job.progress().done()).isZero());
        staged.scene().clock().forward(Job.LEASE);
        staged.watched().at(2, Watched.Moment.AFTER, () -> {
            Job meanwhile = staged.run(staged.scene().system(), Optional.of(id)).get(0);
            assertThat(meanwhile.progress().done()).isEqualTo(1);
            staged.goneOn();
        });

        staged.run(staged.node(), Optional.empty());

        assertThat(staged.watched().isOver()).isTrue();
        staged.everyoneIsInOnce(id);
    }

    @Test
    default void a_piece_that_another_request_has_done_meanwhile_did_not_stumble() {
        Staged staged = Staged.on(scene(DOCTORS));
        JobId id = staged.begun();
        Watched second = new Watched(staged.scene().ports().work());
        Staged other = new Staged(
                staged.scene(),
                second,
                AssociationSystem.builder(staged.scene().ports().withWork(second))
                        .clock(staged.scene().clock())
                        .build());
        second.at(3, Watched.Moment.BEFORE, () -> {
            throw new StoreUnavailable("killed", new IllegalStateException("killed"));
        });
        staged.watched().at(2, Watched.Moment.WITHIN, () -> {
            staged.watched()
                    .at(
                            1,
                            Watched.Moment.BEFORE,
                            () -> assertThat(dies(other, id)).isTrue());
            throw new StaleState("procedure");
        });

        assertThat(dies(staged, id)).isFalse();

        assertThat(second.isOver() && staged.watched().isOver()).isTrue();
        staged.everyoneIsInOnce(id);
    }

    @Test
    default void a_long_job_keeps_no_other_waiting() {
        Staged staged = Staged.on(scene(2 * DOCTORS));
        JobId first = staged.begun();
        JobId second = staged.begunFrom(DOCTORS + 1);
        staged.scene().clock().forward(Job.LEASE);

        staged.scene().system().jobs().runJobs().run(new RunJobs.Command(Optional.empty(), Duration.ZERO), CLOCKWORK);

        assertThat(List.of(first, second))
                .allSatisfy(id -> assertThat(staged.job(id).progress().done()).isEqualTo(1));
    }

    @Test
    default void many_at_once_do_it_once() throws Exception {
        Staged staged = Staged.on(scene(DOCTORS));
        JobId id = staged.begun();
        staged.scene().clock().forward(Job.LEASE);
        CyclicBarrier together = new CyclicBarrier(3);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            Callable<List<Job>> node = () -> {
                together.await();
                return staged.run(
                        AssociationSystem.builder(staged.scene().ports())
                                .clock(staged.scene().clock())
                                .build(),
                        Optional.empty());
            };
            for (Future<List<Job>> run : threads.invokeAll(List.of(node, node, node))) {
                run.get();
            }
        } finally {
            threads.shutdownNow();
        }

        staged.everyoneIsInOnce(id);
    }

    @Test
    default void it_stops_between_two_pieces_where_it_is_cancelled_and_goes_on_when_told() {
        Staged staged = Staged.on(scene(DOCTORS));
        JobId id = staged.begun();
        staged.scene().clock().forward(Job.LEASE);
        staged.watched().at(2, Watched.Moment.AFTER, () -> done(staged.cancelled(id, CLERK)));

        staged.run(staged.node(), Optional.empty());
        Job cancelled = staged.job(id);
        staged.goneOn();

        assertThat(cancelled.state()).isEqualTo(JobState.CANCELLED);
        assertThat(cancelled.progress().done()).isEqualTo(1);
        assertThat(staged.job(id)).isEqualTo(cancelled);
        assertThat(codes(staged.cancelled(id, CLERK))).containsExactly(JobRefusal.JOB_NOT_UNDER_WAY);
        assertThat(staged.entries("CANCEL_JOB")).hasSize(2);

        assertThat(done(staged.resumed(id, CLERK)).state()).isEqualTo(JobState.QUEUED);
        staged.goneOn();
        staged.everyoneIsInOnce(id);
        assertThat(codes(staged.resumed(id, CLERK))).containsExactly(JobRefusal.JOB_NOT_RESUMABLE);
    }

    @Test
    default void a_duty_that_is_lost_ends_it_with_the_reason_and_what_is_done_stays() {
        Staged staged = Staged.on(scene(DOCTORS));
        JobId id = staged.begun();
        staged.scene().clock().forward(Job.LEASE);
        staged.watched()
                .at(
                        2,
                        Watched.Moment.AFTER,
                        () -> StoredHolders.holding(staged.scene().ports(), CLERK, false));

        staged.run(staged.node(), Optional.empty());

        Job failed = staged.job(id);
        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.progress().done()).isEqualTo(1);
        assertThat(failed.wrong())
                .singleElement()
                .satisfies(reason -> assertThat(reason.code().name()).isEqualTo("DUTY_LOST"));
        assertThat(staged.entries("STOP_JOB"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.result()).isEqualTo("DUTY_LOST"));
        StoredHolders.holding(staged.scene().ports(), CLERK, true);
        done(staged.resumed(id, CLERK));
        staged.goneOn();
        staged.everyoneIsInOnce(id);
    }

    @Test
    default void it_belongs_to_who_ordered_it_and_who_keeps_the_system_sees_it() {
        Staged staged = Staged.on(scene(DOCTORS));
        JobId id = staged.begun();
        Caller other = JoinScene.doctorAndClerkOf(3, AOBA);
        Caller keeper = MemberScene.holding(Duty.SYSTEM_ADMINISTRATION, JMA.id());
        JobUseCases jobs = staged.scene().system().jobs();

        for (Caller caller : List.of(other, clerkOf(FUJISAWA))) {
            assertThat(codes(jobs.jobQueries().show(id, caller))).containsExactly(JobRefusal.NO_SUCH_JOB);
            assertThat(done(jobs.jobQueries().list(Page.first(9), caller)).rows())
                    .isEmpty();
            assertThat(codes(jobs.runJobs().run(new RunJobs.Command(Optional.of(id), JobRunner.TO_THE_END), caller)))
                    .containsExactly(JobRefusal.NO_SUCH_JOB);
            assertThat(codes(jobs.runJobs().run(new RunJobs.Command(Optional.empty(), JobRunner.TO_THE_END), caller)))
                    .containsExactly(JobRefusal.NOT_ALLOWED);
        }
        for (Caller caller : List.of(other, clerkOf(FUJISAWA), keeper)) {
            assertThat(codes(staged.cancelled(id, caller))).containsExactly(JobRefusal.NO_SUCH_JOB);
            assertThat(codes(staged.resumed(id, caller))).containsExactly(JobRefusal.NO_SUCH_JOB);
        }
        assertThat(codes(jobs.jobQueries().list(Page.first(9), Caller.anonymous(keeper.channel(), "scene"))))
                .containsExactly(JobRefusal.NOT_ALLOWED);
        assertThat(done(jobs.jobQueries().show(id, CLERK)).own()).isTrue();
        assertThat(done(jobs.jobQueries().show(id, keeper)).own()).isFalse();
        assertThat(done(jobs.jobQueries().list(Page.first(9), keeper)).rows()).hasSize(1);
        assertThat(done(jobs.jobQueries().list(Page.first(9), CLERK)).rows()).hasSize(1);
    }

    @Test
    default void who_decides_on_what_has_passed_is_told_so_and_pieces_change_nothing_about_that() {
        Staged staged = Staged.on(scene(DOCTORS));
        JobId id = staged.begun();
        Version seen = staged.job(id).version();
        staged.scene().clock().forward(Job.LEASE);
        staged.watched()
                .at(
                        2,
                        Watched.Moment.AFTER,
                        () -> done(staged.scene()
                                .system()
                                .jobs()
                                .cancelJob()
                                .cancel(new CancelJob.Command(id, seen), CLERK)));
        staged.run(staged.node(), Optional.empty());

        assertThat(codes(staged.scene().system().jobs().resumeJob().resume(new ResumeJob.Command(id, seen), CLERK)))
                .containsExactly(JobRefusal.CHANGED_MEANWHILE);
    }

    @Test
    default void what_takes_too_long_for_one_run_is_handed_back_between_two_pieces() {
        Staged staged = Staged.on(scene(DOCTORS));
        JobId id = staged.begun();
        staged.scene().clock().forward(Job.LEASE);

        done(staged.scene()
                .system()
                .jobs()
                .runJobs()
                .run(new RunJobs.Command(Optional.empty(), Duration.ZERO), CLOCKWORK));

        assertThat(staged.job(id).progress().done()).isEqualTo(1);
        assertThat(staged.job(id).lease()).isEmpty();
        staged.run(staged.scene().system(), Optional.empty());
        staged.everyoneIsInOnce(id);
    }

    @Test
    default void a_store_that_fails_at_its_border_is_no_fault_of_the_job() {
        Staged staged = Staged.on(scene(DOCTORS));
        JobId id = staged.begun();
        staged.scene().clock().forward(Job.LEASE);
        staged.watched().at(5, Watched.Moment.WITHIN, () -> {
            throw new StoreUnavailable("gone", new IllegalStateException("gone"));
        });

        assertThatThrownBy(() -> staged.run(staged.node(), Optional.empty())).isInstanceOf(StoreUnavailable.class);

        assertThat(staged.job(id).state()).isEqualTo(JobState.RUNNING);
        staged.goneOn();
        staged.everyoneIsInOnce(id);
    }

    private static List<RefusalCode> codes(Outcome<?> outcome) {
        return outcome.refusals().orElseThrow().reasons().stream()
                .map(reason -> reason.code())
                .toList();
    }
}
