package jp.mamis.persistence.settings;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import jp.mamis.domain.settings.Honorific;
import jp.mamis.domain.settings.LabelAddress;
import jp.mamis.domain.settings.LabelRules;
import jp.mamis.domain.settings.LetterRules;
import jp.mamis.persistence.work.JsonText;

/**
 * How a body writes, in the JSON of its rules; a body whose rules were written before writes as is usual.
 * Rules of before V133 also name a sheet of labels and a place of the print; those are chosen when labels are printed.
 */
final class LettersJson {

    private LettersJson() {}

    static JsonObjectBuilder write(LetterRules letters) {
        return JsonText.object()
                .add("honorific", letters.honorific().name())
                .add("sender", letters.sender())
                .add("title", letters.title())
                .add("opening", letters.opening())
                .add("closing", letters.closing())
                .add("number", letters.number())
                .add("address", letters.labels().address().name());
    }

    static LetterRules read(Optional<JsonObject> letters) {
        return letters.map(LettersJson::read).orElse(LetterRules.STANDARD);
    }

    private static LetterRules read(JsonObject object) {
        return new LetterRules(
                Honorific.valueOf(object.getString("honorific")),
                object.getString("sender"),
                object.getString("title"),
                object.getString("opening"),
                object.getString("closing"),
                object.getString("number"),
                new LabelRules(LabelAddress.valueOf(object.getString("address"))));
    }
}
