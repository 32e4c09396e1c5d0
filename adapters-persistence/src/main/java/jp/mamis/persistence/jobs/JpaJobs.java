package jp.mamis.persistence.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.mamis.application.jobs.Job;
import jp.mamis.application.jobs.JobId;
import jp.mamis.application.jobs.JobKind;
import jp.mamis.application.jobs.JobState;
import jp.mamis.application.jobs.Jobs;
import jp.mamis.application.jobs.Progress;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Version;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.ReasonsJson;
import jp.mamis.persistence.work.Statements;

/** Jobs in PostgreSQL: a row lock hands each to one runner. */
public final class JpaJobs implements Jobs {

    private static final String ORDER = "insert into mamis.job (version, state, total, position, done, refused,"
            + " done_before, started_at, ended_at, facts, wrong, lease_owner, lease_until, id, kind, account, body,"
            + " channel, ordered_at) values (?, ?, ?, ?, ?, ?, ?, cast(? as timestamptz), cast(? as timestamptz), ?, ?,"
            + " cast(? as uuid), cast(? as timestamptz), ?, ?, ?, ?, ?, ?)";
    private static final String STORE =
            "update mamis.job set version = ?, state = ?, total = ?, position = ?, done = ?,"
                    + " refused = ?, done_before = ?, started_at = cast(? as timestamptz), ended_at = cast(? as timestamptz),"
                    + " facts = ?, wrong = ?, lease_owner = cast(? as uuid), lease_until = cast(? as timestamptz) where id = ?";
    private static final String READ =
            "select id, version, kind, account, body, channel, ordered_at, state, total, position, done,"
                    + " refused, done_before, started_at, ended_at, facts, wrong, lease_owner, lease_until from mamis.job";
    private static final String FIND = READ + " where id = ?";
    private static final String HOLD = FIND + " for update";
    private static final String FREE = "select id from mamis.job where state in ('QUEUED', 'RUNNING')"
            + " and (lease_until is null or lease_until <= ?) order by ordered_at, id";
    private static final String UNDER_WAY =
            "select 1 from mamis.job where kind = ? and state in ('QUEUED', 'RUNNING') limit 1";
    private static final String OVERTAKEN =
            "select j.id from mamis.job j where j.id = any(?) and exists (select from mamis.job o"
                    + " where o.kind = j.kind and o.id <> j.id and o.started_at > j.ordered_at)";
    private static final String FORGET = "delete from mamis.job where id in (select id from mamis.job"
            + " where coalesce(ended_at, case state when 'PREPARED' then ordered_at end) < ?"
            + " order by ordered_at, id limit ? for update skip locked) returning id";

    private final Statements statements;

    public JpaJobs(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public void order(Job job) {
        List<Object> values = changing(job);
        values.add(job.order().kind().name());
        values.add(job.order().by().value());
        values.add(job.order().body().value());
        values.add(job.order().channel().name());
        values.add(job.order().at());
        statements.run(ORDER, values.toArray());
    }

    @Override
    public void store(Job job) {
        statements.run(STORE, changing(job).toArray());
    }

    /** In the order of both statements, up to the number of the job. */
    @SuppressWarnings("NullAway")
    private static List<Object> changing(Job job) {
        Progress progress = job.progress();
        List<Object> values = new ArrayList<>();
        values.add(job.version().number());
        values.add(job.state().name());
        values.add(progress.total());
        values.add(progress.position());
        values.add(progress.done());
        values.add(progress.refused());
        values.add(progress.before());
        values.add(job.startedAt().orElse(null));
        values.add(job.endedAt().orElse(null));
        values.add(ReasonsJson.text(job.facts()));
        values.add(ReasonsJson.text(job.wrong()));
        values.add(job.lease().map(Job.Lease::owner).orElse(null));
        values.add(job.lease().map(Job.Lease::until).orElse(null));
        values.add(job.id().value());
        return values;
    }

    @Override
    public Optional<Job> find(JobId id) {
        return statements.first(FIND, JpaJobs::job, id.value());
    }

    @Override
    public Optional<Job> hold(JobId id) {
        return statements.first(HOLD, JpaJobs::job, id.value());
    }

    @Override
    public List<JobId> free(Instant now) {
        return statements.all(FREE, row -> new JobId(Statements.id(row, "id")), now);
    }

    @Override
    public Slice<Job> list(Optional<AccountId> by, Page page) {
        StringBuilder sql = new StringBuilder(READ).append(" where true");
        List<Object> values = new ArrayList<>();
        by.ifPresent(account -> {
            sql.append(" and account = ?");
            values.add(account.value());
        });
        page.after().ifPresent(place -> {
            sql.append(" and (ordered_at, id) < (cast(? as timestamptz), cast(? as uuid))");
            String[] parts = place.split(" ", 2);
            values.add(parts[0]);
            values.add(parts[parts.length - 1]);
        });
        sql.append(" order by ordered_at desc, id desc limit ?");
        values.add(page.size() + 1);
        List<Job> found = statements.all(sql.toString(), JpaJobs::job, values.toArray());
        return Slice.of(found, page, job -> job.order().at() + " " + job.id().value());
    }

    @Override
    public boolean claimed(JobKind kind) {
        statements.claim("job " + kind);
        return statements.read(UNDER_WAY, ResultSet::next, kind.name());
    }

    @Override
    public Set<JobId> overtaken(Collection<JobId> jobs) {
        return Set.copyOf(statements.all(OVERTAKEN, row -> new JobId(Statements.id(row, "id")), (Object)
                jobs.stream().map(JobId::value).toArray(UUID[]::new)));
    }

    @Override
    public List<JobId> forgetBefore(Instant before, int most) {
        return statements.all(FORGET, row -> new JobId(Statements.id(row, "id")), before, most);
    }

    private static Job job(ResultSet row) throws SQLException {
        Optional<Instant> until = Statements.possibleInstant(row, "lease_until");
        return new Job(
                new JobId(Statements.id(row, "id")),
                new Version(row.getLong("version")),
                new Job.Order(
                        JobKind.valueOf(row.getString("kind")),
                        new AccountId(Statements.id(row, "account")),
                        new AssociationId(Statements.id(row, "body")),
                        Channel.valueOf(row.getString("channel")),
                        Statements.instant(row, "ordered_at")),
                JobState.valueOf(row.getString("state")),
                new Progress(
                        row.getInt("total"),
                        row.getInt("position"),
                        row.getInt("done"),
                        row.getInt("refused"),
                        row.getInt("done_before")),
                Statements.possibleInstant(row, "started_at"),
                Statements.possibleInstant(row, "ended_at"),
                ReasonsJson.readFacts(row.getString("facts")),
                ReasonsJson.read(row.getString("wrong")),
                until.isPresent()
                        ? Optional.of(new Job.Lease(Statements.id(row, "lease_owner"), until.get()))
                        : Optional.empty());
    }
}
