package jp.mamis.web.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.mamis.domain.settings.SettingsPolicy;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Texts;

/** What a body lists in the form for its rules, a row each; the first part of a row is what it is called by. */
final class ListRows {

    static final ListRows CATEGORIES =
            new ListRows("ownCategories", "category", RulesText.CategoryText.PARTS, SettingsPolicy.MOST_CATEGORIES, 3);
    static final ListRows DOCUMENTS =
            new ListRows("documents", "document", DocumentText.PARTS, SettingsPolicy.MOST_DOCUMENTS, 2);
    static final ListRows EXEMPTIONS =
            new ListRows("ownExemptions", "exemption", ExemptionText.PARTS, SettingsPolicy.MOST_EXEMPTIONS, 2);

    static final List<ListRows> ALL = List.of(CATEGORIES, DOCUMENTS, EXEMPTIONS);

    private final Pattern place;
    private final String list;
    private final String row;
    private final List<String> parts;
    private final int most;
    private final int spare;

    /**
     * @param list what it is called in the API
     * @param row  what the fields of a row begin with, and the words for them end in
     */
    private ListRows(String list, String row, List<String> parts, int most, int spare) {
        this.place = Pattern.compile(list + "\\[(\\d+)]\\.?(\\w*)");
        this.list = list;
        this.row = row;
        this.parts = parts;
        this.most = most;
        this.spare = spare;
    }

    /** @param rows the texts of each, in the order of its parts */
    Form filled(List<List<String>> rows, Form form) {
        Form filled = form;
        for (int i = 0; i < rows.size(); i++) {
            for (int part = 0; part < parts.size(); part++) {
                filled = filled.answering(field(i, parts.get(part)), rows.get(i).get(part));
            }
        }
        return filled;
    }

    /** What stands in the rows that are filled, read by {@code read} from texts in the order of the parts. */
    <T> List<T> texts(FormInput input, Function<List<String>, T> read) {
        return filledRows(input).stream()
                .map(number -> texts(number, input))
                .map(read)
                .toList();
    }

    /** How many rows the form has: those filled, and some to fill. */
    int rows(Form form) {
        int last = IntStream.range(0, most)
                .filter(i -> parts.stream()
                        .anyMatch(part -> !form.answer(field(i, part)).isBlank()))
                .reduce((first, second) -> second)
                .orElse(-1);
        return Math.min(last + 1 + spare, most);
    }

    /** What the questions are called in the summary of faults. */
    Map<String, String> labels(Form form, Texts t) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (int i = 0; i < rows(form); i++) {
            String called = t.get("settings." + row, "number", i + 1) + t.get("settings.of");
            for (String part : parts) {
                labels.put(field(i, part), called + t.get("settings." + row + "." + part));
            }
        }
        return labels;
    }

    /**
     * Where the form has what the API calls {@code named}: the n-th that was read stands in the n-th row that was filled. Empty
     * for what is no part of this list.
     */
    Optional<String> formField(String named, FormInput input) {
        Matcher found = place.matcher(named);
        if (!found.matches()) {
            return named.startsWith(list) ? Optional.of(field(0, parts.get(0))) : Optional.empty();
        }
        String part = found.group(2).isEmpty() ? parts.get(0) : found.group(2);
        return Optional.of(field(filledRows(input).get(Integer.parseInt(found.group(1))), part));
    }

    private String field(int number, String part) {
        return row + "-" + number + "-" + part;
    }

    private List<String> texts(int number, FormInput input) {
        return parts.stream().map(part -> input.text(field(number, part))).toList();
    }

    private List<Integer> filledRows(FormInput input) {
        return IntStream.range(0, most)
                .filter(number -> !String.join("", texts(number, input)).isBlank())
                .boxed()
                .toList();
    }
}
