package jp.mamis.web.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.mamis.application.institutions.InstitutionQueries;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.institutions.ChosenInstitution;
import jp.mamis.web.institutions.InstitutionChoices;
import jp.mamis.web.institutions.InstitutionChoices.Offered;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Texts;

/** The search of the register of institutions in each row of the form about workplaces. */
final class WorkSearch {

    /** What the buttons beside the searches ask for. */
    static final String ACT = "find";

    private final InstitutionQueries register;

    WorkSearch(InstitutionQueries register) {
        this.register = register;
    }

    /**
     * Whether something is sought: words stand in a row where nothing is chosen. The button of a search is the first of the
     * form, which the enter key presses anywhere in it; where nothing is sought it saves.
     */
    boolean isAsked(FormInput sent) {
        return sent.text("act").equals(ACT)
                && rows(sent)
                        .anyMatch(row -> !sent.text("q" + row).isBlank()
                                && sent.text("institution" + row).isBlank());
    }

    /** The form with names and codes of the institutions that were chosen, which need not be sought any more. */
    FormInput filled(FormInput sent) {
        Map<String, List<String>> answers = new HashMap<>(sent.answers());
        rows(sent)
                .filter(row -> !sent.text("institution" + row).isBlank())
                .forEach(row -> answers.put("q" + row, List.of("")));
        FormInput filled = FormInput.of(answers);
        for (int row : rows(sent).toArray()) {
            filled = new ChosenInstitution("institution" + row, "name" + row, "code" + row, "owner" + row)
                    .typedIn(filled, register);
        }
        return filled;
    }

    private static IntStream rows(FormInput sent) {
        return IntStream.range(0, new WorkAnswers(sent).rows());
    }

    /** What each row has found. */
    List<Offered> offered(Form form, int rows, Texts t) {
        InstitutionChoices choices = new InstitutionChoices(register, t);
        return IntStream.range(0, rows)
                .mapToObj(row -> choices.of(form.answer("q" + row), "", form.answer("institution" + row)))
                .toList();
    }
}
