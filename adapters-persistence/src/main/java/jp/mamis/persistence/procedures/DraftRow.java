package jp.mamis.persistence.procedures;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.StringReader;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mamis.application.procedures.Draft;
import jp.mamis.application.procedures.DraftId;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.procedures.ProcedureKind;
import jp.mamis.persistence.work.JsonText;

@Entity
@Table(name = "draft")
@SuppressWarnings("NullAway.Init")
class DraftRow {

    @Id
    UUID id;

    @Version
    long version;

    UUID person;

    @Enumerated(EnumType.STRING)
    ProcedureKind kind;

    @Column(name = "saved_at")
    Instant savedAt;

    String answers;

    protected DraftRow() {}

    static DraftRow from(Draft draft) {
        DraftRow row = new DraftRow();
        row.id = draft.id().value();
        row.version = draft.version().number();
        row.person = draft.person().value();
        row.kind = draft.kind();
        row.savedAt = draft.savedAt();
        JsonObjectBuilder json = JsonText.object();
        draft.answers().forEach(json::add);
        row.answers = json.build().toString();
        return row;
    }

    Draft toDomain() {
        return new Draft(
                new DraftId(id),
                new jp.mamis.domain.kernel.Version(version),
                new PersonId(person),
                kind,
                savedAt,
                typed());
    }

    private Map<String, String> typed() {
        try (JsonReader reader = JsonText.reader(new StringReader(answers))) {
            JsonObject json = reader.readObject();
            return json.keySet().stream().collect(Collectors.toMap(name -> name, json::getString));
        }
    }
}
