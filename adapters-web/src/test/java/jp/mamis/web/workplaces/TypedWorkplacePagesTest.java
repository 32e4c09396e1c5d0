package jp.mamis.web.workplaces;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.Ports;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.kernel.Proofs;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.membership.EnrolMember;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.application.memory.InMemoryViewLog;
import jp.mamis.application.memory.MovableClock;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.fixture.Institutions;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.institutions.Institution;
import jp.mamis.domain.institutions.InstitutionName;
import jp.mamis.domain.institutions.OwnerKind;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.web.site.Site;
import jp.mamis.web.site.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TypedWorkplacePagesTest {

    private static final Institution HOSPITAL = Institutions.hospital();
    private static final String LIST = "/office/14000/workplaces";
    private static final String API = "/api/v1/associations/14000/typed-workplaces";

    private final MovableClock clock = MovableClock.at("2026-03-31T03:00:00Z");
    private final Ports ports = InMemoryPorts.ports();
    private final AssociationSystem system =
            AssociationSystem.builder(ports).clock(clock).build();
    private final Site site = new Site(
            system,
            new Time(clock),
            TypedWorkplacePages.class,
            TypedWorkplaceExport.class,
            TypedWorkplaceResource.class);
    private final Visitor prefecture = site.visitor(staffOf(Associations.KANAGAWA));
    private final String person = Physicians.id(1).value().toString();

    @BeforeEach
    void a_member_has_typed_a_workplace() {
        ports.work().inTransaction(() -> {
            ports.hierarchy().associations().save(Associations.federation().all(), Version.NEW);
            ports.people().physicians().save(Physicians.usual(), clock.instant());
            ports.institutions().register().save(List.of(HOSPITAL), clock.instant());
            return 1;
        });
        enrolled("架空<b>総合病院");
    }

    @AfterEach
    void close() {
        site.close();
    }

    private void enrolled(String workplace) {
        Workplace typed = new Workplace.Typed(new InstitutionName(workplace), OwnerKind.INDIVIDUAL);
        List<EnrolMember.Joined> joined =
                List.of(Associations.AOBA, Associations.YOKOHAMA, Associations.KANAGAWA).stream()
                        .map(body -> new EnrolMember.Joined(
                                body.id(), typed, MemberCategory.A2B, LocalDate.of(2020, 4, 1), true, Optional.empty()))
                        .toList();
        assertThat(system.membership()
                        .enrolMember()
                        .enrol(
                                new EnrolMember.Command(Physicians.id(1), joined, Optional.empty()),
                                Caller.automation("test"))
                        .refusals())
                .isEmpty();
    }

    private static Caller staffOf(Association body) {
        return new Caller(
                new Actor.Holder(new AccountId(new UUID(1, 1))),
                Optional.empty(),
                List.of(new Grant(Duty.ASSOCIATION_STAFF, body.id())),
                Optional.empty(),
                Channel.PAGE,
                "test");
    }

    @Test
    void a_typed_workplace_is_listed_sought_and_linked_once() {
        String list = prefecture.get(LIST).body();
        assertThat(list).contains("架空&lt;b&gt;総合病院", person).doesNotContain("架空<b>");

        String one = LIST + "/" + person + "?name=" + encoded("架空<b>総合病院");
        assertThat(prefecture.get(one).body()).contains("まだ医療機関マスタにありません");
        HttpResponse<String> sought = prefecture.get(one + "&q=" + encoded("総合"));
        assertThat(sought.body()).contains(HOSPITAL.code().text(), "この医療機関に紐付ける");
        HttpResponse<String> linked = prefecture.post(
                LIST + "/" + person,
                "name",
                "架空<b>総合病院",
                "institution",
                HOSPITAL.code().text(),
                "submission",
                Visitor.key(sought));

        assertThat(linked.statusCode()).isEqualTo(303);
        assertThat(prefecture.get(LIST + "?done=1").body())
                .contains("手入力の勤務先はありません", "紐付けました")
                .doesNotContain(person);
        assertThat(prefecture.get(one).statusCode()).isEqualTo(404);
    }

    @Test
    void a_link_without_an_institution_or_to_an_unknown_one_is_told() {
        for (String code : List.of("", "3618010014", "3618010015", "長".repeat(10_000))) {
            HttpResponse<String> answer = prefecture.post(
                    LIST + "/" + person,
                    "name",
                    "架空<b>総合病院",
                    "institution",
                    code,
                    "submission",
                    "k" + code.length() + code.hashCode());

            assertThat(answer.statusCode()).as(code).isEqualTo(422);
        }
    }

    @Test
    void the_list_is_searched_and_saved_as_it_is_searched() {
        Visitor proved = site.visitor(staffOf(Associations.KANAGAWA).having(Proofs.FRESH));
        String found = "?q=" + encoded("総合病院");
        String none = "?q=" + encoded("薬局");

        assertThat(prefecture.get(LIST + found).body())
                .contains(person, "value=\"総合病院\"", LIST + "/export/xlsx?q=" + encoded("総合病院"));
        assertThat(prefecture.get(LIST + none).body())
                .contains("条件に合う勤務先はありません")
                .doesNotContain(person, "/export/");
        assertThat(proved.get(LIST + "/export/csv" + found).body()).contains("架空<b>総合病院", "神奈川県");
        assertThat(proved.get(LIST + "/export/csv" + none).body()).doesNotContain("架空");
        assertThat(((InMemoryViewLog) ports.views()).all())
                .filteredOn(view -> view.kind() == ViewLog.Kind.EXPORT)
                .extracting(view -> view.person().orElseThrow())
                .containsExactly(Physicians.id(1));
        assertThat(prefecture.get(LIST + "/export/csv").statusCode()).isEqualTo(403);
        assertThat(Visitor.object(prefecture.get(API + none)).getJsonArray("items"))
                .isEmpty();
    }

    @Test
    void programs_read_the_list_and_link() {
        JsonObject row =
                Visitor.object(prefecture.get(API)).getJsonArray("items").getJsonObject(0);
        assertThat(row.getString("workplace")).isEqualTo("架空<b>総合病院");
        assertThat(row.getString("prefecture")).isEqualTo("14");

        HttpResponse<String> wrong =
                prefecture.json("POST", API + "/links", "{'person':'" + person + "','workplace':'','institution':'1'}");
        HttpResponse<String> linked = prefecture.json(
                "POST",
                API + "/links",
                "{'person':'" + person + "','workplace':'架空<b>総合病院','institution':'"
                        + HOSPITAL.code().text() + "'}");

        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("\"workplace\"", "\"institution\"");
        assertThat(linked.statusCode()).isEqualTo(204);
        assertThat(Visitor.object(prefecture.get(API)).getJsonArray("items")).isEmpty();
    }

    @Test
    void nobody_else_learns_anything() {
        for (Association body : List.of(Associations.AOBA, Associations.YOKOHAMA, Associations.JMA)) {
            Visitor other = site.visitor(staffOf(body));

            assertThat(other.get(LIST).statusCode()).isIn(403, 404);
            assertThat(other.get(API).statusCode()).isIn(403, 404);
            assertThat(other.get(LIST + "/" + person + "?name=" + encoded("架空<b>総合病院"))
                            .statusCode())
                    .isIn(403, 404);
        }
        Visitor district = site.visitor(staffOf(Associations.AOBA));
        assertThat(district.get("/office/1401A/workplaces").statusCode()).isEqualTo(403);
        assertThat(prefecture.get(LIST + "/nobody?name=x").statusCode()).isEqualTo(404);
        assertThat(prefecture.get(LIST + "/" + person).statusCode()).isEqualTo(404);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
