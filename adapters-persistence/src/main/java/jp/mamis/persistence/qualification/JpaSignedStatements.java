package jp.mamis.persistence.qualification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.qualification.SignedStatement;
import jp.mamis.application.qualification.SignedStatements;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.person.PersonId;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** Every statement that was signed, in PostgreSQL. */
public final class JpaSignedStatements implements SignedStatements {

    private static final String ADD = "insert into mamis.qualification_statement (id, person, day, known_at, made_at,"
            + " made_by, content, signature) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";
    private static final String OF = "select id, day, known_at, made_at, made_by from mamis.qualification_statement"
            + " where person = ? order by made_at desc, id desc";
    private static final String FIND = "select id, day, known_at, made_at, made_by, person, content, signature"
            + " from mamis.qualification_statement where person = ? and id = ?";

    private final Statements statements;

    public JpaSignedStatements(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public void add(SignedStatement statement) {
        SignedStatement.Line line = statement.line();
        int added = statements.run(
                ADD,
                line.id(),
                statement.person().value(),
                line.day(),
                line.known(),
                line.madeAt(),
                line.by(),
                statement.text().bytes(),
                statement.signature().bytes());
        if (added == 0) {
            throw new StaleState("qualification_statement");
        }
    }

    @Override
    public List<SignedStatement.Line> of(PersonId person) {
        return statements.all(OF, JpaSignedStatements::line, person.value());
    }

    @Override
    public Optional<SignedStatement> find(PersonId person, UUID id) {
        return statements.first(FIND, JpaSignedStatements::whole, person.value(), id);
    }

    private static SignedStatement whole(ResultSet row) throws SQLException {
        return new SignedStatement(
                line(row),
                new PersonId(Statements.id(row, "person")),
                Der.of(row.getBytes("content")),
                Der.of(row.getBytes("signature")));
    }

    private static SignedStatement.Line line(ResultSet row) throws SQLException {
        return new SignedStatement.Line(
                Statements.id(row, "id"),
                row.getObject("day", LocalDate.class),
                Statements.instant(row, "known_at"),
                Statements.instant(row, "made_at"),
                Statements.id(row, "made_by"));
    }
}
