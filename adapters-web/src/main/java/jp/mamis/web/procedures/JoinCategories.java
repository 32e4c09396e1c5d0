package jp.mamis.web.procedures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.procedures.Target;
import jp.mamis.domain.settings.BodyRules;
import jp.mamis.domain.settings.CategoryCode;
import jp.mamis.domain.settings.OwnCategory;
import jp.mamis.domain.settings.RouteRules;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Choice;
import jp.mamis.web.page.Field;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Question;
import jp.mamis.web.page.Select;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;

/** The questions for the category in each body: of the body's own categories where it keeps its own. */
final class JoinCategories {

    private final RouteRules rules;
    private final Optional<MemberCategory> usual;
    private final ProcedureWords words;
    private final Texts t;

    /** @param usual the national category that follows from the work, as far as it is said */
    JoinCategories(RouteRules rules, Optional<MemberCategory> usual, Visit visit) {
        this.rules = rules;
        this.usual = usual;
        this.words = new ProcedureWords(visit);
        this.t = visit.texts();
    }

    /** Whether the body asks for one of its own. */
    static boolean keepsOwn(Association body, RouteRules rules) {
        return !body.code().isNational() && !rules.of(body.id()).categories().isEmpty();
    }

    /**
     * What is asked for in the body with the answer.
     *
     * @throws MalformedValue for an answer that is none of the choices
     */
    static Target target(Association body, RouteRules rules, MemberCategory usual, String answer) {
        return chosen(body, rules, Optional.of(usual), answer).orElseThrow();
    }

    /**
     * The same while the work may not say yet which category is usual; empty where that would be needed.
     *
     * @throws MalformedValue for an answer that is none of the choices
     */
    static Optional<Target> chosen(Association body, RouteRules rules, Optional<MemberCategory> usual, String answer) {
        if (!keepsOwn(body, rules)) {
            return Optional.of(new Target(body.id(), MemberCategory.parse(answer)));
        }
        CategoryCode code = code(answer);
        OwnCategory own = rules.of(body.id()).category(code).orElseThrow(() -> new MalformedValue("choice", answer));
        return own.mapsTo().or(() -> usual).map(national -> new Target(body.id(), national, Optional.of(code)));
    }

    private static CategoryCode code(String answer) {
        try {
            return CategoryCode.parse(answer);
        } catch (MalformedValue notAmongThem) {
            throw new MalformedValue("choice", answer);
        }
    }

    List<Field> fields(List<Association> route, Form form) {
        return route.stream().map(body -> field(body, form)).toList();
    }

    /** What the questions of the whole form are called in the summary of faults. */
    static Map<String, String> labels(List<Association> route, Texts t) {
        Map<String, String> labels = new HashMap<>(Map.of(
                JoinFields.WORKPLACE_NAME, t.get("join.workplace.name"),
                JoinFields.WORKPLACE_CODE, t.get("join.workplace.code"),
                JoinFields.OWNER, t.get("join.owner"),
                JoinFields.DUTY, t.get("join.duty"),
                JoinFields.POSITION, t.get("join.position"),
                JoinFields.DECLINES, t.get("join.declines-insurance"),
                JoinFields.REACH, t.get("join.reach"),
                JoinFields.DESIRED, t.get("join.desired-on"),
                JoinFields.REMARKS, t.get("join.remarks")));
        route.forEach(body -> labels.put(JoinFields.CATEGORY + body.code(), label(body, t)));
        return labels;
    }

    static String label(Association body, Texts t) {
        return t.get("join.category-of", "body", new BodyNames(t).of(body));
    }

    private Field field(Association body, Form form) {
        String name = JoinFields.CATEGORY + body.code();
        boolean own = keepsOwn(body, rules);
        List<Choice> choices = own ? ownChoices(rules.of(body.id())) : words.categories();
        Optional<String> suggested = own
                ? Stream.of(choices)
                        .filter(all -> all.size() == 1)
                        .map(all -> all.get(0).value())
                        .findFirst()
                : usual.map(MemberCategory::name);
        String answer = form.answer(name).isBlank() && !form.hasFaults() ? suggested.orElse("") : form.answer(name);
        List<String> faults = form.faultsOf(name, label(body, t), Form.Asking.CHOICE);
        Optional<String> hint = own ? Optional.of(t.get("join.category.own")) : Optional.empty();
        return new Select(new Question(name, label(body, t), Question.Need.REQUIRED, hint, faults), answer, choices);
    }

    /** Those that suit the work; all of them where none does, so that the reason can be told. */
    private List<Choice> ownChoices(BodyRules of) {
        List<OwnCategory> suiting = usual.map(of::suiting).orElseGet(of::categories);
        return (suiting.isEmpty() ? of.categories() : suiting)
                .stream().map(own -> Choice.of(own.code().text(), own.label())).toList();
    }
}
