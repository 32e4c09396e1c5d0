package jp.mamis.persistence.settings;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mamis.domain.fixture.Rules;
import jp.mamis.domain.settings.BodyRules;
import org.junit.jupiter.api.Test;

class RulesJsonTest {

    @Test
    void rules_of_when_they_said_how_labels_are_printed_are_still_read() {
        String now = RulesJson.text(BodyRules.STANDARD.writing(Rules.WRITING));
        String before = now.replace(
                "\"address\":\"WORKPLACE\"",
                "\"sheet\":\"TWENTY_FOUR\",\"address\":\"WORKPLACE\",\"right\":-2,\"down\":3");

        assertThat(before).isNotEqualTo(now);
        assertThat(RulesJson.read(before)).isEqualTo(BodyRules.STANDARD.writing(Rules.WRITING));
    }
}
