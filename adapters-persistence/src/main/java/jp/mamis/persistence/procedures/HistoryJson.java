package jp.mamis.persistence.procedures;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.procedures.EndedMembership;
import jp.mamis.domain.procedures.HistoryLine;
import jp.mamis.domain.procedures.HistoryLine.Happening;
import jp.mamis.domain.procedures.Reason;
import jp.mamis.persistence.work.JsonText;

/** The JSON of one thing that happened. */
final class HistoryJson {

    private HistoryJson() {}

    static JsonObjectBuilder write(HistoryLine line) {
        JsonObjectBuilder object = JsonText.object()
                .add("at", line.at().toString())
                .add("what", line.what().name());
        Fields.put(object, "body", line.body().map(AssociationId::value));
        Fields.put(object, "by", line.by().map(AccountId::value));
        Fields.put(object, "to", line.to().map(AssociationId::value));
        Fields.put(object, "reason", line.reason().map(Reason::text));
        Fields.put(object, "boardDay", line.boardDay());
        Fields.put(object, "begins", line.begins());
        if (!line.ended().isEmpty()) {
            object.add("ended", Fields.array(line.ended(), HistoryJson::ended));
        }
        Fields.put(object, "filledOn", line.filledOn());
        if (!line.inPlaceOf().isEmpty()) {
            object.add("inPlaceOf", Fields.accounts(line.inPlaceOf()));
        }
        line.before().ifPresent(request -> object.add("before", RequestJson.write(request)));
        return object;
    }

    private static JsonObjectBuilder ended(EndedMembership ended) {
        JsonObjectBuilder object =
                JsonText.object().add("body", ended.body().value().toString());
        Fields.put(object, "lastDay", ended.lastDay());
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
                Fields.text(object, "boardDay").map(LocalDate::parse),
                Fields.text(object, "begins").map(LocalDate::parse),
                object.containsKey("ended") ? Fields.list(object, "ended", HistoryJson::ended) : List.of(),
                object.containsKey("before")
                        ? Optional.of(RequestJson.read(object.getJsonObject("before")))
                        : Optional.empty(),
                Fields.text(object, "filledOn").map(LocalDate::parse),
                Fields.accounts(object, "inPlaceOf"));
    }

    private static EndedMembership ended(JsonObject object) {
        return new EndedMembership(
                Fields.body(object.getString("body")),
                Fields.text(object, "lastDay").map(LocalDate::parse));
    }
}
