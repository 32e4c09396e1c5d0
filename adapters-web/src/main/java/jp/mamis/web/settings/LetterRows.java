package jp.mamis.web.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.mamis.domain.settings.LetterRules;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Texts;

/** The part of the form in which a body says how it writes to doctors. */
final class LetterRows {

    private static final String PLACE = "letters.";
    private static final String FIELD = "letters-";

    private LetterRows() {}

    static Form filled(LetterRules letters, Form form) {
        Form filled = form;
        List<String> texts = LetterText.of(letters).texts();
        for (int part = 0; part < texts.size(); part++) {
            filled = filled.answering(FIELD + LetterText.PARTS.get(part), texts.get(part));
        }
        return filled;
    }

    static LetterText text(FormInput input) {
        return LetterText.of(
                LetterText.PARTS.stream().map(part -> input.text(FIELD + part)).toList());
    }

    /** What the questions are called in the summary of faults. */
    static Map<String, String> labels(Texts t) {
        Map<String, String> labels = new LinkedHashMap<>();
        LetterText.PARTS.forEach(part -> labels.put(FIELD + part, t.get("settings.letters." + part)));
        return labels;
    }

    static boolean isPlace(String field) {
        return field.startsWith(PLACE);
    }

    static String formField(String place) {
        return FIELD + place.substring(PLACE.length());
    }
}
