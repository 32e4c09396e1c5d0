package jp.mamis.web.settings;

import jp.mamis.domain.settings.OfficeRole;
import jp.mamis.domain.settings.Workflow;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;
import jp.mamis.web.problem.InputFault;

/**
 * A stage of confirmations as it was typed.
 *
 * @param all whether everybody is asked, which leaves no number to be said
 */
record StageText(String role, String count, boolean all) {

    /** One under way. */
    record Read(Parsed<OfficeRole> role, Parsed<Workflow.Need> need) {

        Workflow.Stage get() {
            return new Workflow.Stage(role.get(), need.get());
        }
    }

    /** As it stands in a form, where everybody is one of the numbers to choose from. */
    static StageText typed(String role, String need) {
        boolean all = need.equals(Workflow.Need.EVERYBODY);
        return new StageText(role, all ? "" : need, all);
    }

    Read read(String place, Parsing input) {
        return new Read(
                input.required(place + "role", role, text -> RulesText.chosen(OfficeRole.values(), text)),
                need(place + "count", input));
    }

    private Parsed<Workflow.Need> need(String place, Parsing input) {
        if (!all) {
            return input.required(place, count, Workflow.Need::read);
        }
        return count.isBlank()
                ? input.combined(place, Workflow.All::new)
                : input.fault(InputFault.malformed(place, "workflow-all-or-count", count));
    }
}
