package jp.mamis.cli.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.mamis.application.accounts.HandedOut;
import jp.mamis.application.accounts.LogIn;
import jp.mamis.application.accounts.OpenFirstAdministrator;
import jp.mamis.application.accounts.ResetPassword;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.cli.boot.InProcess;
import jp.mamis.cli.boot.InProcess.Ended;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.Password;
import jp.mamis.domain.accounts.PendingCode;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.kernel.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountRevokeTest {

    private static final Caller OPERATOR = Caller.operator("owner", "test");
    private static final Caller STRANGER = Caller.anonymous(Channel.CLI, "test");
    private static final String PASSWORD = "correct horse battery staple";

    private final InProcess mamis = InProcess.inMemory();

    @BeforeEach
    void log_an_administrator_in() {
        mamis.run("association", "load-sample");
        HandedOut first = accepted(mamis.system()
                .accounts()
                .openFirstAdministrator()
                .open(
                        new OpenFirstAdministrator.Command(
                                mamis.system()
                                        .hierarchy()
                                        .currentHierarchy()
                                        .get()
                                        .findByCode(AssociationCode.parse("N1000"))
                                        .orElseThrow()
                                        .id(),
                                LoginId.parse("national-0001"),
                                HolderName.parse("見本 一郎"),
                                PendingCode.Delivery.AT_ONCE),
                        OPERATOR));
        accepted(mamis.system()
                .accounts()
                .resetPassword()
                .reset(new ResetPassword.Command(first.loginId(), first.code(), Password.of(PASSWORD)), STRANGER));
        LogIn.Opened session = accepted(mamis.system()
                .accounts()
                .logIn()
                .logIn(new LogIn.Command(first.loginId(), Password.of(PASSWORD)), STRANGER));
        mamis.with("MAMIS_TOKEN", session.token().text());
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
        assertThat(stale.err()).contains("ほかの方が先に処理しました");
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

    private static <T> T accepted(Outcome<T> outcome) {
        return outcome.accepted().orElseThrow(() -> new AssertionError(outcome.toString()));
    }
}
