package jp.mamis.persistence.mail;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.mail.Outbox;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.mail.Letter;
import jp.mamis.domain.mail.Mail;
import jp.mamis.domain.mail.MailId;
import jp.mamis.domain.mail.QueuedMail;
import jp.mamis.persistence.work.CurrentEntityManager;

/** The outbox in PostgreSQL: a row lock hands each mail to one sender. */
public final class JpaOutbox implements Outbox {

    private static final String QUEUE = "insert into mamis.mail (id, version, occasion, kind, language, recipient,"
            + " subject, facts, written_at, state, attempts, interruptions, due_at, under_way, answer, urgent)"
            + " values (?, 1, ?, ?, ?, ?, ?, ?, cast(? as timestamptz), 'QUEUED', 0, 0, cast(? as timestamptz), false, '', ?)"
            + " on conflict (occasion) do nothing";

    private static final String NEXT = "select id from mamis.mail where state = 'QUEUED'"
            + " and due_at <= cast(? as timestamptz) order by urgent desc, due_at, id limit 1 for update skip locked";

    private static final String FORGET = "delete from mamis.mail where id in (select id from mamis.mail"
            + " where state = ? and written_at < cast(? as timestamptz) order by written_at limit ?"
            + " for update skip locked)";

    private final CurrentEntityManager current;

    public JpaOutbox(CurrentEntityManager current) {
        this.current = current;
    }

    @Override
    public boolean queue(Letter letter) {
        return current.get()
                        .createNativeQuery(QUEUE)
                        .setParameter(1, letter.id().value())
                        .setParameter(2, letter.occasion())
                        .setParameter(3, letter.kind().name())
                        .setParameter(4, letter.language().name())
                        .setParameter(5, letter.to().text())
                        .setParameter(6, letter.subject())
                        .setParameter(7, MailRow.json(letter.facts()))
                        .setParameter(8, letter.writtenAt().toString())
                        .setParameter(9, letter.writtenAt().toString())
                        .setParameter(10, letter.kind().isUrgent())
                        .executeUpdate()
                == 1;
    }

    @Override
    public Optional<QueuedMail> nextDue(Instant now) {
        Stream<?> ids = current.get()
                .createNativeQuery(NEXT)
                .setParameter(1, now.toString())
                .getResultStream();
        return ids.findFirst()
                .map(UUID.class::cast)
                .flatMap(id -> find(new MailId(id)))
                .map(QueuedMail.class::cast);
    }

    @Override
    public Optional<Mail> find(MailId id) {
        return Optional.ofNullable(current.get().find(MailRow.class, id.value()))
                .map(MailRow::toDomain);
    }

    @Override
    public void store(Mail mail) {
        current.store(MailRow.from(mail), mail.version());
        current.get().flush();
    }

    @Override
    public List<Mail> about(UUID subject, int limit) {
        return current.get()
                .createQuery(
                        "select m from MailRow m where m.subject = :subject order by m.writtenAt desc, m.id desc",
                        MailRow.class)
                .setParameter("subject", subject)
                .setMaxResults(limit)
                .getResultStream()
                .map(MailRow::toDomain)
                .toList();
    }

    @Override
    public Slice<Mail> list(Optional<Mail.State> state, Page page) {
        Optional<Place> after = page.after().map(Place::read);
        String conditions = "select m from MailRow m where 1 = 1"
                + (state.isPresent() ? " and m.state = :state" : "")
                + (after.isPresent() ? " and (m.writtenAt < :at or (m.writtenAt = :at and m.id < :id))" : "")
                + " order by m.writtenAt desc, m.id desc";
        TypedQuery<MailRow> query = current.get().createQuery(conditions, MailRow.class);
        state.ifPresent(wanted -> query.setParameter("state", wanted));
        after.ifPresent(place -> query.setParameter("at", place.at()).setParameter("id", place.id()));
        List<Mail> found = query.setMaxResults(page.size() + 1)
                .getResultStream()
                .map(MailRow::toDomain)
                .toList();
        return Slice.of(found, page, Place::after);
    }

    @Override
    public int forget(Mail.State state, Instant before, int most) {
        return current.get()
                .createNativeQuery(FORGET)
                .setParameter(1, state.name())
                .setParameter(2, before.toString())
                .setParameter(3, most)
                .executeUpdate();
    }

    /** Where a page ended. */
    private record Place(Instant at, UUID id) {

        static String after(Mail mail) {
            return mail.letter().writtenAt() + " " + mail.letter().id().value();
        }

        static Place read(String cursor) {
            try {
                int space = cursor.indexOf(' ');
                return new Place(
                        Instant.parse(cursor.substring(0, Math.max(0, space))),
                        UUID.fromString(cursor.substring(space + 1)));
            } catch (DateTimeParseException | IllegalArgumentException foreign) {
                throw new MalformedValue("cursor", cursor);
            }
        }
    }
}
