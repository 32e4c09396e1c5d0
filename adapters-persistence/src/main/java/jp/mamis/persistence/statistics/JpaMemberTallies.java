package jp.mamis.persistence.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import jp.mamis.application.statistics.MemberTallies;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.person.Sex;
import jp.mamis.domain.statistics.CensusDate;
import jp.mamis.domain.statistics.SumBelow;
import jp.mamis.domain.statistics.Tally;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** Counts of members in PostgreSQL. */
public final class JpaMemberTallies implements MemberTallies {

    private final Statements statements;

    public JpaMemberTallies(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public Tally tally(Set<AssociationId> bodies, CensusDate date) {
        statements.inParallel();
        TallySql sql = TallySql.of(date);
        return new Tally(statements.all(sql.counts(), JpaMemberTallies::counted, sql.boundCounts(ids(bodies))));
    }

    @Override
    public SumBelow sumBelow(AssociationId body, Set<AssociationId> children, CensusDate date) {
        Set<AssociationId> withSelf = new HashSet<>(children);
        withSelf.add(body);
        statements.inParallel();
        TallySql sql = TallySql.of(date);
        return statements
                .first(sql.sums(), row -> sums(row, body), sql.boundSums(body.value(), ids(withSelf)))
                .orElseThrow();
    }

    private static Tally.Counted counted(ResultSet row) throws SQLException {
        return new Tally.Counted(
                new AssociationId(Statements.id(row, "body")),
                MemberCategory.valueOf(row.getString("category")),
                Sex.valueOf(row.getString("sex")),
                row.getBoolean("pending"),
                row.getLong("persons"));
    }

    private static SumBelow sums(ResultSet row, AssociationId body) throws SQLException {
        return new SumBelow(
                body,
                row.getLong("members"),
                row.getLong("below"),
                row.getLong("again"),
                row.getLong("only_below"),
                row.getLong("only_here"),
                row.getLong("doubled"));
    }

    private static UUID[] ids(Set<AssociationId> bodies) {
        return bodies.stream().map(AssociationId::value).toArray(UUID[]::new);
    }
}
