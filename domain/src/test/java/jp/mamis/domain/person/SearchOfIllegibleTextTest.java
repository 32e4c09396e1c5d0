package jp.mamis.domain.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.mamis.domain.kernel.MalformedValue;
import org.junit.jupiter.api.Test;

class SearchOfIllegibleTextTest {

    @Test
    void control_characters_that_no_store_can_hold_fall_away() {
        assertThat(NameKey.parse("ニチ\u0000イ")).isEqualTo(NameKey.parse("ニチイ"));
        assertThatThrownBy(() -> NameKey.parse("\u0000")).isInstanceOf(MalformedValue.class);
    }
}
