package jp.mamis.web.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MinuteFigureTest {

    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);
    private final Queue<Double> measurements = new ArrayDeque<>(List.of(1.0, 2.0));
    private final MinuteFigure figure = new MinuteFigure(measurements::remove, clock::get);

    @Test
    void is_measured_once_a_minute() {
        // given
        assertThat(figure.getAsDouble()).isEqualTo(1);

        // when
        clock.addAndGet(Duration.ofMinutes(1).toNanos() - 1);

        // then
        assertThat(figure.getAsDouble()).isEqualTo(1);
        clock.incrementAndGet();
        assertThat(figure.getAsDouble()).isEqualTo(2);
    }

    @Test
    void a_figure_that_could_not_be_measured_is_tried_again_at_once() {
        // given
        Queue<Double> later = new ArrayDeque<>();
        MinuteFigure failing = new MinuteFigure(later::remove, clock::get);
        assertThatThrownBy(failing::getAsDouble).isInstanceOf(RuntimeException.class);

        // when
        later.add(3.0);

        // then
        assertThat(failing.getAsDouble()).isEqualTo(3);
    }
}
