package jp.mamis.persistence.membership;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.membership.MemberIndex;
import jp.mamis.application.membership.MemberLine;
import jp.mamis.application.membership.MemberTally;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.persistence.work.CurrentEntityManager;

/** The lists of a body's members in PostgreSQL: one statement each, whatever the body's size. */
public final class JpaMemberIndex implements MemberIndex {

    private static final String TALLY = "select category, count(distinct person) from mamis.membership_fact"
            + " where body = ?1 and superseded_at is null and valid_from <= ?2 and (valid_to is null or valid_to > ?2)"
            + " group by category";

    private final CurrentEntityManager current;

    public JpaMemberIndex(CurrentEntityManager current) {
        this.current = current;
    }

    @Override
    public Slice<MemberLine> inBody(AssociationId body, Filter filter, LocalDate day, Page page) {
        MemberListSql sql = MemberListSql.of(body, filter, day, page);
        List<?> found = sql.bound(current.get()).getResultList();
        List<Object[]> rows = found.stream().map(row -> (Object[]) row).toList();
        return Slice.of(rows, page, MemberRow::cursor).map(MemberRow::line);
    }

    @Override
    public long count(AssociationId body, Filter filter, LocalDate day) {
        return ((Number) MemberListSql.counting(body, filter, day)
                        .bound(current.get())
                        .getSingleResult())
                .longValue();
    }

    @Override
    public List<MemberTally> tally(AssociationId body, LocalDate day) {
        List<?> rows = current.get()
                .createNativeQuery(TALLY)
                .setParameter(1, body.value())
                .setParameter(2, day)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new MemberTally(MemberCategory.valueOf((String) row[0]), ((Number) row[1]).longValue()))
                .sorted(Comparator.comparing(MemberTally::category))
                .toList();
    }
}
