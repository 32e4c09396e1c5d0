package jp.mamis.web.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.kernel.Version;
import org.junit.jupiter.api.Test;

class JsonAnswersTest {

    sealed interface State {}

    record WaitingFor(String body) implements State {}

    record Answer(
            AssociationId id,
            Version version,
            Tier tier,
            LocalDate day,
            Instant at,
            Optional<String> absent,
            Optional<String> present,
            List<State> states,
            Map<Tier, Integer> counts) {}

    @Test
    void a_record_is_written_in_the_order_of_its_components() {
        Answer answer = new Answer(
                new AssociationId(new UUID(0, 1)),
                new Version(2),
                Tier.LOCAL,
                LocalDate.of(2024, 2, 29),
                Instant.parse("2026-03-31T15:00:00Z"),
                Optional.empty(),
                Optional.of("\"<\u2028"),
                List.of(new WaitingFor("x")),
                Map.of(Tier.LOCAL, 3));

        assertThat(JsonAnswers.text(answer))
                .isEqualTo("{\"id\":\"00000000-0000-0000-0000-000000000001\",\"version\":2,\"tier\":\"LOCAL\","
                        + "\"day\":\"2024-02-29\",\"at\":\"2026-03-31T15:00:00Z\",\"present\":\"\\\"<\u2028\","
                        + "\"states\":[{\"kind\":\"waitingFor\",\"body\":\"x\"}],\"counts\":{\"LOCAL\":3}}");
    }
}
