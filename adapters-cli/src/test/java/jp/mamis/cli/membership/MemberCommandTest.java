package jp.mamis.cli.membership;

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
import jp.mamis.domain.fixture.Names;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.person.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MemberCommandTest {

    private static final Caller OPERATOR = Caller.operator("owner", "test");

    private final InProcess mamis = InProcess.inMemory();

    @BeforeEach
    void load_the_sample() {
        assertThat(mamis.run("association", "load-sample").code()).isZero();
    }

    @Test
    void staff_list_and_show_their_members() {
        PersonId person = aNationalMember();
        logInAtTheNationalBody();

        Ended table = mamis.run("member", "list", "N1000", "--text", "みほん");
        Ended csv = mamis.run("member", "list", "N1000", "--standing", "current", "--format", "csv");
        Ended shown = mamis.run("member", "show", "N1000", person.value().toString(), "--format", "json");

        assertThat(table.out()).contains("医籍登録番号", "660001", Names.outsideJis().full(), "9000000001");
        assertThat(csv.out().lines())
                .hasSize(2)
                .first()
                .isEqualTo(
                        "person,name,kana,licence,memberId,category,ownCategory,memberSince,lastDay,standing,workplaces");
        assertThat(shown.out())
                .contains(
                        "\"ground\":\"MEMBERSHIP\"",
                        "{\"body\":\"日本医師会\",\"category\":\"A1\",\"standing\":\"CURRENT\"}");
    }

    @Test
    void staff_note_what_they_found_about_a_register_number_and_list_what_is_left_to_check() {
        PersonId person = aNationalMember();
        logInAtTheNationalBody();
        Ended early = checked(person, "AGREES", "1900-01-01");
        Ended done = checked(person, "DIFFERS", "2026-04-01");
        Ended left = mamis.run("member", "list", "N1000", "--register-check", "UNCHECKED");
        Ended differing = mamis.run("member", "list", "N1000", "--register-check", "MISMATCHED");

        assertThat(early.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(early.err()).contains("医籍登録日から本日までの日付");
        assertThat(done.code()).isZero();
        assertThat(done.err() + done.out()).contains("660001");
        assertThat(left.out()).doesNotContain("660001");
        assertThat(differing.out()).contains("660001");
    }

    @Test
    void members_are_listed_by_school_year_field_waiver_and_failing_mail() {
        aNationalMember();
        logInAtTheNationalBody();

        assertThat(mamis.run(
                                "member",
                                "list",
                                "N1000",
                                "--school",
                                "横浜市",
                                "--graduation-year",
                                "2008",
                                "--specialty",
                                "13")
                        .out())
                .contains("660001");
        assertThat(mamis.run("member", "list", "N1000", "--exemption", "GRADUATION")
                        .out())
                .doesNotContain("660001");
        assertThat(mamis.run("member", "list", "N1000", "--mail-refused").out()).doesNotContain("660001");
        assertThat(mamis.run("member", "list", "N1000", "--graduation-year", "08")
                        .err())
                .contains("西暦4桁");
    }

    private Ended checked(PersonId person, String result, String day) {
        return mamis.run(
                "member",
                "check-number",
                "N1000",
                person.value().toString(),
                "--result",
                result,
                "--source",
                "MINISTRY_SEARCH",
                "--on",
                day);
    }

    @Test
    void what_a_command_lacks_is_named_as_its_help_names_it() {
        Ended lacking = mamis.run("member", "show");
        Ended without = mamis.run("procedure", "approve", "J-2026-0000001-4");

        assertThat(lacking.err()).contains("：CODE").doesNotContain("jp.mamis");
        assertThat(without.err()).contains("--at", "--board-day").doesNotContain("jp.mamis");
    }

    @Test
    void the_members_of_others_and_nobody_are_not_reached() {
        PersonId person = aNationalMember();
        logInAtTheNationalBody();

        Ended others = mamis.run("member", "list", "1401A");
        Ended other = mamis.run("member", "show", "1401A", person.value().toString());
        Ended nobody = mamis.run("member", "show", "N1000", "00000000-0000-0000-0000-000000000000");

        assertThat(others.out()).doesNotContain("660001");
        assertThat(List.of(others.code(), other.code(), nobody.code())).containsOnly(ExitCode.NOT_REACHED.number());
    }

    @Test
    void without_a_log_in_nobody_is_shown() {
        aNationalMember();

        assertThat(mamis.run("member", "list", "N1000").code()).isEqualTo(ExitCode.NOT_REACHED.number());
        assertThat(mamis.run("member", "list", "14XXX").code()).isEqualTo(ExitCode.MISUSED.number());
    }

    private PersonId aNationalMember() {
        PersonId person = mamis.system()
                .people()
                .registerPhysician()
                .register(
                        new RegisterPhysician.Command(
                                Physicians.data().name(Names.outsideJis()).build()),
                        OPERATOR)
                .accepted()
                .orElseThrow();
        List<EnrolMember.Joined> memberships = List.of("14020", "14000", "N1000").stream()
                .map(this::body)
                .map(body -> new EnrolMember.Joined(
                        body,
                        new Workplace.Registered(
                                Institutions.hospital().code(),
                                Institutions.hospital().name()),
                        MemberCategory.A1,
                        LocalDate.of(2020, 4, 1),
                        true,
                        Optional.empty()))
                .toList();
        return mamis.system()
                .membership()
                .enrolMember()
                .enrol(new EnrolMember.Command(person, memberships, Optional.empty()), OPERATOR)
                .accepted()
                .orElseThrow();
    }

    private AssociationId body(String code) {
        return mamis.system()
                .hierarchy()
                .currentHierarchy()
                .get()
                .findByCode(AssociationCode.parse(code))
                .orElseThrow()
                .id();
    }

    private void logInAtTheNationalBody() {
        mamis.with("MAMIS_TOKEN", Administrator.of("N1000", mamis).token());
    }
}
