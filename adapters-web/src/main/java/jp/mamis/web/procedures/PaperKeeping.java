package jp.mamis.web.procedures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.Draft;
import jp.mamis.application.procedures.KeepPaper;
import jp.mamis.application.procedures.Paper;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.procedures.ProcedureRefusal;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.problem.InputFault;
import jp.mamis.web.problem.RefusedRequest;

/** Keeps what the office has typed of an application that was filled in by hand. */
final class PaperKeeping {

    private final KeepPaper keepPaper;
    private final JoinAnswers answers;

    PaperKeeping(AssociationSystem system, JoinAnswers answers) {
        this.keepPaper = system.procedures().paper().keepPaper();
        this.answers = answers;
    }

    /** What was kept so far, with what this form asked for as it was sent now. */
    FormInput together(Draft draft, FormInput sent, boolean whole) {
        Map<String, List<String>> all = new TreeMap<>();
        draft.answers().forEach((field, text) -> all.put(field, List.of(text)));
        fields(FormInput.of(all), sent, whole).forEach(field -> all.put(field, List.of(sent.text(field))));
        return FormInput.of(all);
    }

    private List<String> fields(FormInput known, FormInput sent, boolean whole) {
        List<String> fields = new ArrayList<>(JoinFields.of(JoinStep.WORKPLACE, List.of()));
        fields.addAll(JoinFields.of(JoinStep.REACH, List.of()));
        if (whole) {
            Map<String, List<String>> chosen = Map.of(
                    JoinFields.BODY,
                    List.of(known.text(JoinFields.BODY)),
                    JoinFields.REACH,
                    List.of(sent.text(JoinFields.REACH)));
            fields.addAll(JoinFields.of(JoinStep.DETAILS, answers.chosenRoute(FormInput.of(chosen))));
        }
        return fields;
    }

    /**
     * Keeps the answers, right or wrong, and answers the version they have then; those that are too long stay as they were
     * and are faults, and so is what somebody else has changed since {@code seen}.
     */
    Version keep(Association body, Paper paper, FormInput input, Version seen, boolean whole, Caller caller) {
        Map<String, String> keeping = new HashMap<>();
        for (String field : fields(input, input, whole)) {
            if (input.text(field).length() <= Draft.LONGEST) {
                keeping.put(field, input.text(field));
            } else {
                input.fault(InputFault.tooLong(field, Draft.LONGEST));
            }
        }
        Outcome<Draft> kept =
                keepPaper.keep(new KeepPaper.Command(paper.form().code(), body.id(), keeping, seen), caller);
        kept.refusals()
                .filter(reasons -> reasons.first().code() == ProcedureRefusal.CHANGED_MEANWHILE)
                .ifPresentOrElse(input::refused, () -> RefusedRequest.unlessGranted(kept));
        return kept.accepted().map(Draft::version).orElseGet(() -> paper.draft().version());
    }
}
