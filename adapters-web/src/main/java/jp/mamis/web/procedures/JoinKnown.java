package jp.mamis.web.procedures;

import java.util.List;
import java.util.Optional;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.JoinPreview;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.institutions.FacilityDuty;
import jp.mamis.domain.membership.CategoryPolicy;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.procedures.JoinSoFar;
import jp.mamis.domain.settings.RouteRules;
import jp.mamis.web.input.FormInput;

/** Reads of the answers of a join all that can be read, whatever is wrong with the rest. */
final class JoinKnown {

    private final JoinAnswers answers;
    private final JoinPreview preview;

    JoinKnown(JoinAnswers answers, JoinPreview preview) {
        this.answers = answers;
        this.preview = preview;
    }

    /** What the category follows from. */
    static CategoryPolicy.Facts facts(FacilityDuty duty, FormInput input) {
        return new CategoryPolicy.Facts(duty.runsThePlace(), duty.isTraining(), input.ticked(JoinFields.DECLINES));
    }

    /** @param given stays without a fault by it */
    JoinSoFar of(FormInput given, Caller caller) {
        FormInput input = FormInput.of(given.answers());
        Optional<CategoryPolicy.Facts> work =
                input.required(JoinFields.DUTY, FacilityDuty::parse).known().map(duty -> facts(duty, input));
        Optional<MemberCategory> usual =
                work.flatMap(known -> preview.category(known).accepted());
        List<Association> route = answers.chosenRoute(input);
        RouteRules rules = answers.rules(route, input, caller);
        return new JoinSoFar(
                answers.work(FormInput.of(given.answers())).known().map(JoinAnswers.Work::workplace),
                work,
                route.stream().map(Association::id).toList(),
                route.stream()
                        .flatMap(body -> input
                                .required(
                                        JoinFields.CATEGORY + body.code(),
                                        text -> JoinCategories.chosen(body, rules, usual, text))
                                .known()
                                .flatMap(chosen -> chosen)
                                .stream())
                        .toList(),
                input.requiredDate(JoinFields.DESIRED, JapaneseDate::parse).known());
    }
}
