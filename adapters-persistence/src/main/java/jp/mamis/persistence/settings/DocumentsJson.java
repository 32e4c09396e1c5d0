package jp.mamis.persistence.settings;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.settings.AcceptedFiles;
import jp.mamis.domain.settings.AskedDocument;
import jp.mamis.domain.settings.DocumentNeed;
import jp.mamis.persistence.work.JsonText;

/** The documents in the JSON of a body's rules; rules written before there were any ask for none. */
final class DocumentsJson {

    private DocumentsJson() {}

    static JsonArrayBuilder write(List<AskedDocument> documents) {
        JsonArrayBuilder array = JsonText.array();
        documents.forEach(document -> {
            JsonArrayBuilder categories = JsonText.array();
            document.categories().stream().sorted().forEach(category -> categories.add(category.name()));
            array.add(JsonText.object()
                    .add("name", document.name())
                    .add("categories", categories)
                    .add("need", document.need().name())
                    .add("files", document.files().name())
                    .add("megabytes", document.megabytes())
                    .add("keptMonths", document.keptMonths()));
        });
        return array;
    }

    static List<AskedDocument> read(Optional<JsonArray> documents) {
        return documents
                .map(array -> array.getValuesAs(JsonObject.class).stream()
                        .map(DocumentsJson::read)
                        .toList())
                .orElseGet(List::of);
    }

    private static AskedDocument read(JsonObject object) {
        return new AskedDocument(
                object.getString("name"),
                object.getJsonArray("categories").getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .map(MemberCategory::valueOf)
                        .collect(Collectors.toSet()),
                DocumentNeed.valueOf(object.getString("need")),
                AcceptedFiles.valueOf(object.getString("files")),
                object.getInt("megabytes"),
                object.getInt("keptMonths"));
    }
}
