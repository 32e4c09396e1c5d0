package jp.mamis.cli.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.membership.EnrolMember;
import jp.mamis.application.people.RegisterPhysician;
import jp.mamis.cli.boot.Administrator;
import jp.mamis.cli.boot.InProcess;
import jp.mamis.cli.boot.InProcess.Ended;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.domain.fixture.Institutions;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.person.Sex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatisticsCommandTest {

    private static final Caller OPERATOR = Caller.operator("owner", "test");

    private final InProcess mamis = InProcess.inMemory();

    @BeforeEach
    void a_woman_of_unknown_category_joined_on_the_first_of_april() {
        assertThat(mamis.run("association", "load-sample").code()).isZero();
        PersonId person = mamis.system()
                .people()
                .registerPhysician()
                .register(
                        new RegisterPhysician.Command(
                                Physicians.data().sex(Sex.FEMALE).build()),
                        OPERATOR)
                .accepted()
                .orElseThrow();
        assertThat(mamis.system()
                        .membership()
                        .enrolMember()
                        .enrol(
                                new EnrolMember.Command(
                                        person,
                                        List.of(joined("14020"), joined("14000"), joined("N1000")),
                                        Optional.empty()),
                                OPERATOR)
                        .refusals())
                .isEmpty();
    }

    private EnrolMember.Joined joined(String code) {
        AssociationId body = mamis.system()
                .hierarchy()
                .currentHierarchy()
                .get()
                .findByCode(AssociationCode.parse(code))
                .orElseThrow()
                .id();
        return new EnrolMember.Joined(
                body,
                new Workplace.Registered(
                        Institutions.hospital().code(), Institutions.hospital().name()),
                MemberCategory.UNKNOWN,
                LocalDate.of(2024, 4, 1),
                true,
                Optional.empty());
    }

    @Test
    void the_table_is_printed_in_every_format_with_what_is_beside_it() {
        mamis.with("MAMIS_TOKEN", Administrator.of("N1000", mamis).token());

        Ended table = mamis.run("statistics", "members", "--as-of", "令和6年4月1日", "--by", "category,sex,prefecture");
        Ended csv = mamis.run("statistics", "members", "--as-of", "2024-03-31", "--format", "csv");
        Ended json = mamis.run("statistics", "members", "--body", "14000", "--as-of", "2024-04-01", "--format", "json");

        assertThat(table.code()).as(table.toString()).isZero();
        assertThat(table.out()).contains("区分不明", "神奈川県医師会", "総数");
        assertThat(table.err()).contains("令和6年04月01日", "承認待ち", "0名", "日本医師会");
        assertThat(csv.out().lines().skip(1)).allMatch(line -> line.contains(",0,0,0,0,0,0,0,0"));
        assertThat(csv.out().lines().findFirst())
                .contains(
                        "asOf,knownAt,counting,code,body,sex,members,a1,a2b,a2c,b,subtotal,c,unknownCategory,pending");
        assertThat(json.out()).contains("\"code\":\"14000\"", "\"members\":1", "\"unknownCategory\":1");
    }

    @Test
    void what_cannot_be_counted_is_said_clearly() {
        mamis.with("MAMIS_TOKEN", Administrator.of("14020", mamis).token());

        Ended dimension = mamis.run("statistics", "members", "--by", "category,age");
        Ended day = mamis.run("statistics", "members", "--as-of", "2024-02-30");
        Ended moment = mamis.run("statistics", "members", "--known-at", "gestern");
        Ended later = mamis.run("statistics", "members", "--known-at", "2999-01-01T00:00");
        Ended prefecture = mamis.run("statistics", "members", "--by", "prefecture");
        Ended unknown = mamis.run("statistics", "members", "--body", "47999");
        Ended foreign = mamis.run("statistics", "members", "--body", "14000");

        assertThat(dimension.code()).isEqualTo(ExitCode.MISUSED.number());
        assertThat(dimension.err()).contains("category,sex,prefecture");
        assertThat(day.code()).isEqualTo(ExitCode.MISUSED.number());
        assertThat(moment.code()).isEqualTo(ExitCode.MISUSED.number());
        assertThat(later.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(later.err()).contains("データ取得日時");
        assertThat(prefecture.err()).contains("日本医師会だけ");
        assertThat(unknown.code()).isEqualTo(ExitCode.NOT_REACHED.number());
        assertThat(foreign.code()).isEqualTo(ExitCode.NOT_REACHED.number());
        assertThat(mamis.run("statistics", "members", "--pending").code()).isZero();
    }
}
