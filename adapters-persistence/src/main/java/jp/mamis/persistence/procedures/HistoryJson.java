package jp.mamis.persistence.procedures;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.procedures.HistoryLine;
import jp.mamis.domain.procedures.HistoryLine.Happening;
import jp.mamis.domain.procedures.Reason;

/** The JSON of one thing that happened. */
final class HistoryJson {

    private HistoryJson() {}

    static JsonObjectBuilder write(HistoryLine line) {
        JsonObjectBuilder object = Json.createObjectBuilder()
                .add("at", line.at().toString())
                .add("what", line.what().name());
        Fields.put(object, "body", line.body().map(AssociationId::value));
        Fields.put(object, "by", line.by().map(AccountId::value));
        Fields.put(object, "to", line.to().map(AssociationId::value));
        Fields.put(object, "reason", line.reason().map(Reason::text));
        Fields.put(object, "boardDay", line.boardDay());
        return object;
    }

    static HistoryLine read(JsonObject object) {
        return new HistoryLine(
                Instant.parse(object.getString("at")),
                Happening.valueOf(object.getString("what")),
                Fields.text(object, "body").map(Fields::body),
                Fields.text(object, "by").map(UUID::fromString).map(AccountId::new),
                Fields.text(object, "to").map(Fields::body),
                Fields.text(object, "reason").map(Reason::new),
                Fields.text(object, "boardDay").map(LocalDate::parse));
    }
}
