package jp.mamis.application.hpki.ceremony;

import static jp.mamis.application.hpki.ceremony.CeremonyScene.done;
import static jp.mamis.application.hpki.ceremony.CeremonyScene.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.mamis.domain.fixture.Authorities;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ceremony.Activation;
import jp.mamis.domain.hpki.ceremony.AuthorityRevocation;
import jp.mamis.domain.hpki.ceremony.AuthorityRevocation.Ground;
import jp.mamis.domain.hpki.ceremony.CeremonyRefusal;
import jp.mamis.domain.hpki.ceremony.TwoPersonAct;
import jp.mamis.domain.hpki.ceremony.TwoPersonAct.Move;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.RefusalCode;
import org.junit.jupiter.api.Test;

/** What revoked authorities promise, on stores of any kind. */
public interface RevokedAuthoritiesContract {

    CaGeneration SIGNING = Authorities.signing(CaRealm.DEMONSTRATION, 1);

    /** A prepared scene on an empty store. */
    CeremonyScene scene();

    @Test
    default void two_officers_revoke_an_authority_and_it_is_activated_for_issuing_no_more() {
        CeremonyScene scene = withGeneration();
        activate(scene, Activation.Purpose.ISSUING);
        activate(scene, Activation.Purpose.STATUS);

        done(move(scene, Move.ASK, Ground.COMPROMISED, 3));
        assertThat(isActive(scene, Activation.Purpose.ISSUING)).isTrue();
        assertThat(codes(move(scene, Move.CONFIRM, Ground.COMPROMISED, 3)))
                .containsExactly(CeremonyRefusal.SECOND_PERSON_NEEDED);
        assertThat(codes(move(scene, Move.CONFIRM, Ground.CEASED, 4)))
                .as("the second officer says the same")
                .containsExactly(CeremonyRefusal.NOTHING_TO_CONFIRM);
        assertThat(codes(move(scene, Move.CONFIRM, Ground.COMPROMISED, 6)))
                .containsExactly(CeremonyRefusal.NO_CA_OFFICER);
        RevokeAuthority.Revoked done = done(move(scene, Move.CONFIRM, Ground.COMPROMISED, 5));

        assertThat(done.listed()).as("its root is not ours").isFalse();
        AuthorityRevocation kept = all(scene).get(0);
        assertThat(kept).isEqualTo(done.revocation());
        assertThat(kept.act().askedBy()).isEqualTo(id(3));
        assertThat(kept.act().confirmedBy()).contains(id(5));
        assertThat(isActive(scene, Activation.Purpose.ISSUING)).isFalse();
        assertThat(isActive(scene, Activation.Purpose.STATUS)).isTrue();
        assertThat(codes(ask(scene, Activation.Purpose.ISSUING))).containsExactly(CeremonyRefusal.GENERATION_REVOKED);
        assertThat(done(scene.use().queries().standings(scene.officer(3)))
                        .get(0)
                        .revokedAt())
                .contains(scene.clock().instant());
    }

    @Test
    default void one_that_is_in_force_is_final() {
        CeremonyScene scene = withGeneration();
        done(move(scene, Move.ASK, Ground.CEASED, 3));
        AuthorityRevocation first =
                done(move(scene, Move.CONFIRM, Ground.CEASED, 4)).revocation();

        assertThat(codes(move(scene, Move.ASK, Ground.COMPROMISED, 3))).containsExactly(CeremonyRefusal.ALREADY_ASKED);
        assertThat(codes(move(scene, Move.TAKE_BACK, Ground.CEASED, 3)))
                .containsExactly(CeremonyRefusal.NOTHING_TO_CONFIRM);
        scene.ports().work().inTransaction(() -> {
            RevokedAuthorities revoked = scene.ports().authority().revoked();
            revoked.takeBack(first);
            revoked.save(AuthorityRevocation.asked(
                    SIGNING.id(), Ground.SUPERSEDED, id(3), scene.clock().instant()));
            return revoked;
        });

        assertThat(all(scene)).containsExactly(first);
    }

    @Test
    default void what_is_asked_is_taken_back_lapses_and_ends_with_the_office_of_who_asked() {
        CeremonyScene scene = withGeneration();
        done(move(scene, Move.ASK, Ground.CEASED, 3));
        done(move(scene, Move.TAKE_BACK, Ground.CEASED, 4));
        assertThat(all(scene)).isEmpty();

        done(move(scene, Move.ASK, Ground.CEASED, 3));
        scene.clock().forward(TwoPersonAct.WAITS);
        assertThat(codes(move(scene, Move.CONFIRM, Ground.CEASED, 4)))
                .containsExactly(CeremonyRefusal.NOTHING_TO_CONFIRM);
        assertThat(done(scene.use().queries().standings(scene.officer(3)))
                        .get(0)
                        .revocation())
                .isEmpty();

        done(move(scene, Move.ASK, Ground.SUPERSEDED, 5));
        done(scene.use().removeOfficer().remove(new RemoveOfficer.Command(CeremonyScene.login(5)), scene.keeper(1)));
        done(scene.use().confirmOfficer().confirm(new ConfirmOfficer.Command(CeremonyScene.login(5)), scene.keeper(2)));
        assertThat(codes(move(scene, Move.CONFIRM, Ground.SUPERSEDED, 4)))
                .containsExactly(CeremonyRefusal.ASKER_NOT_IN_OFFICE);
        assertThat(all(scene)).extracting(AuthorityRevocation::isInForce).containsExactly(false);
    }

    private CeremonyScene withGeneration() {
        CeremonyScene scene = scene().withOfficers();
        scene.ports().work().inTransaction(() -> {
            scene.ports().authority().generations().add(SIGNING);
            return 1;
        });
        return scene;
    }

    private static Outcome<RevokeAuthority.Revoked> move(CeremonyScene scene, Move move, Ground ground, int officer) {
        return scene.use()
                .revokeAuthority()
                .revoke(new RevokeAuthority.Command(SIGNING.id(), ground, move), scene.officer(officer));
    }

    private static void activate(CeremonyScene scene, Activation.Purpose purpose) {
        done(ask(scene, purpose));
        done(scene.use()
                .confirmActivation()
                .confirm(new ConfirmActivation.Command(SIGNING.id(), purpose), scene.officer(4)));
    }

    private static Outcome<Activation> ask(CeremonyScene scene, Activation.Purpose purpose) {
        return scene.use()
                .activateGeneration()
                .activate(new ActivateGeneration.Command(SIGNING.id(), purpose, 2), scene.officer(3));
    }

    private static boolean isActive(CeremonyScene scene, Activation.Purpose purpose) {
        return scene.ports()
                .work()
                .readOnly(() -> scene.use()
                        .queries()
                        .isActive(SIGNING.id(), purpose, scene.clock().instant()));
    }

    private static List<AuthorityRevocation> all(CeremonyScene scene) {
        return scene.ports()
                .work()
                .readOnly(() -> scene.ports().authority().revoked().all());
    }

    private static List<RefusalCode> codes(Outcome<?> outcome) {
        return outcome.refusals().orElseThrow().reasons().stream()
                .map(reason -> reason.code())
                .toList();
    }
}
