package jp.mamis.application.hpki.ca;

import static jp.mamis.domain.fixture.Issuances.LOG_IN;
import static jp.mamis.domain.fixture.Issuances.NOON;
import static jp.mamis.domain.fixture.Issuances.SIGNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.fixture.Issuances;
import jp.mamis.domain.hpki.ca.CertificateOrder;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.IssuanceId;
import org.junit.jupiter.api.Test;

/** What the issuances promise, on stores of any kind. */
public interface IssuancesContract {

    /** An empty store. */
    record Stored(UnitOfWork work, jp.mamis.application.hpki.ca.Issuances issuances) {

        <T> T in(Supplier<T> act) {
            return work.inTransaction(act);
        }

        void add(Issuance... all) {
            in(() -> {
                List.of(all).forEach(issuances::add);
                return all;
            });
        }

        void store(Issuance next) {
            in(() -> {
                issuances.store(next);
                return next;
            });
        }
    }

    Stored stored();

    @Test
    default void every_state_comes_back_as_it_was() {
        Stored stored = stored();
        stored.add(Issuances.planned(1), Issuances.planned(2));

        stored.store(Issuances.prepared(1));
        assertThat(find(stored, 1)).contains(Issuances.prepared(1));

        stored.store(Issuances.issued(1));
        assertThat(find(stored, 1)).contains(Issuances.issued(1));

        stored.store(Issuances.planned(2).abandoned(NOON));
        assertThat(find(stored, 2)).contains(Issuances.planned(2).abandoned(NOON));
    }

    @Test
    default void what_was_written_off_comes_back_so() {
        Stored stored = stored();
        stored.add(Issuances.prepared(3));

        stored.store(Issuances.prepared(3).writtenOff(NOON));

        assertThat(find(stored, 3)).contains(Issuances.prepared(3).writtenOff(NOON));
    }

    @Test
    default void a_state_follows_only_the_one_before() {
        Stored stored = stored();
        stored.add(Issuances.planned(1));

        assertThatThrownBy(() -> stored.store(Issuances.issued(1))).isInstanceOf(StaleState.class);
        stored.store(Issuances.planned(1).abandoned(NOON));
        assertThatThrownBy(() -> stored.store(Issuances.prepared(1))).isInstanceOf(StaleState.class);
        assertThatThrownBy(() -> stored.store(Issuances.prepared(9))).isInstanceOf(StaleState.class);

        assertThat(find(stored, 1)).contains(Issuances.planned(1).abandoned(NOON));
    }

    @Test
    default void a_number_is_given_once_even_where_nothing_came_of_it() {
        Stored stored = stored();
        stored.add(Issuances.planned(1));
        stored.store(Issuances.planned(1).abandoned(NOON));
        CertificateOrder first = Issuances.order(1);
        Issuance again = new Issuance.Planned(new CertificateOrder(
                new IssuanceId(new UUID(9, 9)),
                first.authority(),
                first.serial(),
                first.profile(),
                first.purpose(),
                first.holder(),
                Issuances.key(77),
                first.validity(),
                first.plannedAt()));

        assertThatThrownBy(() -> stored.add(again)).isInstanceOf(StaleState.class);
    }

    @Test
    default void a_key_stands_in_one_that_was_not_abandoned() {
        Stored stored = stored();
        Issuance.Planned other = withKey(2, Issuances.key(1));
        stored.add(Issuances.planned(1));

        assertThatThrownBy(() -> stored.add(other)).isInstanceOf(StaleState.class);
        stored.store(Issuances.planned(1).abandoned(NOON));
        stored.add(other);

        assertThat(claimed(stored, Issuances.key(1))).containsExactly(other);
        assertThat(claimed(stored, Issuances.key(5))).isEmpty();
    }

    @Test
    default void a_key_stands_in_one_of_each_authority() {
        Stored stored = stored();
        CertificateOrder order = Issuances.order(2);
        Issuance.Planned elsewhere = new Issuance.Planned(new CertificateOrder(
                order.id(),
                LOG_IN,
                order.serial(),
                order.profile(),
                order.purpose(),
                order.holder(),
                Issuances.key(1),
                order.validity(),
                order.plannedAt()));
        stored.add(Issuances.planned(1), elsewhere, Issuances.planned(3));

        assertThat(claimed(stored, Issuances.key(1))).containsExactly(Issuances.planned(1), elsewhere);
        assertThat(claimed(stored, Issuances.key(3), Issuances.key(1), Issuances.key(9)))
                .containsExactly(Issuances.planned(1), elsewhere, Issuances.planned(3));
    }

    @Test
    default void of_several_all_are_stored_or_none() {
        Stored stored = stored();
        stored.add(Issuances.planned(1), Issuances.planned(2));

        assertThatThrownBy(() -> stored.in(() -> {
                    stored.issuances().storeAll(List.of(Issuances.prepared(1), Issuances.issued(2)));
                    return stored;
                }))
                .isInstanceOf(StaleState.class);
        assertThatThrownBy(() -> stored.in(() -> {
                    stored.issuances().addAll(List.of(Issuances.planned(3), withKey(4, Issuances.key(1))));
                    return stored;
                }))
                .isInstanceOf(StaleState.class);
        assertThat(find(stored, 1)).contains(Issuances.planned(1));
        assertThat(find(stored, 3)).isEmpty();
        stored.in(() -> {
            stored.issuances().storeAll(List.of(Issuances.prepared(1), Issuances.prepared(2)));
            return stored;
        });

        assertThat(find(stored, 1)).contains(Issuances.prepared(1));
        assertThat(find(stored, 2)).contains(Issuances.prepared(2));
    }

    @Test
    default void those_of_a_number_are_of_whatever_authority() {
        Stored stored = stored();
        stored.add(Issuances.planned(1));

        assertThat(stored.<List<Issuance>>in(() -> stored.issuances().withSerial(Issuances.serial(1))))
                .containsExactly(Issuances.planned(1));
        assertThat(stored.<Optional<Issuance>>in(() -> stored.issuances().find(LOG_IN, Issuances.serial(1))))
                .isEmpty();
    }

    @Test
    default void what_is_unfinished_comes_oldest_first_and_certificates_newest_first() {
        Stored stored = stored();
        stored.add(Issuances.planned(3), Issuances.planned(1), Issuances.planned(2), Issuances.prepared(4));
        stored.store(Issuances.prepared(2));
        stored.store(Issuances.issued(2));
        stored.store(Issuances.issued(4));

        assertThat(stored.<List<Issuance>>in(() -> stored.issuances().unfinished(Optional.empty(), 9)))
                .containsExactly(Issuances.planned(1), Issuances.planned(3));
        assertThat(stored.<List<Issuance>>in(() -> stored.issuances().unfinished(Optional.empty(), 1)))
                .containsExactly(Issuances.planned(1));
        assertThat(stored.<List<Issuance>>in(() -> stored.issuances().unfinished(Optional.of(Issuances.order(1)), 9)))
                .containsExactly(Issuances.planned(3));
        assertThat(stored.<List<Issuance>>in(() -> stored.issuances().issued(Optional.empty(), 9)))
                .containsExactly(Issuances.issued(4), Issuances.issued(2));
        assertThat(stored.<Long>in(() -> stored.issuances().signed(SIGNING))).isEqualTo(2);
        assertThat(stored.<Long>in(() -> stored.issuances().signed(LOG_IN))).isZero();
        assertThat(stored.<List<Issuance>>in(() -> stored.issuances().issued(Optional.of(NOON.plusSeconds(4)), 9)))
                .containsExactly(Issuances.issued(2));
    }

    @Test
    default void a_unit_that_fails_leaves_nothing() {
        Stored stored = stored();

        assertThatThrownBy(() -> stored.in(() -> {
                    stored.issuances().add(Issuances.planned(1));
                    throw new IllegalStateException("on purpose");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(find(stored, 1)).isEmpty();
    }

    private static List<Issuance> claimed(Stored stored, Der... keys) {
        return stored.in(() -> stored.issuances().claimKeys(Set.of(keys)));
    }

    private static Optional<Issuance> find(Stored stored, int n) {
        return stored.in(() -> stored.issuances().find(SIGNING, Issuances.serial(n)));
    }

    private static Issuance.Planned withKey(int n, Der key) {
        CertificateOrder order = Issuances.order(n);
        return new Issuance.Planned(new CertificateOrder(
                order.id(),
                order.authority(),
                order.serial(),
                order.profile(),
                order.purpose(),
                order.holder(),
                key,
                order.validity(),
                order.plannedAt()));
    }
}
