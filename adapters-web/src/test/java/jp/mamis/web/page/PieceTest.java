package jp.mamis.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PieceTest {

    @Test
    void a_reference_number_is_a_piece_of_its_own_and_nothing_is_lost() {
        assertThat(Piece.of("受付番号 J-2026-0000123-6"))
                .containsExactly(new Piece("受付番号 ", false), new Piece("J-2026-0000123-6", true), new Piece("", false));
        assertThat(Piece.of("03-1234-5678")).containsExactly(new Piece("03-1234-5678", false));
    }
}
