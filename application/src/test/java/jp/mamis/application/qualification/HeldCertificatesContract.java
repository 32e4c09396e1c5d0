package jp.mamis.application.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mamis.application.hpki.ca.RevocationLists;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.fixture.Issuances;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.IssuanceId;
import jp.mamis.domain.hpki.ca.SubjectNumber;
import org.junit.jupiter.api.Test;

/** What is promised of certificates by whom they are held, on stores of any kind. */
public interface HeldCertificatesContract {

    /** An empty store. */
    record Stored(
            UnitOfWork work,
            HeldCertificates held,
            jp.mamis.application.hpki.ca.Issuances issuances,
            RevocationLists lists) {}

    Stored stored();

    @Test
    default void certificates_are_found_by_their_holder_whatever_came_of_them() {
        Stored stored = stored();
        Issuance done = Issuances.issued(1);
        Issuance.Planned planned = Issuances.planned(2);
        stored.work().inTransaction(() -> {
            stored.issuances().add(planned);
            stored.issuances().add(done);
            return done;
        });

        SubjectNumber holder = done.order().holder();
        assertThat(held(stored, holder))
                .containsExactly(done.order().id(), planned.order().id());
        assertThat(held(stored, new SubjectNumber(CaRealm.DEMONSTRATION, "TESTD000001")))
                .isEmpty();
        assertThat(held(stored, new SubjectNumber(CaRealm.PRODUCTION, "660001")))
                .isEmpty();
    }

    @Test
    default void the_first_list_since_is_a_signed_one_that_names_the_certificate() {
        Stored stored = stored();
        stored.work().inTransaction(() -> {
            stored.lists().add(Issuances.list(8));
            stored.lists().add(Issuances.list(9));
            stored.lists().add(Issuances.list(10));
            stored.lists().add(Issuances.list(11));
            stored.lists().store(Issuances.list(8).signed(naming(1)));
            stored.lists().store(Issuances.list(10).signed(naming(2)));
            stored.lists().store(Issuances.list(11).signed(naming(1)));
            return 4;
        });

        assertThat(listed(stored, 7)).contains(Issuances.NOON.plusSeconds(8));
        assertThat(listed(stored, 8)).contains(Issuances.NOON.plusSeconds(8));
        assertThat(listed(stored, 9)).contains(Issuances.NOON.plusSeconds(11));
        assertThat(listed(stored, 12)).isEmpty();
    }

    @Test
    default void urgent_lists_of_others_in_quick_succession_hide_none() {
        Stored stored = stored();
        stored.work().inTransaction(() -> {
            for (int number = 20; number <= 28; number++) {
                stored.lists().add(Issuances.list(number));
                stored.lists().store(Issuances.list(number).signed(naming(number == 28 ? 1 : 2)));
            }
            return 9;
        });

        assertThat(listed(stored, 19)).contains(Issuances.NOON.plusSeconds(28));
    }

    /** Something in which that number stands. */
    private static Der naming(int serial) {
        return Der.ofHex(
                "3013" + Der.of(Issuances.serial(serial).value().toByteArray()).hex());
    }

    private static Optional<Instant> listed(Stored stored, int second) {
        return stored.work()
                .readOnly(() -> stored.held()
                        .listedSince(Issuances.SIGNING, Issuances.serial(1), Issuances.NOON.plusSeconds(second)));
    }

    private static List<IssuanceId> held(Stored stored, SubjectNumber holder) {
        return stored.work()
                .readOnly(() -> stored.held().of(Set.of(holder)).stream()
                        .map(each -> each.order().id())
                        .toList());
    }
}
