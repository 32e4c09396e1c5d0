package jp.mamis.application.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.person.PersonId;
import org.junit.jupiter.api.Test;

/** What the stores of signed statements promise, of any kind. */
public interface SignedStatementsContract {

    PersonId PERSON = Physicians.id(1);
    Instant NOON = Instant.parse("2026-11-22T03:00:00Z");

    /** An empty store. */
    record Stored(UnitOfWork work, SignedStatements statements) {

        void add(SignedStatement statement) {
            work.inTransaction(() -> {
                statements.add(statement);
                return statement;
            });
        }
    }

    Stored stored();

    static SignedStatement statement(int n, PersonId person) {
        return new SignedStatement(
                new SignedStatement.Line(
                        new UUID(9, n),
                        LocalDate.of(2026, 11, n),
                        NOON.plusNanos(123_456_000),
                        NOON.plusSeconds(n),
                        new UUID(7, 7)),
                person,
                Der.ofHex("e58cbb"),
                Der.ofHex("3003020100"));
    }

    @Test
    default void statements_come_back_as_they_were_signed_the_newest_first() {
        Stored stored = stored();
        SignedStatement first = statement(1, PERSON);
        SignedStatement second = statement(2, PERSON);
        stored.add(first);
        stored.add(statement(3, Physicians.id(2)));
        stored.add(second);

        List<SignedStatement.Line> lines =
                stored.work().readOnly(() -> stored.statements().of(PERSON));

        assertThat(lines).containsExactly(second.line(), first.line());
        assertThat(stored.work()
                        .readOnly(() ->
                                stored.statements().find(PERSON, first.line().id())))
                .contains(first);
        assertThatThrownBy(() -> stored.add(first)).isInstanceOf(StaleState.class);
    }

    @Test
    default void what_is_about_somebody_else_is_not_there() {
        Stored stored = stored();
        SignedStatement other = statement(3, Physicians.id(2));
        stored.add(other);

        assertThat(stored.work()
                        .readOnly(() ->
                                stored.statements().find(PERSON, other.line().id())))
                .isEmpty();
        assertThat(stored.work().readOnly(() -> stored.statements().of(PERSON))).isEmpty();
    }
}
