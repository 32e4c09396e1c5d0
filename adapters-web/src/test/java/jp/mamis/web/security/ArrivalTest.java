package jp.mamis.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import jp.mamis.web.problem.RejectedRequest;
import org.junit.jupiter.api.Test;

class ArrivalTest {

    private static final int MANY = 1 << 20;

    private final AtomicLong now = new AtomicLong();

    /** A body of which so many bytes come at a time, each time after so long. */
    private Arrival coming(int bytes, Duration every) {
        InputStream slow = new ByteArrayInputStream(new byte[MANY]) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                now.addAndGet(every.toNanos());
                return super.read(into, offset, Math.min(bytes, length));
            }
        };
        return new Arrival(slow, now::get);
    }

    @Test
    void a_body_is_read_up_to_its_limit() throws IOException {
        assertThat(coming(MANY, Duration.ofMillis(1)).upTo(10)).hasSize(10);
        assertThat(coming(MANY, Duration.ofMillis(1)).upTo(MANY + 1)).hasSize(MANY);
    }

    @Test
    void a_large_body_may_come_over_a_slow_line() throws IOException {
        assertThat(coming(16 << 10, Duration.ofSeconds(2)).upTo(MANY)).hasSize(MANY);
    }

    @Test
    void a_byte_now_and_then_is_too_slow_whether_it_is_wanted_or_thrown_away() {
        assertThatThrownBy(() -> coming(1, Duration.ofSeconds(3)).upTo(MANY))
                .isInstanceOfSatisfying(
                        RejectedRequest.class,
                        no -> assertThat(no.reason()).isEqualTo(RejectedRequest.Reason.TOO_SLOW));
        assertThat(Duration.ofNanos(now.get())).isBetween(Arrival.GRACE, Arrival.GRACE.plusSeconds(9));
        assertThatThrownBy(() -> coming(1, Duration.ofSeconds(3)).readOff(MANY)).isInstanceOf(RejectedRequest.class);
    }

    @Test
    void who_comes_while_too_many_bodies_are_awaited_is_told_to_come_again() {
        Exchange exchange = Exchange.post("/api/v1/sessions").form("a=b");

        assertThatThrownBy(() -> new BodyGate(new Semaphore(0)).admit(exchange.request(), exchange.response()))
                .isInstanceOfSatisfying(
                        RejectedRequest.class,
                        no -> assertThat(no.reason()).isEqualTo(RejectedRequest.Reason.TOO_MANY_REQUESTS));
        assertThat(exchange.answered).containsEntry("Connection", "close");
    }
}
