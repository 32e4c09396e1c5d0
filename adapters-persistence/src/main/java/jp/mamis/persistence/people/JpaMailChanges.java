package jp.mamis.persistence.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.people.MailChanges;
import jp.mamis.domain.accounts.TokenDigest;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.registration.MailChange;
import jp.mamis.domain.registration.MailChangeId;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** Wishes for another mail address in PostgreSQL. */
public final class JpaMailChanges implements MailChanges {

    private static final String COLUMNS =
            "select id, person, address, digest, asked_at, ended_at from mamis.mail_change";
    private static final String ADD = "insert into mamis.mail_change values (?, ?, ?, ?, ?, ?)";
    private static final String FIND = COLUMNS + " where digest = ?";
    private static final String OF = COLUMNS + " where person = ? order by asked_at desc, id desc";
    // In one order, so that two who claim the same do not wait for each other for ever.
    private static final String CLAIM = OF + " for update";
    private static final String END = "update mamis.mail_change set ended_at = ? where person = ? and ended_at is null";
    private static final String FORGET = "delete from mamis.mail_change where id in (select id from mamis.mail_change"
            + " where asked_at < ? order by asked_at limit ? for update skip locked)";

    private final Statements statements;

    public JpaMailChanges(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public void add(MailChange change) {
        statements.run(
                ADD,
                change.id().value(),
                change.person().value(),
                change.to().map(MailAddress::text).orElse(null),
                change.digest().hex(),
                change.askedAt(),
                change.endedAt().orElse(null));
    }

    @Override
    public Optional<MailChange> find(TokenDigest digest) {
        return all(FIND, digest.hex()).stream().findFirst();
    }

    @Override
    public List<MailChange> of(PersonId person) {
        return all(OF, person.value());
    }

    @Override
    public List<MailChange> claim(PersonId person) {
        return all(CLAIM, person.value());
    }

    @Override
    public void endAll(PersonId person, Instant at) {
        statements.run(END, at, person.value());
    }

    @Override
    public int forgetBefore(Instant before, int most) {
        return statements.run(FORGET, before, most);
    }

    private List<MailChange> all(String sql, Object value) {
        return statements.all(
                sql,
                row -> new MailChange(
                        new MailChangeId(row.getObject("id", UUID.class)),
                        new PersonId(row.getObject("person", UUID.class)),
                        Optional.ofNullable(row.getString("address")).map(MailAddress::new),
                        new TokenDigest(row.getString("digest")),
                        Statements.instant(row, "asked_at"),
                        Statements.possibleInstant(row, "ended_at")),
                value);
    }
}
