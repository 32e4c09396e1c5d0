package jp.mamis.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PieceTest {

    @Test
    void a_reference_number_is_a_piece_of_its_own_and_nothing_is_lost() {
        assertThat(Piece.of("受付番号 J-2026-0000123-6"))
                .containsExactly(new Piece("受付番号 ", false), new Piece("J-2026-0000123-6", true), new Piece("", false));
        assertThat(Piece.of("03-1234-5678")).containsExactly(new Piece("03-1234-5678", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"入会日：2026年4月1日（令和8年）", "2013年3月（平成25年）", "2026年11月4日（19日経過）", "（1日経過）"})
    void a_line_that_tells_a_day_is_known(String line) {
        assertThat(Piece.isDated(line)).isTrue();
    }

    @Test
    void figures_alone_are_no_day() {
        assertThat(Piece.isDated("2026年度")).isFalse();
        assertThat(Piece.isDated("19日以内")).isFalse();
        assertThat(Piece.isDated("1 April 2026")).isFalse();
    }
}
