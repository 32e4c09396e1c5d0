package jp.mamis.application.hpki.ceremony;

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
import jp.mamis.domain.hpki.ceremony.Ceremony;
import jp.mamis.domain.hpki.ceremony.CeremonyId;
import jp.mamis.domain.hpki.ceremony.CeremonyPlan;
import jp.mamis.domain.hpki.ceremony.CeremonyStep;
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
