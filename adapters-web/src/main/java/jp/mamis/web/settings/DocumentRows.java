package jp.mamis.web.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.mamis.domain.settings.AskedDocument;
import jp.mamis.domain.settings.SettingsPolicy;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Texts;

/** The rows of the form in which a body says which documents it asks for. */
final class DocumentRows {

    private static final Pattern PLACE = Pattern.compile("documents\\[(\\d+)]\\.?(\\w*)");
    private static final int SPARE_ROWS = 2;

    private DocumentRows() {}

    static Form filled(List<AskedDocument> documents, Form form) {
        Form filled = form;
        for (int i = 0; i < documents.size(); i++) {
            List<String> texts = DocumentText.of(documents.get(i)).texts();
            for (int part = 0; part < texts.size(); part++) {
                filled = filled.answering(field(i, DocumentText.PARTS.get(part)), texts.get(part));
            }
        }
        return filled;
    }

    static List<DocumentText> texts(FormInput input) {
        return filledRows(input).stream().map(row -> text(row, input)).toList();
    }

    /** How many rows the form has: those filled, and some to fill. */
    static int rows(Form form) {
        int last = IntStream.range(0, SettingsPolicy.MOST_DOCUMENTS)
                .filter(i -> DocumentText.PARTS.stream()
                        .anyMatch(part -> !form.answer(field(i, part)).isBlank()))
                .reduce((first, second) -> second)
                .orElse(-1);
        return Math.min(last + 1 + SPARE_ROWS, SettingsPolicy.MOST_DOCUMENTS);
    }

    /** What the questions are called in the summary of faults. */
    static Map<String, String> labels(Form form, Texts t) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (int i = 0; i < rows(form); i++) {
            String row = t.get("settings.document", "number", i + 1) + t.get("settings.of");
            for (String part : DocumentText.PARTS) {
                labels.put(field(i, part), row + t.get("settings.document." + part));
            }
        }
        return labels;
    }

    static boolean isPlace(String field) {
        return field.startsWith("documents");
    }

    /** The n-th document that was read stands in the n-th row that was filled. */
    static String formField(String place, FormInput input) {
        Matcher named = PLACE.matcher(place);
        if (!named.matches()) {
            return field(0, "name");
        }
        String part = named.group(2);
        return field(filledRows(input).get(Integer.parseInt(named.group(1))), part.isEmpty() ? "name" : part);
    }

    static String field(int row, String part) {
        return "document-" + row + "-" + part;
    }

    private static DocumentText text(int row, FormInput input) {
        return new DocumentText(
                input.text(field(row, "name")),
                input.text(field(row, "categories")),
                input.text(field(row, "need")),
                input.text(field(row, "files")),
                input.text(field(row, "megabytes")),
                input.text(field(row, "keptMonths")));
    }

    private static List<Integer> filledRows(FormInput input) {
        return IntStream.range(0, SettingsPolicy.MOST_DOCUMENTS)
                .filter(row -> !text(row, input).isBlank())
                .boxed()
                .toList();
    }
}
