package jp.mamis.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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

    @Test
    void what_is_thrown_away_is_thrown_away_for_a_while_only() throws IOException {
        Arrival endless = coming(16 << 10, Duration.ofSeconds(1));

        endless.readOff(MANY);

        assertThat(Duration.ofNanos(now.get())).isEqualTo(Arrival.GRACE);
    }

    @Test
    void one_client_may_not_take_the_room_of_all() throws Exception {
        BodyGate gate = new BodyGate(new Semaphore(100));
        CountDownLatch begun = new CountDownLatch(20);
        CountDownLatch ends = new CountDownLatch(1);
        ExecutorService slow = Executors.newFixedThreadPool(20);
        try {
            for (int i = 0; i < 20; i++) {
                slow.execute(() -> admit(gate, from("192.0.2.1").arriving(begun, ends)));
            }
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

            assertThatThrownBy(() -> admit(gate, from("192.0.2.1"))).isInstanceOf(RejectedRequest.class);
            assertThatNoException().isThrownBy(() -> admit(gate, from("192.0.2.2")));
        } finally {
            ends.countDown();
            slow.shutdown();
            assertThat(slow.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThatNoException().isThrownBy(() -> admit(gate, from("192.0.2.1")));
    }

    private static Exchange from(String address) {
        return Exchange.post("/api/v1/sessions").form("a=b").from(address);
    }

    private static void admit(BodyGate gate, Exchange exchange) {
        try {
            gate.admit(exchange.request(), exchange.response());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
