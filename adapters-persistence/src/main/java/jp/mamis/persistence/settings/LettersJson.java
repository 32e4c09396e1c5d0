package jp.mamis.persistence.settings;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import jp.mamis.domain.settings.Honorific;
import jp.mamis.domain.settings.LabelAddress;
import jp.mamis.domain.settings.LabelRules;
import jp.mamis.domain.settings.LabelSheet;
import jp.mamis.domain.settings.LetterRules;

/** How a body writes, in the JSON of its rules; a body whose rules were written before writes as is usual. */
final class LettersJson {

    private LettersJson() {}

    static JsonObjectBuilder write(LetterRules letters) {
        return Json.createObjectBuilder()
                .add("honorific", letters.honorific().name())
                .add("sender", letters.sender())
                .add("title", letters.title())
                .add("opening", letters.opening())
                .add("closing", letters.closing())
                .add("number", letters.number())
                .add("sheet", letters.labels().sheet().name())
                .add("address", letters.labels().address().name())
                .add("right", letters.labels().right())
                .add("down", letters.labels().down());
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
                new LabelRules(
                        LabelSheet.valueOf(object.getString("sheet")),
                        LabelAddress.valueOf(object.getString("address")),
                        object.getInt("right"),
                        object.getInt("down")));
    }
}
