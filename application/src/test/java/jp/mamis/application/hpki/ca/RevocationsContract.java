package jp.mamis.application.hpki.ca;

import static jp.mamis.domain.fixture.Issuances.LOG_IN;
import static jp.mamis.domain.fixture.Issuances.SIGNING;
import static jp.mamis.domain.fixture.Issuances.revocation;
import static jp.mamis.domain.fixture.Issuances.serial;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.hpki.ca.Revocation;
import jp.mamis.domain.hpki.ca.RevocationGround;
import jp.mamis.domain.hpki.ca.RevocationWording;
import jp.mamis.domain.hpki.ca.SerialNumber;
import org.junit.jupiter.api.Test;

/** What the revocations promise, on stores of any kind. */
public interface RevocationsContract {

    /** An empty store. */
    record Stored(UnitOfWork work, Revocations revocations) {

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
