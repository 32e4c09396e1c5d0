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
    private final Qualification both = new Qualification(person, List.of(entry, cancellation));

    @Test
    void what_others_rest_on_is_not_withdrawn() {
        Qualification restored = new Qualification(person, List.of(entry, cancellation, restoration));

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
