package jp.mamis.persistence.hpki;

import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.hpki.ca.ListLine;
import jp.mamis.application.hpki.ca.RevocationLists;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.ListIssue;
import jp.mamis.domain.hpki.ca.ListScope;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** Every revocation list that got a number, in PostgreSQL. */
public final class JpaRevocationLists implements RevocationLists {

    private static final String ADD = "insert into mamis.revocation_list (id, authority, scope, number, this_update,"
            + " entries, content) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing";
    private static final String STORE = "update mamis.revocation_list set content = ? where id = ? and content is null";
    private static final String OF =
            "select id, authority, scope, number, this_update, entries, content from mamis.revocation_list where authority = ?";
    private static final String LAST = OF + " and scope = ? order by number desc limit 1";
    private static final String NEWEST = OF + " and scope = ? and content is not null order by number desc limit 1";
    private static final String NEWEST_BY = OF
            + " and scope = ? and content is not null and this_update <= ? order by this_update desc, number desc limit 1";
    private static final String FIRST_AFTER =
            OF + " and scope = ? and content is not null and this_update > ? order by this_update, number limit 1";
    private static final String NUMBERED = OF + " and scope = ? and content is not null and number = ?";
    private static final String LATEST = "select scope, number, this_update, entries, content is not null as signed"
            + " from mamis.revocation_list where authority = ? order by this_update desc, number desc limit ?";

    private static final String SIGNED =
            "select count(*) as signed from mamis.revocation_list where authority = ? and content is not null";

    private final Statements statements;

    public JpaRevocationLists(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public Optional<ListIssue> claimLast(CaGenerationId authority, ListScope scope) {
        statements.claim("revocation list " + authority.value() + " " + scope);
        return statements.first(LAST, JpaRevocationLists::read, authority.value(), scope.name());
    }

    @Override
    public void add(ListIssue list) {
        int added = statements.run(
                ADD,
                list.id(),
                list.authority().value(),
                list.scope().name(),
                IssuanceRow.column(list.number()),
                list.thisUpdate(),
                list.entries(),
                list.content().map(Der::bytes).orElse(null));
        if (added == 0) {
            throw new StaleState("revocation_list");
        }
    }

    @Override
    public void store(ListIssue signed) {
        int stored = statements.run(STORE, signed.content().orElseThrow().bytes(), signed.id());
        if (stored == 0) {
            throw new StaleState("revocation_list");
        }
    }

    @Override
    public Optional<ListIssue> newest(CaGenerationId authority, ListScope scope) {
        return statements.first(NEWEST, JpaRevocationLists::read, authority.value(), scope.name());
    }

    @Override
    public Optional<ListIssue> newestBy(CaGenerationId authority, ListScope scope, Instant at) {
        return statements.first(NEWEST_BY, JpaRevocationLists::read, authority.value(), scope.name(), at);
    }

    @Override
    public Optional<ListIssue> firstAfter(CaGenerationId authority, ListScope scope, Instant at) {
        return statements.first(FIRST_AFTER, JpaRevocationLists::read, authority.value(), scope.name(), at);
    }

    @Override
    public Optional<ListIssue> numbered(CaGenerationId authority, ListScope scope, BigInteger number) {
        return statements.first(
                NUMBERED, JpaRevocationLists::read, authority.value(), scope.name(), IssuanceRow.column(number));
    }

    @Override
    public List<ListLine> of(CaGenerationId authority, int most) {
        return statements.all(LATEST, JpaRevocationLists::line, authority.value(), most);
    }

    @Override
    public long signed(CaGenerationId authority) {
        return statements
                .first(SIGNED, row -> row.getLong("signed"), authority.value())
                .orElseThrow();
    }

    private static ListLine line(ResultSet row) throws SQLException {
        return new ListLine(
                ListScope.valueOf(row.getString("scope")),
                IssuanceRow.number(row, "number"),
                Statements.instant(row, "this_update"),
                row.getInt("entries"),
                row.getBoolean("signed"));
    }

    private static ListIssue read(ResultSet row) throws SQLException {
        return new ListIssue(
                Statements.id(row, "id"),
                new CaGenerationId(Statements.id(row, "authority")),
                ListScope.valueOf(row.getString("scope")),
                IssuanceRow.number(row, "number"),
                Statements.instant(row, "this_update"),
                row.getInt("entries"),
                Optional.ofNullable(row.getBytes("content")).map(Der::of));
    }
}
