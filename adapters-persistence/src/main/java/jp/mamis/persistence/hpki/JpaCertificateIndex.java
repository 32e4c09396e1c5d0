package jp.mamis.persistence.hpki;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.hpki.register.CertificateIndex;
import jp.mamis.application.hpki.register.CertificateLine;
import jp.mamis.application.hpki.register.MonthNumbers;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hpki.ca.RevocationReason;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** Certificates as lists and numbers in PostgreSQL: one statement for a list, three for numbers. */
public final class JpaCertificateIndex implements CertificateIndex {

    private static final String MONTH = "cast(date_trunc('month', $ at time zone 'Asia/Tokyo') as date)";

    private static final String ISSUED = ("select " + MONTH + " as month, count(*) as number from mamis.issuance"
                    + " where state = 'ISSUED' and ended_at >= ? and ended_at < ? group by 1")
            .replace("$", "ended_at");

    private static final String REVOKED = ("select " + MONTH + " as month, r.published, count(*) as number"
                    + " from mamis.revocation r join mamis.issuance i using (authority, serial)"
                    + " where i.state = 'ISSUED' and r.revoked_at >= ? and r.revoked_at < ? group by 1, 2")
            .replace("$", "r.revoked_at");

    /** Whatever begins and ends to count, by month; before the first month together, without one. */
    private static final String CHANGES = ("with life as (select greatest(i.valid_from, i.ended_at) as from_,"
                    + " least(i.valid_until + interval '1 second', r.revoked_at) as to_"
                    + " from mamis.issuance i left join mamis.revocation r using (authority, serial)"
                    + " where i.state = 'ISSUED'),"
                    + " change as (select from_ as at, 1 as by from life where to_ > from_"
                    + " union all select to_, -1 from life where to_ > from_)"
                    + " select case when at >= ? then " + MONTH + " end as month, sum(by) as number"
                    + " from change where at < ? group by 1")
            .replace("$", "at");

    /** @param month none for what happened before the first one */
    private record Counted(Optional<YearMonth> month, long number) {}

    private record CountedReason(Counted counted, RevocationReason reason) {}

    private final Statements statements;

    public JpaCertificateIndex(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public Slice<CertificateLine> find(Filter filter, Instant now, Page page) {
        CertificateListSql sql = CertificateListSql.of(filter, now, page);
        List<CertificateListSql.Placed> found =
                statements.all(sql.text(), row -> CertificateListSql.placed(row, filter.order()), sql.values());
        return Slice.of(found, page, CertificateListSql.Placed::place).map(CertificateListSql.Placed::line);
    }

    @Override
    public long count(Filter filter, Instant now) {
        CertificateListSql sql = CertificateListSql.counting(filter, now);
        return statements.first(sql.text(), row -> row.getLong(1), sql.values()).orElse(0L);
    }

    @Override
    public List<MonthNumbers> months(YearMonth first, YearMonth last) {
        Instant from = JapanTime.startOf(first.atDay(1));
        Instant to = JapanTime.startOf(last.plusMonths(1).atDay(1));
        Map<YearMonth, Long> issued = new HashMap<>();
        statements
                .all(ISSUED, row -> new Counted(month(row), row.getLong("number")), from, to)
                .forEach(each -> each.month().ifPresent(month -> issued.put(month, each.number())));
        Map<YearMonth, Map<RevocationReason, Long>> revoked = revoked(from, to);
        Map<Optional<YearMonth>, Long> changes = new HashMap<>();
        statements
                .all(CHANGES, row -> new Counted(month(row), row.getLong("number")), from, to)
                .forEach(each -> changes.put(each.month(), each.number()));
        List<MonthNumbers> numbers = new ArrayList<>();
        long inForce = changes.getOrDefault(Optional.<YearMonth>empty(), 0L);
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            inForce += changes.getOrDefault(Optional.of(month), 0L);
            numbers.add(new MonthNumbers(
                    month, issued.getOrDefault(month, 0L), revoked.getOrDefault(month, Map.of()), inForce));
        }
        return List.copyOf(numbers);
    }

    private Map<YearMonth, Map<RevocationReason, Long>> revoked(Instant from, Instant to) {
        Map<YearMonth, Map<RevocationReason, Long>> revoked = new HashMap<>();
        statements
                .all(
                        REVOKED,
                        row -> new CountedReason(
                                new Counted(month(row), row.getLong("number")),
                                RevocationReason.valueOf(row.getString("published"))),
                        from,
                        to)
                .forEach(each -> each.counted()
                        .month()
                        .ifPresent(
                                month -> revoked.computeIfAbsent(month, first -> new EnumMap<>(RevocationReason.class))
                                        .put(each.reason(), each.counted().number())));
        return revoked;
    }

    private static Optional<YearMonth> month(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("month", LocalDate.class)).map(YearMonth::from);
    }
}
