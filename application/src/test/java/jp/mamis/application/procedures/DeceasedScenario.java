package jp.mamis.application.procedures;

import static jp.mamis.application.procedures.JoinScene.done;
import static jp.mamis.domain.fixture.Associations.AOBA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.Ports;
import jp.mamis.application.kernel.Page;
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

/** What a death that a body was told of means for what the doctor had applied for, on ports of any kind. */
public interface DeceasedScenario {

    /** A prepared scene with two doctors on an empty store. */
    JoinScene scene();

    @Test
    default void nobody_is_taken_in_who_has_died_as_was_told_of_the_account() {
        JoinScene scene = scene();
        Receipt filed = scene.filed(1);
        suspended(scene.ports(), SuspensionReason.DEATH);

        Optional<Refusals> refused =
                scene.approve(filed, AOBA, JoinScene.BOARD_DAY).refusals();

        assertThat(refused)
                .hasValueSatisfying(reasons -> assertThat(reasons.contains(ProcedureRefusal.APPLICANT_DECEASED))
                        .isTrue());
        assertThat(scene.reject(filed, AOBA).accepted()).isPresent();
    }

    @Test
    default void who_is_suspended_for_anything_else_is_taken_in() {
        JoinScene scene = scene();
        Receipt filed = scene.filed(1);
        suspended(scene.ports(), SuspensionReason.HOLDERS_WISH);

        done(scene.approve(filed, AOBA, JoinScene.BOARD_DAY));
    }

    @Test
    default void a_death_is_told_in_the_work_list_and_on_the_page_and_nobody_is_written_to() {
        JoinScene scene = scene();
        Receipt filed = scene.filed(1);
        Receipt other = scene.filed(2);
        assertThat(marked(scene)).isEmpty();
        assertThat(page(scene, filed).deceased()).isFalse();
        suspended(scene.ports(), SuspensionReason.DEATH);
        int written = written(scene, filed);

        assertThat(marked(scene)).containsExactly(filed.reference().text());
        assertThat(page(scene, filed).deceased()).isTrue();
        assertThat(page(scene, other).deceased()).isFalse();
        done(scene.reject(filed, AOBA));
        assertThat(written(scene, filed)).isEqualTo(written);
        assertThat(marked(scene)).isEmpty();
    }

    private static List<String> marked(JoinScene scene) {
        return scene
                .ports()
                .work()
                .readOnly(() ->
                        scene.ports().procedures().index().at(AOBA.id(), ProcedureIndex.Filter.ALL, Page.first(10)))
                .rows()
                .stream()
                .filter(ProcedureIndex.Row::deceased)
                .map(ProcedureIndex.Row::reference)
                .toList();
    }

    private static OfficePage.Full page(JoinScene scene, Receipt receipt) {
        return (OfficePage.Full)
                done(scene.procedures().officeQueries().office(receipt.id(), AOBA.id(), JoinScene.clerkOf(AOBA)));
    }

    /** Mails and letters of the tray about it. */
    private static int written(JoinScene scene, Receipt receipt) {
        return scene.ports().work().readOnly(() -> {
            int mails = scene.ports()
                    .mail()
                    .outbox()
                    .about(receipt.id().value(), 50)
                    .size();
            return mails
                    + (int) scene.ports()
                            .dispatches()
                            .waiting(List.of(AOBA.id()))
                            .number();
        });
    }

    /** Suspends the account of the first doctor, who has none yet. */
    static void suspended(Ports ports, SuspensionReason why) {
        Account account = Account.ofPhysician(
                new AccountId(new UUID(8, 1)), new LoginId("applicant"), new HolderName("見本 太郎"), Physicians.id(1));
        Suspension suspension =
                new Suspension(why, Optional.empty(), Instant.EPOCH, Optional.empty(), Optional.empty());
        ports.work().inTransaction(() -> {
            ports.accounts().accounts().save(done(account.suspended(suspension)));
            return account;
        });
    }
}
