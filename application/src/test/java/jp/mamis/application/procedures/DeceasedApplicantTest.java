package jp.mamis.application.procedures;

import static jp.mamis.application.procedures.JoinScene.done;
import static jp.mamis.domain.fixture.Associations.AOBA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.Suspension;
import jp.mamis.domain.accounts.SuspensionReason;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.procedures.ProcedureRefusal;
import org.junit.jupiter.api.Test;

class DeceasedApplicantTest {

    private final JoinScene scene = new JoinScene(InMemoryPorts.ports()).prepared(1);

    @Test
    void nobody_is_taken_in_who_has_died_as_was_told_of_the_account() {
        Receipt filed = scene.filed(1);
        suspended(SuspensionReason.DEATH);

        Optional<Refusals> refused =
                scene.approve(filed, AOBA, JoinScene.BOARD_DAY).refusals();

        assertThat(refused)
                .hasValueSatisfying(reasons -> assertThat(reasons.contains(ProcedureRefusal.APPLICANT_DECEASED))
                        .isTrue());
        assertThat(scene.reject(filed, AOBA).accepted()).isPresent();
    }

    @Test
    void who_is_suspended_for_anything_else_is_taken_in() {
        Receipt filed = scene.filed(1);
        suspended(SuspensionReason.HOLDERS_WISH);

        done(scene.approve(filed, AOBA, JoinScene.BOARD_DAY));
    }

    private void suspended(SuspensionReason why) {
        Account account = Account.ofPhysician(
                new AccountId(new UUID(8, 1)), new LoginId("applicant"), new HolderName("見本 太郎"), Physicians.id(1));
        Suspension suspension =
                new Suspension(why, Optional.empty(), Instant.EPOCH, Optional.empty(), Optional.empty());
        scene.ports().work().inTransaction(() -> {
            scene.ports().accounts().accounts().save(done(account.suspended(suspension)));
            return account;
        });
    }
}
