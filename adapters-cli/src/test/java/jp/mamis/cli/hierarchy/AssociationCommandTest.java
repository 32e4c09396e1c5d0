package jp.mamis.cli.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.mamis.application.accounts.GrantDuty;
import jp.mamis.application.kernel.Caller;
import jp.mamis.cli.boot.Administrator;
import jp.mamis.cli.boot.InProcess;
import jp.mamis.cli.boot.InProcess.Ended;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.calendar.Interval;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AssociationCommandTest {

    private static final Caller OPERATOR = Caller.operator("owner", "test");

    private final InProcess mamis = InProcess.inMemory();

    @BeforeEach
    void load_the_sample() {
        Ended loaded = mamis.run("association", "load-sample", "--format", "json");

        assertThat(loaded.out()).isEqualToIgnoringNewLines("{\"founded\":639,\"known\":0}\n");
    }

    @Test
    void loading_again_adds_nothing_and_strangers_load_nothing() {
        assertThat(mamis.run("association", "load-sample", "--format", "json").out())
                .contains("\"founded\":0");
        assertThat(mamis.asStranger().run("association", "load-sample").code())
                .isEqualTo(ExitCode.NOT_REACHED.number());
    }

    @Test
    void bodies_are_listed_in_three_formats() {
        Ended table = mamis.run("association", "list", "--text", "青葉");
        Ended csv = mamis.run("association", "list", "--prefecture", "神奈川県", "--tier", "4", "--format", "csv");
        Ended all = mamis.run("association", "list", "--format", "json");

        assertThat(table.out()).contains("コード", "1401A", "横浜市青葉区医師会");
        assertThat(csv.out().lines())
                .hasSize(26)
                .first()
                .isEqualTo("code,name,tier,kind,parent,from,lastDay,provisional");
        assertThat(all.out().lines()).hasSize(639);
    }

    @Test
    void a_code_of_memberships_is_explained_with_everything_that_contradicts_the_rules() {
        Ended whole = mamis.run("association", "explain-code", "n1１401a", "--body", "1401A", "--format", "json");
        Ended skipping = mamis.run("association", "explain-code", "N1XX01A", "--body", "34000", "--lang", "en");
        Ended direct = mamis.run("association", "explain-code", "XX14XXX", "--direct");

        assertThat(whole.out()).contains("\"code\":\"N11401A\"", "\"national\":true", "神奈川県", "横浜市青葉区医師会");
        assertThat(skipping.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(skipping.err().lines().count()).isGreaterThanOrEqualTo(2);
        assertThat(direct.out()).contains("神奈川県", "郡市区等医師会に属さない会員");
        assertThat(mamis.run("association", "explain-code", "X1401A").code()).isEqualTo(ExitCode.MISUSED.number());
    }

    @Test
    void wrong_filters_are_misuse() {
        assertThat(mamis.run("association", "list", "--prefecture", "48").code())
                .isEqualTo(ExitCode.MISUSED.number());
        assertThat(mamis.run("association", "list", "--tier", "5").code()).isEqualTo(ExitCode.MISUSED.number());
    }

    @Test
    void one_body_is_shown_and_an_unknown_one_is_not_reached() {
        Ended shown = mamis.run("association", "show", "１４０１ａ", "--format", "json");
        Ended unknown = mamis.run("association", "show", "14ZZZ");
        Ended malformed = mamis.run("association", "show", "14XXX");

        assertThat(shown.out()).contains("\"above\":[\"N1000\",\"14000\",\"14010\"]", "\"provisional\":true");
        assertThat(unknown.code()).isEqualTo(ExitCode.NOT_REACHED.number());
        assertThat(unknown.err()).contains("このコードの医師会はありません");
        assertThat(malformed.code()).isEqualTo(ExitCode.MISUSED.number());
        assertThat(malformed.err()).contains("14XXX", "この医師会コードの医師会はありません");
    }

    @Test
    void the_tree_is_indented_below_any_body() {
        Ended tree = mamis.run("association", "tree", "14010");

        assertThat(tree.out().lines().toList())
                .hasSize(20)
                .anyMatch(line -> line.contains("14010") && line.contains("横浜市医師会"))
                .anyMatch(line -> line.contains("1401A") && line.contains("　横浜市青葉区医師会"));
    }

    @Test
    void structure_needs_a_log_in() {
        Ended ended = mamis.run("association", "rename", "14010", "--name", "横浜医師会", "--from", "2026-04-01");

        assertThat(ended.code()).isEqualTo(ExitCode.NOT_REACHED.number());
        assertThat(ended.err()).contains("mamis login");
    }

    @Test
    void system_administration_founds_renames_merges_splits_and_dissolves() {
        logInAsSystemAdministrator();

        assertThat(found("14700").out()).contains("14700");
        assertThat(found("14710").code()).isZero();
        assertThat(mamis.run("association", "rename", "14700", "--name", "見本改称医師会", "--from", "令和8年5月1日", "--yes")
                        .code())
                .isZero();
        Ended merged = mamis.run("association", "merge", "14020", "--into", "14700", "--from", "2026-04-01", "--yes");
        Ended split =
                mamis.run("association", "split", "14040", "--into", "14700,14710", "--from", "2026-04-01", "--yes");
        Ended dissolved = mamis.run("association", "dissolve", "14050", "--from", "2026-04-01", "--yes");

        assertThat(merged.code()).isZero();
        assertThat(split.code()).isZero();
        assertThat(dissolved.code()).isZero();
        assertThat(mamis.run("association", "show", "14020", "--format", "json").out())
                .contains("\"successors\":[\"14700\"]", "\"lastDay\":\"2026-03-31\"");
    }

    @Test
    void a_structure_that_changed_since_it_was_seen_is_not_changed_and_every_change_prints_its_version() {
        logInAsSystemAdministrator();
        String before = mamis.run("association", "tree", "14010").err().replaceAll("\\D", "");

        Ended founded = found("14700");
        Ended late = mamis.run("association", "dissolve", "14050", "--from", "2026-04-01", "--seen", before, "--yes");
        Ended malformed =
                mamis.run("association", "dissolve", "14050", "--from", "2026-04-01", "--seen", "-1", "--yes");

        assertThat(late.code()).isEqualTo(ExitCode.CONFLICT.number());
        assertThat(late.err()).contains("医師会の構成が変更されました").doesNotContain("ほかの方");
        assertThat(malformed.code()).isEqualTo(ExitCode.MISUSED.number());
        String now = mamis.run("association", "tree", "14010").err().replaceAll("\\D", "");
        assertThat(founded.out()).contains(now);
        assertThat(mamis.run("association", "dissolve", "14050", "--from", "2026-04-01", "--seen", now, "--yes")
                        .code())
                .isZero();
    }

    @Test
    void an_ending_asks_first_and_a_no_does_nothing() {
        logInAsSystemAdministrator();

        Ended ended = mamis.typing("n\n").run("association", "dissolve", "14050", "--from", "2026-04-01");

        assertThat(ended.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(ended.err()).contains("14050", "会員0名", "手続0件", "取り消すことはできません");
        assertThat(mamis.run("association", "show", "14050", "--format", "json").out())
                .doesNotContain("lastDay");
    }

    @Test
    void a_founding_and_a_renaming_ask_first_and_a_no_does_nothing() {
        logInAsSystemAdministrator();

        Ended founding = mamis.typing("n\n")
                .run(
                        "association",
                        "found",
                        "14700",
                        "--name",
                        "見本医師会",
                        "--parent",
                        "14000",
                        "--kind",
                        "area",
                        "--from",
                        "2026-04-01");
        Ended renaming =
                mamis.typing("n\n").run("association", "rename", "14050", "--name", "見本改称医師会", "--from", "2026-05-01");

        assertThat(founding.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(founding.err()).contains("14700 見本医師会", "14000 神奈川県医師会", "2026-04-01", "よろしいですか");
        assertThat(renaming.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(renaming.err()).contains("14050", "見本改称医師会", "2026-05-01", "よろしいですか");
        assertThat(mamis.run("association", "show", "14700").code()).isEqualTo(ExitCode.NOT_REACHED.number());
        assertThat(mamis.run("association", "show", "14050", "--format", "json").out())
                .doesNotContain("見本改称医師会");
    }

    @Test
    void every_reason_against_a_founding_is_printed() {
        logInAsSystemAdministrator();

        Ended ended = mamis.run(
                "association", "found", "13010", "--name", "見本医師会", "--parent", "14000", "--from", "2026-02-28");

        assertThat(ended.code()).isEqualTo(ExitCode.CONFLICT.number());
        assertThat(ended.err().lines().toList())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("kind: "))
                .anyMatch(line -> line.startsWith("code: "));
        assertThat(mamis.run(
                                "association",
                                "found",
                                "14720",
                                "--name",
                                "見本医師会",
                                "--parent",
                                "14000",
                                "--from",
                                "2026-02-29")
                        .code())
                .isEqualTo(ExitCode.MISUSED.number());
    }

    @Test
    void the_bodys_own_administrator_keeps_its_profile() {
        logInAsSystemAdministrator();

        Ended kept = mamis.run("association", "keep-profile", "N1000", "--phone", "０３-0000-0001", "--unit", "会員課");
        Ended removed = mamis.run("association", "keep-profile", "N1000", "--unit", "");
        Ended other = mamis.run("association", "keep-profile", "14010", "--phone", "045-000-0001");

        assertThat(kept.code()).isZero();
        assertThat(removed.err()).contains("第2版");
        assertThat(mamis.run("association", "show", "N1000", "--format", "json").out())
                .contains("\"phone\":\"03-0000-0001\"")
                .doesNotContain("\"unit\"");
        assertThat(other.code()).isEqualTo(ExitCode.NOT_REACHED.number());
    }

    private Ended found(String code) {
        return mamis.run(
                "association",
                "found",
                code,
                "--name",
                "見本医師会",
                "--parent",
                "14000",
                "--kind",
                "area",
                "--from",
                "2026-04-01",
                "--provisional",
                "--yes");
    }

    private void logInAsSystemAdministrator() {
        Administrator administrator = Administrator.of("N1000", mamis);
        assertThat(mamis.system()
                        .accounts()
                        .grantDuty()
                        .grant(
                                new GrantDuty.Command(
                                        administrator.body(),
                                        Duty.SYSTEM_ADMINISTRATION,
                                        administrator.loginId(),
                                        Interval.since(LocalDate.of(2020, 1, 1))),
                                OPERATOR)
                        .accepted())
                .isPresent();
        mamis.with("MAMIS_TOKEN", administrator.token());
    }
}
