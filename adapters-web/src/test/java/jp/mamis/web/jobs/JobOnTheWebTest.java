package jp.mamis.web.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.Ports;
import jp.mamis.application.accounts.StoredHolders;
import jp.mamis.application.jobs.Job;
import jp.mamis.application.jobs.JobId;
import jp.mamis.application.jobs.JobKind;
import jp.mamis.application.jobs.RunJobs;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.application.memory.MovableClock;
import jp.mamis.application.procedures.BulkApproval;
import jp.mamis.application.procedures.BulkApprovalId;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.web.site.Site;
import jp.mamis.web.site.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JobOnTheWebTest {

    private static final int LINES = 5;
    private static final JobId ID = new JobId(new UUID(5, 5));
    private static final String PAGE = "/jobs/" + ID.value();
    private static final String API = "/api/v1/jobs/" + ID.value();

    private final MovableClock clock = MovableClock.at("2026-03-31T03:00:00Z");
    private final Ports ports = InMemoryPorts.ports();
    private final AssociationSystem system =
            AssociationSystem.builder(ports).clock(clock).build();
    private final Site site = new Site(system, new Time(clock), JobPages.class, JobResource.class);

    @BeforeEach
    void somebody_approves_together_what_is_not_there() {
        system.hierarchy().foundFederation().loadSample(Caller.automation("test"));
        ordered(StoredHolders.store(ports, clerk(1)));
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void the_page_says_how_far_it_is_and_what_may_be_done() {
        runFor(Duration.ZERO);
        Visitor clerk = site.visitor(clerk(1));

        HttpResponse<String> shown = clerk.get(PAGE);
        HttpResponse<String> again = clerk.get(PAGE + "?auto=yes");

        assertThat(clerk.get("/jobs").body()).contains("一括承認", "5件中 1件", "実行中", "href=\"" + PAGE);
        assertThat(shown.body())
                .contains("5件中 1件", "<progress", "max=\"5\" value=\"1\"", "うち処理できなかったもの")
                .contains(PAGE + "/cancellation", PAGE + "?auto=yes", "/office/1401A/procedures/approvals/")
                .doesNotContain("残り時間", "/resumption");
        assertThat(shown.headers().firstValue("Refresh")).isEmpty();
        assertThat(again.headers().firstValue("Refresh")).contains("10");
        assertThat(again.body()).contains("自動の表示を止める");
    }

    @Test
    void the_office_it_was_ordered_for_keeps_its_menu() {
        Visitor clerk = site.visitor(clerk(1));

        for (String path : List.of("/jobs", PAGE, PAGE + "/cancellation", PAGE + "/resumption")) {
            assertThat(clerk.get(path).body())
                    .as(path)
                    .contains("header__office", "href=\"/office/1401A/procedures\"", "href=\"/office/1401A/letters\"");
        }
    }

    @Test
    void the_time_left_is_told_once_there_is_a_pace() {
        runFor(Duration.ZERO);
        ports.work().inTransaction(() -> {
            Job job = ports.jobs().hold(ID).orElseThrow();
            ports.jobs().store(job.take(new UUID(9, 9), clock.instant()));
            return job;
        });
        clock.forward(Duration.ofMinutes(1));

        assertThat(site.visitor(clerk(1)).get(PAGE).body()).contains("残り時間の目安", "約5分（これまでの速さから）");
    }

    @Test
    void it_is_cancelled_and_gone_on_with_after_a_question() {
        Visitor clerk = site.visitor(clerk(1));

        HttpResponse<String> asked = clerk.get(PAGE + "/cancellation");
        HttpResponse<String> cancelled =
                clerk.post(PAGE + "/cancellation", "submission", Visitor.key(asked), "version", "1");
        HttpResponse<String> twice =
                clerk.post(PAGE + "/cancellation", "submission", Visitor.key(asked), "version", "1");
        HttpResponse<String> late = clerk.post(PAGE + "/resumption", "submission", "late", "version", "1");
        HttpResponse<String> before = clerk.get(PAGE + "/resumption");
        HttpResponse<String> resumed =
                clerk.post(PAGE + "/resumption", "submission", Visitor.key(before), "version", "2");

        assertThat(asked.body()).contains("中止した処理は、あとで再開できます", "5件中 0件");
        assertThat(cancelled.statusCode()).isEqualTo(303);
        assertThat(Visitor.location(cancelled)).endsWith(PAGE);
        assertThat(twice.statusCode()).isEqualTo(303);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("header__person").doesNotContain("href=\"/login\"");
        assertThat(before.body()).contains("続きから再開します");
        assertThat(resumed.statusCode()).isEqualTo(303);
        assertThat(clerk.get(PAGE + "/resumption").body()).contains("再開できません");
        runFor(Duration.ofDays(1));
        assertThat(clerk.get(PAGE).body())
                .contains("処理できなかったものが5件あります", "5件中 5件")
                .doesNotContain("/cancellation");
    }

    @Test
    void who_lost_the_duty_reads_why_it_ended() {
        StoredHolders.holding(ports, clerk(1), false);
        runFor(Duration.ofDays(1));

        assertThat(site.visitor(clerk(1)).get(PAGE).body()).contains("失敗", "処理を始めた方の権限がなくなったか、アカウントが停止されたため");
    }

    @Test
    void foreign_jobs_are_nobody_s_and_who_keeps_the_system_sees_them_without_acting() {
        Visitor other = site.visitor(clerk(2));
        Visitor keeper = site.visitor(caller(3, new Grant(Duty.SYSTEM_ADMINISTRATION, body("N1000"))));

        for (String path : List.of(PAGE, PAGE + "/cancellation", PAGE + "/resumption", API)) {
            assertThat(other.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(other.get("/jobs").body()).contains("処理はまだありません");
        assertThat(other.get("/api/v1/jobs").body()).doesNotContain(ID.value().toString());
        assertThat(keeper.get(PAGE).body()).contains("一括承認").doesNotContain("/cancellation", "/procedures/approvals/");
        assertThat(keeper.get("/jobs").body()).contains("5件中 0件");
        assertThat(keeper.post(PAGE + "/cancellation", "submission", "k", "version", "1")
                        .statusCode())
                .isEqualTo(404);
        assertThat(cancel(other, "\"1\"", "foreign").statusCode()).isEqualTo(404);
    }

    @Test
    void programs_see_cancel_and_go_on() {
        Visitor clerk = site.visitor(clerk(1));

        HttpResponse<String> shown = clerk.get(API);
        HttpResponse<String> unseen = clerk.json("POST", API + "/cancellation", "", "Idempotency-Key", "\"unseen\"");
        HttpResponse<String> cancelled = cancel(clerk, "\"1\"", "first");
        HttpResponse<String> again = cancel(clerk, "\"1\"", "first");
        HttpResponse<String> late = cancel(clerk, "\"1\"", "late");
        HttpResponse<String> resumed =
                clerk.json("POST", API + "/resumption", "", "If-Match", "\"2\"", "Idempotency-Key", "\"resumed\"");

        JsonObject job = Visitor.object(shown);
        assertThat(shown.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(job.getString("kind")).isEqualTo("APPROVE_TOGETHER");
        assertThat(job.getString("association")).isEqualTo("1401A");
        assertThat(job.getInt("total")).isEqualTo(LINES);
        assertThat(unseen.statusCode()).isEqualTo(428);
        assertThat(cancelled.statusCode()).as(cancelled.body()).isEqualTo(200);
        assertThat(Visitor.object(cancelled).getString("state")).isEqualTo("CANCELLED");
        assertThat(cancelled.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(again.body()).isEqualTo(cancelled.body());
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(Visitor.object(resumed).getString("state")).isEqualTo("QUEUED");
        assertThat(Visitor.object(clerk.get("/api/v1/jobs")).getJsonArray("items"))
                .hasSize(1);
    }

    private static HttpResponse<String> cancel(Visitor visitor, String seen, String key) {
        return visitor.json("POST", API + "/cancellation", "", "If-Match", seen, "Idempotency-Key", "\"" + key + "\"");
    }

    private void runFor(Duration atMost) {
        system.jobs().runJobs().run(new RunJobs.Command(Optional.empty(), atMost), Caller.automation("jobs"));
    }

    private void ordered(Caller by) {
        AccountId account = by.account().orElseThrow();
        Instant now = clock.instant();
        ports.work().inTransaction(() -> {
            ports.procedures()
                    .bulk()
                    .begin(new BulkApproval(
                            new BulkApprovalId(ID.value()),
                            body("1401A"),
                            account,
                            JapanTime.today(now),
                            now,
                            IntStream.rangeClosed(1, LINES)
                                    .mapToObj(number -> new BulkApproval.Line(
                                            new BulkApproval.Item(new ProcedureId(new UUID(7, number)), new Version(1)),
                                            Optional.empty()))
                                    .toList()));
            ports.jobs()
                    .order(Job.queued(
                            ID,
                            new Job.Order(JobKind.APPROVE_TOGETHER, account, body("1401A"), Channel.PAGE, now),
                            LINES));
            return account;
        });
    }

    private Caller clerk(int number) {
        return caller(number, new Grant(Duty.ASSOCIATION_STAFF, body("1401A")));
    }

    private static Caller caller(int number, Grant grant) {
        return new Caller(
                new Actor.Holder(new AccountId(new UUID(2, number))),
                Optional.empty(),
                List.of(grant),
                Optional.empty(),
                Channel.PAGE,
                "test");
    }

    private AssociationId body(String code) {
        return system.hierarchy()
                .currentHierarchy()
                .get()
                .findByCode(AssociationCode.parse(code))
                .orElseThrow()
                .id();
    }
}
