package jp.mamis.web.institutions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.Ports;
import jp.mamis.application.accounts.StoredHolders;
import jp.mamis.application.jobs.RunJobs;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.application.memory.MovableClock;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.institutions.InstitutionCode;
import jp.mamis.web.jobs.JobPages;
import jp.mamis.web.jobs.JobResource;
import jp.mamis.web.site.Site;
import jp.mamis.web.site.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InstitutionLoadPagesTest {

    private static final String PAGE = "/admin/institutions";
    private static final String HEADINGS = "code,name,prefecture,valid_from\n";
    private static final String OFFICE = "H141200001,見本センター,14,2020-04-01\n";
    private static final String OTHER = "H361200001,見本センター,36,2020-04-01\n";
    private static final String HOSPITAL = "3618010015,架空病院,36,2020-04-01\n";

    private final MovableClock clock = MovableClock.at("2026-03-31T03:00:00Z");
    private final Ports ports = InMemoryPorts.ports();
    private final AssociationSystem system =
            AssociationSystem.builder(ports).clock(clock).build();
    private final Site site =
            new Site(system, new Time(clock), InstitutionLoadPages.class, JobPages.class, JobResource.class);

    @BeforeEach
    void found() {
        system.hierarchy().foundFederation().loadSample(Caller.automation("test"));
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void a_file_is_checked_and_loaded_as_a_job() {
        Visitor keeper = site.visitor(keeper(1, Duty.ASSOCIATION_ADMINISTRATION));

        HttpResponse<String> sent = send(keeper, HEADINGS + HOSPITAL, "WHOLE");
        String job = Visitor.location(sent);
        String prepared = keeper.get(job).body();
        HttpResponse<String> asked = keeper.get(job + "/resumption");
        assertThat(known()).isFalse();
        keeper.post(job + "/resumption", "submission", Visitor.key(asked), "version", Visitor.version(asked));
        system.jobs()
                .runJobs()
                .run(new RunJobs.Command(Optional.empty(), Duration.ofDays(1)), Caller.automation("jobs"));

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(prepared).contains("医療機関マスタの読み込み", "開始前", "追加の見込み", "1件", "マスタの全体", "処理を開始する");
        assertThat(asked.body()).contains("この処理を開始します");
        assertThat(keeper.get(job).body()).contains("処理が完了しました", "追加済み", "1件中 1件");
        assertThat(known()).isTrue();
    }

    @Test
    void what_was_checked_is_given_up_after_a_question() {
        Visitor keeper = site.visitor(keeper(1, Duty.ASSOCIATION_ADMINISTRATION));
        String job = Visitor.location(send(keeper, HEADINGS + HOSPITAL, "NAMED"));

        HttpResponse<String> asked = keeper.get(job + "/cancellation");
        keeper.post(job + "/cancellation", "submission", Visitor.key(asked), "version", Visitor.version(asked));

        assertThat(keeper.get(job).body()).contains("中止").doesNotContain(job + "/cancellation");
    }

    @Test
    void every_faulty_line_is_named_and_nothing_is_kept() {
        Visitor keeper = site.visitor(keeper(1, Duty.SYSTEM_ADMINISTRATION));

        String faulty = send(keeper, HEADINGS + "3618010014,架空病院,36,2020-04-01\n" + "3618010015,,36,昨日\n", "NAMED")
                .body();
        String none = keeper.file(PAGE, "file", "", new byte[0], "submission", "none", "coverage", "")
                .body();

        assertThat(faulty)
                .contains("誤りが3件あります", "href=\"#file\"", "3618010014", "valid_from", "昨日")
                .contains("value=\"NAMED\" checked");
        assertThat(none).contains("ファイルを選択してください", "href=\"#coverage");
        assertThat(keeper.get("/jobs").body()).contains("処理はまだありません");
    }

    @Test
    void the_last_page_names_what_ends_and_the_list_which_file_it_is() {
        Visitor keeper = site.visitor(keeper(1, Duty.ASSOCIATION_ADMINISTRATION));
        loaded(keeper, HEADINGS + HOSPITAL + OFFICE);

        String nothing = send(keeper, HEADINGS, "WHOLE").body();
        String all = send(keeper, HEADINGS + OTHER, "WHOLE").body();
        String job = Visitor.location(send(keeper, HEADINGS + HOSPITAL + OTHER, "WHOLE"));
        String asked = keeper.get(job + "/resumption").body();

        assertThat(nothing).contains("見出しの行だけで");
        assertThat(all).contains("現在有効な医療機関がすべて終了になります");
        assertThat(keeper.get("/jobs").body()).contains("register.csv", "マスタの全体");
        assertThat(keeper.get(job).body()).contains("register.csv", "現在有効な医療機関2件のうち1件が終了になります");
        assertThat(asked).contains("現在有効な医療機関2件のうち1件が終了になります", "マスタの多くが終了になります", "開始する");
        assertThat(Visitor.object(keeper.get("/api/v1" + job)).getJsonObject("endings"))
                .hasToString("{\"ended\":1,\"inForce\":2,\"many\":true}");
        assertThat(keeper.get(PAGE).body()).doesNotContain("任意");
    }

    @Test
    void what_another_load_has_overtaken_begins_no_more_and_says_why() {
        Visitor keeper = site.visitor(keeper(1, Duty.ASSOCIATION_ADMINISTRATION));
        String job = Visitor.location(send(keeper, HEADINGS + HOSPITAL, "NAMED"));
        clock.forward(Duration.ofMinutes(1));
        loaded(keeper, HEADINGS + OFFICE);

        assertThat(keeper.get(job).body())
                .contains("もう開始・再開できません", "href=\"/admin/institutions\"", job + "/cancellation")
                .doesNotContain(job + "/resumption", "内容の確認が済みました");
        assertThat(keeper.get(job + "/resumption").body())
                .contains("もう開始・再開できません", "href=\"/admin/institutions\"")
                .doesNotContain("type=\"submit\">開始する");
        assertThat(Visitor.object(keeper.get("/api/v1" + job)).getBoolean("overtaken"))
                .isTrue();
    }

    private void loaded(Visitor keeper, String text) {
        String job = Visitor.location(send(keeper, text, "NAMED"));
        HttpResponse<String> asked = keeper.get(job + "/resumption");
        keeper.post(job + "/resumption", "submission", Visitor.key(asked), "version", Visitor.version(asked));
        system.jobs()
                .runJobs()
                .run(new RunJobs.Command(Optional.empty(), Duration.ofDays(1)), Caller.automation("jobs"));
    }

    @Test
    void nobody_else_loads_it_or_is_asked_for_a_file() {
        Visitor clerk = site.visitor(keeper(2, Duty.ASSOCIATION_STAFF));

        assertThat(clerk.get(PAGE).statusCode()).isEqualTo(403);
        assertThat(send(clerk, HEADINGS + HOSPITAL, "NAMED").statusCode()).isEqualTo(403);
    }

    private static HttpResponse<String> send(Visitor visitor, String text, String coverage) {
        return visitor.file(
                PAGE,
                "file",
                "register.csv",
                text.getBytes(StandardCharsets.UTF_8),
                "submission",
                UUID.randomUUID().toString(),
                "coverage",
                coverage);
    }

    private boolean known() {
        return ports.work()
                .readOnly(() -> ports.institutions().register().find(new InstitutionCode("3618010015")))
                .isPresent();
    }

    private Caller keeper(int number, Duty duty) {
        return StoredHolders.store(
                ports,
                new Caller(
                        new Actor.Holder(new AccountId(new UUID(2, number))),
                        Optional.empty(),
                        List.of(new Grant(
                                duty,
                                system.hierarchy()
                                        .currentHierarchy()
                                        .get()
                                        .findByCode(AssociationCode.parse("N1000"))
                                        .orElseThrow()
                                        .id())),
                        Optional.empty(),
                        Channel.PAGE,
                        "test"));
    }
}
