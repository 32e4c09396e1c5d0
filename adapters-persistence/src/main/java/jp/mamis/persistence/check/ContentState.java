package jp.mamis.persistence.check;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import jp.mamis.application.journal.NoteBackup;

/**
 * What the tables say of work that waits and of what keeps the whole together. Counts and moments, no persons.
 *
 * @param realm        for whom the installation works; empty before its first start
 * @param entries      the number of the journal's head
 * @param headStands   whether the last entry of the journal is the one its head names
 * @param mailsWaiting mails that were not sent yet
 * @param oldestMail   when the oldest of them was written
 * @param tasksLate    timed tasks whose turn, or whose worker's lease, has been over for a quarter of an hour
 * @param jobsStuck    jobs under way that nobody has worked at for a quarter of an hour
 * @param listsMissing how many revocation lists of authorities in force were never signed
 * @param oldestList   when the oldest of those that are the newest of an authority in force was made
 * @param authoritiesSilent how many authorities in force no two officers let sign lists and answers
 * @param respondersMissing how many authorities in force that issue to holders never had a responder
 * @param responderUntil    the first end of a certificate among the newest responders of the others
 * @param answersLate       certificates issued two hours ago or more for which somebody answers, and of which no true answer
 *     was signed ahead
 * @param presidentsMissing how many national bodies in force have entered no president, whom the law has them name
 * @param lastBackup   when the last backup noted in the journal was taken
 */
public record ContentState(
        Optional<String> realm,
        long entries,
        boolean headStands,
        long mailsWaiting,
        Optional<Instant> oldestMail,
        long tasksLate,
        long jobsStuck,
        long listsMissing,
        Optional<Instant> oldestList,
        long authoritiesSilent,
        long respondersMissing,
        Optional<Instant> responderUntil,
        long answersLate,
        long presidentsMissing,
        Optional<Instant> lastBackup) {

    private static final String CONTENTS = """
            select (select realm from mamis.installation) as realm,
              h.sequence as entries,
              h.sequence = coalesce((select max(sequence) from mamis.journal_entry), 0)
                and h.hash = coalesce((select e.hash from mamis.journal_entry e where e.sequence = h.sequence),
                  repeat('0', 64)) as head_stands,
              (select count(*) from mamis.mail where state = 'QUEUED') as mails,
              (select min(written_at) from mamis.mail where state = 'QUEUED') as oldest,
              (select count(*) from mamis.timed_task where due_at < now() - interval '15 minutes') as late,
              (select count(*) from mamis.job where state in ('QUEUED', 'RUNNING')
                and coalesce(lease_until, started_at, ordered_at) < now() - interval '15 minutes') as stuck,
              lists.missing as lists_missing,
              lists.oldest as oldest_list,
              (select count(*) from mamis.ca_generation g
                where g.realm = (select upper(realm) from mamis.installation)
                  and now() between cast(cast(g.authority as json) ->> 'first' as timestamptz)
                    and cast(cast(g.authority as json) ->> 'last' as timestamptz)
                  and not exists (select 1 from mamis.activation a
                    where a.generation = g.id and a.purpose = 'STATUS' and a.confirmed_at is not null
                      and a.ended_at is null)) as authorities_silent,
              responders.missing as responders_missing,
              responders.until as responder_until,
              (select count(*) from mamis.issuance i
                left join mamis.revocation r on r.authority = i.authority and r.serial = i.serial
                where i.state = 'ISSUED' and i.valid_until >= now() and i.ended_at < now() - interval '2 hours'
                  and exists (select 1 from mamis.ocsp_responder o where o.authority = i.authority
                    and o.certificate is not null and now() between o.valid_from and o.valid_until)
                  and (select count(*) from mamis.ocsp_answer a where a.authority = i.authority and a.serial = i.serial
                    and a.this_update <= now() and a.next_update > now()
                    and a.revoked = (r.authority is not null)) < 2) as answers_late,
              (select count(*) from mamis.association a
                where a.tier = 'NATIONAL' and (a.valid_to is null or a.valid_to > now())
                  and not exists (select 1 from mamis.association_profile p
                    where p.association = a.id and p.president_family is not null)) as presidents_missing,
              (select max(at) from mamis.journal_entry where subject = '%s' and intention = 'TAKE_BACKUP'
                and result = 'ACCEPTED') as backup
            from mamis.journal_head h, (
              select count(*) filter (where newest is null) as missing, min(newest) as oldest
              from (
                select (select max(l.this_update) from mamis.revocation_list l
                  where l.authority = g.id and l.scope = s.scope and l.content is not null) as newest
                from mamis.ca_generation g
                join (values ('ROOT', 'RARL'), ('ROOT', 'SARL'), ('SIGNING', 'HOLDERS'), ('AUTHENTICATION', 'HOLDERS'))
                  s (duty, scope) on s.duty = g.duty
                where g.realm = (select upper(realm) from mamis.installation)
                  and now() between cast(cast(g.authority as json) ->> 'first' as timestamptz)
                    and cast(cast(g.authority as json) ->> 'last' as timestamptz)) each) lists, (
              select count(*) filter (where newest is null) as missing, min(newest) as until
              from (
                select (select max(o.valid_until) from mamis.ocsp_responder o
                  where o.authority = g.id and o.certificate is not null) as newest
                from mamis.ca_generation g
                where g.duty <> 'ROOT' and g.realm = (select upper(realm) from mamis.installation)
                  and now() between cast(cast(g.authority as json) ->> 'first' as timestamptz)
                    and cast(cast(g.authority as json) ->> 'last' as timestamptz)) each) responders
            """.formatted(NoteBackup.BACKUPS);

    static ContentState of(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(CONTENTS)) {
            row.next();
            return new ContentState(
                    Optional.ofNullable(row.getString("realm")),
                    row.getLong("entries"),
                    row.getBoolean("head_stands"),
                    row.getLong("mails"),
                    moment(row, "oldest"),
                    row.getLong("late"),
                    row.getLong("stuck"),
                    row.getLong("lists_missing"),
                    moment(row, "oldest_list"),
                    row.getLong("authorities_silent"),
                    row.getLong("responders_missing"),
                    moment(row, "responder_until"),
                    row.getLong("answers_late"),
                    row.getLong("presidents_missing"),
                    moment(row, "backup"));
        }
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
