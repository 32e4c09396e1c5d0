package jp.mamis.persistence.settings;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.settings.ExemptionCode;
import jp.mamis.domain.settings.ExemptionCondition;
import jp.mamis.domain.settings.OwnExemption;
import jp.mamis.persistence.work.JsonText;

/** The exemptions in the JSON of a body's rules; rules written before there were any have none. */
final class ExemptionsJson {

    private ExemptionsJson() {}

    static JsonArrayBuilder write(List<OwnExemption> exemptions) {
        JsonArrayBuilder array = JsonText.array();
        exemptions.forEach(exemption -> array.add(write(exemption)));
        return array;
    }

    static List<OwnExemption> read(Optional<JsonArray> exemptions) {
        return exemptions
                .map(array -> array.getValuesAs(JsonObject.class).stream()
                        .map(ExemptionsJson::read)
                        .toList())
                .orElseGet(List::of);
    }

    private static JsonObjectBuilder write(OwnExemption exemption) {
        JsonObjectBuilder object = JsonText.object()
                .add("code", exemption.code().text())
                .add("name", exemption.name())
                .add("condition", exemption.condition().kind().name())
                .add("words", exemption.condition().words())
                .add("spares", exemption.spares());
        exemption.condition().number().ifPresent(number -> object.add("number", number.intValue()));
        return object;
    }

    private static OwnExemption read(JsonObject object) {
        return new OwnExemption(
                new ExemptionCode(object.getString("code")),
                object.getString("name"),
                new ExemptionCondition(
                        ExemptionCondition.Kind.valueOf(object.getString("condition")),
                        object.containsKey("number") ? Optional.of(object.getInt("number")) : Optional.empty(),
                        object.getString("words")),
                object.getString("spares"));
    }
}
