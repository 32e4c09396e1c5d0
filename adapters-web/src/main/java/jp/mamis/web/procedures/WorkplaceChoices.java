package jp.mamis.web.procedures;

import java.util.List;
import java.util.Map;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.hierarchy.AreaQueries;
import jp.mamis.application.institutions.InstitutionQueries;
import jp.mamis.application.procedures.JoinPreview;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.institutions.InstitutionChoices;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Visit;

/** What the page of the workplace offers from the register of institutions. */
final class WorkplaceChoices {

    private final InstitutionQueries register;
    private final AreaQueries areas;
    private final JoinPreview preview;

    WorkplaceChoices(AssociationSystem system) {
        this.register = system.institutions().institutionQueries();
        this.areas = system.hierarchy().areaQueries();
        this.preview = system.procedures().joinPreview();
    }

    /** The bodies that may be joined first and have named a municipality in which the workplace lies. */
    List<Association> bodiesAround(FormInput input) {
        return InstitutionChoices.known(input.text(JoinFields.WORKPLACE_CODE), register).stream()
                .flatMap(place -> place.address().stream())
                .flatMap(address -> areas.around(address).stream())
                .map(candidate -> candidate.body().code())
                .flatMap(code -> preview.entryBodies().stream()
                        .filter(body -> body.code().equals(code)))
                .toList();
    }

    /** The form with what is sought; the fields for hand hold what was typed, also while a place of the register is chosen. */
    Form offered(Form form, WorkplaceSearch search, Visit visit, Map<String, Object> parameters) {
        String chosen = form.answer(JoinFields.INSTITUTION);
        InstitutionChoices.Offered offered =
                new InstitutionChoices(register, visit.texts()).of(search.words(), search.prefecture(), chosen);
        parameters.put("offered", offered);
        parameters.put("sought", search.sought());
        parameters.put("prefectures", BodyChoices.prefectures(visit.language()));
        Form shown = form.answering(WorkplaceSearch.WORDS, search.words())
                .answering(WorkplaceSearch.PREFECTURE, search.prefecture());
        if (InstitutionChoices.known(chosen, register).isPresent()) {
            for (Map.Entry<String, String> hand : JoinKeeping.BY_HAND.entrySet()) {
                shown = shown.answering(hand.getKey(), form.answer(hand.getValue()));
            }
        }
        return shown;
    }
}
