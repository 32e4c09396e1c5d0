package jp.mamis.web.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.mamis.domain.money.Yen;
import jp.mamis.domain.settings.OwnCategory;
import jp.mamis.domain.settings.SettingsPolicy;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Texts;

/** The rows of the form in which a body names its own categories. */
final class CategoryRows {

    private static final List<String> PARTS = List.of("code", "label", "mapsTo", "feeNote", "entranceFee", "annualFee");

    private static final Pattern PLACE = Pattern.compile("ownCategories\\[(\\d+)]\\.?(\\w*)");
    private static final int SPARE_ROWS = 3;

    private CategoryRows() {}

    static Form filled(List<OwnCategory> categories, Form form) {
        Form filled = form;
        for (int i = 0; i < categories.size(); i++) {
            OwnCategory category = categories.get(i);
            filled = filled.answering(field(i, "code"), category.code().text())
                    .answering(field(i, "label"), category.label())
                    .answering(
                            field(i, "mapsTo"),
                            category.mapsTo().map(Enum::name).orElse(""))
                    .answering(field(i, "feeNote"), category.feeNote())
                    .answering(field(i, "entranceFee"), yen(category.entrance()))
                    .answering(field(i, "annualFee"), yen(category.annual()));
        }
        return filled;
    }

    static List<RulesText.CategoryText> texts(FormInput input) {
        return filledRows(input).stream().map(row -> text(row, input)).toList();
    }

    /** How many rows the form has: those filled, and some to fill. */
    static int rows(Form form) {
        int last = IntStream.range(0, SettingsPolicy.MOST_CATEGORIES)
                .filter(i -> PARTS.stream()
                        .anyMatch(part -> !form.answer(field(i, part)).isBlank()))
                .reduce((first, second) -> second)
                .orElse(-1);
        return Math.min(last + 1 + SPARE_ROWS, SettingsPolicy.MOST_CATEGORIES);
    }

    /** What the questions are called in the summary of faults. */
    static Map<String, String> labels(Form form, Texts t) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (int i = 0; i < rows(form); i++) {
            String row = t.get("settings.category", "number", i + 1) + t.get("settings.of");
            for (String part : PARTS) {
                labels.put(field(i, part), row + t.get("settings.category." + part));
            }
        }
        return labels;
    }

    static boolean isPlace(String field) {
        return field.startsWith("ownCategories");
    }

    /** The n-th category that was read stands in the n-th row that was filled. */
    static String formField(String place, FormInput input) {
        Matcher named = PLACE.matcher(place);
        if (!named.matches()) {
            return field(0, "code");
        }
        String part = named.group(2);
        return field(filledRows(input).get(Integer.parseInt(named.group(1))), part.isEmpty() ? "code" : part);
    }

    static String field(int row, String part) {
        return "category-" + row + "-" + part;
    }

    private static RulesText.CategoryText text(int row, FormInput input) {
        return new RulesText.CategoryText(
                input.text(field(row, "code")),
                input.text(field(row, "label")),
                input.text(field(row, "mapsTo")),
                input.text(field(row, "feeNote")),
                input.text(field(row, "entranceFee")),
                input.text(field(row, "annualFee")));
    }

    private static List<Integer> filledRows(FormInput input) {
        return IntStream.range(0, SettingsPolicy.MOST_CATEGORIES)
                .filter(row -> !text(row, input).isBlank())
                .boxed()
                .toList();
    }

    private static String yen(Optional<Yen> fee) {
        return fee.map(some -> Long.toString(some.amount())).orElse("");
    }
}
