package jp.mamis.application.accounts;

import static jp.mamis.application.accounts.AccountFixture.CITY;
import static jp.mamis.application.accounts.AccountFixture.FIRST_OF_APRIL;
import static jp.mamis.application.accounts.AccountFixture.NEIGHBOUR;
import static jp.mamis.application.accounts.AccountFixture.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Mandate;
import jp.mamis.domain.accounts.MandateId;
import jp.mamis.domain.accounts.MandateKind;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.hierarchy.AssociationId;
import org.junit.jupiter.api.Test;

/** What every store of mandates promises. */
public interface MandatesContract {

    Instant NOON = Instant.parse("2026-04-01T03:00:00.000001Z");

    UnitOfWork work();

    Mandates mandates();

    private Mandate kept(String name, AssociationId giver, AssociationId taker, Interval period) {
        Mandate mandate = new Mandate(
                new MandateId(uuid(name)),
                MandateKind.DELEGATION,
                giver,
                taker,
                period,
                new AccountId(uuid("administrator")),
                NOON,
                Optional.empty());
        save(mandate);
        return mandate;
    }

    private void save(Mandate mandate) {
        work().inTransaction(() -> {
            mandates().claim(mandate.giver());
            mandates().save(mandate);
            return mandate;
        });
    }

    @Test
    default void a_mandate_is_found_as_it_was_kept_by_giver_and_by_taker_and_by_first_day() {
        Mandate later = kept("later", CITY, NEIGHBOUR, Interval.since(FIRST_OF_APRIL.plusDays(1)));
        Mandate first =
                kept("first", CITY, NEIGHBOUR, Interval.throughLastDay(FIRST_OF_APRIL, LocalDate.of(2027, 3, 31)));

        assertThat(work().readOnly(() -> mandates().find(first.id()))).contains(first);
        assertThat(work().readOnly(() -> mandates().givenBy(Set.of(CITY)))).containsExactly(first, later);
        assertThat(work().readOnly(() -> mandates().takenBy(NEIGHBOUR))).containsExactly(first, later);
        assertThat(work().readOnly(() -> mandates().takenBy(CITY))).isEmpty();
        assertThat(work().readOnly(() -> mandates().givenBy(Set.of()))).isEmpty();
        assertThat(work().readOnly(() -> mandates().find(new MandateId(uuid("unknown")))))
                .isEmpty();
    }

    @Test
    default void of_a_known_mandate_only_the_end_changes() {
        Mandate kept = kept("one", CITY, NEIGHBOUR, Interval.since(FIRST_OF_APRIL));
        Instant end = NOON.plusSeconds(1);

        save(new Mandate(
                kept.id(),
                MandateKind.PARTNER,
                NEIGHBOUR,
                CITY,
                Interval.since(FIRST_OF_APRIL.plusYears(1)),
                new AccountId(uuid("other")),
                NOON.plusSeconds(5),
                Optional.of(end)));
        save(kept);
        save(kept.ended(end.plusSeconds(1)));

        assertThat(work().readOnly(() -> mandates().find(kept.id()))).contains(kept.ended(end));
    }

    @Test
    default void a_change_outside_a_transaction_is_an_error() {
        Mandate kept = kept("one", CITY, NEIGHBOUR, Interval.since(FIRST_OF_APRIL));

        assertThatThrownBy(() -> mandates().save(kept)).isInstanceOf(IllegalStateException.class);
    }
}
