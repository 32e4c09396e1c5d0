package jp.mamis.web.institutions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.mamis.application.institutions.InstitutionQueries;
import jp.mamis.web.input.FormInput;

/**
 * The fields of a form that say where one works: what is chosen from the register of institutions, and what is typed.
 *
 * @param choice the field of the choice among those found
 */
public record ChosenInstitution(String choice, String name, String code, String owner) {

    /** The same, as if the person had typed it: nothing is chosen any more. */
    public FormInput typedIn(FormInput sent, InstitutionQueries register) {
        Map<String, List<String>> answers = new HashMap<>(in(sent, register).answers());
        answers.computeIfPresent(choice, (field, chosen) -> List.of(""));
        return FormInput.of(answers);
    }

    /** The form with name and code as the register knows them, where an institution of it was chosen. */
    public FormInput in(FormInput sent, InstitutionQueries register) {
        return InstitutionChoices.known(sent.text(choice), register)
                .map(place -> {
                    Map<String, List<String>> answers = new HashMap<>(sent.answers());
                    answers.put(name, List.of(place.name().text()));
                    answers.put(code, List.of(place.code().text()));
                    answers.put(owner, List.of(""));
                    return FormInput.of(answers);
                })
                .orElse(sent);
    }
}
