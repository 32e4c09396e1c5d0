package jp.mamis.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import jp.mamis.application.memory.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    private static final String FORWARDED = "X-Forwarded-For";

    @Test
    void nobody_but_a_proxy_of_ours_can_name_another_address() {
        ClientAddress address = new ClientAddress(Set.of("10.0.0.1", "10.0.0.2"));

        assertThat(address.in(Exchange.get("/")
                        .from("198.51.100.7")
                        .header(FORWARDED, "203.0.113.9")
                        .request()))
                .isEqualTo("198.51.100.7");
        assertThat(address.in(Exchange.get("/")
                        .from("10.0.0.1")
                        .header(FORWARDED, "1.2.3.4, 203.0.113.9, 10.0.0.2")
                        .request()))
                .isEqualTo("203.0.113.9");
        assertThat(address.in(Exchange.get("/").from("10.0.0.1").request())).isEqualTo("10.0.0.1");
    }

    @Test
    void an_address_that_keeps_failing_has_to_wait_and_recovers() {
        MovableClock clock = MovableClock.at("2026-04-01T00:00:00Z");
        FailureThrottle throttle = new FailureThrottle(clock);

        IntStream.range(0, FailureThrottle.BURST).forEach(again -> throttle.failed("192.0.2.1"));

        assertThat(throttle.holds("192.0.2.1")).isTrue();
        assertThat(throttle.holds("192.0.2.2")).isFalse();
        clock.forward(FailureThrottle.RECOVERY.plus(Duration.ofMillis(1)));
        assertThat(throttle.holds("192.0.2.1")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/my", "/office/1401A?state=open#top"})
    void a_place_on_this_site_is_kept(String path) {
        assertThat(LocalPath.of(path, "/home")).hasToString(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "my",
                "//evil.example",
                "//evil.example/x?a=b",
                "/\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "/my\r\nSet-Cookie: a=b",
                "/a b"
            })
    void any_other_place_leads_home(String path) {
        assertThat(LocalPath.of(path, "/home")).hasToString("/home");
    }
}
