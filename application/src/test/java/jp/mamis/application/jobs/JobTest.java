package jp.mamis.application.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.application.procedures.JoinScene;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hierarchy.AssociationId;
import org.junit.jupiter.api.Test;

class JobTest implements JobScenario {

    private static final Instant NOW = Instant.parse("2026-03-31T14:59:59Z");
    private static final UUID RUNNER = new UUID(9, 9);

    @Override
    public JoinScene scene(int doctors) {
        return new JoinScene(InMemoryPorts.ports()).prepared(doctors);
    }

    @Test
    void the_rest_is_told_by_the_pace_since_it_was_last_begun_and_only_then() {
        Job running = Job.queued(new JobId(new UUID(1, 1)), order(), 1_200).take(RUNNER, NOW);
        Job further = running.advanced(JobWork.Piece.of(300, 300, 0, false), NOW.plusSeconds(30));

        assertThat(running.rest(NOW.plusSeconds(30))).isEmpty();
        assertThat(further.rest(NOW.plusSeconds(1))).isEmpty();
        assertThat(further.rest(NOW.plusSeconds(30))).contains(Duration.ofSeconds(90));
        Job again = further.cancelled(NOW.plusSeconds(30))
                .then(Job::resumed)
                .accepted()
                .orElseThrow()
                .take(RUNNER, NOW.plusSeconds(9_000));
        assertThat(again.rest(NOW.plusSeconds(9_100))).isEmpty();
        assertThat(again.advanced(JobWork.Piece.of(400, 100, 0, false), NOW.plusSeconds(9_010))
                        .rest(NOW.plusSeconds(9_010)))
                .contains(Duration.ofSeconds(80));
        assertThat(further.cancelled(NOW).accepted().orElseThrow().rest(NOW.plusSeconds(30)))
                .isEmpty();
    }

    private static Job.Order order() {
        return new Job.Order(
                JobKind.LOAD_INSTITUTIONS,
                new AccountId(new UUID(2, 2)),
                new AssociationId(new UUID(3, 3)),
                Channel.PAGE,
                NOW);
    }
}
