package jp.mamis.web.settings;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.settings.BodyRules;
import jp.mamis.domain.settings.SettingsPolicy;
import jp.mamis.domain.settings.Workflow;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Texts;
import jp.mamis.web.problem.InputFault;

/** A body's rules as a form: filled from rules, read back from what was sent. */
final class SettingsForm {

    private static final List<String> SINGLE = List.of(
            "validFrom minJoinTier maxJoinTier directMembership severalMemberships membershipStart notice noticeEn sealRequired boardDays answerDays"
                    .split(" "));

    private static final Pattern STAGE = Pattern.compile("workflow\\[(\\d+)]\\.?(\\w*)");

    private SettingsForm() {}

    static Form filled(BodyRules rules, Form form) {
        Form filled = form.answering("minJoinTier", tier(rules.reach().atLeast()))
                .answering("maxJoinTier", tier(rules.reach().atMost()))
                .answering("directMembership", rules.reach().direct() ? "yes" : "")
                .answering("severalMemberships", rules.several().name())
                .answering("membershipStart", rules.start().name())
                .answering("notice", rules.notice().japanese())
                .answering("noticeEn", rules.notice().english())
                .answering("sealRequired", rules.notice().sealed() ? "yes" : "")
                .answering("boardDays", rules.boardDays())
                .answering("answerDays", Integer.toString(rules.answerTime().days()));
        filled = ListRows.CATEGORIES.filled(
                rules.categories().stream()
                        .map(own -> RulesText.CategoryText.of(own).texts())
                        .toList(),
                filled);
        List<Workflow.Stage> stages = rules.workflow().stages();
        for (int i = 0; i < stages.size(); i++) {
            filled = filled.answering(stage(i, "role"), stages.get(i).role().name())
                    .answering(stage(i, "count"), stages.get(i).need().text());
        }
        filled = ListRows.DOCUMENTS.filled(
                rules.documents().stream()
                        .map(asked -> DocumentText.of(asked).texts())
                        .toList(),
                filled);
        return ListRows.EXEMPTIONS.filled(
                rules.exemptions().stream()
                        .map(own -> ExemptionText.of(own).texts())
                        .toList(),
                LetterRows.filled(rules.letters(), filled));
    }

    /** Reads the rules; the faults are then in {@code input}, at the names of the form. */
    static Parsed<BodyRules> read(FormInput input) {
        Parsing parsing = new Parsing();
        Parsed<BodyRules> rules = text(input).read(parsing);
        parsing.faults()
                .forEach(fault -> input.fault(
                        new InputFault(formField(fault.field(), input), fault.code(), fault.given(), fault.rule())));
        return rules;
    }

    /** What the business refused, at the names of the form. */
    static Refusals placed(Refusals reasons, FormInput input) {
        List<Refusal> placed = reasons.reasons().stream()
                .map(reason -> reason.field()
                        .map(field -> reason.at(formField(field, input)))
                        .orElse(reason))
                .toList();
        return new Refusals(placed);
    }

    /** With what is against the first day, told together with the faults of the rules. */
    static FormInput withDay(FormInput input, LocalDate today) {
        List<Refusal> reasons = input.dateAhead("validFrom", JapaneseDate::parse).stream()
                .flatMap(day -> SettingsPolicy.day(day, today))
                .toList();
        return reasons.isEmpty() ? input : input.refused(new Refusals(reasons));
    }

    /** What the questions are called in the summary of faults. */
    static Map<String, String> labels(Form form, Texts t) {
        Map<String, String> labels = new LinkedHashMap<>();
        SINGLE.forEach(field -> labels.put(field, t.get("settings." + field)));
        labels.putAll(ListRows.CATEGORIES.labels(form, t));
        labels.putAll(ListRows.EXEMPTIONS.labels(form, t));
        for (int i = 0; i < Workflow.MOST_STAGES; i++) {
            String row = t.get("settings.stage", "number", i + 1) + t.get("settings.of");
            labels.put(stage(i, "role"), row + t.get("settings.stage.role"));
            labels.put(stage(i, "count"), row + t.get("settings.stage.count"));
        }
        labels.putAll(ListRows.DOCUMENTS.labels(form, t));
        labels.putAll(LetterRows.labels(t));
        return labels;
    }

    static String stage(int row, String part) {
        return "stage-" + row + "-" + part;
    }

    private static RulesText text(FormInput input) {
        return new RulesText(
                input.text("minJoinTier"),
                input.text("maxJoinTier"),
                input.ticked("directMembership"),
                input.text("severalMemberships"),
                ListRows.CATEGORIES.texts(input, RulesText.CategoryText::typed),
                input.text("membershipStart"),
                input.text("notice"),
                input.text("noticeEn"),
                input.ticked("sealRequired"),
                input.text("boardDays"),
                filledStages(input).stream()
                        .map(row -> StageText.typed(input.text(stage(row, "role")), input.text(stage(row, "count"))))
                        .toList(),
                input.text("answerDays"),
                ListRows.DOCUMENTS.texts(input, DocumentText::typed),
                LetterRows.text(input),
                ListRows.EXEMPTIONS.texts(input, ExemptionText::typed));
    }

    private static List<Integer> filledStages(FormInput input) {
        return IntStream.range(0, Workflow.MOST_STAGES)
                .filter(row -> !(input.text(stage(row, "role")) + input.text(stage(row, "count"))).isBlank())
                .boxed()
                .toList();
    }

    /** The n-th part that was read stands in the n-th row that was filled. */
    private static String formField(String field, FormInput input) {
        if (LetterRows.isPlace(field)) {
            return LetterRows.formField(field);
        }
        return ListRows.ALL.stream()
                .flatMap(rows -> rows.formField(field, input).stream())
                .findFirst()
                .orElseGet(() -> stageField(field, input));
    }

    private static String stageField(String field, FormInput input) {
        Matcher row = STAGE.matcher(field);
        if (!row.matches()) {
            return field.equals("workflow") ? stage(0, "role") : field;
        }
        String part = row.group(2);
        return stage(filledStages(input).get(Integer.parseInt(row.group(1))), part.isEmpty() ? "role" : part);
    }

    private static String tier(Optional<Tier> tier) {
        return tier.map(layer -> Integer.toString(layer.number())).orElse("");
    }
}
