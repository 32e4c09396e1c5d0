package jp.mamis.web.people;

import java.util.List;
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

    /** The form with names and codes of the institutions that were chosen. */
    FormInput filled(FormInput sent) {
        FormInput filled = sent;
        for (int row = 0; row < new WorkAnswers(sent).rows(); row++) {
            filled = new ChosenInstitution("institution" + row, "name" + row, "code" + row, "owner" + row)
                    .typedIn(filled, register);
        }
        return filled;
    }

    /** What each row has found. */
    List<Offered> offered(Form form, int rows, Texts t) {
        InstitutionChoices choices = new InstitutionChoices(register, t);
        return IntStream.range(0, rows)
                .mapToObj(row -> choices.of(form.answer("q" + row), "", form.answer("institution" + row)))
                .toList();
    }
}
