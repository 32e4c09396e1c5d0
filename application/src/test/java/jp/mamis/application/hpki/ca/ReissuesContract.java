package jp.mamis.application.hpki.ca;

import static jp.mamis.domain.fixture.Issuances.LOG_IN;
import static jp.mamis.domain.fixture.Issuances.NOON;
import static jp.mamis.domain.fixture.Issuances.SIGNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.fixture.Issuances;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ca.CertificateOrder;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.IssuanceId;
import jp.mamis.domain.hpki.ca.Revocation;
import jp.mamis.domain.hpki.ceremony.Reissue;
import jp.mamis.domain.hpki.ceremony.ReissueOrder;
import org.junit.jupiter.api.Test;

/** What the orders of mass re-issue promise, on stores of any kind. */
public interface ReissuesContract {

    /** Empty stores. */
    record Stored(
            UnitOfWork work,
            Reissues reissues,
            jp.mamis.application.hpki.ca.Issuances issuances,
            Revocations revocations) {

        <T> T in(Supplier<T> act) {
            return work.inTransaction(act);
        }

        void save(Reissue reissue) {
            in(() -> {
                reissues.save(reissue);
                return reissue;
            });
        }

        void add(Issuance... all) {
            in(() -> {
                issuances.addAll(List.of(all));
                return all;
            });
        }

        void keep(Reissues.Line... lines) {
            in(() -> {
                reissues.keep(List.of(lines));
                return lines;
            });
        }

        List<Issuance> due(Reissue reissue, int most) {
            return in(() -> reissues.due(reissue, Optional.empty(), NOON, most));
        }
    }

    AccountId ONE = new AccountId(new UUID(0xA, 1));
    AccountId OTHER = new AccountId(new UUID(0xA, 2));
    UUID RUNNER = new UUID(0xA, 3);

    Stored stored();

    @Test
    default void every_state_comes_back_as_it_was() {
        Stored stored = stored();
        Reissue asked = asked(1, Optional.of(12));
        stored.save(asked);
        assertThat(find(stored, asked)).contains(asked);

        Reissue confirmed =
                asked.confirmed(OTHER, 7, NOON.plusSeconds(1)).accepted().orElseThrow();
        stored.save(confirmed);
        assertThat(find(stored, asked)).contains(confirmed);

        Reissue taken = confirmed.taken(RUNNER, NOON.plusSeconds(2)).accepted().orElseThrow();
        stored.save(taken);
        assertThat(find(stored, asked)).contains(taken);
        assertThat(stored.<Optional<Reissue>>in(() -> stored.reissues().claim(asked.id())))
                .contains(taken);

        Reissue done = taken.done(NOON.plusSeconds(3));
        stored.save(done);
        assertThat(find(stored, asked)).contains(done);
        Reissue cancelled = asked(2, Optional.empty())
                .cancelled(OTHER, NOON.plusSeconds(4))
                .accepted()
                .orElseThrow();
        stored.save(cancelled);
        assertThat(find(stored, cancelled)).contains(cancelled);
        assertThat(stored.<List<Reissue>>in(() -> stored.reissues().newest(1))).containsExactly(cancelled);
        assertThat(stored.<Optional<Reissue>>in(() -> stored.reissues().find(new UUID(9, 9))))
                .isEmpty();
    }

    @Test
    default void one_is_open_at_a_time() {
        Stored stored = stored();
        assertThat(stored.<Optional<Reissue>>in(() -> stored.reissues().claimOpen()))
                .isEmpty();
        Reissue first = asked(1, Optional.empty());
        stored.save(first);

        assertThat(stored.<Optional<Reissue>>in(() -> stored.reissues().claimOpen()))
                .contains(first);
        assertThatThrownBy(() -> stored.save(asked(2, Optional.empty()))).isInstanceOf(StaleState.class);
        stored.save(first.done(NOON));
        stored.save(asked(2, Optional.empty()));

        assertThat(stored.<Optional<Reissue>>in(() -> stored.reissues().claimOpen()))
                .contains(asked(2, Optional.empty()));
    }

    @Test
    default void due_is_what_is_good_of_that_authority_and_has_no_line_and_no_other() {
        Stored stored = stored();
        Reissue reissue = asked(1, Optional.empty());
        stored.save(reissue);
        stored.add(
                Issuances.issued(1),
                Issuances.issued(2),
                Issuances.issued(3),
                Issuances.issued(4),
                Issuances.prepared(5));
        stored.add(of(LOG_IN, 11, Issuances.key(1)), Issuances.issued(6), of(LOG_IN, 16, Issuances.key(6)));
        stored.in(() -> {
            stored.revocations().keep(Issuances.revocation(2));
            return stored.revocations()
                    .keep(revoked(of(LOG_IN, 16, Issuances.key(6)).order()));
        });
        stored.keep(passed(reissue, 4, "NO_LATIN_NAME"));

        assertThat(stored.due(reissue, 9)).containsExactly(Issuances.issued(3), Issuances.issued(6));
        assertThat(stored.due(reissue, 1)).containsExactly(Issuances.issued(3));
        assertThat(stored.<List<Issuance>>in(
                        () -> stored.reissues().due(reissue, Optional.of(Issuances.serial(3)), NOON, 9)))
                .containsExactly(Issuances.issued(6));
        assertThat(stored.<Integer>in(() -> stored.reissues().inForce(reissue.order(), NOON)))
                .isEqualTo(3);
        assertThat(stored.<Integer>in(() -> stored.reissues()
                        .inForce(
                                reissue.order(),
                                Issuances.order(3).validity().last().plusSeconds(1))))
                .isZero();
        assertThat(stored.<Integer>in(() -> stored.reissues()
                        .inForce(
                                reissue.order(),
                                Issuances.order(3).validity().last().plusMillis(999))))
                .isEqualTo(3);
    }

    @Test
    default void lines_are_counted_by_what_became_of_them() {
        Stored stored = stored();
        Reissue reissue = asked(1, Optional.empty());
        stored.save(reissue);
        stored.add(
                Issuances.issued(1),
                Issuances.issued(2),
                Issuances.issued(3),
                Issuances.issued(4),
                Issuances.issued(5));
        Issuance.Prepared waiting = prepared(12, Issuances.key(2));
        Issuance.Prepared revoked = prepared(15, Issuances.key(5));
        stored.add(of(LOG_IN, 11, Issuances.key(1)), waiting, revoked);
        stored.keep(replaced(reissue, 1, 11), replaced(reissue, 2, 12), replaced(reissue, 5, 15));
        stored.keep(passed(reissue, 4, "NO_LATIN_NAME"), passed(reissue, 3, "NOT_A_PHYSICIAN"));
        stored.in(() -> stored.revocations().keep(revoked(revoked.order())));

        assertThat(tally(stored, reissue))
                .isEqualTo(new Reissues.Tally(1, 2, 0, Map.of("NO_LATIN_NAME", 1, "NOT_A_PHYSICIAN", 1)));
        assertThat(left(stored, reissue)).containsExactly(waiting);
        stored.in(() -> {
            stored.issuances().store(revoked.writtenOff(NOON));
            return revoked;
        });
        assertThat(tally(stored, reissue))
                .isEqualTo(new Reissues.Tally(1, 1, 1, Map.of("NO_LATIN_NAME", 1, "NOT_A_PHYSICIAN", 1)));
        assertThatThrownBy(() -> stored.keep(passed(reissue, 4, "NOT_A_PHYSICIAN")))
                .isInstanceOf(StaleState.class);
        assertThat(tally(stored, asked(2, Optional.empty()))).isEqualTo(new Reissues.Tally(0, 0, 0, Map.of()));
    }

    @Test
    default void what_was_passed_over_is_told_page_by_page() {
        Stored stored = stored();
        Reissue reissue = asked(1, Optional.empty());
        stored.save(reissue);
        stored.add(Issuances.issued(1), Issuances.issued(2), Issuances.issued(3));
        stored.keep(passed(reissue, 2, "NO_LATIN_NAME,KEY_NOT_OF_PROFILE"), passed(reissue, 1, "NOT_A_PHYSICIAN"));
        stored.keep(passed(reissue, 3, "NOT_A_PHYSICIAN"));

        Slice<Reissues.Passed> first = stored.in(() -> stored.reissues().passed(reissue.id(), Page.first(2)));
        Slice<Reissues.Passed> second =
                stored.in(() -> stored.reissues().passed(reissue.id(), new Page(first.next(), 2)));

        assertThat(first.rows())
                .containsExactly(
                        new Reissues.Passed(Issuances.order(1), "NOT_A_PHYSICIAN", NOON),
                        new Reissues.Passed(Issuances.order(2), "NO_LATIN_NAME,KEY_NOT_OF_PROFILE", NOON));
        assertThat(first.rows().get(1).codes()).containsExactly("NO_LATIN_NAME", "KEY_NOT_OF_PROFILE");
        assertThat(second.rows()).containsExactly(new Reissues.Passed(Issuances.order(3), "NOT_A_PHYSICIAN", NOON));
        assertThat(second.next()).isEmpty();
    }

    private static Reissue asked(int n, Optional<Integer> months) {
        return Reissue.asked(
                new UUID(0x2E, n), new ReissueOrder(SIGNING, LOG_IN, "HPKI-V2 1", months), ONE, NOON.plusSeconds(n));
    }

    private static Reissues.Line passed(Reissue reissue, int n, String reasons) {
        return new Reissues.Line(reissue.id(), Issuances.order(n).id(), Optional.empty(), Optional.of(reasons), NOON);
    }

    private static Reissues.Line replaced(Reissue reissue, int n, int by) {
        return new Reissues.Line(reissue.id(), Issuances.order(n).id(), Optional.of(id(by)), Optional.empty(), NOON);
    }

    private static IssuanceId id(int n) {
        return new IssuanceId(new UUID(0x15, n));
    }

    private static Issuance.Issued of(CaGenerationId authority, int n, Der key) {
        CertificateOrder order = Issuances.order(n);
        return new Issuance.Planned(new CertificateOrder(
                        order.id(),
                        authority,
                        order.serial(),
                        order.profile(),
                        order.purpose(),
                        order.holder(),
                        key,
                        order.validity(),
                        order.plannedAt()))
                .prepared(Der.ofHex("3000"))
                .issued(Der.ofHex("300203AB"), NOON);
    }

    private static Issuance.Prepared prepared(int n, Der key) {
        return new Issuance.Planned(of(LOG_IN, n, key).order()).prepared(Der.ofHex("3000"));
    }

    private static Revocation revoked(CertificateOrder order) {
        return Revocation.notAccountedFor(order, NOON);
    }

    private static Optional<Reissue> find(Stored stored, Reissue reissue) {
        return stored.in(() -> stored.reissues().find(reissue.id()));
    }

    private static Reissues.Tally tally(Stored stored, Reissue reissue) {
        return stored.in(() -> stored.reissues().tally(reissue.id()));
    }

    private static List<Issuance.Prepared> left(Stored stored, Reissue reissue) {
        return stored.in(() -> stored.reissues().left(reissue.id(), 9));
    }
}
