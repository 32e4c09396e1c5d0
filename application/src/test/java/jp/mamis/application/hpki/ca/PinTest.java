package jp.mamis.application.hpki.ca;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PinTest {

    @Test
    void a_pin_says_nothing_and_can_be_wiped() {
        Pin pin = Pin.of("1234");

        assertThat(pin).hasToString("Pin[hidden]");
        pin.close();
        assertThat(pin.characters()).containsExactly('\0', '\0', '\0', '\0');
    }

    @Test
    void two_shares_are_one_pin_in_their_order() {
        Pin first = Pin.of("12");
        Pin whole = Pin.ofShares(first, Pin.of("34"));
        first.close();

        assertThat(whole.reads("1234")).isTrue();
        assertThat(whole.reads("3412")).isFalse();
    }

    @Test
    void what_is_handed_out_is_a_copy() {
        Pin pin = Pin.of("1234");
        Pin copy = pin.copy();

        pin.characters()[0] = '9';
        pin.close();

        assertThat(copy.reads("1234")).isTrue();
    }
}
