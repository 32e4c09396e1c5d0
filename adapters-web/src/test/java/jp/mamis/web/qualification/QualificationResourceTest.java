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
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.kernel.Proofs;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.qualification.SignedStatement;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.person.PersonId;
import jp.mamis.web.people.MembersOnTheWeb;
import jp.mamis.web.site.Site;
import jp.mamis.web.site.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Programs ask who was a physician on a day, and record what ends that. */
class QualificationResourceTest {

    private static final String PATH = "/api/v1/qualifications/660001";

    private final MembersOnTheWeb web = new MembersOnTheWeb();
    private final Site site =
            new Site(web.system, new Time(Clock.systemUTC()), QualificationResource.class, StatementResource.class);
    private final Visitor keeper = site.visitor(holding(Duty.ASSOCIATION_ADMINISTRATION, "N1000"));

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void what_is_recorded_answers_for_the_days_around_it() {
        web.registered(Physicians.data().build());

        HttpResponse<String> entry = record(keeper, "ENTRY", "2009-04-20");
        HttpResponse<String> death = record(keeper, "DEATH", "2026-03-20");

        assertThat(entry.statusCode()).as(entry.body()).isEqualTo(201);
        assertThat(death.statusCode()).as(death.body()).isEqualTo(201);
        assertThat(death.body()).contains("\"learnedAt\":\"2026-03-31T05:00:00Z\"");
        assertThat(keeper.get(PATH + "?on=2026-03-19").body())
                .contains(
                        "\"physician\":true",
                        "\"PRACTISING\"",
                        "\"since\":\"2009-04-20\"",
                        "\"history\":[{\"at\":",
                        "\"act\":\"RECORDED\"");
        assertThat(keeper.get(PATH + "?on=2026-03-20").body()).contains("\"physician\":false", "\"NOT_PHYSICIAN\"");
        assertThat(keeper.get(PATH + "?on=2009-04-19").body()).contains("\"NOT_YET\"");
        assertThat(keeper.get(PATH + "?on=2026-03-20&knownAt=2020-01-01T00:00").body())
                .contains("\"NOT_KNOWN\"", "\"facts\":[]")
                .doesNotContain("\"physician\"");
    }

    @Test
    void what_cannot_be_and_who_may_not_is_told_apart() {
        web.registered(Physicians.data().build());
        Visitor staff = site.visitor(holding(Duty.ASSOCIATION_STAFF, "N1000"));

        assertThat(record(keeper, "RESTORATION", "2026-03-20").body()).contains("not-cancelled");
        assertThat(keeper.get(PATH + "?on=gestern").statusCode()).isEqualTo(400);
        assertThat(keeper.get("/api/v1/qualifications/999999").statusCode()).isEqualTo(404);
        assertThat(staff.get(PATH).statusCode()).isEqualTo(403);
        assertThat(record(staff, "DEATH", "2026-03-20").statusCode()).isEqualTo(403);
        assertThat(keeper.get(PATH).body()).contains("\"NOT_KNOWN\"");
    }

    @Test
    void a_signed_statement_is_read_with_its_signature() {
        PersonId person = web.registered(Physicians.data().build());
        Instant at = Instant.parse("2026-03-20T03:00:00Z");
        UUID id = new UUID(9, 9);
        web.ports.work().inTransaction(() -> {
            web.ports
                    .qualifications()
                    .statements()
                    .add(new SignedStatement(
                            new SignedStatement.Line(id, LocalDate.of(2026, 3, 19), at, at, new UUID(1, 1)),
                            person,
                            Der.of("医師です。".getBytes(StandardCharsets.UTF_8)),
                            Der.ofHex("3000")));
            return id;
        });

        assertThat(keeper.get(PATH).body()).contains("\"statements\":[{\"id\":\"" + id + "\",\"day\":\"2026-03-19\"");
        assertThat(keeper.get(PATH + "?knownAt=2026-03-20T11:59").body()).contains("\"statements\":[]");
        assertThat(keeper.get(PATH + "/statements/" + id).body())
                .contains("\"text\":\"医師です。\"", "\"signature\":\"MAA=\"", "\"madeAt\":\"2026-03-20T03:00:00Z\"");
        assertThat(keeper.get(PATH + "/statements/" + new UUID(9, 8)).statusCode())
                .isEqualTo(404);
        assertThat(site.visitor(holding(Duty.ASSOCIATION_STAFF, "N1000"))
                        .get(PATH + "/statements/" + id)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_cannot_be_read_is_told_with_an_example() {
        HttpResponse<String> read = keeper.json(
                "POST",
                "/api/v1/qualifications/J-2026-0000010-5/facts",
                "{\"kind\":\"DEATH\",\"from\":\"2026-11-23\",\"lastDay\":\"2026-11-22\",\"source\":\"MINISTRY_SEARCH\",\"learnedAt\":\"2026-04-01T05:00\"}",
                "Idempotency-Key",
                "\"" + UUID.randomUUID() + "\"");

        assertThat(read.statusCode()).as(read.body()).isEqualTo(400);
        assertThat(read.body()).contains("learnedAt", "2026-04-01T05:00:00Z");
    }

    private static HttpResponse<String> record(Visitor visitor, String kind, String day) {
        return visitor.json(
                "POST",
                PATH + "/facts",
                "{\"kind\":\"" + kind + "\",\"from\":\"" + day + "\",\"source\":\"MINISTRY_NOTICE\","
                        + "\"reference\":\"医政発0001第1号\",\"learnedAt\":\"2026-03-31T05:00:00Z\"}",
                "Idempotency-Key",
                "\"" + UUID.randomUUID() + "\"");
    }

    private Caller holding(Duty duty, String code) {
        return new Caller(
                        new Actor.Holder(new AccountId(new UUID(1, 1))),
                        Optional.empty(),
                        List.of(new Grant(
                                duty,
                                web.system
                                        .hierarchy()
                                        .currentHierarchy()
                                        .get()
                                        .findByCode(AssociationCode.parse(code))
                                        .orElseThrow()
                                        .id())),
                        Optional.empty(),
                        Channel.API,
                        "test")
                .having(Proofs.FRESH);
    }
}
