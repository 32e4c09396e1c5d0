package jp.mamis.cli.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.mamis.application.accounts.HandedOut;
import jp.mamis.application.accounts.OpenPhysicianAccount;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.people.RegisterPhysician;
import jp.mamis.cli.boot.Administrator;
import jp.mamis.cli.boot.InProcess;
import jp.mamis.cli.boot.InProcess.Ended;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.PendingCode;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.kernel.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountConsentTest {

    private static final Caller OPERATOR = Caller.operator("owner", "test");

    private final InProcess mamis = InProcess.inMemory();

    @BeforeEach
    void log_a_doctor_in() {
        mamis.run("association", "load-sample");
        HandedOut handed = accepted(mamis.system()
                .accounts()
                .openPhysicianAccount()
                .open(
                        new OpenPhysicianAccount.Command(
                                accepted(mamis.system()
                                        .people()
                                        .registerPhysician()
                                        .register(
                                                new RegisterPhysician.Command(
                                                        Physicians.data().build()),
                                                OPERATOR)),
                                LoginId.parse("doctor-0001"),
                                HolderName.parse("見本 太郎"),
                                PendingCode.Delivery.POSTED),
                        OPERATOR));
        mamis.with("MAMIS_TOKEN", Administrator.token(handed, mamis));
    }

    @Test
    void a_doctor_s_commands_are_turned_back_until_the_doctor_agrees_to_all_that_is_in_force() {
        Ended before = mamis.run("procedure", "list");
        Ended shown = mamis.run("account", "consent", "--format", "csv");
        Ended half = mamis.run("account", "consent", "--agree", "TERMS_OF_USE:1");
        Ended still = mamis.run("procedure", "list");
        Ended agreed = mamis.run("account", "consent", "--agree", "TERMS_OF_USE:1", "JOINT_USE:1", "--format", "csv");
        Ended after = mamis.run("procedure", "list");

        for (Ended turnedBack : List.of(before, still)) {
            assertThat(turnedBack.code()).isEqualTo(ExitCode.NOT_REACHED.number());
            assertThat(turnedBack.out()).isEmpty();
            assertThat(turnedBack.err()).contains("同意が必要", "mamis account consent");
        }
        assertThat(shown.out().lines())
                .hasSize(3)
                .element(1)
                .asString()
                .startsWith("TERMS_OF_USE:1,")
                .endsWith(",");
        assertThat(half.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(agreed.code()).isZero();
        assertThat(agreed.out().lines()).element(2).asString().matches("JOINT_USE:1,.*Z");
        assertThat(agreed.err()).contains("TERMS_OF_USE:1 JOINT_USE:1");
        assertThat(after.code()).isZero();
    }

    @Test
    void the_text_of_a_document_can_be_read_before() {
        Ended text = mamis.run("account", "consent", "--read", "TERMS_OF_USE:1");

        assertThat(text.code()).isZero();
        assertThat(text.out().lines().count()).isGreaterThan(10);
        assertThat(mamis.run("account", "consent", "--read", "TERMS_OF_USE:99").code())
                .isEqualTo(ExitCode.NOT_REACHED.number());
        assertThat(mamis.run("account", "consent", "--read", "TERMS").code()).isEqualTo(ExitCode.MISUSED.number());
    }

    @Test
    void who_has_not_agreed_can_log_out_but_not_confirm_and_staff_are_not_asked() {
        Ended early = mamis.typing("correct horse battery staple\n").run("confirm");
        assertThat(early.code()).isEqualTo(ExitCode.NOT_REACHED.number());
        assertThat(early.err()).contains("同意が必要");
        assertThat(mamis.run("logout", "--everywhere").code()).isZero();

        mamis.with("MAMIS_TOKEN", Administrator.of("N1000", mamis).token());
        assertThat(mamis.run("account", "list", "N1000").code()).isZero();
    }

    private static <T> T accepted(Outcome<T> outcome) {
        return outcome.fold(value -> value, reasons -> {
            throw new AssertionError(reasons);
        });
    }
}
