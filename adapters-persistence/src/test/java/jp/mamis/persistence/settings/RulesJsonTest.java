package jp.mamis.persistence.settings;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mamis.domain.fixture.Rules;
import jp.mamis.domain.settings.BodyRules;
import org.junit.jupiter.api.Test;

class RulesJsonTest {

    @Test
    void numbers_of_persons_are_written_as_ever_and_everybody_as_no_number() {
        BodyRules rules = Rules.confirmedBy(Rules.ALL_AND_ADMINISTRATOR);
        String json = RulesJson.text(rules);

        assertThat(json)
                .contains("\"workflow\":[{\"role\":\"STAFF\",\"all\":true},{\"role\":\"ADMINISTRATOR\",\"count\":1}]");
        assertThat(RulesJson.read(json)).isEqualTo(rules);
    }

    @Test
    void rules_without_direct_joining_or_seal_are_written_as_before_there_were_any() {
        assertThat(RulesJson.text(BodyRules.STANDARD)).doesNotContain("direct", "sealed");
        assertThat(RulesJson.text(Rules.direct())).contains("\"direct\":true").doesNotContain("sealed");
        assertThat(RulesJson.text(Rules.sealed())).contains("\"sealed\":true").doesNotContain("direct");
        assertThat(RulesJson.read(RulesJson.text(Rules.direct()))).isEqualTo(Rules.direct());
        assertThat(RulesJson.read(RulesJson.text(Rules.sealed()))).isEqualTo(Rules.sealed());
    }

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
