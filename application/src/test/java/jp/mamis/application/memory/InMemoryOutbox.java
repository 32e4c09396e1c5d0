package jp.mamis.application.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.mail.Outbox;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.mail.AcceptedMail;
import jp.mamis.domain.mail.Letter;
import jp.mamis.domain.mail.Mail;
import jp.mamis.domain.mail.MailId;
import jp.mamis.domain.mail.QueuedMail;
import jp.mamis.domain.mail.RefusedMail;
import jp.mamis.domain.person.MailAddress;

/** The outbox in memory. */
public final class InMemoryOutbox implements Outbox {

    private static final Comparator<Mail> LAST_FIRST = Comparator.comparing(
                    (Mail mail) -> mail.letter().writtenAt())
            .thenComparing(mail -> mail.letter().id().value().toString())
            .reversed();

    private final InMemoryStore store;
    private final NavigableMap<UUID, Mail> rows;

    public InMemoryOutbox(InMemoryStore store) {
        this.store = store;
        this.rows = store.table();
    }

    /** Whether the last mail to the address that was settled could not be handed over. */
    boolean isRefused(MailAddress address) {
        Optional<Instant> refused = last(address, RefusedMail.class, RefusedMail::at);
        Optional<Instant> accepted = last(address, AcceptedMail.class, AcceptedMail::at);
        return refused.filter(at -> accepted.filter(later -> later.isAfter(at)).isEmpty())
                .isPresent();
    }

    private <M extends Mail> Optional<Instant> last(MailAddress address, Class<M> kind, Function<M, Instant> at) {
        return rows.values().stream()
                .filter(mail -> mail.letter().to().text().equalsIgnoreCase(address.text()))
                .filter(kind::isInstance)
                .map(kind::cast)
                .map(at)
                .max(Comparator.naturalOrder());
    }

    @Override
    public boolean queue(Letter letter) {
        store.requireTransaction();
        boolean known =
                rows.values().stream().anyMatch(mail -> mail.letter().occasion().equals(letter.occasion()));
        if (!known) {
            rows.put(letter.id().value(), stored(Mail.of(letter)));
        }
        return !known;
    }

    @Override
    public Optional<QueuedMail> nextDue(Instant now) {
        store.requireTransaction();
        return rows.values().stream()
                .filter(QueuedMail.class::isInstance)
                .map(QueuedMail.class::cast)
                .filter(mail -> !mail.dueAt().isAfter(now))
                .min(Comparator.comparing(
                                (QueuedMail mail) -> !mail.letter().kind().isUrgent())
                        .thenComparing(QueuedMail::dueAt)
                        .thenComparing(mail -> mail.letter().id().value()));
    }

    @Override
    public Optional<Mail> find(MailId id) {
        store.requireTransaction();
        return Optional.ofNullable(rows.get(id.value()));
    }

    @Override
    public void store(Mail mail) {
        boolean current = find(mail.letter().id())
                .map(known -> known.version().equals(mail.version()))
                .orElse(false);
        if (!current) {
            throw new StaleState("mail");
        }
        rows.put(mail.letter().id().value(), stored(mail));
    }

    @Override
    public List<Mail> about(UUID subject, int limit) {
        store.requireTransaction();
        return rows.values().stream()
                .filter(mail -> mail.letter().subject().equals(subject))
                .sorted(LAST_FIRST)
                .limit(limit)
                .toList();
    }

    @Override
    public Slice<Mail> list(Optional<Mail.State> state, Page page) {
        store.requireTransaction();
        String after = page.after().orElse("");
        if (!after.isEmpty() && !after.matches("\\S+ \\S+")) {
            throw new MalformedValue("cursor", after);
        }
        List<Mail> found = rows.values().stream()
                .filter(mail -> state.map(wanted -> mail.state() == wanted).orElse(true))
                .sorted(LAST_FIRST)
                .dropWhile(mail -> !after.isEmpty() && place(mail).compareTo(after) >= 0)
                .limit(page.size() + 1L)
                .toList();
        return Slice.of(found, page, InMemoryOutbox::place);
    }

    @Override
    public int forget(Mail.State state, Instant before, int most) {
        store.requireTransaction();
        List<UUID> old = rows.values().stream()
                .filter(mail -> mail.state() == state)
                .filter(mail -> mail.letter().writtenAt().isBefore(before))
                .limit(most)
                .map(mail -> mail.letter().id().value())
                .toList();
        old.forEach(rows::remove);
        return old.size();
    }

    private static String place(Mail mail) {
        return mail.letter().writtenAt() + " " + mail.letter().id().value();
    }

    private static Mail stored(Mail mail) {
        Version next = mail.version().next();
        if (mail instanceof QueuedMail queued) {
            return new QueuedMail(
                    queued.letter(),
                    next,
                    queued.attempts(),
                    queued.interruptions(),
                    queued.dueAt(),
                    queued.underWay(),
                    queued.answer());
        }
        if (mail instanceof AcceptedMail accepted) {
            return new AcceptedMail(accepted.letter(), next, accepted.attempts(), accepted.at(), accepted.answer());
        }
        RefusedMail refused = (RefusedMail) mail;
        return new RefusedMail(refused.letter(), next, refused.attempts(), refused.at(), refused.answer());
    }
}
