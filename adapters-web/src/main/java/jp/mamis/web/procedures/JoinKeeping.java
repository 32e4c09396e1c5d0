package jp.mamis.web.procedures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.institutions.InstitutionQueries;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.Draft;
import jp.mamis.application.procedures.SaveDraft;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.institutions.ChosenInstitution;
import jp.mamis.web.problem.InputFault;
import jp.mamis.web.problem.RefusedRequest;

/** Keeps what was typed on a page in its draft, right or wrong. */
final class JoinKeeping {

    private static final ChosenInstitution CHOSEN = new ChosenInstitution(
            JoinFields.INSTITUTION, JoinFields.WORKPLACE_NAME, JoinFields.WORKPLACE_CODE, JoinFields.OWNER);

    /** Where a draft keeps what is typed in the fields for hand while they do not count. */
    static final Map<String, String> BY_HAND = Map.of(
            JoinFields.WORKPLACE_NAME, JoinFields.HAND_NAME,
            JoinFields.WORKPLACE_CODE, JoinFields.HAND_CODE,
            JoinFields.OWNER, JoinFields.HAND_OWNER);

    private final SaveDraft saveDraft;
    private final JoinAnswers answers;
    private final InstitutionQueries register;

    JoinKeeping(AssociationSystem system, JoinAnswers answers) {
        this.saveDraft = system.procedures().saveDraft();
        this.answers = answers;
        this.register = system.institutions().institutionQueries();
    }

    /**
     * What a page sent, with name and code of an institution that was chosen from the register; what was typed in their
     * fields is then kept apart.
     */
    FormInput sent(Map<String, List<String>> fields) {
        FormInput sent = FormInput.of(fields);
        FormInput filled = CHOSEN.in(sent, register);
        if (filled == sent) {
            return sent;
        }
        Map<String, List<String>> apart = new HashMap<>(filled.answers());
        BY_HAND.forEach((field, hand) -> apart.put(hand, List.of(fitting(sent.text(field)))));
        return FormInput.of(apart);
    }

    private static String fitting(String text) {
        return text.length() <= Draft.LONGEST ? text : "";
    }

    /** The answers kept so far, with this page's as they were sent now. */
    FormInput together(Draft before, JoinStep step, FormInput sent) {
        Map<String, List<String>> all = new TreeMap<>();
        before.answers().forEach((field, text) -> all.put(field, List.of(text)));
        FormInput known = FormInput.of(all);
        fields(step, known).forEach(field -> all.put(field, List.of(sent.text(field))));
        return FormInput.of(all);
    }

    /** Whether the draft says something else by now than when the page was shown, and than what the page sends. */
    boolean isOvertaken(Draft before, JoinStep step, FormInput sent) {
        String seen = sent.text(JoinFields.CHECKED);
        boolean changed =
                !seen.isBlank() && !seen.equals(Long.toString(before.version().number()));
        return changed
                && fields(step, JoinAnswers.inputOf(before.answers())).stream()
                        .anyMatch(field ->
                                !before.answers().getOrDefault(field, "").equals(sent.text(field)));
    }

    /** What was typed over what is kept by now; of bodies that the page did not ask about what is kept. */
    FormInput typedOver(Draft before, JoinStep step, FormInput sent) {
        Map<String, String> all = new HashMap<>(before.answers());
        fields(step, JoinAnswers.inputOf(before.answers())).stream()
                .filter(field -> !field.startsWith(JoinFields.CATEGORY)
                        || !sent.text(field).isBlank())
                .forEach(field -> all.put(field, sent.text(field)));
        return JoinAnswers.inputOf(all);
    }

    /** Keeps the page's answers. One too long to keep stays as it was, and is a fault of the page if it was none before. */
    Draft kept(Draft before, JoinStep step, FormInput input, Caller caller) {
        Map<String, String> keeping = new HashMap<>();
        for (String field : fields(step, input)) {
            String text = input.text(field);
            if (text.length() <= Draft.LONGEST) {
                keeping.put(field, text);
            } else if (input.faults().stream().noneMatch(fault -> fault.field().equals(field))) {
                input.fault(InputFault.tooLong(field, Draft.LONGEST));
            }
        }
        if (step == JoinStep.WORKPLACE && workChanged(before.answers(), keeping)) {
            before.answers().keySet().stream()
                    .filter(field -> field.startsWith(JoinFields.CATEGORY))
                    .forEach(field -> keeping.put(field, ""));
        }
        return RefusedRequest.unlessGranted(
                saveDraft.save(new SaveDraft.Command(Optional.of(before.id()), keeping), caller));
    }

    private List<String> fields(JoinStep step, FormInput known) {
        return JoinFields.of(step, answers.chosenRoute(known));
    }

    /** Categories follow from the work done: with other work they are chosen anew. */
    private static boolean workChanged(Map<String, String> before, Map<String, String> now) {
        return Stream.of(JoinFields.DUTY, JoinFields.DECLINES)
                .anyMatch(field -> !before.getOrDefault(field, "").equals(now.getOrDefault(field, "")));
    }
}
