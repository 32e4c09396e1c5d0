package jp.mamis.web.page;

import static jp.mamis.domain.fixture.Associations.AOBA;
import static jp.mamis.domain.fixture.Associations.JMA;
import static jp.mamis.domain.fixture.Associations.KANAGAWA;
import static jp.mamis.domain.fixture.Associations.YOKOHAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.domain.hierarchy.Association;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BodyNamesTest {

    private final BodyNames english = new BodyNames(Texts.in(Language.ENGLISH));
    private final BodyNames japanese = new BodyNames(Texts.in(Language.JAPANESE));

    static Stream<Association> bodies() {
        return Stream.of(AOBA, YOKOHAMA, KANAGAWA, JMA);
    }

    @Test
    void english_pages_call_the_upper_layers_in_english_and_those_below_as_they_write_themselves() {
        assertThat(bodies().map(english::of))
                .containsExactly("横浜市青葉区医師会", "横浜市医師会", "Kanagawa Medical Association", "Japan Medical Association");
        assertThat(bodies().map(japanese::of)).containsExactly("横浜市青葉区医師会", "横浜市医師会", "神奈川県医師会", "日本医師会");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void a_body_has_one_name_whatever_is_known_of_it(Association body) {
        String own = body.name().text();

        assertThat(english.of(body))
                .isEqualTo(english.named(own))
                .isEqualTo(english.of(body.code(), own))
                .isEqualTo(english.delegated(own, Optional.empty()))
                .isEqualTo(english.delegated(body.code(), own, Optional.empty()));
    }
}
