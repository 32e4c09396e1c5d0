package jp.mamis.persistence.mail;

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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mamis.domain.mail.AcceptedMail;
import jp.mamis.domain.mail.Letter;
import jp.mamis.domain.mail.Mail;
import jp.mamis.domain.mail.MailId;
import jp.mamis.domain.mail.MailKind;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.domain.mail.QueuedMail;
import jp.mamis.domain.mail.RefusedMail;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.persistence.work.JsonText;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "mail")
@SuppressWarnings("NullAway.Init")
class MailRow {

    @Id
    UUID id;

    @Version
    long version;

    String occasion;

    @Enumerated(EnumType.STRING)
    MailKind kind;

    @Enumerated(EnumType.STRING)
    MailLanguage language;

    String recipient;

    UUID subject;

    String facts;

    @Column(name = "written_at")
    Instant writtenAt;

    @Enumerated(EnumType.STRING)
    Mail.State state;

    int attempts;

    int interruptions;

    @Column(name = "due_at")
    @Nullable Instant dueAt;

    @Column(name = "under_way")
    boolean underWay;

    @Column(name = "settled_at")
    @Nullable Instant settledAt;

    String answer;

    protected MailRow() {}

    static MailRow from(Mail mail) {
        Letter letter = mail.letter();
        MailRow row = new MailRow();
        row.id = letter.id().value();
        row.version = mail.version().number();
        row.occasion = letter.occasion();
        row.kind = letter.kind();
        row.language = letter.language();
        row.recipient = letter.to().text();
        row.subject = letter.subject();
        row.facts = json(letter.facts());
        row.writtenAt = letter.writtenAt();
        row.state = mail.state();
        row.attempts = mail.attempts();
        row.answer = mail.answer();
        if (mail instanceof QueuedMail queued) {
            row.interruptions = queued.interruptions();
            row.dueAt = queued.dueAt();
            row.underWay = queued.underWay();
        } else if (mail instanceof AcceptedMail accepted) {
            row.settledAt = accepted.at();
        } else if (mail instanceof RefusedMail refused) {
            row.settledAt = refused.at();
        }
        return row;
    }

    Mail toDomain() {
        Letter letter = new Letter(
                new MailId(id), occasion, kind, language, new MailAddress(recipient), subject, read(facts), writtenAt);
        jp.mamis.domain.kernel.Version stored = new jp.mamis.domain.kernel.Version(version);
        return switch (state) {
            case QUEUED ->
                new QueuedMail(
                        letter,
                        stored,
                        attempts,
                        interruptions,
                        Optional.ofNullable(dueAt).orElseThrow(),
                        underWay,
                        answer);
            case ACCEPTED -> new AcceptedMail(letter, stored, attempts, settled(), answer);
            case REFUSED -> new RefusedMail(letter, stored, attempts, settled(), answer);
        };
    }

    private Instant settled() {
        return Optional.ofNullable(settledAt).orElseThrow();
    }

    static String json(Map<String, String> facts) {
        JsonObjectBuilder json = JsonText.object();
        facts.forEach(json::add);
        return json.build().toString();
    }

    private static Map<String, String> read(String facts) {
        try (JsonReader reader = JsonText.reader(new StringReader(facts))) {
            JsonObject json = reader.readObject();
            return json.keySet().stream().collect(Collectors.toMap(name -> name, json::getString));
        }
    }
}
