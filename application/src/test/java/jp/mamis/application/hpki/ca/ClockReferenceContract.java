package jp.mamis.application.hpki.ca;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What references of the clock promise. */
public interface ClockReferenceContract {

    /** One whose clock is ahead by so much. */
    ClockReference ahead(Duration off);

    /** One that knows nothing. */
    ClockReference unknown();

    @Test
    default void it_says_by_how_much_the_clock_is_ahead_or_behind() {
        assertThat(ahead(Duration.ofMillis(1_500)).ahead()).contains(Duration.ofMillis(1_500));
        assertThat(ahead(Duration.ofMillis(-20)).ahead()).contains(Duration.ofMillis(-20));
        assertThat(ahead(Duration.ZERO).ahead()).contains(Duration.ZERO);
    }

    @Test
    default void who_knows_nothing_says_nothing() {
        assertThat(unknown().ahead()).isEqualTo(Optional.empty());
    }
}
