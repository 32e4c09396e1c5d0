package jp.mamis.application.hpki.ceremony;

import static jp.mamis.application.hpki.ceremony.CeremonyScene.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.mamis.application.hpki.ca.CaKey;
import jp.mamis.application.hpki.ca.TokenFailure;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.fixture.Authorities;
import jp.mamis.domain.fixture.Proves;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ceremony.Activation;
import jp.mamis.domain.hpki.ceremony.Activation.Purpose;
import jp.mamis.domain.hpki.ceremony.CeremonyRefusal;
import jp.mamis.domain.hpki.ceremony.TwoPersonAct;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.RefusalCode;
import org.junit.jupiter.api.Test;

/** What activations promise, on stores of any kind. */
public interface ActivationsContract {

    CaGeneration SIGNING = Authorities.signing(CaRealm.DEMONSTRATION, 1);

    /** A prepared scene on an empty store. */
    CeremonyScene scene();

    @Test
    @Proves("hpki.ceremony.Activation")
    default void issuing_ends_by_itself() {
        CeremonyScene scene = withGeneration();

        done(ask(scene, Purpose.ISSUING, 2, scene.officer(3)));
        assertThat(isActive(scene, Purpose.ISSUING)).isFalse();
        done(confirm(scene, Purpose.ISSUING, scene.officer(4)));

        assertThat(isActive(scene, Purpose.ISSUING)).isTrue();
        assertThat(isActive(scene, Purpose.STATUS)).isFalse();
        scene.clock().forward(Duration.ofHours(2).minusSeconds(1));
        assertThat(isActive(scene, Purpose.ISSUING)).isTrue();
        scene.clock().forward(Duration.ofSeconds(1));
        assertThat(isActive(scene, Purpose.ISSUING)).isFalse();
        done(ask(scene, Purpose.ISSUING, 1, scene.officer(4)));
    }

    @Test
    @Proves("TWO_OFFICERS_ACTIVATE")
    default void a_key_signs_only_while_its_generation_is_active() {
        CeremonyScene scene = withGeneration();
        CaKey key = scene.use().activated((generation, bytes) -> Der.ofHex("0500"), Purpose.STATUS);

        assertThatThrownBy(() -> key.sign(SIGNING, Der.ofHex("3000")))
                .isInstanceOfSatisfying(
                        TokenFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(TokenFailure.Reason.KEY_NOT_ACTIVATED));
        done(ask(scene, Purpose.STATUS, 0, scene.officer(3)));
        done(confirm(scene, Purpose.STATUS, scene.officer(5)));

        assertThat(key.sign(SIGNING, Der.ofHex("3000"))).isEqualTo(Der.ofHex("0500"));
    }

    @Test
    @Proves("hpki.ceremony.Activation")
    default void status_goes_on_until_an_officer_ends_it() {
        CeremonyScene scene = withGeneration();
        assertThat(scene.use().queries().silent()).containsExactly(SIGNING);
        done(ask(scene, Purpose.STATUS, 0, scene.officer(3)));
        assertThat(scene.use().queries().silent()).containsExactly(SIGNING);
        done(confirm(scene, Purpose.STATUS, scene.officer(5)));
        assertThat(scene.use().queries().silent()).isEmpty();

        scene.clock().forward(Duration.ofDays(30));
        assertThat(isActive(scene, Purpose.STATUS)).isTrue();
        assertThat(codes(ask(scene, Purpose.STATUS, 0, scene.officer(3))))
                .containsExactly(CeremonyRefusal.ALREADY_ACTIVE);
        done(end(scene, Purpose.STATUS, scene.officer(4)));

        assertThat(isActive(scene, Purpose.STATUS)).isFalse();
        assertThat(codes(end(scene, Purpose.STATUS, scene.officer(4)))).containsExactly(CeremonyRefusal.NOT_ACTIVE);
    }

    @Test
    @Proves("hpki.ceremony.Activation")
    default void status_ends_with_the_process_that_may_hold_the_key_and_with_the_next_one() {
        for (Function<CeremonyScene, Outcome<?>> change : List.<Function<CeremonyScene, Outcome<?>>>of(
                scene -> note(scene, NoteToken.Act.OPEN, Optional.empty()),
                scene -> note(scene, NoteToken.Act.CLOSE, Optional.empty()),
                scene -> scene.use().noteToken().started(Caller.automation("start")))) {
            CeremonyScene scene = activated(withGeneration());

            done(change.apply(scene));

            assertThat(isActive(scene, Purpose.STATUS)).isFalse();
            assertThat(scene.use().queries().silent()).containsExactly(SIGNING);
            assertThat(isActive(scene, Purpose.ISSUING)).isTrue();
            assertThat(scene.ports()
                            .work()
                            .readOnly(() -> scene.ports().journal().after(0, 100)))
                    .extracting(entry -> entry.intention() + " " + entry.detail())
                    .endsWith("END_ACTIVATION {\"purpose\":\"STATUS\"}");
            scene.clock().forward(Duration.ofSeconds(1));
            done(ask(scene, Purpose.STATUS, 0, scene.officer(3)));
            done(change.apply(scene));
            done(confirm(scene, Purpose.STATUS, scene.officer(4)));
            assertThat(isActive(scene, Purpose.STATUS)).isTrue();
        }
    }

    @Test
    default void status_outlives_a_token_that_did_not_open_and_a_stranger_who_says_that_one_did() {
        CeremonyScene scene = activated(withGeneration());

        done(note(scene, NoteToken.Act.OPEN, Optional.of(TokenFailure.Reason.PIN_WRONG)));
        assertThat(codes(scene.use().noteToken().started(scene.officer(3))))
                .extracting(RefusalCode::name)
                .containsExactly("NOT_ALLOWED");

        assertThat(isActive(scene, Purpose.STATUS)).isTrue();
    }

    @Test
    @Proves("TWO_OFFICERS_ACTIVATE")
    default void the_second_officer_is_another_one() {
        CeremonyScene scene = withGeneration();
        done(ask(scene, Purpose.ISSUING, 2, scene.officer(3)));

        assertThat(codes(confirm(scene, Purpose.ISSUING, scene.officer(3))))
                .containsExactly(CeremonyRefusal.SECOND_PERSON_NEEDED);
        assertThat(codes(confirm(scene, Purpose.ISSUING, scene.officer(6))))
                .containsExactly(CeremonyRefusal.NO_CA_OFFICER);
        done(end(scene, Purpose.ISSUING, scene.officer(3)));
        assertThat(codes(confirm(scene, Purpose.ISSUING, scene.officer(4))))
                .containsExactly(CeremonyRefusal.NOTHING_TO_CONFIRM);
    }

    @Test
    default void nothing_is_ended_but_what_the_officer_has_seen() {
        CeremonyScene scene = withGeneration();
        UUID asked = ask(scene, Purpose.STATUS, 0, scene.officer(3))
                .accepted()
                .orElseThrow()
                .id();
        EndActivation.Seen waiting = new EndActivation.Seen(asked, true);
        EndActivation.Seen active = new EndActivation.Seen(asked, false);
        assertThat(codes(end(scene, active, scene.officer(3)))).containsExactly(CeremonyRefusal.NOT_ACTIVE);
        done(confirm(scene, Purpose.STATUS, scene.officer(4)));

        assertThat(codes(end(scene, waiting, scene.officer(3)))).containsExactly(CeremonyRefusal.NOTHING_TO_CONFIRM);
        assertThat(isActive(scene, Purpose.STATUS)).isTrue();
        done(end(scene, active, scene.officer(3)));

        scene.clock().forward(Duration.ofSeconds(1));
        done(ask(scene, Purpose.STATUS, 0, scene.officer(3)));
        assertThat(codes(end(scene, waiting, scene.officer(3)))).containsExactly(CeremonyRefusal.NOTHING_TO_CONFIRM);
        done(confirm(scene, Purpose.STATUS, scene.officer(4)));
        assertThat(codes(end(scene, active, scene.officer(3)))).containsExactly(CeremonyRefusal.NOT_ACTIVE);
        assertThat(isActive(scene, Purpose.STATUS)).isTrue();
    }

    @Test
    @Proves("hpki.ceremony.TwoPersonAct")
    default void a_request_lapses_after_a_day() {
        CeremonyScene scene = withGeneration();
        done(ask(scene, Purpose.STATUS, 0, scene.officer(3)));
        scene.clock().forward(TwoPersonAct.WAITS.minusSeconds(1));
        assertThat(codes(ask(scene, Purpose.STATUS, 0, scene.officer(4))))
                .containsExactly(CeremonyRefusal.ALREADY_ACTIVE);
        scene.clock().forward(Duration.ofSeconds(1));

        assertThat(codes(confirm(scene, Purpose.STATUS, scene.officer(4))))
                .containsExactly(CeremonyRefusal.NOTHING_TO_CONFIRM);
        assertThat(isActive(scene, Purpose.STATUS)).isFalse();
        done(ask(scene, Purpose.STATUS, 0, scene.officer(4)));
        done(confirm(scene, Purpose.STATUS, scene.officer(3)));
    }

    @Test
    default void nobody_confirms_what_an_officer_asked_who_is_one_no_longer() {
        CeremonyScene scene = withGeneration();
        done(ask(scene, Purpose.ISSUING, 2, scene.officer(3)));
        done(scene.use().removeOfficer().remove(new RemoveOfficer.Command(CeremonyScene.login(3)), scene.keeper(1)));
        done(scene.use().confirmOfficer().confirm(new ConfirmOfficer.Command(CeremonyScene.login(3)), scene.keeper(2)));

        assertThat(codes(confirm(scene, Purpose.ISSUING, scene.officer(4))))
                .containsExactly(CeremonyRefusal.ASKER_NOT_IN_OFFICE);
        assertThat(isActive(scene, Purpose.ISSUING)).isFalse();
        done(end(scene, Purpose.ISSUING, scene.officer(4)));
        done(ask(scene, Purpose.ISSUING, 2, scene.officer(4)));
    }

    @Test
    default void the_list_tells_of_every_key_and_purpose_what_was_asked_for_last() {
        CeremonyScene scene = withGeneration();
        CaGeneration next = Authorities.signing(CaRealm.DEMONSTRATION, 2);
        scene.ports().work().inTransaction(() -> {
            scene.ports().authority().generations().add(next);
            return 1;
        });
        done(ask(scene, Purpose.ISSUING, 2, scene.officer(3)));
        done(end(scene, Purpose.ISSUING, scene.officer(3)));
        scene.clock().forward(Duration.ofSeconds(1));
        done(ask(scene, Purpose.ISSUING, 3, scene.officer(4)));
        done(ask(scene, Purpose.STATUS, 0, scene.officer(3)));
        done(confirm(scene, Purpose.STATUS, scene.officer(4)));

        List<ActivationView> all = done(scene.use().activations().list(scene.officer(3)));

        assertThat(all)
                .extracting(view -> view.generation().number() + " " + view.purpose() + " " + view.state() + " "
                        + view.standing().map(Activation::hours).orElse(-1))
                .containsExactly(
                        "1 ISSUING WAITING 3",
                        "1 STATUS ACTIVE 0",
                        "1 STATEMENTS NOT_ACTIVE -1",
                        "2 ISSUING NOT_ACTIVE -1",
                        "2 STATUS NOT_ACTIVE -1",
                        "2 STATEMENTS NOT_ACTIVE -1");
        for (ActivationView each : all) {
            assertThat(done(scene.use()
                                    .activations()
                                    .show(AuthorityName.of(each.generation()), each.purpose(), scene.officer(3)))
                            .latest())
                    .isEqualTo(each.latest());
        }
    }

    @Test
    default void who_logged_in_long_ago_activates_nothing() {
        CeremonyScene scene = withGeneration();
        Caller early = scene.officer(3);
        scene.clock().forward(Duration.ofHours(1));

        assertThat(codes(ask(scene, Purpose.ISSUING, 2, early)))
                .extracting(RefusalCode::name)
                .containsExactly("CONFIRMATION_NEEDED");
    }

    @Test
    default void nothing_is_activated_for_too_long_or_too_late() {
        CeremonyScene scene = withGeneration();

        assertThat(codes(ask(scene, Purpose.ISSUING, 13, scene.officer(3))))
                .containsExactly(CeremonyRefusal.ACTIVATION_TOO_LONG);
        assertThat(codes(ask(scene, Purpose.ISSUING, 0, scene.officer(3))))
                .containsExactly(CeremonyRefusal.ACTIVATION_TOO_LONG);

        scene.clock()
                .forward(Duration.between(
                        scene.clock().instant(),
                        JapanTime.startOf(LocalDate.of(2041, 1, 17)).minusSeconds(1)));
        done(ask(scene, Purpose.ISSUING, 1, scene.officer(3)));
        scene.clock().forward(Duration.ofSeconds(1));

        assertThat(codes(confirm(scene, Purpose.ISSUING, scene.officer(4))))
                .containsExactly(CeremonyRefusal.GENERATION_TOO_OLD);
        done(end(scene, Purpose.ISSUING, scene.officer(3)));
        assertThat(codes(ask(scene, Purpose.ISSUING, 1, scene.officer(3))))
                .containsExactly(CeremonyRefusal.GENERATION_TOO_OLD);
        done(ask(scene, Purpose.STATUS, 0, scene.officer(3)));
        assertThat(done(scene.use().queries().standings(scene.officer(3)))
                        .get(0)
                        .isTooOld())
                .isTrue();
    }

    private CeremonyScene withGeneration() {
        CeremonyScene scene = scene().withOfficers();
        scene.ports().work().inTransaction(() -> {
            scene.ports().authority().generations().add(SIGNING);
            return 1;
        });
        return scene;
    }

    private static CeremonyScene activated(CeremonyScene scene) {
        for (Purpose purpose : List.of(Purpose.ISSUING, Purpose.STATUS)) {
            done(ask(scene, purpose, purpose.endsByItself() ? 2 : 0, scene.officer(3)));
            done(confirm(scene, purpose, scene.officer(4)));
        }
        return scene;
    }

    private static Outcome<?> note(CeremonyScene scene, NoteToken.Act act, Optional<TokenFailure.Reason> fault) {
        return scene.use()
                .noteToken()
                .note(new NoteToken.Command(act, "lists", "node1", fault), Caller.operator("1000", "token-door"));
    }

    private static boolean isActive(CeremonyScene scene, Purpose purpose) {
        return scene.ports()
                .work()
                .readOnly(() -> scene.use()
                        .queries()
                        .isActive(SIGNING.id(), purpose, scene.clock().instant()));
    }

    private static Outcome<Activation> ask(CeremonyScene scene, Purpose purpose, int hours, Caller by) {
        return scene.use()
                .activateGeneration()
                .activate(new ActivateGeneration.Command(SIGNING.id(), purpose, hours), by);
    }

    private static Outcome<Activation> confirm(CeremonyScene scene, Purpose purpose, Caller by) {
        return scene.use().confirmActivation().confirm(new ConfirmActivation.Command(SIGNING.id(), purpose), by);
    }

    private static Outcome<Activation> end(CeremonyScene scene, Purpose purpose, Caller by) {
        return scene.use().endActivation().end(new EndActivation.Command(SIGNING.id(), purpose), by);
    }

    private static Outcome<Activation> end(CeremonyScene scene, EndActivation.Seen seen, Caller by) {
        return scene.use()
                .endActivation()
                .end(new EndActivation.Command(SIGNING.id(), Purpose.STATUS, Optional.of(seen)), by);
    }

    private static List<RefusalCode> codes(Outcome<?> outcome) {
        return outcome.refusals().orElseThrow().reasons().stream()
                .map(reason -> reason.code())
                .toList();
    }
}
