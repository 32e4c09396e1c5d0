package jp.mamis.domain.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.person.BirthDate;
import jp.mamis.domain.person.PersonId;
import org.junit.jupiter.api.Test;

class QualificationTest {

    private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
    private static final LocalDate ENTERED = LocalDate.of(2009, 4, 20);

    private final PersonId person = new PersonId(new UUID(1, 1));
    private final QualificationFact entry = fact(1, FactKind.ENTRY, ENTERED);
    private final QualificationFact cancellation = fact(2, FactKind.CANCELLATION, LocalDate.of(2020, 1, 1));
    private final QualificationFact restoration = fact(3, FactKind.RESTORATION, LocalDate.of(2024, 1, 1));
    private final Qualification both = new Qualification(person, List.of(entry, cancellation), List.of());

    @Test
    void what_others_rest_on_is_not_withdrawn() {
        Qualification restored = new Qualification(person, List.of(entry, cancellation, restoration), List.of());

        assertThat(restored.without(cancellation.id(), NOW, registered(ENTERED))
                        .<List<Refusal>>fold(done -> List.of(), Refusals::reasons))
                .extracting(Refusal::code)
                .containsExactly(QualificationRefusal.FACT_NEEDED);
    }

    @Test
    void what_could_not_be_true_before_keeps_nothing_from_being_withdrawn() {
        Outcome<QualificationFact> withdrawn = both.without(cancellation.id(), NOW, registered(ENTERED.plusDays(1)));

        assertThat(withdrawn.accepted()).contains(cancellation.superseded(NOW));
    }

    @Test
    void the_history_tells_each_act_as_it_was_known_then() {
        Instant corrected = NOW.plusSeconds(100);
        Instant withdrawn = NOW.plusSeconds(200);
        QualificationFact right = at(fact(4, FactKind.CANCELLATION, LocalDate.of(2021, 1, 1)), corrected);
        UUID somebody = new UUID(3, 4);
        Withdrawal how = new Withdrawal(right.id(), WithdrawalReason.OTHER_PERSON, somebody, withdrawn);
        Qualification all = new Qualification(
                person, List.of(entry, cancellation.superseded(corrected), right.superseded(withdrawn)), List.of(how));

        assertThat(all.historyUntil(withdrawn))
                .containsExactly(
                        done(NOW, FactAct.Kind.RECORDED, entry, Optional.empty()),
                        done(NOW, FactAct.Kind.RECORDED, cancellation, Optional.empty()),
                        done(corrected, FactAct.Kind.CORRECTED, cancellation.superseded(corrected), Optional.empty()),
                        done(corrected, FactAct.Kind.RECORDED, right, Optional.empty()),
                        new FactAct(
                                withdrawn,
                                FactAct.Kind.WITHDRAWN,
                                right.superseded(withdrawn),
                                Optional.of(somebody),
                                Optional.of(WithdrawalReason.OTHER_PERSON)));
        assertThat(all.historyUntil(withdrawn.minusNanos(1000))).hasSize(4);
        assertThat(all.recordedBy(withdrawn.minusNanos(1000)))
                .containsExactly(entry, cancellation.superseded(corrected), right);
        assertThat(all.recordedBy(NOW)).containsExactly(entry, cancellation);
    }

    @Test
    void a_withdrawal_of_which_the_journal_alone_knows_more_is_one_all_the_same() {
        Qualification old = new Qualification(person, List.of(entry.superseded(NOW.plusSeconds(9))), List.of());

        assertThat(old.historyUntil(NOW.plusSeconds(9)))
                .last()
                .isEqualTo(new FactAct(
                        NOW.plusSeconds(9),
                        FactAct.Kind.WITHDRAWN,
                        entry.superseded(NOW.plusSeconds(9)),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void a_proof_of_entry_that_was_taken_back_is_doubted_until_the_entry_is_proved_anew() {
        LocalDate day = LocalDate.of(2026, 11, 23);
        Instant taken = NOW.plusSeconds(9);
        Instant anew = NOW.plusSeconds(99);
        QualificationFact again = at(fact(9, FactKind.ENTRY, ENTERED), anew);
        Qualification all = new Qualification(person, List.of(entry.superseded(taken), again), List.of());

        assertThat(all.isDoubted(day, NOW)).isFalse();
        assertThat(all.isDoubted(day, taken)).isTrue();
        assertThat(all.isDoubted(day, anew)).isFalse();
        assertThat(both.isDoubted(day, NOW)).isFalse();
        assertThat(new Qualification(person, List.of(), List.of()).isDoubted(day, NOW))
                .isFalse();
    }

    private static FactAct done(
            Instant at, FactAct.Kind kind, QualificationFact fact, Optional<WithdrawalReason> reason) {
        return new FactAct(at, kind, fact, Optional.of(new UUID(3, 3)), reason);
    }

    private static QualificationFact at(QualificationFact fact, Instant recorded) {
        return new QualificationFact(
                fact.id(), fact.person(), fact.kind(), fact.during(), fact.evidence(), recorded, Optional.empty());
    }

    private static FactPolicy.Register registered(LocalDate entered) {
        return new FactPolicy.Register(new BirthDate(LocalDate.of(1980, 5, 5)), entered);
    }

    private QualificationFact fact(int id, FactKind kind, LocalDate from) {
        return new QualificationFact(
                new FactId(new UUID(2, id)),
                person,
                kind,
                Interval.since(from),
                new QualificationFact.Evidence(
                        EvidenceSource.MINISTRY_NOTICE,
                        Optional.of(EvidenceReference.parse("医政発0001第1号")),
                        NOW.minusSeconds(60),
                        new UUID(3, 3)),
                NOW,
                Optional.empty());
    }
}
