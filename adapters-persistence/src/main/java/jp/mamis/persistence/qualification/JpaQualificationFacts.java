package jp.mamis.persistence.qualification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.qualification.QualificationFacts;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.EvidenceReference;
import jp.mamis.domain.qualification.EvidenceSource;
import jp.mamis.domain.qualification.FactId;
import jp.mamis.domain.qualification.FactKind;
import jp.mamis.domain.qualification.Qualification;
import jp.mamis.domain.qualification.QualificationFact;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** Every fact about qualifications in PostgreSQL: one statement each. */
public final class JpaQualificationFacts implements QualificationFacts {

    private static final String OF =
            "select id, person, kind, valid_from, valid_to, source, reference, learned_at, recorded_by,"
                    + " recorded_at,"
                    + " superseded_at from mamis.qualification_fact where person = ? order by recorded_at, id";
    private static final String ADD = "insert into mamis.qualification_fact (id, person, kind, valid_from, valid_to,"
            + " source, reference, learned_at, recorded_by, recorded_at, superseded_at)"
            + " values (?, ?, ?, ?, cast(? as date), ?, ?, ?, ?, ?, cast(? as timestamptz)) on conflict do nothing";
    private static final String SUPERSEDE =
            "update mamis.qualification_fact set superseded_at = ? where id = ? and superseded_at is null";

    private final Statements statements;

    public JpaQualificationFacts(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public Qualification of(PersonId person) {
        return new Qualification(person, statements.all(OF, JpaQualificationFacts::read, person.value()));
    }

    @Override
    public Qualification claim(PersonId person) {
        statements.claim("qualification " + person.value());
        return of(person);
    }

    @Override
    public void add(QualificationFact fact) {
        int added = statements.run(
                ADD,
                fact.id().value(),
                fact.person().value(),
                fact.kind().name(),
                fact.during().from(),
                fact.during().until().orElse(null),
                fact.evidence().source().name(),
                fact.evidence().reference().map(EvidenceReference::text).orElse(null),
                fact.evidence().learnedAt(),
                fact.evidence().by(),
                fact.recordedAt(),
                fact.supersededAt().orElse(null));
        if (added == 0) {
            throw new StaleState("qualification_fact");
        }
    }

    @Override
    public void supersede(QualificationFact wrong) {
        int superseded = statements.run(
                SUPERSEDE, wrong.supersededAt().orElseThrow(), wrong.id().value());
        if (superseded == 0) {
            throw new StaleState("qualification_fact");
        }
    }

    private static QualificationFact read(ResultSet row) throws SQLException {
        return new QualificationFact(
                new FactId(Statements.id(row, "id")),
                new PersonId(Statements.id(row, "person")),
                FactKind.valueOf(row.getString("kind")),
                Statements.interval(row, "valid_from", "valid_to"),
                new QualificationFact.Evidence(
                        EvidenceSource.valueOf(row.getString("source")),
                        Optional.ofNullable(row.getString("reference")).map(EvidenceReference::new),
                        Statements.instant(row, "learned_at"),
                        Statements.id(row, "recorded_by")),
                Statements.instant(row, "recorded_at"),
                Statements.possibleInstant(row, "superseded_at"));
    }
}
