package jp.mamis.web.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.mamis.domain.settings.OwnExemption;
import jp.mamis.domain.settings.SettingsPolicy;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Texts;

/** The rows of the form in which a body says for what it leaves members out of its fees. */
final class ExemptionRows {

    private static final Pattern PLACE = Pattern.compile("ownExemptions\\[(\\d+)]\\.?(\\w*)");
    private static final int SPARE_ROWS = 2;

    private ExemptionRows() {}

    static Form filled(List<OwnExemption> exemptions, Form form) {
        Form filled = form;
        for (int i = 0; i < exemptions.size(); i++) {
            List<String> texts = ExemptionText.of(exemptions.get(i)).texts();
            for (int part = 0; part < texts.size(); part++) {
                filled = filled.answering(field(i, ExemptionText.PARTS.get(part)), texts.get(part));
            }
        }
        return filled;
    }

    static List<ExemptionText> texts(FormInput input) {
        return filledRows(input).stream().map(row -> text(row, input)).toList();
    }

    /** How many rows the form has: those filled, and some to fill. */
    static int rows(Form form) {
        int last = IntStream.range(0, SettingsPolicy.MOST_EXEMPTIONS)
                .filter(i -> ExemptionText.PARTS.stream()
                        .anyMatch(part -> !form.answer(field(i, part)).isBlank()))
                .reduce((first, second) -> second)
                .orElse(-1);
        return Math.min(last + 1 + SPARE_ROWS, SettingsPolicy.MOST_EXEMPTIONS);
    }

    /** What the questions are called in the summary of faults. */
    static Map<String, String> labels(Form form, Texts t) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (int i = 0; i < rows(form); i++) {
            String row = t.get("settings.exemption", "number", i + 1) + t.get("settings.of");
            for (String part : ExemptionText.PARTS) {
                labels.put(field(i, part), row + t.get("settings.exemption." + part));
            }
        }
        return labels;
    }

    static boolean isPlace(String field) {
        return field.startsWith("ownExemptions");
    }

    /** The n-th exemption that was read stands in the n-th row that was filled. */
    static String formField(String place, FormInput input) {
        Matcher named = PLACE.matcher(place);
        if (!named.matches()) {
            return field(0, "code");
        }
        String part = named.group(2);
        return field(filledRows(input).get(Integer.parseInt(named.group(1))), part.isEmpty() ? "code" : part);
    }

    static String field(int row, String part) {
        return "exemption-" + row + "-" + part;
    }

    private static ExemptionText text(int row, FormInput input) {
        return new ExemptionText(
                input.text(field(row, "code")),
                input.text(field(row, "name")),
                input.text(field(row, "condition")),
                input.text(field(row, "number")),
                input.text(field(row, "words")),
                input.text(field(row, "spares")));
    }

    private static List<Integer> filledRows(FormInput input) {
        return IntStream.range(0, SettingsPolicy.MOST_EXEMPTIONS)
                .filter(row -> !text(row, input).isBlank())
                .boxed()
                .toList();
    }
}
