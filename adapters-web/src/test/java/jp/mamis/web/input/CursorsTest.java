package jp.mamis.web.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import jp.mamis.application.kernel.Page;
import jp.mamis.domain.kernel.Version;
import jp.mamis.web.problem.MalformedInput;
import jp.mamis.web.problem.RejectedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", "髙橋|018f", "a\nb"})
    void a_place_survives_the_way_out_and_back(String place) {
        String cursor = Cursors.shown(place);

        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(Cursors.read("after", cursor)).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "あ", "MQ==", "AAAAAAAAAAAAAAAA", "../../etc"})
    void anything_else_is_malformed(String cursor) {
        assertThatThrownBy(() -> Cursors.read("after", cursor)).isInstanceOf(MalformedInput.class);
    }

    @Test
    void a_cut_cursor_is_malformed() {
        String cursor = Cursors.shown("12345678");

        assertThatThrownBy(() -> Cursors.read("after", cursor.substring(0, cursor.length() - 2)))
                .isInstanceOf(MalformedInput.class);
    }

    @Test
    void a_place_that_no_database_can_hold_is_malformed() {
        String cursor = Cursors.shown("a\0b");

        assertThatThrownBy(() -> Cursors.read("after", cursor)).isInstanceOf(MalformedInput.class);
    }

    @Test
    void a_page_has_fifty_rows_unless_asked_otherwise() {
        assertThat(PageQuery.of(null, null).page()).isEqualTo(Page.first(50));
        assertThat(PageQuery.of(Cursors.shown("7"), "200").page()).isEqualTo(new Page(Optional.of("7"), 200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "ten", "99999999999"})
    void a_page_size_outside_the_bounds_is_malformed(String size) {
        assertThatThrownBy(() -> PageQuery.of(null, size).page()).isInstanceOf(MalformedInput.class);
    }

    @Test
    void a_version_comes_back_from_its_tag() {
        assertThat(Versions.required("\"3\"")).isEqualTo(new Version(3));
    }

    @ParameterizedTest
    @NullAndEmptySource
    void a_change_without_a_version_is_rejected(String header) {
        assertThatThrownBy(() -> Versions.required(header)).isInstanceOf(RejectedRequest.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "*", "W/\"3\"", "\"3\", \"4\"", "\"99999999999999999999\""})
    void a_malformed_version_is_refused(String header) {
        assertThatThrownBy(() -> Versions.required(header)).isInstanceOf(MalformedInput.class);
    }
}
