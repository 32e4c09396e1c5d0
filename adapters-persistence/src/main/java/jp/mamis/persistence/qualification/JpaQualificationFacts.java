package jp.mamis.persistence.qualification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.qualification.QualificationFacts;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.EvidenceReference;
import jp.mamis.domain.qualification.EvidenceSource;
import jp.mamis.domain.qualification.FactId;
import jp.mamis.domain.qualification.FactKind;
import jp.mamis.domain.qualification.Qualification;
import jp.mamis.domain.qualification.QualificationFact;
import jp.mamis.domain.qualification.Withdrawal;
import jp.mamis.domain.qualification.WithdrawalReason;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** Every fact about qualifications in PostgreSQL: one statement each. */
public final class JpaQualificationFacts implements QualificationFacts {

    private static final String ALL =
            "select id, person, kind, valid_from, valid_to, source, reference, learned_at, recorded_by, recorded_at,"
                    + " superseded_at from mamis.qualification_fact where person = any(?) order by recorded_at, id";
    private static final String ADD = "insert into mamis.qualification_fact (id, person, kind, valid_from, valid_to,"
            + " source, reference, learned_at, recorded_by, recorded_at, superseded_at)"
            + " values (?, ?, ?, ?, cast(? as date), ?, ?, ?, ?, ?, cast(? as timestamptz)) on conflict do nothing";
    private static final String SUPERSEDE =
            "update mamis.qualification_fact set superseded_at = ? where id = ? and superseded_at is null";
    private static final String WITHDRAW = "insert into mamis.qualification_withdrawal (fact, reason, withdrawn_by,"
            + " withdrawn_at) values (?, ?, ?, ?)";
    private static final String WITHDRAWALS =
            "select withdrawal.fact, withdrawal.reason, withdrawal.withdrawn_by, withdrawal.withdrawn_at"
                    + " from mamis.qualification_withdrawal withdrawal"
                    + " join mamis.qualification_fact wrong on wrong.id = withdrawal.fact"
                    + " where wrong.person = any (?) order by withdrawal.withdrawn_at, withdrawal.fact";

    private final Statements statements;

    public JpaQualificationFacts(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public Qualification of(PersonId person) {
        return Objects.requireNonNull(all(Set.of(person)).get(person));
    }

    @Override
    public Map<PersonId, Qualification> all(Set<PersonId> persons) {
        Object asked = persons.stream().map(PersonId::value).toArray(UUID[]::new);
        Map<PersonId, List<QualificationFact>> facts = statements.all(ALL, JpaQualificationFacts::read, asked).stream()
                .collect(Collectors.groupingBy(QualificationFact::person));
        Map<FactId, Withdrawal> withdrawals =
                statements.all(WITHDRAWALS, JpaQualificationFacts::withdrawal, asked).stream()
                        .collect(Collectors.toMap(Withdrawal::fact, how -> how));
        return persons.stream()
                .collect(Collectors.toUnmodifiableMap(
                        person -> person, person -> whole(person, facts.getOrDefault(person, List.of()), withdrawals)));
    }

    private static Qualification whole(
            PersonId person, List<QualificationFact> facts, Map<FactId, Withdrawal> withdrawals) {
        return new Qualification(
                person,
                facts,
                facts.stream()
                        .flatMap(fact -> Stream.ofNullable(withdrawals.get(fact.id())))
                        .toList());
    }

    @Override
    public Qualification claim(PersonId person) {
        return Objects.requireNonNull(claimAll(Set.of(person)).get(person));
    }

    @Override
    public Map<PersonId, Qualification> claimAll(Set<PersonId> persons) {
        statements.claimAll(persons.stream()
                .map(person -> "qualification " + person.value())
                .toList());
        return all(persons);
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

    @Override
    public void withdraw(QualificationFact wrong, Withdrawal how) {
        supersede(wrong);
        statements.run(WITHDRAW, how.fact().value(), how.reason().name(), how.by(), how.at());
    }

    private static Withdrawal withdrawal(ResultSet row) throws SQLException {
        return new Withdrawal(
                new FactId(Statements.id(row, "fact")),
                WithdrawalReason.valueOf(row.getString("reason")),
                Statements.id(row, "withdrawn_by"),
                Statements.instant(row, "withdrawn_at"));
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
