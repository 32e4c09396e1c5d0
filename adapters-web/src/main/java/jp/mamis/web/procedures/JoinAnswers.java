package jp.mamis.web.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.Draft;
import jp.mamis.application.procedures.JoinPreview;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.institutions.FacilityDuty;
import jp.mamis.domain.institutions.InstitutionCode;
import jp.mamis.domain.institutions.InstitutionName;
import jp.mamis.domain.institutions.OwnerKind;
import jp.mamis.domain.institutions.Position;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.membership.CategoryPolicy;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.domain.procedures.Target;
import jp.mamis.domain.settings.RouteRules;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;

/** Reads the answers of the join form, page by page or all of them. */
final class JoinAnswers {

    /** The first page's answers. */
    record Work(Workplace workplace, FacilityDuty duty, Optional<Position> position, boolean declinesInsurance) {

        CategoryPolicy.Facts facts() {
            return new CategoryPolicy.Facts(duty.runsThePlace(), duty.isTraining(), declinesInsurance);
        }

        JoinRequest asking(List<Target> targets, LocalDate desiredOn, String remarks) {
            return new JoinRequest(workplace, duty, position, declinesInsurance, targets, desiredOn, remarks);
        }
    }

    private final JoinPreview preview;

    JoinAnswers(JoinPreview preview) {
        this.preview = preview;
    }

    static FormInput inputOf(Map<String, String> answers) {
        Map<String, List<String>> lists = new TreeMap<>();
        answers.forEach((field, text) -> lists.put(field, List.of(text)));
        return FormInput.of(lists);
    }

    /** Reads one page; its faults are then in {@code input}. */
    void read(JoinStep step, FormInput input, Caller caller) {
        switch (step) {
            case WORKPLACE -> work(input);
            case BODY -> body(input);
            case REACH -> route(input);
            case DETAILS, CHECK -> request(input, caller);
        }
    }

    /** The first page with an answer missing or wrong, or the last one when all is complete. */
    JoinStep firstOpen(Map<String, String> answers, Caller caller) {
        for (JoinStep step : List.of(JoinStep.WORKPLACE, JoinStep.BODY, JoinStep.REACH, JoinStep.DETAILS)) {
            FormInput input = inputOf(answers);
            read(step, input, caller);
            if (input.isFaulty()) {
                return step;
            }
        }
        return JoinStep.CHECK;
    }

    Parsed<Work> work(FormInput input) {
        Parsed<InstitutionName> name = input.required(JoinFields.WORKPLACE_NAME, InstitutionName::parse);
        Parsed<Optional<InstitutionCode>> code = input.optional(JoinFields.WORKPLACE_CODE, InstitutionCode::parse);
        Parsed<Optional<OwnerKind>> owner = ownerOf(input);
        Parsed<FacilityDuty> duty = input.required(JoinFields.DUTY, FacilityDuty::parse);
        Parsed<Optional<Position>> position = input.optional(JoinFields.POSITION, Position::parse);
        Parsed<Work> work = input.combined(
                JoinFields.WORKPLACE_NAME,
                () -> new Work(
                        workplace(name.get(), code.get(), owner.get()),
                        duty.get(),
                        position.get(),
                        input.ticked(JoinFields.DECLINES)));
        input.judged(() -> preview.category(JoinKnown.facts(duty.get(), input)).refusals(), duty);
        return work;
    }

    /** Who runs the place need not be said of one that the register knows by its code. */
    private static Parsed<Optional<OwnerKind>> ownerOf(FormInput input) {
        return input.text(JoinFields.WORKPLACE_CODE).isBlank()
                ? input.required(JoinFields.OWNER, text -> Optional.of(OwnerKind.parse(text)))
                : input.optional(JoinFields.OWNER, OwnerKind::parse);
    }

    private static Workplace workplace(
            InstitutionName name, Optional<InstitutionCode> code, Optional<OwnerKind> owner) {
        return code.<Workplace>map(known -> new Workplace.Registered(known, name))
                .orElseGet(() -> new Workplace.Typed(name, owner.orElseThrow()));
    }

    /** The lowest body to join; whether a chain may start there is judged, see {@link JoinJudgement}. */
    Parsed<Association> body(FormInput input) {
        return input.required(JoinFields.BODY, chosenAmong(preview.bodies()));
    }

    /** Where the filing to be answered begins, and where one goes on above what is joined through the workplace. */
    List<Association> near(Draft draft, Caller caller) {
        FormInput input = inputOf(draft.answers());
        Stream<Association> begun = JoinFields.answered(draft).stream()
                .flatMap(filed -> path(input).stream().limit(1));
        Parsed<Work> work = work(input);
        Stream<Association> above = input.isFaulty()
                ? Stream.empty()
                : preview.aboveJoined(work.get().workplace(), caller).stream();
        return Stream.concat(begun, above).distinct().toList();
    }

    /** The bodies to join, lowest first. */
    Parsed<List<Association>> route(FormInput input) {
        body(input);
        List<Association> path = path(input);
        Parsed<Association> highest = input.required(JoinFields.REACH, chosenAmong(path));
        return input.combined(JoinFields.REACH, () -> path.subList(0, path.indexOf(highest.get()) + 1));
    }

    /** The whole request; each answer is judged by itself, whatever is wrong with the others. */
    Parsed<JoinRequest> request(FormInput input, Caller caller) {
        Parsed<Work> work = work(input);
        route(input);
        List<Association> bodies = chosenRoute(input);
        RouteRules rules = rules(bodies, input, caller);
        Optional<MemberCategory> usual = usual(FormInput.of(input.answers()));
        List<Parsed<Optional<Target>>> chosen = bodies.stream()
                .map(body -> input.required(
                        JoinFields.CATEGORY + body.code(), text -> JoinCategories.chosen(body, rules, usual, text)))
                .toList();
        Parsed<LocalDate> desired = input.requiredDate(JoinFields.DESIRED, JapaneseDate::parse);
        Parsed<Optional<String>> remarks = input.optional(JoinFields.REMARKS, JoinRequest::readRemarks);
        return input.combined(JoinFields.REMARKS, () -> {
            List<Target> targets =
                    chosen.stream().map(one -> one.get().orElseThrow()).toList();
            return work.get().asking(targets, desired.get(), remarks.get().orElse(""));
        });
    }

    /** The rules the bodies are joined by; those of today where nothing of the caller's own is answered. */
    RouteRules rules(List<Association> bodies, FormInput input, Caller caller) {
        return JoinFields.answered(input.text(JoinFields.PROCEDURE))
                .flatMap(id -> preview.rulesOfAnswer(id, bodies, caller).accepted())
                .orElseGet(() -> preview.rules(bodies));
    }

    /** The bodies chosen so far, lowest first; empty while the choice is not made. */
    List<Association> chosenRoute(FormInput answers) {
        FormInput again = FormInput.of(Map.of(
                JoinFields.BODY,
                List.of(answers.text(JoinFields.BODY)),
                JoinFields.REACH,
                List.of(answers.text(JoinFields.REACH))));
        Parsed<List<Association>> route = route(again);
        return again.isFaulty() ? List.of() : route.get();
    }

    /** The path above the chosen lowest body; empty while none is chosen. */
    List<Association> path(FormInput answers) {
        FormInput again = FormInput.of(Map.of(JoinFields.BODY, List.of(answers.text(JoinFields.BODY))));
        Parsed<Association> lowest = body(again);
        return again.isFaulty() ? List.of() : preview.pathOf(lowest.get().id());
    }

    /** The category that follows from the work, as far as it is said. */
    Optional<MemberCategory> suggested(Map<String, String> answers) {
        return usual(inputOf(answers));
    }

    Optional<MemberCategory> usual(FormInput input) {
        Parsed<Work> work = work(input);
        return input.isFaulty()
                ? Optional.empty()
                : preview.category(work.get().facts()).accepted();
    }

    private static Function<String, Association> chosenAmong(List<Association> bodies) {
        return code -> bodies.stream()
                .filter(body -> body.code().text().equals(code))
                .findFirst()
                .orElseThrow(() -> new MalformedValue("choice", code));
    }
}
