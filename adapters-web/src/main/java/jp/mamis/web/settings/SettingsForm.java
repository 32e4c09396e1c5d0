package jp.mamis.web.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.money.Yen;
import jp.mamis.domain.settings.BodyRules;
import jp.mamis.domain.settings.OwnCategory;
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

    private static final List<String> CATEGORY_PARTS =
            List.of("code", "label", "mapsTo", "feeNote", "entranceFee", "annualFee");

    private static final List<String> SINGLE = List.of(
            "validFrom minJoinTier maxJoinTier severalMemberships membershipStart notice noticeEn boardDays answerDays"
                    .split(" "));

    private static final Pattern ROW = Pattern.compile("(ownCategories|workflow)\\[(\\d+)]\\.?(\\w*)");
    private static final int SPARE_ROWS = 3;

    private SettingsForm() {}

    static Form filled(BodyRules rules, Form form) {
        Form filled = form.answering("minJoinTier", tier(rules.reach().atLeast()))
                .answering("maxJoinTier", tier(rules.reach().atMost()))
                .answering("severalMemberships", rules.several().name())
                .answering("membershipStart", rules.start().name())
                .answering("notice", rules.notice().japanese())
                .answering("noticeEn", rules.notice().english())
                .answering("boardDays", rules.boardDays())
                .answering("answerDays", Integer.toString(rules.answerTime().days()));
        for (int i = 0; i < rules.categories().size(); i++) {
            OwnCategory category = rules.categories().get(i);
            filled = filled.answering(category(i, "code"), category.code().text())
                    .answering(category(i, "label"), category.label())
                    .answering(
                            category(i, "mapsTo"),
                            category.mapsTo().map(Enum::name).orElse(""))
                    .answering(category(i, "feeNote"), category.feeNote())
                    .answering(category(i, "entranceFee"), yen(category.entrance()))
                    .answering(category(i, "annualFee"), yen(category.annual()));
        }
        List<Workflow.Stage> stages = rules.workflow().stages();
        for (int i = 0; i < stages.size(); i++) {
            filled = filled.answering(stage(i, "role"), stages.get(i).role().name())
                    .answering(stage(i, "count"), Integer.toString(stages.get(i).count()));
        }
        return LetterRows.filled(rules.letters(), DocumentRows.filled(rules.documents(), filled));
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

    /** How many rows for categories the form has: those filled, and some to fill. */
    static int rows(Form form) {
        int last = IntStream.range(0, SettingsPolicy.MOST_CATEGORIES)
                .filter(i -> CATEGORY_PARTS.stream()
                        .anyMatch(part -> !form.answer(category(i, part)).isBlank()))
                .reduce((first, second) -> second)
                .orElse(-1);
        return Math.min(last + 1 + SPARE_ROWS, SettingsPolicy.MOST_CATEGORIES);
    }

    /** What the questions are called in the summary of faults. */
    static Map<String, String> labels(Form form, Texts t) {
        Map<String, String> labels = new LinkedHashMap<>();
        SINGLE.forEach(field -> labels.put(field, t.get("settings." + field)));
        for (int i = 0; i < rows(form); i++) {
            String row = t.get("settings.category", "number", i + 1);
            for (String part : CATEGORY_PARTS) {
                labels.put(category(i, part), row + t.get("settings.of") + t.get("settings.category." + part));
            }
        }
        for (int i = 0; i < Workflow.MOST_STAGES; i++) {
            String row = t.get("settings.stage", "number", i + 1) + t.get("settings.of");
            labels.put(stage(i, "role"), row + t.get("settings.stage.role"));
            labels.put(stage(i, "count"), row + t.get("settings.stage.count"));
        }
        labels.putAll(DocumentRows.labels(form, t));
        labels.putAll(LetterRows.labels(t));
        return labels;
    }

    static String category(int row, String part) {
        return "category-" + row + "-" + part;
    }

    static String stage(int row, String part) {
        return "stage-" + row + "-" + part;
    }

    private static RulesText text(FormInput input) {
        return new RulesText(
                input.text("minJoinTier"),
                input.text("maxJoinTier"),
                input.text("severalMemberships"),
                filledRows(input).stream().map(row -> categoryText(row, input)).toList(),
                input.text("membershipStart"),
                input.text("notice"),
                input.text("noticeEn"),
                input.text("boardDays"),
                filledStages(input).stream()
                        .map(row -> new RulesText.StageText(
                                input.text(stage(row, "role")), input.text(stage(row, "count"))))
                        .toList(),
                input.text("answerDays"),
                DocumentRows.texts(input),
                LetterRows.text(input));
    }

    private static RulesText.CategoryText categoryText(int row, FormInput input) {
        return new RulesText.CategoryText(
                input.text(category(row, "code")),
                input.text(category(row, "label")),
                input.text(category(row, "mapsTo")),
                input.text(category(row, "feeNote")),
                input.text(category(row, "entranceFee")),
                input.text(category(row, "annualFee")));
    }

    private static List<Integer> filledRows(FormInput input) {
        return IntStream.range(0, SettingsPolicy.MOST_CATEGORIES)
                .filter(row -> !categoryText(row, input).isBlank())
                .boxed()
                .toList();
    }

    private static List<Integer> filledStages(FormInput input) {
        return IntStream.range(0, Workflow.MOST_STAGES)
                .filter(row -> !(input.text(stage(row, "role")) + input.text(stage(row, "count"))).isBlank())
                .boxed()
                .toList();
    }

    /** The n-th category that was read stands in the n-th row that was filled. */
    private static String formField(String field, FormInput input) {
        if (LetterRows.isPlace(field)) {
            return LetterRows.formField(field);
        }
        if (DocumentRows.isPlace(field)) {
            return DocumentRows.formField(field, input);
        }
        Matcher row = ROW.matcher(field);
        if (!row.matches()) {
            return field.equals("ownCategories")
                    ? category(0, "code")
                    : field.equals("workflow") ? stage(0, "role") : field;
        }
        boolean ofCategory = row.group(1).equals("ownCategories");
        int place = (ofCategory ? filledRows(input) : filledStages(input)).get(Integer.parseInt(row.group(2)));
        String part = row.group(3);
        return ofCategory
                ? category(place, part.isEmpty() ? "code" : part)
                : stage(place, part.isEmpty() ? "role" : part);
    }

    private static String tier(Optional<Tier> tier) {
        return tier.map(layer -> Integer.toString(layer.number())).orElse("");
    }

    private static String yen(Optional<Yen> fee) {
        return fee.map(some -> Long.toString(some.amount())).orElse("");
    }
}
