package jp.mamis.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.mamis.application.archrules.RetiredWords;
import jp.mamis.domain.mail.MailKind;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

    private final Map<String, String> japanese = Bundle.of(Language.JAPANESE).texts();
    private final Map<String, String> english = Bundle.of(Language.ENGLISH).texts();

    @Test
    void every_text_exists_in_both_languages() {
        assertThat(new TreeSet<>(japanese.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
    }

    @Test
    void both_languages_fill_the_same_placeholders() {
        assertThat(japanese)
                .allSatisfy((key, text) ->
                        assertThat(placeholders(text)).as(key).isEqualTo(placeholders(english.getOrDefault(key, ""))));
    }

    @Test
    void no_text_is_empty_or_mentions_markup() {
        assertThat(japanese)
                .allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank().doesNotContain("<", "&"));
        assertThat(english)
                .allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank().doesNotContain("<", "&"));
    }

    @Test
    void no_day_stands_in_brackets_since_its_era_stands_in_some_itself() {
        assertThat(japanese)
                .allSatisfy((key, text) ->
                        assertThat(text).as(key).doesNotContainPattern("（[^）]*\\{(day|answerBy|lastDay|firstDay)\\}"));
    }

    @Test
    void every_kind_of_mail_has_a_name() {
        assertThat(japanese.keySet())
                .containsAll(Stream.of(MailKind.values())
                        .map(kind -> "mail.kind." + kind.slug())
                        .toList());
    }

    @Test
    void no_text_holds_a_word_that_the_glossary_translates_otherwise() {
        assertThat(RetiredWords.in(japanese)).isEmpty();
    }

    @Test
    void a_number_is_grouped_and_a_dollar_sign_survives() {
        Texts texts = Texts.in(Language.JAPANESE);

        assertThat(texts.get("form.faults", "count", 1234)).isEqualTo("入力内容を確認してください（1,234件）");
        assertThat(texts.get("page.person", "name", "$1 {name} \\")).isEqualTo("$1 {name} \\ 様");
    }

    @Test
    void a_missing_key_is_found_out_in_tests() {
        Texts texts = Texts.in(Language.ENGLISH);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> texts.get("no.such.text"))
                .withMessage("no text for no.such.text");
        assertThat(texts.find("no.such.text")).isEmpty();
    }

    private static Set<String> placeholders(String text) {
        Set<String> names = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().map(MatchResult::group).forEach(names::add);
        return names;
    }
}
