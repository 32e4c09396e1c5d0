package jp.mamis.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.mamis.domain.fixture.Rules;
import jp.mamis.domain.procedures.RuleDifference;
import jp.mamis.web.page.Language;
import jp.mamis.web.page.Texts;
import org.junit.jupiter.api.Test;

class TrialWordsTest {

    private final TrialWords words = new TrialWords(Texts.in(Language.JAPANESE));

    @Test
    void what_has_to_be_asked_for_is_told_as_such() {
        assertThat(words.of(new RuleDifference.Exemptions(List.of(), List.of(Rules.CHILDCARE))))
                .contains(Rules.CHILDCARE.name(), "申し出により対象になり得ます");
        assertThat(words.of(new RuleDifference.Exemptions(List.of(Rules.ELDERLY), List.of())))
                .contains(Rules.ELDERLY.name(), Rules.ELDERLY.spares())
                .doesNotContain("申し出");
    }
}
