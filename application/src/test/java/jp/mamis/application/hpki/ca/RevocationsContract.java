package jp.mamis.application.hpki.ca;

import static jp.mamis.domain.fixture.Issuances.LOG_IN;
import static jp.mamis.domain.fixture.Issuances.NOON;
import static jp.mamis.domain.fixture.Issuances.SIGNING;
import static jp.mamis.domain.fixture.Issuances.issued;
import static jp.mamis.domain.fixture.Issuances.order;
import static jp.mamis.domain.fixture.Issuances.planned;
import static jp.mamis.domain.fixture.Issuances.prepared;
import static jp.mamis.domain.fixture.Issuances.revocation;
import static jp.mamis.domain.fixture.Issuances.serial;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.Revocation;
import jp.mamis.domain.hpki.ca.RevocationGround;
import jp.mamis.domain.hpki.ca.RevocationReason;
import jp.mamis.domain.hpki.ca.RevocationWording;
import jp.mamis.domain.hpki.ca.SerialNumber;
import org.junit.jupiter.api.Test;

/** What the revocations promise, on stores of any kind. */
public interface RevocationsContract {

    /** An empty store. */
    record Stored(UnitOfWork work, Revocations revocations, Issuances issuances) {

        Revocation keep(Revocation revocation) {
            return work.inTransaction(() -> revocations.keep(revocation));
        }

        List<Revocation> all() {
            return work.readOnly(() -> revocations.of(SIGNING));
        }
    }

    Stored stored();

    @Test
    default void what_is_kept_comes_back_by_number() {
        Stored stored = stored();

        stored.keep(revocation(300));
        stored.keep(revocation(1));

        assertThat(stored.all()).containsExactly(revocation(1), revocation(300));
        assertThat(stored.work()
                        .<Optional<Revocation>>readOnly(
                                () -> stored.revocations().find(SIGNING, serial(1))))
                .contains(revocation(1));
    }

    @Test
    default void the_first_one_stays() {
        Stored stored = stored();
        Revocation first = revocation(1);
        Revocation second = new Revocation(
                first.authority(),
                first.serial(),
                first.revokedAt(),
                RevocationGround.DAMAGE,
                RevocationGround.DAMAGE.published(RevocationWording.BY_GROUND),
                first.validUntil(),
                first.recordedAt());
        stored.keep(first);

        assertThat(stored.keep(second)).isEqualTo(first);
        assertThat(stored.all()).containsExactly(first);
    }

    @Test
    default void those_on_some_grounds_are_told_by_number_as_long_as_their_certificates_last() {
        Stored stored = stored();
        stored.keep(revocation(2));
        stored.keep(revocation(9));
        Instant last = revocation(9).validUntil();

        assertThat(revoked(stored, Set.of(RevocationGround.LOSS, RevocationGround.DAMAGE), last))
                .containsExactlyInAnyOrder(serial(2), serial(9));
        assertThat(revoked(stored, Set.of(RevocationGround.LOSS), last.plusSeconds(1)))
                .isEmpty();
        assertThat(revoked(stored, Set.of(RevocationGround.DAMAGE), last)).isEmpty();
    }

    @Test
    default void all_of_an_authority_are_revoked_that_count_or_may_yet() {
        Stored stored = stored();
        Instant now = NOON.plusSeconds(7).plusNanos(5000);
        for (int number = 1; number <= 4; number++) {
            add(stored, planned(number));
        }
        store(stored, prepared(2));
        store(stored, prepared(3));
        store(stored, issued(3));
        store(stored, planned(4).abandoned(NOON));
        store(stored, planned(1).abandoned(NOON));
        stored.keep(revocation(3));
        add(stored, prepared(5));
        store(stored, issued(5));

        assertThat(all(stored, LOG_IN, now)).isZero();
        assertThat(all(stored, SIGNING, now)).isEqualTo(2);

        assertThat(stored.all()).extracting(Revocation::serial).containsExactly(serial(2), serial(3), serial(5));
        assertThat(stored.all().get(1)).isEqualTo(revocation(3));
        Revocation fallen = stored.all().get(2);
        assertThat(fallen.ground()).isEqualTo(RevocationGround.AUTHORITY_COMPROMISED);
        assertThat(fallen.published()).isEqualTo(RevocationReason.KEY_COMPROMISE);
        assertThat(fallen.revokedAt()).isEqualTo(NOON.plusSeconds(7));
        assertThat(fallen.recordedAt()).isEqualTo(now);
        assertThat(fallen.validUntil()).isEqualTo(order(5).validity().last());
        assertThat(all(stored, SIGNING, now)).isZero();
    }

    @Test
    default void what_is_over_is_not_revoked_with_its_authority() {
        Stored stored = stored();
        add(stored, prepared(1));
        Instant last = order(1).validity().last();

        assertThat(all(stored, SIGNING, last.plusSeconds(1))).isZero();
        assertThat(all(stored, SIGNING, last)).isOne();
    }

    private static int all(Stored stored, CaGenerationId authority, Instant now) {
        return stored.work()
                .inTransaction(() -> stored.revocations()
                        .keepAll(
                                authority,
                                RevocationGround.AUTHORITY_COMPROMISED,
                                RevocationReason.KEY_COMPROMISE,
                                now));
    }

    private static void add(Stored stored, Issuance issuance) {
        stored.work().inTransaction(() -> {
            stored.issuances().add(issuance);
            return issuance;
        });
    }

    private static void store(Stored stored, Issuance issuance) {
        stored.work().inTransaction(() -> {
            stored.issuances().store(issuance);
            return issuance;
        });
    }

    private static Set<SerialNumber> revoked(Stored stored, Set<RevocationGround> grounds, Instant lasting) {
        return stored.work().readOnly(() -> stored.revocations().revoked(SIGNING, grounds, lasting));
    }

    @Test
    default void one_that_is_not_there_is_nothing() {
        Stored stored = stored();
        stored.keep(revocation(1));

        assertThat(stored.work()
                        .<Optional<Revocation>>readOnly(
                                () -> stored.revocations().find(LOG_IN, serial(1))))
                .isEmpty();
        assertThat(stored.work()
                        .<List<Revocation>>readOnly(() -> stored.revocations().of(LOG_IN)))
                .isEmpty();
    }
}
