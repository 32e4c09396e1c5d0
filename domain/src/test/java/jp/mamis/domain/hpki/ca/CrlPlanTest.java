package jp.mamis.domain.hpki.ca;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import jp.mamis.domain.fixture.Proves;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrlPlanTest {

    @ParameterizedTest
    @Proves("hpki.ca.CrlPlan")
    @CsvSource({
        "2026-11-22T16:59:59Z, 2026-11-22T16:59:59Z, false",
        "2026-11-22T16:59:59Z, 2026-11-22T17:00:00Z, true",
        "2026-11-22T17:00:00Z, 2026-11-22T17:00:00Z, false",
        "2026-11-22T17:00:00Z, 2026-11-23T16:59:59Z, false",
        "2026-11-22T17:00:00Z, 2026-11-23T17:00:00Z, true",
        "2026-11-22T15:30:00Z, 2026-11-22T16:00:00Z, false"
    })
    void a_list_is_due_at_two_in_the_night_in_japan(Instant made, Instant now, boolean due) {
        assertThat(CrlPlan.isDue(made, now)).isEqualTo(due);
    }
}
