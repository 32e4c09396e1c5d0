package jp.mamis.application.accounts;

import static jp.mamis.application.accounts.AccountFixture.CITY;
import static jp.mamis.application.accounts.AccountFixture.FIRST_OF_APRIL;
import static jp.mamis.application.accounts.AccountFixture.NEIGHBOUR;
import static jp.mamis.application.accounts.AccountFixture.clerk;
import static jp.mamis.application.accounts.AccountFixture.doctor;
import static jp.mamis.application.accounts.AccountFixture.holding;
import static jp.mamis.application.accounts.AccountFixture.secured;
import static jp.mamis.application.accounts.AccountFixture.suspended;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.DutyGrant;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.PendingCode;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.person.PersonId;
import org.junit.jupiter.api.Test;

/** What every store of accounts promises. */
public interface AccountsContract {

    Grant ADMINISTRATION = new Grant(Duty.ASSOCIATION_ADMINISTRATION, CITY);

    UnitOfWork work();

    Accounts accounts();

    private void save(Account account) {
        work().inTransaction(() -> {
            accounts().save(account);
            return account;
        });
    }

    private Optional<Account> found(AccountId id) {
        return work().readOnly(() -> accounts().find(id));
    }

    @Test
    default void a_suspended_account_is_found_as_it_was_saved() {
        Account stopped = suspended(holding(clerk("stopped"), Duty.ASSOCIATION_STAFF, CITY));

        save(stopped);

        assertThat(found(stopped.id()).orElseThrow().suspension()).isEqualTo(stopped.suspension());
    }

    @Test
    default void an_unknown_account_is_absent() {
        Account nobody = clerk("nobody");

        assertThat(found(nobody.id())).isEmpty();
        assertThat(work().readOnly(() -> accounts().findByLoginId(nobody.loginId())))
                .isEmpty();
        assertThat(work().readOnly(() -> accounts().findByPerson(new PersonId(AccountFixture.uuid("x")))))
                .isEmpty();
    }

    @Test
    default void several_accounts_come_at_once() {
        Account first = holding(clerk("first"), Duty.ASSOCIATION_STAFF, CITY);
        Account second = secured(doctor("second"));
        save(first);
        save(second);
        save(clerk("third"));

        assertThat(work().readOnly(() ->
                        accounts().all(List.of(second.id(), clerk("nobody").id(), first.id()))))
                .containsExactlyInAnyOrder(
                        found(first.id()).orElseThrow(), found(second.id()).orElseThrow());
        assertThat(work().readOnly(() -> accounts().all(List.of()))).isEmpty();
    }

    @Test
    default void an_account_comes_back_as_it_was_saved_character_by_character() {
        Account doctor = holding(secured(doctor("doctor")), Duty.ASSOCIATION_STAFF, CITY)
                .awaiting(new PendingCode("seal", Instant.parse("2026-03-31T14:59:59.999999Z")));

        save(doctor);

        Account found = found(doctor.id()).orElseThrow();
        assertThat(found).usingRecursiveComparison().ignoringFields("version").isEqualTo(doctor);
        assertThat(found.version()).isEqualTo(new Version(1));
        assertThat(work().readOnly(() -> accounts().findByLoginId(new LoginId("doctor"))))
                .contains(found);
        assertThat(work().readOnly(() -> accounts().findByPerson(doctor.person().orElseThrow())))
                .contains(found);
    }

    @Test
    default void of_several_persons_those_with_an_account_are_known() {
        Account doctor = secured(doctor("doctor"));
        save(doctor);
        save(clerk("clerk"));
        PersonId holder = doctor.person().orElseThrow();
        PersonId other = new PersonId(AccountFixture.uuid("without"));

        assertThat(work().readOnly(() -> accounts().holders(List.of(other, holder))))
                .containsExactly(holder);
        assertThat(work().readOnly(() -> accounts().holders(List.of()))).isEmpty();
    }

    @Test
    default void every_save_counts_and_duties_keep_their_order() {
        save(holding(holding(clerk("clerk"), Duty.ASSOCIATION_STAFF, NEIGHBOUR), Duty.ASSOCIATION_STAFF, CITY));
        Account stored = found(clerk("clerk").id()).orElseThrow();
        Account next = holding(stored, Duty.ASSOCIATION_ADMINISTRATION, CITY)
                .revoke(
                        new Grant(Duty.ASSOCIATION_STAFF, NEIGHBOUR),
                        FIRST_OF_APRIL,
                        Instant.parse("2026-04-01T00:00:00Z"))
                .accepted()
                .orElseThrow();

        save(next);

        Account found = found(stored.id()).orElseThrow();
        assertThat(found.grants()).isEqualTo(next.grants());
        assertThat(found.version()).isEqualTo(new Version(2));
    }

    @Test
    default void a_save_on_an_old_version_is_stale_and_leaves_the_first_writers_state() {
        save(clerk("clerk"));
        Account read = found(clerk("clerk").id()).orElseThrow();
        save(secured(read));

        assertThatThrownBy(() -> save(holding(read, Duty.ASSOCIATION_STAFF, CITY)))
                .isInstanceOf(StaleState.class);

        Account kept = found(read.id()).orElseThrow();
        assertThat(kept.credential()).isPresent();
        assertThat(kept.grants()).isEmpty();
    }

    @Test
    default void a_login_id_belongs_to_one_account() {
        save(clerk("clerk"));
        Account other = Account.ofStaff(
                new AccountId(AccountFixture.uuid("other")),
                clerk("clerk").loginId(),
                clerk("clerk").holder());

        assertThatThrownBy(() -> save(other)).isInstanceOf(StaleState.class);

        assertThat(found(other.id())).isEmpty();
    }

    @Test
    default void a_person_has_one_account() {
        Account first = doctor("first");
        save(first);
        Account second = Account.ofPhysician(
                new AccountId(AccountFixture.uuid("second")),
                new LoginId("second"),
                first.holder(),
                first.person().orElseThrow());

        assertThatThrownBy(() -> save(second)).isInstanceOf(StaleState.class);
    }

    @Test
    default void accounts_without_a_person_do_not_stand_in_each_others_way() {
        save(clerk("one"));
        save(clerk("two"));

        assertThat(found(clerk("two").id())).isPresent();
    }

    @Test
    default void only_active_administrators_in_force_at_the_body_are_counted() {
        save(holding(clerk("administrator"), Duty.ASSOCIATION_ADMINISTRATION, CITY));
        save(holding(clerk("staff"), Duty.ASSOCIATION_STAFF, CITY));
        save(holding(clerk("elsewhere"), Duty.ASSOCIATION_ADMINISTRATION, NEIGHBOUR));
        save(suspended(holding(clerk("suspended"), Duty.ASSOCIATION_ADMINISTRATION, CITY)));
        save(clerk("until-march")
                .grant(
                        DutyGrant.of(
                                new Grant(Duty.ASSOCIATION_ADMINISTRATION, CITY),
                                Interval.between(FIRST_OF_APRIL.minusYears(1), FIRST_OF_APRIL)),
                        FIRST_OF_APRIL.minusYears(1))
                .accepted()
                .orElseThrow());

        assertThat(work().inTransaction(() -> accounts().claimHolders(ADMINISTRATION, FIRST_OF_APRIL)))
                .isEqualTo(1);
        assertThat(work().inTransaction(() -> accounts().claimHolders(ADMINISTRATION, FIRST_OF_APRIL.minusDays(1))))
                .isEqualTo(1);
        assertThat(work().inTransaction(() -> accounts().claimHolders(ADMINISTRATION, FIRST_OF_APRIL.minusYears(2))))
                .isZero();
    }

    @Test
    default void who_claims_a_body_s_administrators_second_waits_and_counts_what_the_first_left() throws Exception {
        Account one = holding(clerk("one"), Duty.ASSOCIATION_ADMINISTRATION, CITY);
        save(one);
        save(holding(clerk("two"), Duty.ASSOCIATION_ADMINISTRATION, CITY));
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<Integer> second = work().inTransaction(() -> {
                accounts().claimHolders(ADMINISTRATION, FIRST_OF_APRIL);
                Future<Integer> waiting = other.submit(
                        () -> work().inTransaction(() -> accounts().claimHolders(ADMINISTRATION, FIRST_OF_APRIL)));
                assertThatThrownBy(() -> waiting.get(200, TimeUnit.MILLISECONDS))
                        .isInstanceOf(TimeoutException.class);
                accounts().save(suspended(accounts().find(one.id()).orElseThrow()));
                return waiting;
            });

            assertThat(second.get(30, TimeUnit.SECONDS)).isEqualTo(1);
        } finally {
            other.shutdownNow();
        }
    }
}
