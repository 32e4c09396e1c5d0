package jp.mamis.application.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeptAnswerTest {

    @Test
    void a_page_fits_that_the_store_can_hold() {
        assertThat(KeptAnswer.fits("<p>見本</p>")).isTrue();
        assertThat(KeptAnswer.fits("<input value=\"見本\0\">")).isFalse();
        assertThat(KeptAnswer.fits("あ".repeat(KeptAnswer.LONGEST / 3 + 1))).isFalse();
    }
}
