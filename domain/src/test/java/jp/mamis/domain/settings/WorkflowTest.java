package jp.mamis.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import jp.mamis.domain.fixture.Rules;
import jp.mamis.domain.kernel.MalformedValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkflowTest {

    @ParameterizedTest(name = "{0} by {1} of whom {2} administer: {3}")
    @CsvSource({
        "S1, 1, 0, true",
        "S1, 0, 0, false",
        "S2 A1, 3, 1, true",
        "S2 A1, 2, 1, false",
        "S2 A1, 3, 0, false",
        "S*, 1, 0, true",
        "S*, 1, 1, true",
        "S*, 0, 0, false",
        "A*, 5, 0, false",
        "A*, 1, 1, true",
        "S* A1, 2, 1, true",
        "S* A1, 3, 3, false",
        "S* A*, 2, 1, true",
        "S* A*, 2, 2, false",
        "A* S1, 3, 2, true",
        "A* S1, 2, 2, false",
        "A* S*, 2, 1, true",
        "S1 A* S1, 4, 2, true",
        "S1 A* S1, 2, 1, false",
    })
    void an_office_fills_the_stages_or_not(String workflow, int staff, int administrators, boolean filled) {
        assertThat(read(workflow).isFilledBy(staff, administrators)).isEqualTo(filled);
    }

    @Test
    void administrators_are_among_the_staff_unless_they_are_asked_for_later() {
        assertThat(Rules.WHOLE_OFFICE.asks(0, OfficeRole.ADMINISTRATOR)).isTrue();
        assertThat(Rules.ALL_AND_ADMINISTRATOR.asks(0, OfficeRole.ADMINISTRATOR))
                .isFalse();
        assertThat(Rules.ALL_AND_ADMINISTRATOR.asks(0, OfficeRole.STAFF)).isTrue();
        assertThat(read("A1 S*").asks(1, OfficeRole.ADMINISTRATOR)).isTrue();
        assertThat(read("A*").asks(0, OfficeRole.STAFF)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"S* S1", "S* S*", "S* A1 S1", "A* A1", "S1 A* A*"})
    void nobody_is_left_of_a_role_of_which_everybody_has_confirmed(String workflow) {
        assertThatThrownBy(() -> read(workflow))
                .isInstanceOfSatisfying(
                        MalformedValue.class, wrong -> assertThat(wrong.kind()).isEqualTo("workflow-after-all"));
    }

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(strings = {"0", "4", "10", "-1", "", " ", "all", "ALL:2", "２", "99999999999"})
    void a_number_from_one_to_three_or_everybody(String typed) {
        assertThatThrownBy(() -> Workflow.Need.read(typed))
                .isInstanceOfSatisfying(
                        MalformedValue.class, wrong -> assertThat(wrong.kind()).isEqualTo("workflow-count"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3", "ALL"})
    void what_is_written_is_read(String text) {
        assertThat(Workflow.Need.read(text).text()).isEqualTo(text);
    }

    @Test
    void a_decision_has_one_to_three_stages() {
        assertThatThrownBy(() -> new Workflow(List.of())).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> read("S1 S1 S1 S1")).isInstanceOf(MalformedValue.class);
        assertThat(Workflow.SINGLE.isSingle()).isTrue();
        assertThat(Rules.WHOLE_OFFICE.isSingle()).isFalse();
        assertThat(Rules.TWO_AND_ADMINISTRATOR.persons()).isEqualTo(3);
        assertThat(Rules.TWO_AND_ADMINISTRATOR.administrators()).isEqualTo(1);
    }

    /** {@code S} for staff, {@code A} for administrators, with a number or {@code *} for everybody. */
    private static Workflow read(String text) {
        return new Workflow(Arrays.stream(Pattern.compile(" ").split(text))
                .map(stage -> new Workflow.Stage(
                        stage.charAt(0) == 'A' ? OfficeRole.ADMINISTRATOR : OfficeRole.STAFF,
                        Workflow.Need.read(stage.endsWith("*") ? "ALL" : stage.substring(1))))
                .toList());
    }
}
