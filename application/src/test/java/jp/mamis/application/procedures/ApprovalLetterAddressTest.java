package jp.mamis.application.procedures;

import static jp.mamis.application.procedures.JoinScene.clerkOf;
import static jp.mamis.application.procedures.JoinScene.done;
import static jp.mamis.domain.fixture.Associations.AOBA;
import static jp.mamis.domain.fixture.Associations.YOKOHAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import jp.mamis.application.kernel.Proofs;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.application.people.Physicians;
import jp.mamis.application.procedures.ApprovalLetters.Receiver;
import jp.mamis.application.procedures.DecideOnWithdrawnMembership.Choice;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.ContactDetails;
import jp.mamis.domain.person.PostalCode;
import jp.mamis.domain.person.Prefecture;
import jp.mamis.domain.qualification.Physician;
import org.junit.jupiter.api.Test;

class ApprovalLetterAddressTest {

    private static final Address NEW_HOME = Address.parse(new PostalCode("5500000"), Prefecture.OSAKA, "架空市見本町9", "");

    private final JoinScene scene = new JoinScene(InMemoryPorts.ports()).prepared(1);

    @Test
    void a_member_is_written_to_where_he_lives_now() {
        Receipt settled = done(scene.reject(scene.approved(scene.filed(1), AOBA), YOKOHAMA));

        movedOn(LocalDate.of(2026, 6, 15));

        assertThat(receiver(settled).address()).contains(NEW_HOME);
    }

    @Test
    void who_has_left_is_known_to_the_body_as_of_the_last_day() {
        Receipt settled = done(scene.reject(scene.approved(scene.filed(1), AOBA), YOKOHAMA));
        Receiver before = receiver(settled);

        scene.left(1, AOBA, LocalDate.of(2026, 5, 31));
        movedOn(LocalDate.of(2026, 6, 15));

        assertThat(receiver(settled)).isEqualTo(before);
        assertThat(before.address()).isPresent();
    }

    @Test
    void whose_membership_fell_away_is_named_without_an_address() {
        Receipt withdrawn = done(scene.withdraw(scene.approved(scene.filed(1), AOBA), 1));
        Receipt cancelled = done(scene.decideOnWithdrawn(withdrawn, AOBA, Choice.CANCEL));
        String name = receiver(cancelled).name();

        movedOn(LocalDate.of(2026, 6, 15));

        assertThat(scene.member(1).in(AOBA.id())).isEmpty();
        assertThat(receiver(cancelled)).isEqualTo(new Receiver(name, Optional.empty(), Optional.empty()));
    }

    private Receiver receiver(Receipt filed) {
        return done(scene.procedures()
                        .approvalLetterQueries()
                        .letter(filed.id(), AOBA.id(), clerkOf(AOBA).having(Proofs.FRESH)))
                .letters()
                .get(0)
                .to();
    }

    private void movedOn(LocalDate day) {
        scene.clock().forward(Duration.ofDays(120));
        scene.ports().work().inTransaction(() -> {
            Physicians physicians = scene.ports().people().physicians();
            Physician known = physicians.require(jp.mamis.domain.fixture.Physicians.id(1));
            physicians.save(
                    done(known.amend(known.latest().withContact(ContactDetails.atHome(NEW_HOME)), day))
                            .state(),
                    scene.clock().instant());
            return known;
        });
    }
}
