package jp.mamis.application.procedures;

import static jp.mamis.application.procedures.JoinScene.clerkOf;
import static jp.mamis.application.procedures.JoinScene.done;
import static jp.mamis.domain.fixture.Associations.AOBA;
import static jp.mamis.domain.fixture.Associations.TOTSUKA;
import static jp.mamis.domain.fixture.Associations.YOKOHAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import jp.mamis.application.accounts.HandedOut;
import jp.mamis.application.accounts.OpenPhysicianAccount;
import jp.mamis.application.kernel.Proofs;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.PendingCode;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.Outcome;
import org.junit.jupiter.api.Test;

/** Who has no account yet, and applies. */
class ApplicantAccountTest {

    private final JoinScene scene = new JoinScene(InMemoryPorts.ports()).prepared(1);

    @Test
    void the_office_that_an_application_has_come_to_opens_its_doctor_an_account() {
        scene.filed(1);

        assertThat(done(opened(AOBA)).loginId()).isEqualTo(new LoginId("doctor-of-1401a"));
    }

    @Test
    void an_office_that_it_has_not_come_to_or_has_nothing_to_do_with_finds_nobody() {
        scene.filed(1);

        assertNotFound(opened(YOKOHAMA));
        assertNotFound(opened(TOTSUKA));
    }

    @Test
    void once_it_has_ended_without_a_membership_nobody_keeps_the_account() {
        done(scene.reject(scene.filed(1), AOBA));

        assertNotFound(opened(AOBA));
    }

    @Test
    void a_member_s_account_is_kept_where_the_doctor_is_a_member_and_not_where_an_application_goes() {
        scene.approved(scene.filed(1), AOBA);

        assertNotFound(opened(YOKOHAMA));
    }

    private Outcome<HandedOut> opened(Association body) {
        return scene.system()
                .accounts()
                .openPhysicianAccount()
                .open(
                        new OpenPhysicianAccount.Command(
                                Physicians.id(1),
                                LoginId.parse("doctor-of-" + body.code().text().toLowerCase(Locale.ROOT)),
                                new HolderName("見本太郎"),
                                PendingCode.Delivery.AT_ONCE),
                        clerkOf(body).having(Proofs.FRESH));
    }

    private static void assertNotFound(Outcome<?> outcome) {
        assertThat(outcome.refusals())
                .hasValueSatisfying(reasons ->
                        assertThat(reasons.contains(AccountRefusal.NOT_FOUND)).isTrue());
    }
}
