package jp.mamis.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import jp.mamis.domain.fixture.Rules;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.settings.Workflow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkflowOptionTest {

    @Test
    void what_is_printed_is_taken_again() {
        assertThat(WorkflowOption.text(Rules.ALL_AND_ADMINISTRATOR)).isEqualTo("STAFF:ALL,ADMINISTRATOR:1");
        assertThat(Stream.of(Rules.ALL_AND_ADMINISTRATOR, Rules.WHOLE_OFFICE, Rules.TWO_AND_ADMINISTRATOR))
                .allSatisfy(workflow -> assertThat(WorkflowOption.workflow(WorkflowOption.text(workflow)))
                        .isEqualTo(workflow));
        assertThat(WorkflowOption.workflow("STAFF")).isEqualTo(Workflow.SINGLE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ' ',
            value = {
                "STAFF:0 workflow-count",
                "STAFF:4 workflow-count",
                "STAFF: workflow-count",
                "STAFF:ALL:2 workflow-count",
                "STAFF:ALL,STAFF:1 workflow-after-all",
                "EVERYBODY:ALL choice",
            })
    void what_cannot_be_is_told(String typed, String kind) {
        assertThatThrownBy(() -> WorkflowOption.workflow(typed))
                .isInstanceOfSatisfying(
                        MalformedValue.class,
                        malformed -> assertThat(malformed.kind()).isEqualTo(kind));
    }
}
