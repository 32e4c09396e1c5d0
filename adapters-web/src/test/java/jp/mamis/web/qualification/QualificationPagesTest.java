package jp.mamis.web.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.kernel.Proofs;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.qualification.SignedStatement;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.Suspension;
import jp.mamis.domain.accounts.SuspensionReason;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.fixture.Issuances;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.person.PersonId;
import jp.mamis.web.people.MembersOnTheWeb;
import jp.mamis.web.site.Site;
import jp.mamis.web.site.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Administrators of the national body ask who was a physician on a day, record facts and withdraw wrong ones. */
class QualificationPagesTest {

    private static final String PATH = "/ca/qualifications/660001";
    private static final Pattern WITHDRAWAL = Pattern.compile("href=\"(/ca/[^\"]*/withdrawal)\"[^>]*>死亡");

    private final MembersOnTheWeb web = new MembersOnTheWeb();
    private final Site site = new Site(
            web.system,
            new Time(Clock.systemUTC()),
            QualificationPages.class,
            QualificationFactPages.class,
            QualificationWithdrawalPages.class,
            StatementPages.class);
    private final Visitor keeper = site.visitor(holding(Duty.ASSOCIATION_ADMINISTRATION));

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void the_number_leads_to_the_person_and_the_day_to_an_answer() {
        web.registered(Physicians.data().build());

        assertThat(Visitor.location(keeper.get("/ca/qualifications?number=660001")))
                .endsWith(PATH);
        assertThat(keeper.get("/ca/qualifications?number=").statusCode()).isEqualTo(422);
        assertThat(keeper.get(PATH).body()).contains("の時点で医師であるかは、確認されていません", "医師資格の記録はまだありません");
        assertThat(led(record("ENTRY", "2009-04-20"))).endsWith("?done=recorded");
        assertThat(keeper.get(PATH + "?on=2010-01-01").body()).contains("2010年1月1日（平成22年）の時点で、医師です。");
        assertThat(keeper.get(PATH + "?on=2009-04-19").body()).contains("まだ医籍に登録されていません");
        assertThat(keeper.get(PATH + "?on=gestern").statusCode()).isEqualTo(422);
        assertThat(keeper.get("/ca/qualifications/999999").statusCode()).isEqualTo(404);
    }

    @Test
    void what_ends_a_qualification_is_recorded_by_whoever_knows_what_follows() {
        web.registered(Physicians.data().build());
        record("ENTRY", "2009-04-20");

        assertThat(record("DEATH", "2026-03-20").body()).contains("sure-fault");
        assertThat(keeper.get(PATH).body()).doesNotContain("死亡");
        assertThat(led(sent("DEATH", "2026-03-20", "sure", "yes"))).endsWith("?done=recorded");
        assertThat(keeper.get(PATH + "?on=2026-03-20").body()).contains("の時点で、医師ではありません");
    }

    @Test
    void a_wrong_fact_is_withdrawn_and_stays_known_as_what_was_believed() {
        web.registered(Physicians.data().build());
        record("ENTRY", "2009-04-20");
        sent("DEATH", "2026-03-20", "sure", "yes");
        String death = WITHDRAWAL
                .matcher(keeper.get(PATH).body())
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();

        assertThat(keeper.sentForm(death, "submission", key(death)).body()).contains("reason-fault");
        assertThat(keeper.get(death).body()).contains("取り消さずに戻る");
        String key = key(death);
        HttpResponse<String> done = keeper.sentForm(death, "reason", "OTHER_PERSON", "submission", key);
        HttpResponse<String> pressedTwice = keeper.sentForm(death, "reason", "OTHER_PERSON", "submission", key);

        assertThat(led(done)).endsWith("?done=withdrawn").isEqualTo(led(pressedTwice));
        assertThat(keeper.get(PATH + "?done=withdrawn-revoked").body()).contains("記録を取り消しました", "証明書を失効させました");
        assertThat(keeper.get(PATH + "?on=2026-03-21").body()).contains("の時点で、医師です", "に訂正または取消し", "死亡", "別の方の記録");
        assertThat(keeper.get(PATH + "?knownAt=2026-01-01T00:00").body())
                .contains("記録の履歴")
                .doesNotContain("/correction", "別の方の記録");
        assertThat(keeper.get(death).statusCode()).isEqualTo(404);
    }

    @Test
    void a_death_that_was_told_waits_for_its_record_as_long_as_certificates_count() {
        PersonId person = web.registered(Physicians.data().build());
        web.ports.work().inTransaction(() -> {
            web.ports.authority().issuance().orElseThrow().issuances().add(Issuances.issued(1));
            web.ports
                    .accounts()
                    .accounts()
                    .save(Account.ofPhysician(
                                    new AccountId(new UUID(0xDEAD, 1)),
                                    LoginId.parse("doctor1"),
                                    HolderName.parse("見本　花子"),
                                    person)
                            .suspended(new Suspension(
                                    SuspensionReason.DEATH,
                                    Optional.empty(),
                                    Issuances.NOON,
                                    Optional.empty(),
                                    Optional.empty()))
                            .accepted()
                            .orElseThrow());
            return person;
        });

        assertThat(keeper.get("/ca/qualifications").body()).contains("死亡の記録を待つ方", PATH + "/facts");
        sent("DEATH", "2026-03-20", "sure", "yes");
        assertThat(keeper.get("/ca/qualifications").body()).doesNotContain("死亡の記録を待つ方");
    }

    @Test
    void a_statement_that_was_signed_is_saved_again_as_it_was() {
        String file = stated();

        assertThat(keeper.get(PATH).body()).contains("署名つきの確認書", file + "/txt", file + "/p7s");
        HttpResponse<String> text = keeper.get(file + "/txt");
        assertThat(text.body()).isEqualTo("医師です。\n");
        assertThat(text.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"statement-660001-2026-03-20.txt\"");
        assertThat(keeper.get(file + "/p7s").headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"statement-660001-2026-03-20.txt.p7s\"");
        assertThat(keeper.get(file + "/pdf").statusCode()).isEqualTo(404);
        assertThat(keeper.get(PATH + "/statements/00000000-0000-0000-0000-000000000001/txt")
                        .statusCode())
                .isEqualTo(404);
        assertThat(site.visitor(holding(Duty.ASSOCIATION_STAFF))
                        .get(file + "/txt")
                        .statusCode())
                .isEqualTo(403);
    }

    /** Where a statement about the person is found that somebody had signed. */
    private String stated() {
        PersonId person = web.registered(Physicians.data().build());
        Instant at = Instant.parse("2026-03-20T03:00:00Z");
        SignedStatement statement = new SignedStatement(
                new SignedStatement.Line(new UUID(9, 9), LocalDate.of(2026, 3, 20), at, at, new UUID(1, 1)),
                person,
                Der.of("医師です。\n".getBytes(StandardCharsets.UTF_8)),
                Der.ofHex("3000"));
        web.ports.work().inTransaction(() -> {
            web.ports.qualifications().statements().add(statement);
            return statement;
        });
        return PATH + "/statements/" + statement.line().id();
    }

    @Test
    void whoever_is_no_administrator_of_the_national_body_is_refused() {
        web.registered(Physicians.data().build());
        Visitor staff = site.visitor(holding(Duty.ASSOCIATION_STAFF));

        for (String path : List.of("/ca/qualifications", PATH, PATH + "/facts")) {
            assertThat(staff.get(path).statusCode()).as(path).isEqualTo(403);
        }
    }

    private HttpResponse<String> record(String kind, String day) {
        return sent(kind, day, "sure", "");
    }

    private HttpResponse<String> sent(String kind, String day, String more, String answer) {
        return keeper.sentForm(
                PATH + "/facts",
                "kind",
                kind,
                "from",
                day,
                "source",
                "MINISTRY_NOTICE",
                "reference",
                "医政発0001第1号",
                more,
                answer,
                "submission",
                key(PATH + "/facts"));
    }

    private String key(String path) {
        return Visitor.key(keeper.get(path));
    }

    private static String led(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return Visitor.location(answer);
    }

    private Caller holding(Duty duty) {
        return new Caller(
                        new Actor.Holder(new AccountId(new UUID(1, 1))),
                        Optional.empty(),
                        List.of(new Grant(
                                duty,
                                web.system
                                        .hierarchy()
                                        .currentHierarchy()
                                        .get()
                                        .findByCode(AssociationCode.parse("N1000"))
                                        .orElseThrow()
                                        .id())),
                        Optional.empty(),
                        Channel.PAGE,
                        "test")
                .having(Proofs.FRESH);
    }
}
