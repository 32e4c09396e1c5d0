package jp.mamis.domain.hpki.ca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.mamis.domain.kernel.MalformedValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyNamesTest {

    @Test
    void a_label_is_a_word_in_small_letters() {
        assertThat(KeyLabel.parse(" signing-2026 ")).hasToString("signing-2026");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1st",
                "-a",
                "Root",
                "a b",
                "鍵",
                "a\u0000",
                "a123456789012345678901234567890123456789012345678901234567890123456789"
            })
    void other_labels_are_none(String text) {
        assertThatThrownBy(() -> KeyLabel.parse(text)).isInstanceOf(MalformedValue.class);
    }

    @Test
    void an_id_is_its_bytes() {
        KeyId id = KeyId.of(new byte[] {0, (byte) 0xff});

        assertThat(id).hasToString("00ff");
        assertThat(id.bytes()).containsExactly(0, 0xff);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0G", "AB"})
    void other_ids_are_none(String text) {
        assertThatThrownBy(() -> new KeyId(text)).isInstanceOf(MalformedValue.class);
    }
}
