package jp.mamis.application.procedures;

import static jp.mamis.application.procedures.JoinScene.doctorAndClerkOf;
import static jp.mamis.application.procedures.JoinScene.done;
import static jp.mamis.domain.fixture.Associations.AOBA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.domain.procedures.ProcedureId;
import org.junit.jupiter.api.Test;

class NextToDecideTest {

    private static final ProcedureIndex.Filter WORK_LIST =
            new ProcedureIndex.Filter(Set.of(), "", ProcedureIndex.Sort.OLDEST_FIRST);

    @Test
    void what_colleagues_have_taken_up_is_passed_over() {
        JoinScene scene = new JoinScene(InMemoryPorts.ports()).prepared(121);

        ProcedureId free = lastBehindTakenUp(scene, 120);

        assertThat(next(scene)).contains(free);
    }

    @Test
    void behind_two_hundred_of_colleagues_the_list_is_left_to_choose_from() {
        JoinScene scene = new JoinScene(InMemoryPorts.ports()).prepared(201);

        lastBehindTakenUp(scene, 200);

        assertThat(next(scene)).isEmpty();
    }

    private static ProcedureId lastBehindTakenUp(JoinScene scene, int taken) {
        for (int doctor = 1; doctor <= taken; doctor++) {
            done(scene.startReview(scene.filed(doctor), AOBA));
            scene.clock().forward(Duration.ofSeconds(1));
        }
        return scene.filed(taken + 1).id();
    }

    private static Optional<ProcedureId> next(JoinScene scene) {
        return scene.procedures()
                .officeQueries()
                .next(AOBA.id(), new ProcedureId(new UUID(0, 1)), WORK_LIST, doctorAndClerkOf(9_999, AOBA));
    }
}
