package jp.mamis.cli.settings;

import java.util.Arrays;
import java.util.stream.Collectors;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.settings.OfficeRole;
import jp.mamis.domain.settings.Workflow;

/** Who confirms, as the command line takes and prints it: {@code STAFF:ALL,ADMINISTRATOR:1}. */
final class WorkflowOption {

    private WorkflowOption() {}

    static Workflow workflow(String typed) {
        return new Workflow(
                Arrays.stream(typed.split(",")).map(WorkflowOption::stage).toList());
    }

    static String text(Workflow workflow) {
        return workflow.stages().stream()
                .map(stage -> stage.role() + ":" + stage.need().text())
                .collect(Collectors.joining(","));
    }

    private static Workflow.Stage stage(String typed) {
        String[] parts = typed.strip().split(":", 2);
        OfficeRole role = Arrays.stream(OfficeRole.values())
                .filter(one -> one.name().equals(parts[0].strip()))
                .findFirst()
                .orElseThrow(() -> new MalformedValue("choice", typed));
        return new Workflow.Stage(role, Workflow.Need.read(parts.length > 1 ? parts[1].strip() : "1"));
    }
}
