package jp.mamis.application.accounts;

import static jp.mamis.application.accounts.AccountScene.accepted;
import static jp.mamis.application.accounts.AccountScene.assertRefused;
import static jp.mamis.domain.fixture.Associations.AOBA;
import static jp.mamis.domain.fixture.Associations.JMA;
import static jp.mamis.domain.fixture.Associations.KANAGAWA;
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
import jp.mamis.domain.accounts.FactorResetReason;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.PendingCode;
import jp.mamis.domain.accounts.SuspensionReason;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody stands in for an absent colleague, for days, and not a day longer. */
class DeputyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 3, 31);

    private final AccountScene scene = new AccountScene();
    private Caller administrator;

    @BeforeEach
    void an_office_with_two() {
        administrator = scene.staff("administrator", Duty.ASSOCIATION_ADMINISTRATION, AOBA.id());
        scene.staff("clerk", Duty.ASSOCIATION_STAFF, AOBA.id());
    }

    private Outcome<AccountId> name(String deputy, LocalDate from, LocalDate last, Caller caller) {
        return name(Optional.empty(), deputy, from, last, caller);
    }

    private Outcome<AccountId> name(
            Optional<String> absent, String deputy, LocalDate from, LocalDate last, Caller caller) {
        return scene.accounts
                .standIns()
                .nameDeputy()
                .name(
                        new NameDeputy.Command(
                                AOBA.id(),
                                Duty.ASSOCIATION_ADMINISTRATION,
                                absent.map(LoginId::new),
                                new LoginId(deputy),
                                Interval.throughLastDay(from, last)),
                        caller);
    }

    private Outcome<AccountId> end(Caller caller) {
        return end(account("clerk").version(), caller);
    }

    private Outcome<AccountId> end(Version seen, Caller caller) {
        return scene.accounts
                .standIns()
                .endDeputy()
                .end(
                        new EndDeputy.Command(
                                AOBA.id(),
                                Duty.ASSOCIATION_ADMINISTRATION,
                                account("administrator").id(),
                                account("clerk").id(),
                                seen),
                        caller);
    }

    private Account account(String loginId) {
        return scene.ports.accounts().findByLoginId(new LoginId(loginId)).orElseThrow();
    }

    @Test
    void the_deputy_holds_the_duty_from_today_to_midnight_after_the_last_day_in_tokyo() {
        accepted(name("clerk", TODAY, LAST, administrator));

        assertThat(scene.caller("clerk").isAdministratorOf(AOBA.id())).isTrue();
        scene.clock.forward(Duration.between(scene.clock.instant(), Instant.parse("2027-03-31T14:59:59Z")));
        assertThat(scene.caller("clerk").isAdministratorOf(AOBA.id())).isTrue();
        scene.clock.forward(Duration.ofSeconds(1));
        assertThat(scene.caller("clerk").isAdministratorOf(AOBA.id())).isFalse();
        assertThat(scene.caller("clerk").isStaffOf(AOBA.id())).isTrue();
    }

    @Test
    void each_act_for_the_body_records_whose_deputy_it_was() {
        accepted(name("clerk", TODAY, LAST, administrator));
        String absent = account("administrator").id().value().toString();

        Caller deputy = scene.caller("clerk");
        accepted(scene.accounts
                .openStaffAccount()
                .open(
                        new OpenStaffAccount.Command(
                                AOBA.id(),
                                Duty.ASSOCIATION_STAFF,
                                new LoginId("opened"),
                                AccountScene.name("opened"),
                                PendingCode.Delivery.AT_ONCE),
                        deputy));

        assertThat(lastDetail()).contains("\"deputyOf\":\"" + absent + "\"");
        accepted(end(administrator));
        assertThat(lastDetail()).doesNotContain("deputyOf");
    }

    private String lastDetail() {
        long last = scene.journal.head().sequence();
        return scene.journal.after(last - 1, 1).get(0).detail();
    }

    @Test
    void what_an_own_duty_allows_is_done_as_oneself() {
        accepted(name("clerk", TODAY, LAST, administrator));
        Caller deputy = scene.caller("clerk");

        assertThat(deputy.deputyAt(AOBA.id(), Duty.ASSOCIATION_STAFF)).isEmpty();
        assertThat(deputy.deputyAt(AOBA.id(), Duty.ASSOCIATION_ADMINISTRATION))
                .contains(account("administrator").id());
        assertThat(administrator.deputyAt(AOBA.id(), Duty.ASSOCIATION_ADMINISTRATION))
                .isEmpty();
        assertThat(Intention.START_REVIEW.asked()).isEqualTo(Duty.ASSOCIATION_STAFF);
    }

    @Test
    void the_naming_records_for_whom() {
        accepted(name(Optional.of("administrator"), "clerk", TODAY, LAST, administrator));

        assertThat(lastDetail())
                .contains("\"absent\":\"" + account("administrator").id().value() + "\"");
    }

    private Outcome<?> open(Duty duty, Caller caller) {
        return scene.accounts
                .openStaffAccount()
                .open(
                        new OpenStaffAccount.Command(
                                AOBA.id(),
                                duty,
                                new LoginId("opened"),
                                AccountScene.name("opened"),
                                PendingCode.Delivery.AT_ONCE),
                        caller);
    }

    private Outcome<?> grant(Duty duty, String loginId, Caller caller) {
        return scene.accounts
                .grantDuty()
                .grant(new GrantDuty.Command(AOBA.id(), duty, new LoginId(loginId), Interval.since(TODAY)), caller);
    }

    private Outcome<?> renew(String loginId, Caller caller) {
        return scene.accounts
                .issueResetCode()
                .issue(new IssueResetCode.Command(account(loginId).id(), PendingCode.Delivery.AT_ONCE), caller);
    }

    private Outcome<?> reset(String loginId, Caller caller) {
        return scene.accounts
                .factors()
                .resetFactors()
                .reset(
                        new ResetFactors.Command(account(loginId).id(), FactorResetReason.LOST, Optional.of(AOBA.id())),
                        caller);
    }

    @Test
    void a_deputy_keeps_staff_and_makes_and_becomes_no_administrator() {
        accepted(name("clerk", TODAY, LAST, administrator));
        scene.staff("third", Duty.ASSOCIATION_STAFF, AOBA.id());
        Caller deputy = scene.caller("clerk");

        assertRefused(open(Duty.ASSOCIATION_ADMINISTRATION, deputy), AccountRefusal.NOT_ALLOWED);
        assertRefused(grant(Duty.ASSOCIATION_ADMINISTRATION, "third", deputy), AccountRefusal.NOT_ALLOWED);
        assertRefused(renew("administrator", deputy), AccountRefusal.NOT_FOUND);
        assertRefused(reset("administrator", deputy), AccountRefusal.NOT_FOUND);
        accepted(open(Duty.ASSOCIATION_STAFF, deputy));
        accepted(renew("third", deputy));
        assertRefused(reset("third", deputy), AccountRefusal.FACTOR_NOT_FOUND);
        accepted(renew("clerk", scene.caller("administrator")));
    }

    @Test
    void another_deputy_is_out_of_a_deputys_reach_as_an_administrator_is() {
        scene.staff("third", Duty.ASSOCIATION_STAFF, AOBA.id());
        accepted(name("clerk", TODAY, LAST, administrator));
        accepted(name("third", TODAY.plusDays(1), LAST, administrator));

        assertRefused(renew("third", scene.caller("clerk")), AccountRefusal.NOT_FOUND);
    }

    @Test
    void a_deputy_makes_no_first_administrator_of_another_body() {
        Caller above = scene.staff("above", Duty.ASSOCIATION_ADMINISTRATION, KANAGAWA.id());
        scene.staff("under", Duty.ASSOCIATION_STAFF, KANAGAWA.id());
        accepted(scene.accounts
                .standIns()
                .nameDeputy()
                .name(
                        new NameDeputy.Command(
                                KANAGAWA.id(),
                                Duty.ASSOCIATION_ADMINISTRATION,
                                Optional.empty(),
                                new LoginId("under"),
                                Interval.throughLastDay(TODAY, LAST)),
                        above));
        OpenFirstAdministrator.Command command = new OpenFirstAdministrator.Command(
                TOTSUKA.id(), new LoginId("first"), AccountScene.name("first"), PendingCode.Delivery.POSTED);

        assertRefused(
                scene.accounts.openFirstAdministrator().open(command, scene.caller("under")),
                AccountRefusal.NOT_ALLOWED);
        assertRefused(renew("administrator", scene.caller("under")), AccountRefusal.NOT_FOUND);
        accepted(renew("administrator", above));
        accepted(scene.accounts.openFirstAdministrator().open(command, above));
    }

    @Test
    void who_loses_the_own_duty_loses_the_lent_one_and_the_journal_says_so() {
        accepted(name("clerk", TODAY, LAST, administrator));

        accepted(scene.accounts
                .revokeDuty()
                .revoke(
                        new RevokeDuty.Command(
                                AOBA.id(),
                                Duty.ASSOCIATION_STAFF,
                                account("clerk").id(),
                                account("clerk").version()),
                        administrator));

        assertThat(scene.lastResults(2)).containsExactlyInAnyOrder("REVOKE_DUTY ACCEPTED", "END_DEPUTY ACCEPTED");
        assertThat(scene.caller("clerk").isStaffOf(AOBA.id())).isFalse();
    }

    @Test
    void the_systems_administration_names_and_ends_its_deputies_itself() {
        Caller system = scene.staff("system", Duty.SYSTEM_ADMINISTRATION, JMA.id());
        scene.staff("operator", Duty.ASSOCIATION_STAFF, JMA.id());
        Caller national = scene.staff("national", Duty.ASSOCIATION_ADMINISTRATION, JMA.id());
        accepted(scene.accounts
                .standIns()
                .nameDeputy()
                .name(
                        new NameDeputy.Command(
                                JMA.id(),
                                Duty.SYSTEM_ADMINISTRATION,
                                Optional.empty(),
                                new LoginId("operator"),
                                Interval.throughLastDay(TODAY, LAST)),
                        system));
        EndDeputy.Command ending = new EndDeputy.Command(
                JMA.id(),
                Duty.SYSTEM_ADMINISTRATION,
                account("system").id(),
                account("operator").id(),
                account("operator").version());

        assertThat(scene.caller("operator").isSystemAdministrator()).isTrue();
        assertThat(accepted(scene.accounts.standIns().deputyQueries().at(JMA.id(), system)))
                .hasSize(1);
        assertRefused(scene.accounts.standIns().endDeputy().end(ending, national), AccountRefusal.NOT_FOUND);
        accepted(scene.accounts.standIns().endDeputy().end(ending, system));
        assertThat(scene.caller("operator").isSystemAdministrator()).isFalse();
    }

    @Test
    void nobody_learns_by_naming_which_log_in_ids_exist() {
        Caller third = scene.staff("third", Duty.ASSOCIATION_STAFF, AOBA.id());
        scene.staff("neighbour", Duty.ASSOCIATION_STAFF, TOTSUKA.id());

        for (String asked : new String[] {"administrator", "neighbour", "nobody"}) {
            assertThat(name(Optional.of(asked), "clerk", TODAY, LAST, third))
                    .isEqualTo(name(Optional.of("nobody"), "clerk", TODAY, LAST, third));
            assertRefused(name(Optional.of(asked), "clerk", TODAY, LAST, third), AccountRefusal.NOT_ALLOWED);
        }
        assertThat(name(Optional.of("neighbour"), "clerk", TODAY, LAST, administrator))
                .isEqualTo(name(Optional.of("nobody"), "clerk", TODAY, LAST, administrator));
    }

    @Test
    void awkward_days_are_refused_together_with_all_else() {
        assertRefused(name("clerk", TODAY.minusDays(1), TODAY, administrator), AccountRefusal.STAND_IN_BEGINS_IN_PAST);
        assertRefused(name("clerk", TODAY, TODAY.plusYears(1), administrator), AccountRefusal.STAND_IN_TOO_LONG);
        accepted(name("clerk", TODAY.plusDays(5), TODAY.plusDays(9), administrator));
        assertRefused(
                name("clerk", TODAY.plusDays(9), TODAY.plusDays(9), administrator),
                AccountRefusal.DEPUTY_NAMED_ALREADY);
        accepted(name("clerk", TODAY.plusDays(10), TODAY.plusDays(10), administrator));
        Outcome<?> all = name("administrator", TODAY.minusDays(1), TODAY.plusYears(2), administrator);
        assertRefused(all, AccountRefusal.STAND_IN_BEGINS_IN_PAST);
        assertRefused(all, AccountRefusal.STAND_IN_TOO_LONG);
        assertRefused(all, AccountRefusal.DEPUTY_IS_ONESELF);
    }

    @Test
    void nobody_lends_more_than_is_held_nor_what_was_lent() {
        accepted(name("clerk", TODAY, TODAY.plusDays(9), administrator));
        scene.staff("third", Duty.ASSOCIATION_STAFF, AOBA.id());
        Caller deputy = scene.caller("clerk");

        assertRefused(name("third", TODAY, TODAY.plusDays(1), deputy), AccountRefusal.DEPUTY_BEYOND_OWN_DUTY);
        assertRefused(
                name(Optional.of("administrator"), "third", TODAY, TODAY.plusDays(1), deputy),
                AccountRefusal.NOT_ALLOWED);
        assertRefused(
                scene.accounts
                        .grantDuty()
                        .grant(
                                new GrantDuty.Command(
                                        AOBA.id(),
                                        Duty.ASSOCIATION_ADMINISTRATION,
                                        new LoginId("clerk"),
                                        Interval.since(TODAY)),
                                deputy),
                AccountRefusal.NOT_ALLOWED);
    }

    @Test
    void who_has_no_duty_at_the_body_is_nobody() {
        scene.staff("neighbour", Duty.ASSOCIATION_STAFF, TOTSUKA.id());

        assertRefused(name("neighbour", TODAY, TODAY, administrator), AccountRefusal.NOT_FOUND);
        assertRefused(name("nobody", TODAY, TODAY, administrator), AccountRefusal.NOT_FOUND);
        assertRefused(
                name(Optional.of("administrator"), "clerk", TODAY, TODAY, scene.caller("clerk")),
                AccountRefusal.NOT_ALLOWED);
    }

    @Test
    void a_deputy_is_no_successor() {
        accepted(name("clerk", TODAY, LAST, administrator));
        Caller deputy = scene.caller("clerk");

        assertRefused(
                scene.accounts
                        .revokeDuty()
                        .revoke(
                                new RevokeDuty.Command(
                                        AOBA.id(),
                                        Duty.ASSOCIATION_ADMINISTRATION,
                                        account("administrator").id(),
                                        account("administrator").version()),
                                administrator),
                AccountRefusal.LAST_ADMINISTRATOR);
        assertRefused(
                scene.accounts
                        .suspensions()
                        .suspendAccount()
                        .suspend(
                                new SuspendAccount.Command(
                                        account("administrator").id(), SuspensionReason.BREACH, Optional.empty()),
                                deputy),
                AccountRefusal.SUCCESSOR_NEEDED);
    }

    @Test
    void it_ends_with_the_duty_it_stands_for_and_when_one_of_them_says_so() {
        Caller second = scene.staff("second", Duty.ASSOCIATION_ADMINISTRATION, AOBA.id());
        accepted(name("clerk", TODAY, LAST, administrator));

        accepted(scene.accounts
                .suspensions()
                .suspendAccount()
                .suspend(
                        new SuspendAccount.Command(
                                account("administrator").id(), SuspensionReason.BREACH, Optional.empty()),
                        second));

        assertThat(scene.caller("clerk").isAdministratorOf(AOBA.id())).isFalse();
        assertThat(scene.journal.after(0, 1000).stream()
                        .filter(entry -> entry.intention().equals("END_DEPUTY")
                                && entry.subject().equals(account("clerk").id().value()))
                        .map(entry -> entry.detail())
                        .toList())
                .singleElement()
                .asString()
                .contains(account("administrator").id().value().toString());
        assertRefused(end(second), AccountRefusal.DUTY_NOT_HELD);
    }

    @Test
    void the_deputy_steps_back_and_an_old_version_changes_nothing() {
        accepted(name("clerk", TODAY, LAST, administrator));
        Caller third = scene.staff("third", Duty.ASSOCIATION_STAFF, AOBA.id());

        assertRefused(end(third), AccountRefusal.NOT_FOUND);
        assertRefused(end(Version.NEW, scene.caller("clerk")), AccountRefusal.CHANGED_MEANWHILE);
        accepted(end(scene.caller("clerk")));
        assertThat(scene.caller("clerk").isAdministratorOf(AOBA.id())).isFalse();
    }

    @Test
    void it_is_shown_to_the_two_and_to_administrators() {
        accepted(name("clerk", TODAY, LAST, administrator));
        Caller third = scene.staff("third", Duty.ASSOCIATION_STAFF, AOBA.id());
        Caller neighbour = scene.staff("neighbour", Duty.ASSOCIATION_ADMINISTRATION, TOTSUKA.id());
        DeputyQueries queries = scene.accounts.standIns().deputyQueries();

        for (Caller knowing : new Caller[] {administrator, scene.caller("clerk")}) {
            assertThat(accepted(queries.at(AOBA.id(), knowing)))
                    .extracting(view -> view.principalName().text() + " "
                            + view.deputyName().text())
                    .containsExactly("見本 administrator 見本 clerk");
        }
        assertThat(accepted(queries.at(AOBA.id(), third))).isEmpty();
        assertRefused(queries.at(AOBA.id(), neighbour), AccountRefusal.NOT_ALLOWED);
    }

    @Test
    void a_fresh_proof_comes_first() {
        scene.clock.forward(ProofRules.FRESH);

        assertRefused(name("clerk", TODAY, LAST, administrator), AccountRefusal.CONFIRMATION_NEEDED);
    }
}
