package jp.mamis.application.hpki.ca;

import static jp.mamis.domain.fixture.Issuances.LOG_IN;
import static jp.mamis.domain.fixture.Issuances.SIGNING;
import static jp.mamis.domain.fixture.Issuances.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.fixture.Proves;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.ListIssue;
import jp.mamis.domain.hpki.ca.ListScope;
import org.junit.jupiter.api.Test;

/** What the revocation lists promise, on stores of any kind. */
public interface RevocationListsContract {

    Der CONTENT = Der.ofHex("3000");

    /** An empty store. */
    record Stored(UnitOfWork work, RevocationLists lists) {

        void add(ListIssue... all) {
            work.inTransaction(() -> {
                List.of(all).forEach(lists::add);
                return all;
            });
        }

        void store(ListIssue signed) {
            work.inTransaction(() -> {
                lists.store(signed);
                return signed;
            });
        }

        Optional<ListIssue> last() {
            return work.inTransaction(() -> lists.claimLast(SIGNING, ListScope.HOLDERS));
        }

        Optional<ListIssue> newest() {
            return work.readOnly(() -> lists.newest(SIGNING, ListScope.HOLDERS));
        }
    }

    Stored stored();

    @Test
    default void the_last_has_the_greatest_number_and_the_newest_is_signed() {
        Stored stored = stored();
        assertThat(stored.last()).isEmpty();

        stored.add(list(9), list(10), list(11));
        stored.store(list(9).signed(CONTENT));
        stored.store(list(10).signed(CONTENT));

        assertThat(stored.last()).contains(list(11));
        assertThat(stored.newest()).contains(list(10).signed(CONTENT));
        assertThat(stored.work().<Long>readOnly(() -> stored.lists().signed(SIGNING)))
                .isEqualTo(2);
    }

    @Test
    default void a_signed_list_is_found_by_its_number_and_as_the_newest_of_its_time() {
        Stored stored = stored();
        stored.add(list(9), list(10), list(11));
        stored.store(list(9).signed(CONTENT));
        stored.store(list(11).signed(CONTENT));
        ListIssue first = list(9).signed(CONTENT);

        assertThat(by(stored, first.thisUpdate().minusSeconds(1))).isEmpty();
        assertThat(by(stored, first.thisUpdate())).contains(first);
        assertThat(by(stored, list(11).thisUpdate().minusSeconds(1))).contains(first);
        assertThat(by(stored, list(11).thisUpdate())).contains(list(11).signed(CONTENT));
        assertThat(after(stored, first.thisUpdate().minusSeconds(1))).contains(first);
        assertThat(after(stored, first.thisUpdate())).contains(list(11).signed(CONTENT));
        assertThat(after(stored, list(11).thisUpdate())).isEmpty();
        assertThat(numbered(stored, 9)).contains(first);
        assertThat(numbered(stored, 10)).isEmpty();
        assertThat(numbered(stored, 12)).isEmpty();
    }

    private static Optional<ListIssue> by(Stored stored, Instant at) {
        return stored.work().readOnly(() -> stored.lists().newestBy(SIGNING, ListScope.HOLDERS, at));
    }

    private static Optional<ListIssue> after(Stored stored, Instant at) {
        return stored.work().readOnly(() -> stored.lists().firstAfter(SIGNING, ListScope.HOLDERS, at));
    }

    private static Optional<ListIssue> numbered(Stored stored, int number) {
        return stored.work()
                .readOnly(() -> stored.lists().numbered(SIGNING, ListScope.HOLDERS, BigInteger.valueOf(number)));
    }

    @Test
    @Proves("LIST_NUMBERS_RISE")
    default void a_number_is_spent_once() {
        Stored stored = stored();
        stored.add(list(9));
        ListIssue same = new ListIssue(
                new UUID(3, 3),
                SIGNING,
                ListScope.HOLDERS,
                list(9).number(),
                list(9).thisUpdate(),
                0,
                Optional.empty());

        assertThatThrownBy(() -> stored.add(same)).isInstanceOf(StaleState.class);
    }

    @Test
    default void scopes_and_authorities_count_apart() {
        Stored stored = stored();
        stored.add(list(9));
        ListIssue other = new ListIssue(
                new UUID(3, 3), SIGNING, ListScope.SARL, list(9).number(), list(9).thisUpdate(), 0, Optional.empty());

        stored.add(other);

        assertThat(stored.work()
                        .<Optional<ListIssue>>inTransaction(() -> stored.lists().claimLast(SIGNING, ListScope.SARL)))
                .contains(other);
        assertThat(stored.work()
                        .<Optional<ListIssue>>inTransaction(() -> stored.lists().claimLast(LOG_IN, ListScope.SARL)))
                .isEmpty();
    }

    @Test
    default void a_list_is_signed_once() {
        Stored stored = stored();
        stored.add(list(9));
        stored.store(list(9).signed(CONTENT));

        assertThatThrownBy(() -> stored.store(list(9).signed(Der.ofHex("3001"))))
                .isInstanceOf(StaleState.class);
        assertThatThrownBy(() -> stored.store(list(10).signed(CONTENT))).isInstanceOf(StaleState.class);

        assertThat(stored.newest()).contains(list(9).signed(CONTENT));
    }

    @Test
    default void those_of_an_authority_come_newest_first() {
        Stored stored = stored();
        stored.add(list(1), list(3), list(2));
        stored.store(list(2).signed(CONTENT));

        assertThat(stored.work().<List<ListLine>>readOnly(() -> stored.lists().of(SIGNING, 2)))
                .containsExactly(ListLine.of(list(3)), ListLine.of(list(2).signed(CONTENT)));
        assertThat(stored.work().<List<ListLine>>readOnly(() -> stored.lists().of(LOG_IN, 2)))
                .isEmpty();
    }
}
