package jp.mamis.domain.hpki.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import jp.mamis.domain.fixture.Proves;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponderTermTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    @ParameterizedTest
    @Proves("hpki.status.ResponderTerm")
    @CsvSource({
        "P30D, LASTING",
        "P29DT23H59M59S, ENDS_SOON",
        "P7D, ENDS_SOON",
        "P6DT23H59M59S, ENDING",
        "PT0S, ENDING",
        "PT-1S, OVER"
    })
    void how_much_is_left_tells_what_is_to_be_done(Duration left, ResponderTerm term) {
        assertThat(ResponderTerm.of(NOW.plus(left), NOW)).isEqualTo(term);
    }
}
