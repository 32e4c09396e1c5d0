package jp.mamis.application.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.EvidenceReference;
import jp.mamis.domain.qualification.EvidenceSource;
import jp.mamis.domain.qualification.FactId;
import jp.mamis.domain.qualification.FactKind;
import jp.mamis.domain.qualification.Qualification;
import jp.mamis.domain.qualification.QualificationFact;
import jp.mamis.domain.qualification.Withdrawal;
import jp.mamis.domain.qualification.WithdrawalReason;
import org.junit.jupiter.api.Test;

/** What the stores of qualifications promise, of any kind. */
public interface QualificationFactsContract {

    PersonId PERSON = Physicians.id(1);
    Instant NOON = Instant.parse("2026-11-22T03:00:00.123456Z");

    /** An empty store. */
    record Stored(UnitOfWork work, QualificationFacts facts) {

        void add(QualificationFact... added) {
            work.inTransaction(() -> {
                Set.of(added).forEach(facts::add);
                return added;
            });
        }

        Qualification of(PersonId person) {
            return work.readOnly(() -> facts.of(person));
        }
    }

    Stored stored();

    static QualificationFact fact(int n, FactKind kind, Interval during) {
        return new QualificationFact(
                new FactId(new UUID(9, n)),
                PERSON,
                kind,
                during,
                new QualificationFact.Evidence(
                        EvidenceSource.MINISTRY_NOTICE,
                        n == 1 ? Optional.of(new EvidenceReference("医政発第1号")) : Optional.empty(),
                        NOON.minusSeconds(60),
                        new UUID(7, 7)),
                NOON.plusSeconds(n),
                Optional.empty());
    }

    @Test
    default void facts_come_back_as_they_were_recorded_in_their_order() {
        Stored stored = stored();
        QualificationFact entry = fact(1, FactKind.ENTRY, Interval.since(LocalDate.of(2001, 5, 10)));
        QualificationFact suspension = fact(
                2, FactKind.SUSPENSION, Interval.throughLastDay(LocalDate.of(2026, 11, 1), LocalDate.of(2027, 1, 31)));
        stored.add(suspension, entry);

        assertThat(stored.of(PERSON).facts()).containsExactly(entry, suspension);
        assertThat(stored.of(Physicians.id(2)).facts()).isEmpty();
        assertThat(stored.work().inTransaction(() -> stored.facts().claim(PERSON)))
                .isEqualTo(stored.of(PERSON));
        assertThatThrownBy(() -> stored.add(entry)).isInstanceOf(StaleState.class);
    }

    @Test
    default void a_fact_is_superseded_once() {
        Stored stored = stored();
        QualificationFact death = fact(3, FactKind.DEATH, Interval.since(LocalDate.of(2026, 11, 1)));
        stored.add(death);
        QualificationFact wrong = death.superseded(NOON.plusSeconds(100));

        supersede(stored, wrong);

        assertThat(stored.of(PERSON).facts()).containsExactly(wrong);
        assertThatThrownBy(() -> supersede(stored, death.superseded(NOON.plusSeconds(200))))
                .isInstanceOf(StaleState.class);
        assertThatThrownBy(() -> supersede(
                        stored, fact(4, FactKind.DEATH, death.during()).superseded(NOON.plusSeconds(200))))
                .isInstanceOf(StaleState.class);
        assertThat(stored.of(PERSON).facts()).containsExactly(wrong);
    }

    @Test
    default void how_a_fact_was_taken_back_stays_beside_it() {
        Stored stored = stored();
        QualificationFact death = fact(3, FactKind.DEATH, Interval.since(LocalDate.of(2026, 11, 1)));
        QualificationFact entry = fact(1, FactKind.ENTRY, Interval.since(LocalDate.of(2001, 5, 10)));
        stored.add(death, entry);
        Instant at = NOON.plusSeconds(100);
        Withdrawal how = new Withdrawal(death.id(), WithdrawalReason.SOURCE_WRONG, new UUID(7, 8), at);

        withdraw(stored, death.superseded(at), how);

        assertThat(stored.of(PERSON))
                .isEqualTo(new Qualification(PERSON, List.of(entry, death.superseded(at)), List.of(how)));
        assertThat(stored.of(Physicians.id(2)).withdrawals()).isEmpty();
        assertThatThrownBy(() -> withdraw(stored, death.superseded(at), how)).isInstanceOf(StaleState.class);
        assertThat(stored.of(PERSON).withdrawals()).containsExactly(how);
    }

    private static void withdraw(Stored stored, QualificationFact wrong, Withdrawal how) {
        stored.work().inTransaction(() -> {
            stored.facts().withdraw(wrong, how);
            return wrong;
        });
    }

    private static void supersede(Stored stored, QualificationFact wrong) {
        stored.work().inTransaction(() -> {
            stored.facts().supersede(wrong);
            return wrong;
        });
    }
}
