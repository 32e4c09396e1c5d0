package jp.mamis.application.memory;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.qualification.SignedStatement;
import jp.mamis.application.qualification.SignedStatements;
import jp.mamis.domain.person.PersonId;

/** Every statement that was signed, in memory. */
public final class InMemorySignedStatements implements SignedStatements {

    private final InMemoryStore store;
    private final NavigableMap<UUID, SignedStatement> rows;

    public InMemorySignedStatements(InMemoryStore store) {
        this.store = store;
        this.rows = store.table();
    }

    @Override
    public void add(SignedStatement statement) {
        store.requireTransaction();
        if (rows.putIfAbsent(statement.line().id(), statement) != null) {
            throw new StaleState("qualification_statement");
        }
    }

    @Override
    public List<SignedStatement.Line> of(PersonId person) {
        store.requireTransaction();
        return rows.values().stream()
                .filter(each -> each.person().equals(person))
                .map(SignedStatement::line)
                .sorted(Comparator.comparing(SignedStatement.Line::madeAt)
                        .thenComparing(SignedStatement.Line::id)
                        .reversed())
                .toList();
    }

    @Override
    public Optional<SignedStatement> find(PersonId person, UUID id) {
        store.requireTransaction();
        return Optional.ofNullable(rows.get(id)).filter(each -> each.person().equals(person));
    }
}
