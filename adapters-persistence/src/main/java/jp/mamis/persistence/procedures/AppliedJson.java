package jp.mamis.persistence.procedures;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.settings.RouteRules;
import jp.mamis.domain.settings.RouteRules.Applied;
import jp.mamis.persistence.settings.RulesJson;
import jp.mamis.persistence.work.JsonText;

/** The JSON of bodies' rules as a procedure takes them along. */
final class AppliedJson {

    private AppliedJson() {}

    static JsonObjectBuilder write(Map.Entry<AssociationId, Applied> entry) {
        JsonObjectBuilder object = JsonText.object()
                .add("body", entry.getKey().value().toString())
                .add("rules", RulesJson.write(entry.getValue().rules()));
        Fields.put(object, "since", entry.getValue().since());
        return object;
    }

    static RouteRules read(JsonObject content) {
        Map<AssociationId, Applied> rules = new HashMap<>();
        if (content.containsKey("rules")) {
            content.getJsonArray("rules")
                    .getValuesAs(JsonObject.class)
                    .forEach(object -> rules.put(
                            Fields.body(object.getString("body")),
                            new Applied(
                                    Fields.text(object, "since").map(LocalDate::parse),
                                    RulesJson.read(object.getJsonObject("rules")))));
        }
        return new RouteRules(rules);
    }
}
