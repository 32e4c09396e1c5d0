package jp.mamis.application.accounts;

import static jp.mamis.application.accounts.AccountFixture.CITY;
import static jp.mamis.application.accounts.AccountFixture.FIRST_OF_APRIL;
import static jp.mamis.application.accounts.AccountFixture.NEIGHBOUR;
import static jp.mamis.application.accounts.AccountFixture.clerk;
import static jp.mamis.application.accounts.AccountFixture.doctor;
import static jp.mamis.application.accounts.AccountFixture.holding;
import static jp.mamis.application.accounts.AccountFixture.session;
import static jp.mamis.application.accounts.AccountFixture.suspended;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Device;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.DutyGrant;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.accounts.LoginSession;
import jp.mamis.domain.accounts.LoginSessionId;
import jp.mamis.domain.accounts.Mandate;
import jp.mamis.domain.accounts.MandateId;
import jp.mamis.domain.accounts.MandateKind;
import jp.mamis.domain.accounts.PasskeyChallenge;
import jp.mamis.domain.accounts.Proof;
import jp.mamis.domain.accounts.TokenDigest;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.hierarchy.AssociationId;
import org.junit.jupiter.api.Test;

/** What every store of sessions promises. */
public interface LoginSessionsContract {

    Instant NOON = Instant.parse("2026-04-01T03:00:00.000001Z");

    UnitOfWork work();

    Accounts accounts();

    LoginSessions sessions();

    Mandates mandates();

    private Account saved(Account account) {
        work().inTransaction(() -> {
            accounts().save(account);
            return account;
        });
        return account;
    }

    private LoginSession opened(LoginSession session) {
        done(() -> sessions().open(session));
        return session;
    }

    private void done(Runnable act) {
        Supplier<Boolean> work = () -> {
            act.run();
            return true;
        };
        work().inTransaction(work);
    }

    private Optional<LoginSessions.Known> found(LoginSession session) {
        return work().readOnly(() -> sessions().find(session.digest(), FIRST_OF_APRIL));
    }

    @Test
    default void an_unknown_token_finds_nothing() {
        assertThat(work().readOnly(() -> sessions().find(new TokenDigest("unknown"), FIRST_OF_APRIL)))
                .isEmpty();
    }

    @Test
    default void a_session_is_found_with_its_doctor_and_the_duties_that_stand() {
        Grant gone = new Grant(Duty.ASSOCIATION_STAFF, NEIGHBOUR);
        DutyGrant later = DutyGrant.of(
                new Grant(Duty.ASSOCIATION_ADMINISTRATION, NEIGHBOUR),
                Interval.throughLastDay(FIRST_OF_APRIL.plusYears(1), FIRST_OF_APRIL.plusYears(2)));
        Account account = saved(
                holding(holding(doctor("doctor"), Duty.ASSOCIATION_STAFF, NEIGHBOUR), Duty.ASSOCIATION_STAFF, CITY)
                        .revoke(gone, FIRST_OF_APRIL, NOON)
                        .then(next -> next.grant(later, FIRST_OF_APRIL))
                        .accepted()
                        .orElseThrow());
        LoginSession session = opened(session("one", account, NOON));

        LoginSessions.Known known = found(session).orElseThrow();

        assertThat(known.session()).isEqualTo(session);
        assertThat(known.loginId()).isEqualTo(account.loginId());
        assertThat(known.holder()).isEqualTo(account.holder());
        assertThat(known.person()).isEqualTo(account.person());
        assertThat(known.grants()).containsExactly(account.grants().get(1), later);
    }

    @Test
    default void a_session_tells_whose_duty_is_held_and_each_grant_once() {
        Account absent = saved(holding(clerk("absent"), Duty.ASSOCIATION_ADMINISTRATION, CITY));
        DutyGrant lent = DutyGrant.asDeputy(
                new Grant(Duty.ASSOCIATION_ADMINISTRATION, CITY), Interval.since(FIRST_OF_APRIL), absent.id());
        Account deputy =
                saved(holding(clerk("deputy"), Duty.ASSOCIATION_STAFF, CITY).standingIn(lent));
        LoginSession session = opened(session("one", deputy, NOON));

        assertThat(found(session).orElseThrow().grants())
                .containsExactly(deputy.grants().get(0), lent);
        assertThat(found(session).orElseThrow().mandates()).isEmpty();
    }

    private Mandate given(String name, AssociationId taker, Interval period) {
        Mandate mandate = new Mandate(
                new MandateId(AccountFixture.uuid(name)),
                MandateKind.DELEGATION,
                new AssociationId(AccountFixture.uuid("giver of " + name)),
                taker,
                period,
                new AccountId(AccountFixture.uuid("who gave")),
                NOON,
                Optional.empty());
        done(() -> mandates().save(mandate));
        return mandate;
    }

    @Test
    default void a_session_tells_each_grant_and_each_mandate_of_its_bodies_once_until_the_mandate_is_over() {
        Account clerk = saved(
                holding(holding(clerk("clerk"), Duty.ASSOCIATION_STAFF, CITY), Duty.ASSOCIATION_ADMINISTRATION, CITY));
        Mandate first = given("first", CITY, Interval.throughLastDay(FIRST_OF_APRIL, FIRST_OF_APRIL));
        Mandate second = given("second", CITY, Interval.since(FIRST_OF_APRIL.plusDays(9)));
        given("over", CITY, Interval.throughLastDay(FIRST_OF_APRIL.minusDays(9), FIRST_OF_APRIL.minusDays(1)));
        given("of others", NEIGHBOUR, Interval.since(FIRST_OF_APRIL));
        Mandate ended = given("ended", CITY, Interval.since(FIRST_OF_APRIL));
        done(() -> mandates().save(ended.ended(NOON)));
        LoginSession session = opened(session("one", clerk, NOON));

        LoginSessions.Known known = found(session).orElseThrow();

        assertThat(known.grants()).containsExactlyElementsOf(clerk.grants());
        assertThat(known.mandates()).containsExactlyInAnyOrder(first, second);
        assertThat(work().readOnly(() -> sessions().find(session.digest(), FIRST_OF_APRIL.plusDays(1))))
                .hasValueSatisfying(next -> assertThat(next.mandates()).containsExactly(second));
    }

    @Test
    default void an_account_without_duties_and_person_is_found_too() {
        LoginSession session = opened(session("one", saved(clerk("clerk")), NOON));

        LoginSessions.Known known = found(session).orElseThrow();

        assertThat(known.grants()).isEmpty();
        assertThat(known.person()).isEmpty();
    }

    @Test
    default void the_session_of_a_suspended_account_is_not_found() {
        Account clerk = clerk("clerk");
        Account suspended = saved(suspended(clerk));

        assertThat(found(opened(session("one", suspended, NOON)))).isEmpty();
    }

    @Test
    default void the_last_use_moves_forward_only() {
        LoginSession session = opened(session("one", saved(clerk("clerk")), NOON));

        done(() -> sessions().noteUse(session.id(), NOON.plusSeconds(90)));
        done(() -> sessions().noteUse(session.id(), NOON.plusSeconds(60)));

        assertThat(found(session).orElseThrow().session().lastUsedAt()).isEqualTo(NOON.plusSeconds(90));
    }

    @Test
    default void what_a_session_is_used_with_is_kept_as_it_was_told_last() {
        LoginSession session = opened(session("one", saved(clerk("clerk")), NOON));
        Device phone = new Device(Device.Browser.SAFARI, Device.Platform.IPHONE);

        done(() -> sessions().noteDevice(session.id(), new Device(Device.Browser.OTHER, Device.Platform.OTHER)));
        done(() -> sessions().noteDevice(session.id(), phone));

        assertThat(found(session).orElseThrow().session()).isEqualTo(session.usedWith(phone));
        assertThat(work().readOnly(() -> sessions().of(session.account()))).containsExactly(session.usedWith(phone));
    }

    @Test
    default void what_a_device_was_asked_last_is_taken_once() {
        LoginSession session = opened(session("one", saved(clerk("clerk")), NOON));
        PasskeyChallenge first = PasskeyChallenge.from(new byte[32]);
        PasskeyChallenge second = new PasskeyChallenge("another");
        done(() -> sessions().keepChallenge(session.id(), first));
        done(() -> sessions().keepChallenge(session.id(), second));

        assertThat(work().inTransaction(() -> sessions().takeChallenge(session.id())))
                .contains(second);
        assertThat(work().inTransaction(() -> sessions().takeChallenge(session.id())))
                .isEmpty();
    }

    @Test
    default void a_session_is_found_by_its_new_token_alone() {
        LoginSession session = opened(session("one", saved(clerk("clerk")), NOON));
        LoginSession renewed = session.renewed(new TokenDigest("digest of another"));

        done(() -> sessions().renew(session.id(), renewed.digest()));

        assertThat(found(session)).isEmpty();
        assertThat(found(renewed).orElseThrow().session()).isEqualTo(renewed);
    }

    @Test
    default void what_was_proved_is_noted() {
        LoginSession session = opened(session("one", saved(clerk("clerk")), NOON));
        Proof later = new Proof(Proof.Degree.FACTOR, NOON.plusSeconds(5));

        done(() -> sessions().noteProof(session.id(), later));

        assertThat(session.proof()).isEqualTo(new Proof(Proof.Degree.PASSWORD, NOON));
        assertThat(found(session).orElseThrow().session().proof()).isEqualTo(later);
    }

    @Test
    default void log_ins_that_wait_and_good_sessions_are_counted_apart() {
        Account clerk = saved(clerk("clerk"));
        LoginSession good = opened(session("good", clerk, NOON));
        LoginSession waiting = opened(LoginSession.open(
                new LoginSessionId(AccountFixture.uuid("waiting")),
                clerk.id(),
                new TokenDigest("digest of waiting"),
                Proof.Degree.PENDING,
                NOON.plusSeconds(1)));

        int none = work().inTransaction(() -> sessions().endAllBut(clerk.id(), 1));
        int one = work().inTransaction(() -> sessions().endPendingBut(clerk.id(), 0));

        assertThat(none).isZero();
        assertThat(one).isEqualTo(1);
        assertThat(found(good)).isPresent();
        assertThat(found(waiting)).isEmpty();
    }

    @Test
    default void an_ended_session_is_gone_and_ending_it_again_does_nothing() {
        LoginSession session = opened(session("one", saved(clerk("clerk")), NOON));

        done(() -> sessions().end(session.id()));
        done(() -> sessions().end(session.id()));
        done(() -> sessions().noteUse(session.id(), NOON.plusSeconds(90)));

        assertThat(found(session)).isEmpty();
    }

    @Test
    default void ending_all_spares_other_accounts() {
        Account clerk = saved(clerk("clerk"));
        LoginSession first = opened(session("first", clerk, NOON));
        LoginSession second = opened(session("second", clerk, NOON.plusSeconds(1)));
        LoginSession others = opened(session("others", saved(clerk("another")), NOON));

        List<LoginSession> before = work().readOnly(() -> sessions().of(clerk.id()));
        int ended = work().inTransaction(() -> sessions().endAll(clerk.id()));

        assertThat(before).containsExactly(second, first);
        assertThat(ended).isEqualTo(2);
        assertThat(work().readOnly(() -> sessions().of(clerk.id()))).isEmpty();
        assertThat(found(others)).isPresent();
    }

    @Test
    default void the_sessions_opened_last_can_be_kept_alone() {
        Account clerk = saved(clerk("clerk"));
        LoginSession youngest = opened(session("youngest", clerk, NOON.plusSeconds(2)));
        LoginSession young = opened(session("young", clerk, NOON.plusSeconds(1)));
        opened(session("old", clerk, NOON));
        LoginSession others = opened(session("others", saved(clerk("another")), NOON.minusSeconds(1)));

        int ended = work().inTransaction(() -> sessions().endAllBut(clerk.id(), 2));

        assertThat(ended).isEqualTo(1);
        assertThat(work().readOnly(() -> sessions().of(clerk.id()))).containsExactly(youngest, young);
        assertThat(found(others)).isPresent();
    }

    @Test
    default void old_sessions_can_be_swept() {
        Account clerk = saved(clerk("clerk"));
        opened(session("old", clerk, NOON.minusSeconds(1)));
        LoginSession young = opened(session("young", clerk, NOON));

        int ended = work().inTransaction(() -> sessions().endOpenedBefore(NOON, 10));

        assertThat(ended).isEqualTo(1);
        assertThat(work().readOnly(() -> sessions().of(clerk.id()))).containsExactly(young);
    }

    @Test
    default void the_oldest_sessions_are_swept_first_and_no_more_than_asked() {
        Account clerk = saved(clerk("clerk"));
        LoginSession old = opened(session("old", clerk, NOON.minusSeconds(1)));
        opened(session("older", clerk, NOON.minusSeconds(2)));

        int ended = work().inTransaction(() -> sessions().endOpenedBefore(NOON, 1));

        assertThat(ended).isEqualTo(1);
        assertThat(work().readOnly(() -> sessions().of(clerk.id()))).containsExactly(old);
    }
}
