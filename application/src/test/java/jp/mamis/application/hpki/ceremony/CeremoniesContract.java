package jp.mamis.application.hpki.ceremony;

import static jp.mamis.application.hpki.ceremony.CeremonyScene.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.KeyId;
import jp.mamis.domain.hpki.ca.KeyLabel;
import jp.mamis.domain.hpki.ceremony.Ceremony;
import jp.mamis.domain.hpki.ceremony.CeremonyId;
import jp.mamis.domain.hpki.ceremony.CeremonyPlan;
import jp.mamis.domain.hpki.ceremony.CeremonyRefusal;
import jp.mamis.domain.hpki.ceremony.CeremonyStep;
import jp.mamis.domain.hpki.ceremony.TwoPersonAct;
import jp.mamis.domain.hpki.ceremony.TwoPersonAct.Move;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.RefusalCode;
import org.junit.jupiter.api.Test;

/** What kept ceremonies promise, on stores of any kind. */
public interface CeremoniesContract {

    Instant AT = Instant.parse("2026-04-01T01:02:03.456789Z");

    /** A prepared scene on an empty store. */
    CeremonyScene scene();

    @Test
    default void a_ceremony_comes_back_with_all_its_steps() {
        CeremonyScene scene = scene();
        Ceremony begun = ceremony(1).begun(intent()).done(result());

        save(scene, begun);

        Ceremony kept = find(scene, 1).orElseThrow();
        assertThat(kept.version()).isEqualTo(begun.version().next());
        assertThat(kept.plan()).isEqualTo(begun.plan());
        assertThat(kept.steps()).isEqualTo(begun.steps());
        assertThat(kept.begunBy()).isEqualTo(begun.begunBy());
        assertThat(find(scene, 2)).isEmpty();
    }

    @Test
    default void a_step_goes_on_where_it_stood() {
        CeremonyScene scene = scene();
        save(scene, ceremony(1));
        save(scene, find(scene, 1).orElseThrow().begun(intent()));

        save(scene, find(scene, 1).orElseThrow().done(result()));

        assertThat(find(scene, 1).orElseThrow().steps().get(0))
                .isEqualTo(new CeremonyStep(
                        ceremony(1).steps().get(0).task(), Optional.of(intent()), Optional.of(result())));
    }

    @Test
    default void whoever_read_an_older_state_cannot_store() {
        CeremonyScene scene = scene();
        save(scene, ceremony(1));
        Ceremony read = find(scene, 1).orElseThrow();
        save(scene, read.begun(intent()));

        assertThatThrownBy(() -> save(scene, read.done(result()))).isInstanceOf(StaleState.class);
        assertThat(find(scene, 1).orElseThrow().steps().get(0).isDone()).isFalse();
    }

    @Test
    default void one_is_under_way_at_a_time() {
        CeremonyScene scene = scene();
        save(scene, ceremony(1));

        assertThatThrownBy(() -> save(scene, ceremony(2))).isInstanceOf(StaleState.class);
        Ceremony whole = find(scene, 1).orElseThrow();
        while (whole.isUnderWay()) {
            whole = whole.begun(intent()).done(result());
        }
        save(scene, whole);
        save(scene, ceremony(2));

        assertThat(scene.ports()
                        .work()
                        .readOnly(() -> scene.ports().authority().ceremonies().all()))
                .extracting(Ceremony::number)
                .containsExactly(1, 2);
    }

    @Test
    default void two_officers_give_one_up_and_another_begins() {
        CeremonyScene scene = scene().withOfficers();
        save(scene, ceremony(1).begun(intent()));

        assertThat(codes(abandon(scene, Move.CONFIRM, 4))).containsExactly(CeremonyRefusal.NOTHING_TO_CONFIRM);
        done(abandon(scene, Move.ASK, 3));
        assertThat(codes(abandon(scene, Move.ASK, 4))).containsExactly(CeremonyRefusal.ALREADY_ASKED);
        assertThat(codes(abandon(scene, Move.CONFIRM, 3))).containsExactly(CeremonyRefusal.SECOND_PERSON_NEEDED);
        assertThat(codes(abandon(scene, Move.CONFIRM, 6))).containsExactly(CeremonyRefusal.NO_CA_OFFICER);
        assertThat(find(scene, 1).orElseThrow().isUnderWay()).isTrue();
        done(abandon(scene, Move.CONFIRM, 5));

        Ceremony ended = find(scene, 1).orElseThrow();
        assertThat(ended.state()).isEqualTo(Ceremony.State.ABANDONED);
        assertThat(ended.keys()).containsExactly(new KeyLabel("demonstration-ca-root-1"));
        assertThat(ended.abandoned().orElseThrow().confirmedBy()).contains(CeremonyScene.id(5));
        assertThat(ended.steps()).isEqualTo(ceremony(1).begun(intent()).steps());
        assertThat(codes(abandon(scene, Move.ASK, 3))).containsExactly(CeremonyRefusal.NO_CEREMONY);
        assertThat(codes(begin(scene, 1))).containsExactly(CeremonyRefusal.GENERATION_TAKEN);
        assertThat(done(begin(scene, 2)).number()).isEqualTo(2);
    }

    @Test
    default void what_is_asked_is_taken_back_by_a_word_by_a_step_and_after_a_day() {
        CeremonyScene scene = scene().withOfficers();
        save(scene, ceremony(1));
        done(abandon(scene, Move.ASK, 3));
        done(abandon(scene, Move.TAKE_BACK, 4));
        assertThat(codes(abandon(scene, Move.CONFIRM, 5))).containsExactly(CeremonyRefusal.NOTHING_TO_CONFIRM);

        done(abandon(scene, Move.ASK, 3));
        save(scene, find(scene, 1).orElseThrow().begun(intent()));
        assertThat(codes(abandon(scene, Move.CONFIRM, 5))).containsExactly(CeremonyRefusal.NOTHING_TO_CONFIRM);

        done(abandon(scene, Move.ASK, 3));
        scene.clock().forward(TwoPersonAct.WAITS);
        assertThat(codes(abandon(scene, Move.CONFIRM, 5))).containsExactly(CeremonyRefusal.NOTHING_TO_CONFIRM);
        assertThat(find(scene, 1).orElseThrow().isUnderWay()).isTrue();
    }

    @Test
    default void a_plan_keeps_the_root_it_names() {
        CeremonyScene scene = scene();
        CeremonyPlan plain = ceremony(1).plan();
        CeremonyPlan plan = new CeremonyPlan(
                plain.realm(),
                CeremonyPlan.Root.OUTSIDE,
                1,
                plain.family(),
                plain.rootKey(),
                plain.key(),
                plain.from(),
                Optional.of(Der.ofHex("AB".repeat(32))));

        save(scene, Ceremony.of(new CeremonyId(new UUID(7, 1)), 1, plan, AT, List.of(CeremonyScene.id(3))));

        assertThat(find(scene, 1).orElseThrow().plan()).isEqualTo(plan);
    }

    private static Outcome<Ceremony> abandon(CeremonyScene scene, Move move, int officer) {
        return scene.use().abandonCeremony().abandon(new AbandonCeremony.Command(1, move), scene.officer(officer));
    }

    private static Outcome<Ceremony> begin(CeremonyScene scene, int generation) {
        return scene.use()
                .beginCeremony()
                .begin(
                        new BeginCeremony.Command(
                                CeremonyScene.plan(CaRealm.DEMONSTRATION, CeremonyPlan.Root.OWN, generation),
                                scene.officer(4)),
                        scene.officer(3));
    }

    private static List<RefusalCode> codes(Outcome<?> outcome) {
        return outcome.refusals().orElseThrow().reasons().stream()
                .map(reason -> reason.code())
                .toList();
    }

    private static Ceremony ceremony(int number) {
        return Ceremony.of(
                new CeremonyId(new UUID(7, number)),
                number,
                CeremonyScene.plan(CaRealm.DEMONSTRATION, CeremonyPlan.Root.OWN, number),
                AT,
                List.of(CeremonyScene.id(3), CeremonyScene.id(4)));
    }

    private static CeremonyStep.Intent intent() {
        return new CeremonyStep.Intent(AT, List.of(CeremonyScene.id(3)), Optional.of(Der.ofHex("3000")));
    }

    private static CeremonyStep.Result result() {
        return new CeremonyStep.Result(
                AT.plusSeconds(1),
                List.of(CeremonyScene.id(5), CeremonyScene.id(4)),
                new KeyId("0a0b"),
                Der.ofHex("30020500"));
    }

    private static void save(CeremonyScene scene, Ceremony ceremony) {
        scene.ports().work().inTransaction(() -> {
            scene.ports().authority().ceremonies().save(ceremony);
            return 1;
        });
    }

    private static Optional<Ceremony> find(CeremonyScene scene, int number) {
        return scene.ports()
                .work()
                .readOnly(() -> scene.ports().authority().ceremonies().find(number));
    }
}
