package jp.mamis.persistence.tray;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.mail.MailKind;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.tray.Dispatch;
import jp.mamis.domain.tray.DispatchId;
import jp.mamis.domain.tray.DropReason;
import jp.mamis.domain.tray.SentDispatch;
import jp.mamis.domain.tray.Tidings;
import jp.mamis.domain.tray.UnneededDispatch;
import jp.mamis.domain.tray.WaitingDispatch;
import jp.mamis.domain.tray.Way;
import jp.mamis.persistence.work.JsonText;
import jp.mamis.persistence.work.Statements;

/** A row of {@code dispatch}. */
final class DispatchRow {

    /** The columns that are read, of a table named {@code d}. */
    static final String COLUMNS =
            "d.id, d.version, d.body, d.person, d.occasion, d.kind, d.language, d.subject, d.facts,"
                    + " d.written_at, d.state, d.way, d.reason, d.settled_by, d.settled_at";

    private DispatchRow() {}

    static Dispatch read(ResultSet row) throws SQLException {
        Tidings tidings = new Tidings(
                new DispatchId(row.getObject("id", UUID.class)),
                new AssociationId(row.getObject("body", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("occasion"),
                MailKind.valueOf(row.getString("kind")),
                MailLanguage.valueOf(row.getString("language")),
                row.getObject("subject", UUID.class),
                facts(row.getString("facts")),
                Statements.instant(row, "written_at"));
        Version version = new Version(row.getLong("version"));
        return switch (Dispatch.State.valueOf(row.getString("state"))) {
            case WAITING -> new WaitingDispatch(tidings, version);
            case SENT -> new SentDispatch(tidings, version, Way.valueOf(row.getString("way")), by(row), at(row));
            case NO_LONGER_NEEDED ->
                new UnneededDispatch(tidings, version, new DropReason(row.getString("reason")), by(row), at(row));
        };
    }

    private static AccountId by(ResultSet row) throws SQLException {
        return new AccountId(row.getObject("settled_by", UUID.class));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return Statements.instant(row, "settled_at");
    }

    static String json(Map<String, String> facts) {
        JsonObjectBuilder json = JsonText.object();
        facts.forEach(json::add);
        return json.build().toString();
    }

    private static Map<String, String> facts(String text) {
        try (JsonReader reader = JsonText.reader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            return json.keySet().stream().collect(Collectors.toMap(name -> name, json::getString));
        }
    }
}
