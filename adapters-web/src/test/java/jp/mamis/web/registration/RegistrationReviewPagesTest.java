package jp.mamis.web.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.Ports;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.kernel.Proofs;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.membership.MemberFixture;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.application.memory.MovableClock;
import jp.mamis.application.registration.Registrant;
import jp.mamis.application.registration.RegistrationReview;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.CredentialHash;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.registration.Likeness;
import jp.mamis.domain.registration.RegistrationRequestId;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.procedures.OfficePages;
import jp.mamis.web.site.Site;
import jp.mamis.web.site.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegistrationReviewPagesTest {

    private static final String LIST = "/office/14000/registrations";
    private static final UUID NAMESAKE = new UUID(9, 1);

    private final MovableClock clock = MovableClock.at("2026-03-31T03:00:00Z");
    private final Ports ports = InMemoryPorts.ports();
    private final AssociationSystem system =
            AssociationSystem.builder(ports).clock(clock).build();
    private final Site site = new Site(
            system,
            new Time(clock),
            RegistrationReviewPages.class,
            RegistrationReviewResource.class,
            OfficePages.class);

    @BeforeEach
    void two_wait() {
        ports.work().inTransaction(() -> {
            ports.hierarchy().associations().save(Associations.federation().all(), Version.NEW);
            waits(NAMESAKE, Likeness.SAME_READING_AND_BIRTH);
            waits(new UUID(9, 2), Likeness.OTHER_BIRTH_DATE);
            return 2;
        });
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void an_office_looks_at_a_registration_and_says_what_it_found() {
        Visitor prefecture = site.visitor(staffOf(Associations.KANAGAWA));
        assertThat(prefecture.get(LIST).body()).contains("660091", "別の医籍登録番号で登録済みの方と同じです（性別は", "生年月日が異なります");

        assertThat(prefecture.get("/office/14000").body()).contains("href=\"" + LIST + "\"", "確認待ちのお申込み");
        assertThat(site.visitor(staffOf(Associations.OSAKA))
                        .get("/office/27000")
                        .body())
                .doesNotContain("確認待ちのお申込み");

        String one = LIST + "/" + NAMESAKE;
        assertThat(prefecture.get(one).body())
                .contains("ANOTHER_PERSON", "namesake@clinic.example", "希望のログインID")
                .doesNotContain("似ている登録済みの方");
        assertThat(prefecture.get(LIST + "/" + new UUID(9, 2)).body()).doesNotContain("ANOTHER_PERSON");
        assertThat(prefecture.post(one, "submission", OnceResponse.newKey()).statusCode())
                .isEqualTo(422);
        String key = OnceResponse.newKey();
        for (int press = 0; press < 2; press++) {
            assertThat(Visitor.location(prefecture.post(one, "submission", key, "verdict", "KNOWN")))
                    .endsWith(LIST + "?done=settled");
        }
        HttpResponse<String> second =
                prefecture.post(one, "submission", OnceResponse.newKey(), "verdict", "ANOTHER_PERSON");
        assertThat(Visitor.location(second)).endsWith(LIST + "?done=before");
        assertThat(prefecture.get(LIST + "?done=before").body()).contains("ほかの担当者がすでに処理したか");

        assertThat(prefecture.get(LIST + "?done=settled").body()).contains("メールでお知らせしました");
        assertThat(prefecture.get(one).statusCode()).isEqualTo(404);
    }

    @Test
    void who_is_known_stands_beside_as_far_as_the_office_may_see() {
        Physician known = Physicians.known(7, Physicians.data().number("660007").build());
        ports.work().inTransaction(() -> {
            ports.people().physicians().save(known, Instant.EPOCH);
            return known;
        });
        String one = LIST + "/" + NAMESAKE;
        assertThat(site.visitor(staffOf(Associations.KANAGAWA)).get(one).body())
                .contains("似ている登録済みの方", "どの医師会にも所属していません", "日本医師会に照会")
                .doesNotContain("660007");
        assertThat(site.visitor(staffOf(Associations.JMA))
                        .get("/office/N1000/registrations/" + NAMESAKE)
                        .body())
                .contains("660007", "どの医師会にも所属していません")
                .doesNotContain("日本医師会に照会", "members/" + known.id().value());
        ports.work().inTransaction(() -> {
            ports.membership()
                    .members()
                    .save(
                            MemberFixture.joined(
                                    Member.none(known.id()),
                                    MemberFixture.HOSPITAL,
                                    MemberCategory.A1,
                                    LocalDate.of(2020, 4, 1),
                                    Associations.AOBA,
                                    Associations.YOKOHAMA,
                                    Associations.KANAGAWA),
                            Instant.EPOCH);
            return known;
        });

        assertThat(site.visitor(staffOf(Associations.KANAGAWA)).get(one).body())
                .contains("660007", "/office/14000/members/" + known.id().value(), "横浜市青葉区医師会、横浜市医師会、神奈川県医師会");
        assertThat(site.visitor(staffOf(Associations.JMA))
                        .get("/office/N1000/registrations/" + NAMESAKE)
                        .body())
                .contains("表示できません。所属医師会に照会", "横浜市青葉区医師会")
                .doesNotContain("660007");
    }

    @Test
    void programs_list_compare_and_settle_as_the_page_does() {
        String api = "/api/v1/associations/14000/registrations";
        Visitor prefecture = site.visitor(staffOf(Associations.KANAGAWA));
        assertThat(prefecture.get(api).body()).contains("\"licence\":\"660091\"", NAMESAKE.toString());
        assertThat(prefecture.get(api + "/" + NAMESAKE).body()).contains("\"known\":[]", "SAME_READING_AND_BIRTH");
        String verdict = api + "/" + NAMESAKE + "/verdict";
        assertThat(prefecture.json("PUT", verdict, "{\"verdict\":\"MAYBE\"}").statusCode())
                .isEqualTo(400);
        assertThat(site.visitor(staffOf(Associations.OSAKA))
                        .json("PUT", verdict.replace("14000", "27000"), "{\"verdict\":\"KNOWN\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(prefecture.get(api).body()).contains(NAMESAKE.toString());

        assertThat(prefecture.json("PUT", verdict, "{\"verdict\":\"KNOWN\"}").statusCode())
                .isEqualTo(204);

        assertThat(prefecture.get(api).body()).doesNotContain(NAMESAKE.toString());
    }

    @Test
    void other_offices_find_nothing() {
        assertThat(site.visitor(staffOf(Associations.AOBA)).get(LIST).statusCode())
                .isEqualTo(403);
        assertThat(site.visitor(staffOf(Associations.AOBA))
                        .get("/office/1401A/registrations")
                        .statusCode())
                .isEqualTo(403);
    }

    private void waits(UUID request, Likeness likeness) {
        ports.registration()
                .reviews()
                .keep(new RegistrationReview(
                        new Registrant(
                                new RegistrationRequestId(request),
                                new MailAddress("namesake@clinic.example"),
                                MailLanguage.JA,
                                List.of(),
                                Instant.parse("2026-03-30T03:00:00Z"),
                                Optional.empty()),
                        likeness,
                        Physicians.data().number("660091").build(),
                        LoginId.parse("namesake"),
                        new CredentialHash("hash"),
                        Instant.parse("2026-03-30T04:00:00Z")));
    }

    private static Caller staffOf(Association body) {
        return new Caller(
                        new Actor.Holder(new AccountId(new UUID(1, 1))),
                        Optional.empty(),
                        List.of(new Grant(Duty.ASSOCIATION_STAFF, body.id())),
                        Optional.empty(),
                        Channel.PAGE,
                        "test")
                .having(Proofs.FRESH);
    }
}
