package jp.mamis.application.institutions;

import static jp.mamis.application.procedures.JoinScene.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.StoredHolders;
import jp.mamis.application.institutions.LoadInstitutions.Coverage;
import jp.mamis.application.jobs.CancelJob;
import jp.mamis.application.jobs.Job;
import jp.mamis.application.jobs.JobId;
import jp.mamis.application.jobs.JobQueries;
import jp.mamis.application.jobs.JobRefusal;
import jp.mamis.application.jobs.JobRunner;
import jp.mamis.application.jobs.JobScenario.Watched;
import jp.mamis.application.jobs.JobState;
import jp.mamis.application.jobs.ResumeJob;
import jp.mamis.application.jobs.RunJobs;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.kernel.StoreUnavailable;
import jp.mamis.application.membership.MemberScene;
import jp.mamis.application.procedures.JoinScene;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.attachments.AttachmentId;
import jp.mamis.domain.attachments.FileContent;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.audit.AuditEntry;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.fixture.Institutions;
import jp.mamis.domain.institutions.Institution;
import jp.mamis.domain.institutions.InstitutionCode;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.RefusalCode;
import org.junit.jupiter.api.Test;

/** Loading the register from a file, on stores of any kind. */
public interface LoadJobScenario {

    Caller KEEPER = MemberScene.holding(Duty.ASSOCIATION_ADMINISTRATION, Associations.JMA.id());
    Caller SYSTEM = new Caller(
            new Actor.Holder(new AccountId(new UUID(1, 3))),
            Optional.empty(),
            List.of(new Grant(Duty.SYSTEM_ADMINISTRATION, Associations.JMA.id())),
            Optional.empty(),
            Channel.PAGE,
            "test");
    Caller RUNNER = Caller.automation("jobs");
    String HEADINGS = "code,name,prefecture,valid_from\n";

    /** A prepared scene on an empty store. */
    JoinScene scene();

    @Test
    default void a_file_is_checked_kept_and_loaded_piece_by_piece() {
        JoinScene scene = staged();
        Job job = prepared(scene, file(1, 1_200), Coverage.NAMED);
        assertThat(job.state()).isEqualTo(JobState.PREPARED);
        assertThat(job.progress().total()).isEqualTo(1_200);
        assertThat(job.facts()).containsEntry("toAdd", "1200").containsEntry("same", "0");
        assertThat(known(scene, 1)).isEmpty();
        run(scene);
        assertThat(known(scene, 1)).isEmpty();

        begun(scene, job);
        run(scene);

        Job loaded = job(scene, job.id());
        assertThat(loaded.state()).isEqualTo(JobState.DONE);
        assertThat(loaded.progress().done()).isEqualTo(1_200);
        assertThat(loaded.facts()).containsEntry("added", "1200").containsEntry("changed", "0");
        assertThat(all(scene, 1_200)).hasSize(1_200);
        assertThat(loads(scene)).hasSize(3);
        assertThat(kept(scene, job.id())).as("the file is gone with its end").isFalse();
        assertThat(prepared(scene, file(1, 1_200), Coverage.NAMED).facts()).containsEntry("same", "1200");
    }

    @Test
    default void what_a_whole_register_does_not_name_has_ended() {
        JoinScene scene = staged();
        begun(scene, prepared(scene, file(1, 2_700), Coverage.NAMED));
        run(scene);
        Job job = prepared(scene, file(601, 2_700), Coverage.WHOLE);
        assertThat(job.progress().total()).isEqualTo(2_700);
        assertThat(job.facts()).containsEntry("toClose", "600").containsEntry("same", "2100");
        assertThat(OrderedLoad.of(job)).contains(new OrderedLoad("全国.csv", Coverage.WHOLE, 600, 2_700));

        begun(scene, job);
        run(scene);

        Job loaded = job(scene, job.id());
        assertThat(loaded.state()).isEqualTo(JobState.DONE);
        assertThat(loaded.progress().done()).isEqualTo(2_700);
        assertThat(loaded.facts()).containsEntry("closed", "600");
        assertThat(known(scene, 600).orElseThrow().during().lastDay()).contains(LocalDate.of(2026, 3, 30));
        assertThat(known(scene, 601).orElseThrow().during().isOpen()).isTrue();
    }

    @Test
    default void killed_at_any_transaction_it_goes_on_and_nothing_is_lost_or_doubled() {
        for (Watched.Moment moment : List.of(Watched.Moment.WITHIN, Watched.Moment.AFTER)) {
            boolean killed = true;
            for (int number = 1; killed; number++) {
                JoinScene scene = staged();
                begun(scene, prepared(scene, file(1, 600), Coverage.NAMED));
                run(scene);
                Job job = prepared(scene, file(21, 620), Coverage.WHOLE);
                begun(scene, job);
                killed = killedAt(number, moment, scene);
                scene.clock().forward(Job.LEASE);
                run(scene);

                Job loaded = job(scene, job.id());
                assertThat(loaded.state()).isEqualTo(JobState.DONE);
                assertThat(loaded.progress().done()).isEqualTo(620);
                assertThat(loaded.facts())
                        .containsEntry("added", "20")
                        .containsEntry("closed", "20")
                        .containsEntry("changed", "0");
                assertThat(loads(scene).skip(2).count())
                        .as("one entry for each piece")
                        .isEqualTo(3);
                assertThat(known(scene, 20).orElseThrow().during().isOpen()).isFalse();
                assertThat(known(scene, 620).orElseThrow().during().isOpen()).isTrue();
                assertThat(scene.journalIsWhole()).isTrue();
            }
        }
    }

    private static boolean killedAt(int number, Watched.Moment moment, JoinScene scene) {
        Watched watched = new Watched(scene.ports().work());
        AssociationSystem node = AssociationSystem.builder(scene.ports().withWork(watched))
                .clock(scene.clock())
                .build();
        watched.at(number, moment, () -> {
            throw new StoreUnavailable("killed", new IllegalStateException("killed"));
        });
        try {
            done(node.jobs().runJobs().run(new RunJobs.Command(Optional.empty(), JobRunner.TO_THE_END), RUNNER));
            return false;
        } catch (StoreUnavailable killed) {
            return true;
        }
    }

    @Test
    default void a_file_with_faults_is_not_kept_and_every_fault_is_named() {
        JoinScene scene = staged();

        PrepareInstitutionLoad.Prepared answer = done(prepare(
                scene,
                (HEADINGS + "3618010014,架空病院,36,2020-04-01\n" + line(1) + "3618010015,,36,昨日\n")
                        .getBytes(StandardCharsets.UTF_8),
                Coverage.NAMED,
                KEEPER));

        assertThat(answer.job()).isEmpty();
        assertThat(answer.faults().stream().map(fault -> fault.line() + " " + fault.column() + " " + fault.kind()))
                .containsExactly("2 code institution-code-check", "4 name cell-required", "4 valid_from date");
        byte[] strange = {(byte) 0x80, (byte) 0xFF, (byte) 0xFF};
        assertThat(done(prepare(scene, strange, Coverage.NAMED, KEEPER)).faults())
                .extracting(InstitutionFile.Fault::kind)
                .containsExactly("file-letters");
        assertThat(done(prepare(
                                scene,
                                (HEADINGS + line(1)).getBytes(Charset.forName("windows-31j")),
                                Coverage.NAMED,
                                KEEPER))
                        .faults())
                .isEmpty();
    }

    @Test
    default void a_whole_register_that_would_end_everything_is_not_kept() {
        JoinScene scene = staged();
        begun(scene, prepared(scene, file(1, 40), Coverage.NAMED));
        run(scene);

        assertThat(kinds(scene, HEADINGS.getBytes(StandardCharsets.UTF_8), Coverage.WHOLE))
                .containsExactly("1  file-no-entries");
        assertThat(kinds(scene, HEADINGS.getBytes(StandardCharsets.UTF_8), Coverage.NAMED))
                .containsExactly("1  file-no-entries");
        assertThat(kinds(scene, file(41, 50), Coverage.WHOLE)).containsExactly("1  file-ends-all");
        assertThat(kinds(scene, file(41, 50), Coverage.NAMED)).isEmpty();
        assertThat(endsMany(scene, file(1, 40))).isFalse();
        assertThat(endsMany(scene, file(3, 42))).as("one in twenty").isFalse();
        assertThat(endsMany(scene, file(4, 43))).as("three of forty").isTrue();
    }

    @Test
    default void what_is_in_force_today_is_not_put_off_to_a_later_day() {
        JoinScene scene = staged();
        begun(scene, prepared(scene, file(1, 1), Coverage.NAMED));
        run(scene);
        LocalDate today = JapanTime.today(scene.clock().instant());
        String later = "code,name,prefecture,valid_from\n"
                + code(1).text() + ",見本医院,14," + today.plusDays(1) + "\n"
                + code(2).text() + ",見本医院,14," + today.plusDays(1) + "\n";
        String sameDay = "code,name,prefecture,valid_from\n" + code(1).text() + ",見本医院,14," + today + "\n";

        assertThat(kinds(scene, later.getBytes(StandardCharsets.UTF_8), Coverage.NAMED))
                .containsExactly("2 valid_from institution-in-force");
        assertThat(kinds(scene, sameDay.getBytes(StandardCharsets.UTF_8), Coverage.NAMED))
                .isEmpty();
    }

    @Test
    default void a_code_before_that_nobody_knows_is_named_with_its_line() {
        JoinScene scene = staged();
        begun(scene, prepared(scene, file(1, 1), Coverage.NAMED));
        run(scene);
        String following = "code,name,prefecture,valid_from,predecessor\n"
                + code(2).text() + ",見本医院,14,2020-04-01," + code(1).text() + "\n"
                + code(3).text() + ",見本医院,14,2020-04-01," + code(2).text() + "\n"
                + code(4).text() + ",見本医院,14,2020-04-01," + code(9).text() + "\n"
                + code(5).text() + ",,14,2020-04-01,\n";

        assertThat(kinds(scene, following.getBytes(StandardCharsets.UTF_8), Coverage.NAMED))
                .containsExactly("4 predecessor institution-predecessor-unknown", "5 name cell-required");
    }

    private static List<String> kinds(JoinScene scene, byte[] file, Coverage coverage) {
        return done(prepare(scene, file, coverage, KEEPER)).faults().stream()
                .map(fault -> fault.line() + " " + fault.column() + " " + fault.kind())
                .toList();
    }

    private static boolean endsMany(JoinScene scene, byte[] file) {
        return OrderedLoad.of(prepared(scene, file, Coverage.WHOLE))
                .orElseThrow()
                .endsMany();
    }

    @Test
    default void only_who_keeps_the_register_loads_it_and_one_at_a_time() {
        JoinScene scene = staged();
        for (Caller other : List.of(
                JoinScene.doctor(1),
                JoinScene.clerkOf(Associations.JMA),
                MemberScene.holding(Duty.ASSOCIATION_ADMINISTRATION, Associations.KANAGAWA.id()))) {
            assertThat(prepare(scene, file(1, 3), Coverage.NAMED, other).refusals())
                    .isPresent();
        }
        Job first = prepared(scene, file(1, 3), Coverage.NAMED);
        Job second =
                done(prepare(scene, file(1, 4), Coverage.NAMED, SYSTEM)).job().orElseThrow();
        scene.clock().forward(Duration.ofMinutes(1));
        begun(scene, first);

        assertThat(codes(resume(scene, second, SYSTEM))).containsExactly(JobRefusal.ANOTHER_JOB_UNDER_WAY);
        assertThat(codes(resume(scene, second, KEEPER))).containsExactly(JobRefusal.NO_SUCH_JOB);
        run(scene);
        assertThat(codes(resume(scene, second, SYSTEM))).containsExactly(JobRefusal.JOB_OVERTAKEN);
        assertThat(shown(scene, second))
                .matches(JobQueries.Shown::overtaken)
                .matches(shown -> shown.own() && !shown.isResumable());
        assertThat(shown(scene, first)).matches(shown -> !shown.overtaken());
        Job again =
                done(prepare(scene, file(1, 4), Coverage.NAMED, SYSTEM)).job().orElseThrow();
        done(resume(scene, again, SYSTEM));
        run(scene);
        assertThat(job(scene, again.id()).facts()).containsEntry("added", "1");
    }

    @Test
    default void a_lost_duty_and_a_file_that_is_gone_end_it_with_the_reason() {
        JoinScene scene = staged();
        Job job = prepared(scene, file(1, 3), Coverage.NAMED);
        begun(scene, job);
        StoredHolders.holding(scene.ports(), KEEPER, false);
        run(scene);
        assertThat(wrong(scene, job)).containsExactly("DUTY_LOST");
        StoredHolders.holding(scene.ports(), KEEPER, true);
        scene.ports().work().inTransaction(() -> {
            scene.ports()
                    .procedures()
                    .files()
                    .blobs()
                    .remove(new AttachmentId(job.id().value()));
            return job;
        });

        begun(scene, job(scene, job.id()));
        run(scene);

        assertThat(wrong(scene, job)).containsExactly("JOB_FILE_GONE");
        assertThat(done(scene.system()
                                .jobs()
                                .cancelJob()
                                .cancel(
                                        new CancelJob.Command(
                                                prepared(scene, file(1, 3), Coverage.NAMED)
                                                        .id(),
                                                job.version()),
                                        KEEPER))
                        .state())
                .isEqualTo(JobState.CANCELLED);
    }

    private static JobQueries.Shown shown(JoinScene scene, Job job) {
        return done(scene.system().jobs().jobQueries().show(job.id(), SYSTEM));
    }

    private JoinScene staged() {
        JoinScene scene = scene();
        StoredHolders.store(scene.ports(), KEEPER);
        StoredHolders.store(scene.ports(), SYSTEM);
        return scene;
    }

    private static byte[] file(int from, int until) {
        return IntStream.rangeClosed(from, until)
                .mapToObj(LoadJobScenario::line)
                .collect(Collectors.joining("", HEADINGS, ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String line(int number) {
        return code(number).text() + ",見本医院" + number + ",14,2020-04-01\n";
    }

    private static InstitutionCode code(int number) {
        return Institutions.codeWithCheckDigit("1411%05d".formatted(number));
    }

    private static Optional<Institution> known(JoinScene scene, int number) {
        return scene.ports()
                .work()
                .readOnly(() -> scene.ports().institutions().register().find(code(number)));
    }

    private static List<Institution> all(JoinScene scene, int until) {
        List<InstitutionCode> codes =
                IntStream.rangeClosed(1, until).mapToObj(LoadJobScenario::code).toList();
        return scene.ports()
                .work()
                .readOnly(() -> scene.ports().institutions().register().of(codes));
    }

    private static Outcome<PrepareInstitutionLoad.Prepared> prepare(
            JoinScene scene, byte[] file, Coverage coverage, Caller caller) {
        return scene.system()
                .institutions()
                .prepareInstitutionLoad()
                .prepare(
                        new PrepareInstitutionLoad.Command(
                                FileContent.of(file), "C:\\register\\全国\u0007.csv", coverage),
                        caller);
    }

    private static Job prepared(JoinScene scene, byte[] file, Coverage coverage) {
        return done(prepare(scene, file, coverage, KEEPER)).job().orElseThrow();
    }

    private static void begun(JoinScene scene, Job job) {
        done(resume(scene, job, KEEPER));
    }

    private static Outcome<Job> resume(JoinScene scene, Job job, Caller caller) {
        return scene.system().jobs().resumeJob().resume(new ResumeJob.Command(job.id(), job.version()), caller);
    }

    private static void run(JoinScene scene) {
        done(scene.system().jobs().runJobs().run(new RunJobs.Command(Optional.empty(), JobRunner.TO_THE_END), RUNNER));
    }

    private static Job job(JoinScene scene, JobId id) {
        return scene.ports()
                .work()
                .readOnly(() -> scene.ports().jobs().find(id))
                .orElseThrow();
    }

    private static boolean kept(JoinScene scene, JobId id) {
        return scene.ports()
                .work()
                .readOnly(() -> scene.ports().procedures().files().blobs().find(new AttachmentId(id.value())))
                .isPresent();
    }

    private static Stream<AuditEntry> loads(JoinScene scene) {
        return scene.journal().stream().filter(entry -> entry.intention().equals("LOAD_INSTITUTIONS"));
    }

    private static List<String> wrong(JoinScene scene, Job job) {
        return job(scene, job.id()).wrong().stream()
                .map(reason -> reason.code().name())
                .toList();
    }

    private static List<RefusalCode> codes(Outcome<?> outcome) {
        return outcome.refusals().orElseThrow().reasons().stream()
                .map(reason -> reason.code())
                .toList();
    }
}
