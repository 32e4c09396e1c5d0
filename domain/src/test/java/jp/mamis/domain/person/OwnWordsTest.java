package jp.mamis.domain.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.procedures.CallText;
import jp.mamis.domain.procedures.Reason;
import jp.mamis.domain.tray.DropReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "　\n", "見本\u0007", "見本\u202e", "見本\ufffd", "\ud83d"})
    void what_cannot_be_read_is_refused_everywhere(String typed) {
        assertThatThrownBy(() -> Reason.parse(typed)).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> CallText.parse(typed)).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> DropReason.parse(typed)).isInstanceOf(MalformedValue.class);
    }

    @Test
    void lines_stay_and_tabs_become_spaces() {
        assertThat(Reason.parse(" 一行目\r\n二行\t目 ").text()).isEqualTo("一行目\n二行 目");
        assertThatThrownBy(() -> DropReason.parse("長".repeat(201))).isInstanceOf(MalformedValue.class);
    }

    @Test
    void what_was_kept_before_stays_readable() {
        assertThat(new Reason("見本\u0007").text()).isEqualTo("見本\u0007");
    }
}
