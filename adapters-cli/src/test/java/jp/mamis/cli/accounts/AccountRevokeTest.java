package jp.mamis.cli.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.mamis.cli.boot.Administrator;
import jp.mamis.cli.boot.InProcess;
import jp.mamis.cli.boot.InProcess.Ended;
import jp.mamis.cli.command.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountRevokeTest {

    private final InProcess mamis = InProcess.inMemory();

    @BeforeEach
    void log_an_administrator_in() {
        mamis.run("association", "load-sample");
        mamis.with("MAMIS_TOKEN", Administrator.of("N1000", mamis).token());
        assertThat(account("open", "N1000", "clerk-0001", "--name", "見本 花子").code())
                .isZero();
    }

    @Test
    void a_duty_is_revoked_from_the_account_as_it_was_listed() {
        String seen = version();

        Ended revoked = revoke("--seen", seen);

        assertThat(revoked.code()).isZero();
        assertThat(listed()).doesNotContain("clerk-0001");
    }

    @Test
    void an_account_that_changed_since_keeps_its_duty_and_the_present_one_is_taken_where_nothing_is_said() {
        String seen = version();
        account("grant", "N1000", "clerk-0001", "--duty", "ASSOCIATION_ADMINISTRATION", "--from", "2026-04-01");

        Ended stale = revoke("--seen", seen);

        assertThat(stale.code()).isEqualTo(ExitCode.CONFLICT.number());
        assertThat(stale.err()).contains("ご自身が別の画面または端末で先に変更しています");
        assertThat(listed()).contains("ASSOCIATION_STAFF");
        assertThat(version()).isNotEqualTo(seen);
        assertThat(revoke().code()).isZero();
        assertThat(listed()).doesNotContain("ASSOCIATION_STAFF");
    }

    private Ended revoke(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("revoke", "N1000", "clerk-0001", "--duty", "ASSOCIATION_STAFF", "--yes"));
        arguments.addAll(List.of(more));
        return account(arguments.toArray(String[]::new));
    }

    private String version() {
        return listed().replaceFirst("(?s).*\"clerk-0001\".*?\"version\":\"?([0-9]+).*", "$1");
    }

    private String listed() {
        return account("list", "N1000", "--format", "json").out();
    }

    private Ended account(String... arguments) {
        List<String> all = new ArrayList<>(List.of("account"));
        all.addAll(List.of(arguments));
        return mamis.run(all.toArray(String[]::new));
    }
}
