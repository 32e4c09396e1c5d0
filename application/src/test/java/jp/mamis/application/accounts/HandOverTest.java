package jp.mamis.application.accounts;

import static jp.mamis.application.accounts.AccountScene.accepted;
import static jp.mamis.application.accounts.AccountScene.assertRefused;
import static jp.mamis.domain.fixture.Associations.AOBA;
import static jp.mamis.domain.fixture.Associations.TOTSUKA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.SuspensionReason;
import jp.mamis.domain.audit.AuditEntry;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A leaving clerk's duties pass to a successor on a day, and the body is never without an administrator. */
class HandOverTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
    private static final LocalDate DAY = LocalDate.of(2027, 4, 1);

    private final AccountScene scene = new AccountScene();
    private Caller leaving;

    @BeforeEach
    void an_only_administrator_and_a_clerk() {
        leaving = scene.staff("leaving", Duty.ASSOCIATION_ADMINISTRATION, AOBA.id());
        scene.staff("successor", Duty.ASSOCIATION_STAFF, AOBA.id());
    }

    private Account account(String loginId) {
        return scene.ports.accounts().findByLoginId(new LoginId(loginId)).orElseThrow();
    }

    private HandOver.Command command(String successor, LocalDate day) {
        return new HandOver.Command(
                AOBA.id(),
                account("leaving").id(),
                new LoginId(successor),
                day,
                account("leaving").version());
    }

    private Outcome<AccountId> handOver(String successor, LocalDate day, Caller caller) {
        return scene.accounts.standIns().handOver().handOver(command(successor, day), caller);
    }

    @Test
    void who_may_not_foresee_it_learns_nothing_and_leaves_an_entry() {
        Caller successor = scene.caller("successor");
        long before = scene.journal.head().sequence();

        assertRefused(
                scene.accounts.standIns().handOver().foreseen(command("successor", DAY), successor),
                AccountRefusal.NOT_ALLOWED);
        assertRefused(
                scene.accounts.standIns().handOver().foreseen(command("successor", TODAY.minusDays(1)), leaving),
                AccountRefusal.STAND_IN_BEGINS_IN_PAST);

        assertThat(scene.journal.after(before, 10))
                .extracting(AuditEntry::intention)
                .containsExactly(Intention.DENIED_LOOK.name());
    }

    @Test
    void the_duty_passes_at_midnight_in_tokyo_and_is_never_missing() {
        assertThat(accepted(scene.accounts.standIns().handOver().foreseen(command("successor", DAY), leaving)))
                .extracting(grant -> grant.grant().duty())
                .containsExactly(Duty.ASSOCIATION_ADMINISTRATION);
        accepted(handOver("successor", DAY, leaving));

        scene.clock.forward(Duration.between(scene.clock.instant(), Instant.parse("2027-03-31T14:59:59Z")));
        assertThat(scene.caller("leaving").isAdministratorOf(AOBA.id())).isTrue();
        assertThat(scene.caller("successor").isAdministratorOf(AOBA.id())).isFalse();
        scene.clock.forward(Duration.ofSeconds(1));
        assertThat(scene.caller("leaving").isStaffOf(AOBA.id())).isFalse();
        assertThat(scene.caller("successor").isAdministratorOf(AOBA.id())).isTrue();
        assertThat(scene.passed).containsExactly(account("leaving").id());
    }

    @Test
    void today_takes_effect_at_once() {
        accepted(handOver("successor", TODAY, leaving));

        assertThat(scene.caller("leaving").isStaffOf(AOBA.id())).isFalse();
        assertThat(scene.caller("successor").isAdministratorOf(AOBA.id())).isTrue();
        assertThat(scene.lastResults(100)).contains("HAND_OVER ACCEPTED");
    }

    @Test
    void the_successor_cannot_be_lost_before_the_day() {
        accepted(handOver("successor", DAY, leaving));

        assertRefused(
                scene.accounts
                        .revokeDuty()
                        .revoke(
                                new RevokeDuty.Command(
                                        AOBA.id(),
                                        Duty.ASSOCIATION_ADMINISTRATION,
                                        account("successor").id(),
                                        account("successor").version()),
                                leaving),
                AccountRefusal.LAST_ADMINISTRATOR);
        assertRefused(
                scene.accounts
                        .suspensions()
                        .suspendAccount()
                        .suspend(
                                new SuspendAccount.Command(
                                        account("successor").id(), SuspensionReason.BREACH, Optional.empty()),
                                leaving),
                AccountRefusal.SUCCESSOR_NEEDED);
    }

    @Test
    void what_was_lent_beyond_the_day_lasts_to_the_day_before() {
        accepted(scene.accounts
                .standIns()
                .nameDeputy()
                .name(
                        new NameDeputy.Command(
                                AOBA.id(),
                                Duty.ASSOCIATION_ADMINISTRATION,
                                Optional.empty(),
                                new LoginId("successor"),
                                Interval.throughLastDay(TODAY, TODAY.plusDays(20))),
                        leaving));
        scene.staff("third", Duty.ASSOCIATION_STAFF, AOBA.id());

        accepted(handOver("third", TODAY.plusDays(10), leaving));

        assertThat(scene.lastResults(2)).containsExactlyInAnyOrder("HAND_OVER ACCEPTED", "END_DEPUTY ACCEPTED");
        assertThat(scene.caller("successor").isAdministratorOf(AOBA.id())).isTrue();
        scene.clock.forward(Duration.ofDays(9));
        assertThat(scene.caller("successor").isAdministratorOf(AOBA.id())).isTrue();
        scene.clock.forward(Duration.ofDays(1));
        assertThat(scene.caller("successor").isAdministratorOf(AOBA.id())).isFalse();
    }

    @Test
    void awkward_days_and_people_are_refused() {
        scene.staff("neighbour", Duty.ASSOCIATION_STAFF, TOTSUKA.id());

        assertRefused(handOver("successor", TODAY.minusDays(1), leaving), AccountRefusal.STAND_IN_BEGINS_IN_PAST);
        assertRefused(
                handOver("successor", TODAY.plusYears(1).plusDays(1), leaving), AccountRefusal.DUTY_BEGINS_TOO_LATE);
        assertRefused(handOver("leaving", DAY, leaving), AccountRefusal.DEPUTY_IS_ONESELF);
        assertRefused(handOver("neighbour", DAY, leaving), AccountRefusal.NOT_FOUND);
        assertRefused(handOver("nobody", DAY, leaving), AccountRefusal.NOT_FOUND);
        assertRefused(handOver("successor", DAY, scene.caller("successor")), AccountRefusal.NOT_ALLOWED);
        assertRefused(
                scene.accounts
                        .standIns()
                        .handOver()
                        .handOver(
                                new HandOver.Command(
                                        AOBA.id(), account("leaving").id(), new LoginId("successor"), DAY, Version.NEW),
                                leaving),
                AccountRefusal.CHANGED_MEANWHILE);
        scene.clock.forward(ProofRules.FRESH);
        assertRefused(handOver("successor", DAY, leaving), AccountRefusal.CONFIRMATION_NEEDED);
    }
}
