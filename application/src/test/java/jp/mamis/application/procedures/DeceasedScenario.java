package jp.mamis.application.procedures;

import static jp.mamis.application.procedures.JoinScene.done;
import static jp.mamis.domain.fixture.Associations.AOBA;
import static jp.mamis.domain.fixture.Associations.FUJISAWA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mamis.application.Ports;
import jp.mamis.application.kernel.Page;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.Suspension;
import jp.mamis.domain.accounts.SuspensionReason;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.fixture.Institutions;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.mail.Letter;
import jp.mamis.domain.mail.MailId;
import jp.mamis.domain.mail.MailKind;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.domain.membership.Beginning;
import jp.mamis.domain.membership.Group;
import jp.mamis.domain.membership.GroupId;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.membership.Membership.EndReason;
import jp.mamis.domain.membership.MembershipId;
import jp.mamis.domain.person.MailAddress;
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
    default void a_membership_that_ended_with_death_marks_and_hinders_like_a_suspension_and_says_so() {
        JoinScene scene = scene();
        Receipt filed = scene.filed(1);
        Receipt other = scene.filed(2);
        ended(scene, 1, EndReason.DECEASED);
        ended(scene, 2, EndReason.LEFT);
        int written = written(scene, filed);

        assertThat(marked(scene)).containsExactly(filed.reference().text());
        assertThat(page(scene, filed).deceased()).isTrue();
        assertThat(page(scene, other).deceased()).isFalse();
        assertThat(RulesScenario.codes(scene.approve(filed, AOBA, JoinScene.BOARD_DAY)))
                .containsExactly(ProcedureRefusal.APPLICANT_DECEASED_AS_MEMBER);
        done(scene.approve(other, AOBA, JoinScene.BOARD_DAY));
        int told = written(scene, filed) - written;
        done(scene.reject(filed, AOBA));
        assertThat(written(scene, filed) - written).isEqualTo(told);
    }

    @Test
    default void what_no_lifted_suspension_mends_is_told_before_what_one_mends() {
        JoinScene scene = scene();
        Receipt filed = scene.filed(1);
        suspended(scene.ports(), SuspensionReason.DEATH);
        ended(scene, 1, EndReason.DECEASED);

        assertThat(RulesScenario.codes(scene.approve(filed, AOBA, JoinScene.BOARD_DAY)))
                .containsExactly(ProcedureRefusal.APPLICANT_DECEASED_AS_MEMBER);
    }

    @Test
    default void page_and_preview_say_beforehand_that_nobody_can_approve() {
        JoinScene scene = scene();
        Receipt filed = scene.filed(1);
        Receipt other = scene.filed(2);
        RulesScenario.midnight(scene);
        assertThat(page(scene, filed).hindrance()).isEmpty();
        suspended(scene.ports(), SuspensionReason.DEATH);

        assertThat(page(scene, filed).hindrance())
                .hasValueSatisfying(
                        hindrance -> assertThat(hindrance.why().contains(ProcedureRefusal.APPLICANT_DECEASED))
                                .isTrue());
        BulkPreview preview = done(scene.procedures()
                .bulkApprovalQueries()
                .preview(
                        AOBA.id(),
                        Stream.of(filed, other)
                                .map(receipt -> new BulkApproval.Item(receipt.id(), receipt.version()))
                                .toList(),
                        Optional.of(JoinScene.BOARD_DAY),
                        JoinScene.clerkOf(AOBA)));
        assertThat(preview.lines())
                .extracting(line -> RulesScenario.codes(line.outcome()))
                .containsExactly(List.of(ProcedureRefusal.APPLICANT_DECEASED), List.of());
    }

    @Test
    default void no_letter_is_written_in_place_of_mail_that_was_refused_after_the_death() {
        JoinScene scene = scene();
        Receipt filed = scene.filed(1);
        Receipt other = scene.filed(2);
        suspended(scene.ports(), SuspensionReason.DEATH);
        int written = written(scene, filed);

        instead(scene, filed);
        assertThat(written(scene, filed)).isEqualTo(written);
        instead(scene, other);
        assertThat(written(scene, filed)).isEqualTo(written + 1);
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

    /** The mail that told of the filing was refused by its server. */
    private static void instead(JoinScene scene, Receipt receipt) {
        Letter refused = new Letter(
                new MailId(receipt.id().value()),
                "refused:" + receipt.id().value(),
                MailKind.PROCEDURE_RECEIVED,
                MailLanguage.JA,
                new MailAddress("doctor@example.jp"),
                receipt.id().value(),
                Map.of(),
                scene.clock().instant());
        scene.ports().work().inTransaction(() -> {
            scene.procedures().applicantLetters().instead(refused);
            return refused;
        });
    }

    /** Ends a membership of the doctor's in a body elsewhere. */
    private static void ended(JoinScene scene, int doctor, EndReason reason) {
        Beginning beginning = new Beginning(
                new MembershipId(new UUID(8, doctor)),
                FUJISAWA.id(),
                new Group(new GroupId(new UUID(8, doctor)), Institutions.newClinic()),
                MemberCategory.A2B,
                JoinScene.BOARD_DAY.minusYears(2));
        Member ended = done(done(scene.member(doctor).begin(beginning, Associations.federation()))
                        .state()
                        .endOrCancel(beginning.id(), JoinScene.BOARD_DAY.minusYears(1), reason))
                .state();
        scene.ports().work().inTransaction(() -> {
            scene.ports().membership().members().save(ended, scene.clock().instant());
            return ended;
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
