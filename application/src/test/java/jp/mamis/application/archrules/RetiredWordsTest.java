package jp.mamis.application.archrules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetiredWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"refusals_ja", "malformed_ja", "mail_ja", "letter_ja"})
    void no_text_of_the_application_holds_one(String bundle) throws IOException {
        Properties texts = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream("/" + bundle + ".properties")),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        Map<String, String> all = new HashMap<>();
        texts.forEach((key, text) -> all.put((String) key, (String) text));

        assertThat(all).isNotEmpty();
        assertThat(RetiredWords.in(all)).isEmpty();
    }

    @Test
    void a_retired_word_is_told_with_the_one_to_take() {
        assertThat(RetiredWords.in(Map.of("a", "職務のある方", "b", "権限"))).containsExactly("a: 職務 -> 権限");
    }
}
