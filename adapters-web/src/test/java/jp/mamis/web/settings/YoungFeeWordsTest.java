package jp.mamis.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mamis.domain.fixture.Rules;
import jp.mamis.web.page.Language;
import jp.mamis.web.page.Texts;
import org.junit.jupiter.api.Test;

class YoungFeeWordsTest {

    @Test
    void what_the_young_pay_stands_beside_the_fee_of_the_others() {
        SettingsWords words = new SettingsWords(Texts.in(Language.JAPANESE));

        assertThat(words.annual(Rules.EMPLOYED)).isEqualTo("48,000円（30歳以下の方は39,000円）");
        assertThat(words.annual(Rules.OPENERS)).doesNotContain("以下");
    }
}
