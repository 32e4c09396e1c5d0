package jp.mamis.persistence.hpki;

import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.hpki.ca.Reissues;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.IssuanceId;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.hpki.ceremony.Reissue;
import jp.mamis.domain.hpki.ceremony.ReissueOrder;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;
import org.jspecify.annotations.Nullable;

/** Orders of mass re-issue in PostgreSQL: one statement each. Long because each question brings its statement. */
public final class JpaReissues implements Reissues {

    private static final String ALL =
            "select id, from_authority, to_authority, profile, months, asked_by, asked_at, confirmed_by, confirmed_at,"
                    + " total, runner, runs_until, ended_at, cancelled_by from mamis.reissue";
    private static final String SAVE =
            "insert into mamis.reissue (id, from_authority, to_authority, profile, months, asked_by, asked_at, confirmed_by,"
                    + " confirmed_at, total, runner, runs_until, ended_at, cancelled_by) values (?, ?, ?, ?, cast(? as integer),"
                    + " ?, ?, cast(? as uuid), cast(? as timestamptz), ?, cast(? as uuid), cast(? as timestamptz),"
                    + " cast(? as timestamptz), cast(? as uuid)) on conflict (id) do update set"
                    + " confirmed_by = excluded.confirmed_by, confirmed_at = excluded.confirmed_at, total = excluded.total,"
                    + " runner = excluded.runner, runs_until = excluded.runs_until, ended_at = excluded.ended_at,"
                    + " cancelled_by = excluded.cancelled_by";
    /** Of that authority, good, and of a key that has no good one of the other. */
    private static final String REPLACEABLE =
            " from mamis.issuance i where i.authority = ? and i.state = 'ISSUED' and i.valid_from <= ? and i.valid_until >= ?"
                    + " and not exists (select 1 from mamis.revocation r where r.authority = i.authority and r.serial = i.serial)"
                    + " and not exists (select 1 from mamis.issuance other where other.key = i.key and other.authority = ?"
                    + " and other.state = 'ISSUED' and not exists (select 1 from mamis.revocation r"
                    + " where r.authority = other.authority and r.serial = other.serial))";

    private static final String IN_FORCE = "select count(*) as number" + REPLACEABLE;
    private static final String DUE = "select " + IssuanceRow.COLUMNS + REPLACEABLE + " and i.serial > ?"
            + " and not exists (select 1 from mamis.reissue_line l where l.reissue = ? and l.predecessor = i.id)"
            + " order by i.serial limit ?";
    private static final String KEEP = "insert into mamis.reissue_line (reissue, predecessor, successor, reasons, at)"
            + " values (?, ?, cast(? as uuid), cast(? as text), ?) on conflict do nothing";
    private static final String LEFT = "select " + IssuanceRow.COLUMNS
            + " from mamis.reissue_line l join mamis.issuance i on i.id = l.successor"
            + " where l.reissue = ? and i.state = 'PREPARED' and not exists (select 1 from mamis.revocation r"
            + " where r.authority = i.authority and r.serial = i.serial) order by i.serial limit ?";
    private static final String TALLY =
            "select coalesce(l.reasons, '') as reasons, coalesce(i.state, '') as state, count(*) as number"
                    + " from mamis.reissue_line l left join mamis.issuance i on i.id = l.successor"
                    + " where l.reissue = ? group by 1, 2";
    private static final String PASSED = "select " + IssuanceRow.COLUMNS + ", l.reasons, l.at"
            + " from mamis.reissue_line l join mamis.issuance i on i.id = l.predecessor"
            + " where l.reissue = ? and l.reasons is not null and i.serial > ? order by i.serial limit ?";

    private final Statements statements;

    public JpaReissues(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public void save(Reissue reissue) {
        ReissueOrder order = reissue.order();
        statements.run(
                SAVE,
                reissue.id(),
                order.from().value(),
                order.to().value(),
                order.profile(),
                order.months().orElse(null),
                reissue.act().askedBy().value(),
                reissue.act().askedAt(),
                reissue.act().confirmedBy().map(AccountId::value).orElse(null),
                reissue.act().confirmedAt().orElse(null),
                reissue.total(),
                reissue.lease().map(Reissue.Lease::runner).orElse(null),
                reissue.lease().map(Reissue.Lease::until).orElse(null),
                reissue.end().map(Reissue.End::at).orElse(null),
                reissue.end()
                        .flatMap(Reissue.End::cancelledBy)
                        .map(AccountId::value)
                        .orElse(null));
    }

    @Override
    public Optional<Reissue> find(UUID id) {
        return statements.first(ALL + " where id = ?", JpaReissues::reissue, id);
    }

    @Override
    public Optional<Reissue> claim(UUID id) {
        return statements.first(ALL + " where id = ? for update", JpaReissues::reissue, id);
    }

    @Override
    public Optional<Reissue> claimOpen() {
        statements.claim("mass re-issue");
        return statements.first(ALL + " where ended_at is null", JpaReissues::reissue);
    }

    @Override
    public List<Reissue> newest(int most) {
        return statements.all(ALL + " order by asked_at desc, id desc limit ?", JpaReissues::reissue, most);
    }

    @Override
    public int inForce(ReissueOrder order, Instant now) {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        return statements
                .first(
                        IN_FORCE,
                        row -> row.getInt("number"),
                        order.from().value(),
                        now,
                        second,
                        order.to().value())
                .orElseThrow();
    }

    @Override
    public List<Issuance> due(Reissue reissue, Optional<SerialNumber> after, Instant now, int most) {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        return statements.all(
                DUE,
                IssuanceRow::read,
                reissue.order().from().value(),
                now,
                second,
                reissue.order().to().value(),
                IssuanceRow.column(after.map(SerialNumber::value).orElse(BigInteger.ZERO)),
                reissue.id(),
                most);
    }

    @Override
    public void keep(List<Line> lines) {
        int kept = statements.runAll(KEEP, lines, line -> new @Nullable Object[] {
            line.reissue(),
            line.predecessor().value(),
            line.successor().map(IssuanceId::value).orElse(null),
            line.reasons().orElse(null),
            line.at()
        });
        if (kept != lines.size()) {
            throw new StaleState("reissue_line");
        }
    }

    @Override
    public List<Issuance.Prepared> left(UUID reissue, int most) {
        return statements.all(LEFT, row -> (Issuance.Prepared) IssuanceRow.read(row), reissue, most);
    }

    /** @param reasons none where something was prepared */
    private record Counted(String reasons, String state, int number) {}

    @Override
    public Tally tally(UUID reissue) {
        Map<String, Integer> made = new HashMap<>();
        Map<String, Integer> passed = new HashMap<>();
        for (Counted each : statements.all(
                TALLY,
                row -> new Counted(row.getString("reasons"), row.getString("state"), row.getInt("number")),
                reissue)) {
            if (each.reasons().isEmpty()) {
                made.put(each.state(), each.number());
            } else {
                passed.put(each.reasons(), each.number());
            }
        }
        return new Tally(
                made.getOrDefault(Issuance.State.ISSUED.name(), 0),
                made.getOrDefault(Issuance.State.PREPARED.name(), 0),
                made.getOrDefault(Issuance.State.WRITTEN_OFF.name(), 0),
                passed);
    }

    @Override
    public Slice<Passed> passed(UUID reissue, Page page) {
        BigInteger after =
                page.after().map(text -> SerialNumber.parse(text).value()).orElse(BigInteger.ZERO);
        List<Passed> found = statements.all(
                PASSED,
                row -> new Passed(
                        IssuanceRow.read(row).order(), row.getString("reasons"), Statements.instant(row, "at")),
                reissue,
                IssuanceRow.column(after),
                page.size() + 1);
        return Slice.of(found, page, each -> each.predecessor().serial().toString());
    }

    private static Reissue reissue(ResultSet row) throws SQLException {
        Optional<Instant> until = Statements.possibleInstant(row, "runs_until");
        Optional<Instant> ended = Statements.possibleInstant(row, "ended_at");
        Optional<AccountId> by = Statements.possibleId(row, "cancelled_by").map(AccountId::new);
        int months = row.getInt("months");
        return new Reissue(
                Statements.id(row, "id"),
                new ReissueOrder(
                        new CaGenerationId(Statements.id(row, "from_authority")),
                        new CaGenerationId(Statements.id(row, "to_authority")),
                        row.getString("profile"),
                        months == 0 ? Optional.empty() : Optional.of(months)),
                TwoPersonColumns.read(row, "").orElseThrow(),
                row.getInt("total"),
                Statements.possibleId(row, "runner")
                        .flatMap(runner -> until.map(end -> new Reissue.Lease(runner, end))),
                ended.map(at -> new Reissue.End(at, by)));
    }
}
