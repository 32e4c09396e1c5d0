package jp.mamis.application.accounts;

import static jp.mamis.application.accounts.AccountScene.PASSWORD;
import static jp.mamis.application.accounts.AccountScene.SYSTEM;
import static jp.mamis.application.accounts.AccountScene.accepted;
import static jp.mamis.application.accounts.AccountScene.assertRefused;
import static jp.mamis.domain.fixture.Associations.AOBA;
import static jp.mamis.domain.fixture.Associations.FUJISAWA;
import static jp.mamis.domain.fixture.Associations.JMA;
import static jp.mamis.domain.fixture.Associations.KANAGAWA;
import static jp.mamis.domain.fixture.Associations.OSAKA;
import static jp.mamis.domain.fixture.Associations.YOKOHAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.SoughtName;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.PendingCode;
import jp.mamis.domain.accounts.SessionToken;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.audit.AuditEntry;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.mail.Letter;
import jp.mamis.domain.mail.MailKind;
import jp.mamis.domain.person.PersonId;
import org.junit.jupiter.api.Test;

class KeepingAccountsTest {

    private static final LocalDate FIRST_OF_APRIL = LocalDate.of(2026, 4, 1);

    private final AccountScene scene = new AccountScene();

    private Outcome<HandedOut> openFirst(AssociationId body, String loginId, Caller caller) {
        return scene.accounts
                .openFirstAdministrator()
                .open(
                        new OpenFirstAdministrator.Command(
                                body, new LoginId(loginId), AccountScene.name(loginId), PendingCode.Delivery.POSTED),
                        caller);
    }

    private Outcome<HandedOut> open(AssociationId body, Duty duty, String loginId, Caller caller) {
        return scene.accounts
                .openStaffAccount()
                .open(
                        new OpenStaffAccount.Command(
                                body,
                                duty,
                                new LoginId(loginId),
                                AccountScene.name(loginId),
                                PendingCode.Delivery.AT_ONCE),
                        caller);
    }

    private Outcome<AccountId> grant(AssociationId body, Duty duty, String loginId, Interval period, Caller caller) {
        return scene.accounts
                .grantDuty()
                .grant(new GrantDuty.Command(body, duty, new LoginId(loginId), period), caller);
    }

    private Outcome<AccountId> revoke(AssociationId body, Duty duty, Caller holder, Caller caller) {
        return revoke(body, duty, holder, seen(holder), caller);
    }

    private Outcome<AccountId> revoke(AssociationId body, Duty duty, Caller holder, Version seen, Caller caller) {
        return scene.accounts.revokeDuty().revoke(new RevokeDuty.Command(body, duty, id(holder), seen), caller);
    }

    private Version seen(Caller holder) {
        return scene.work
                .readOnly(() -> scene.ports.accounts().find(id(holder)))
                .orElseThrow()
                .version();
    }

    private Outcome<HandedOut> renew(Caller holder, Caller caller) {
        return scene.accounts
                .issueResetCode()
                .issue(new IssueResetCode.Command(id(holder), PendingCode.Delivery.AT_ONCE), caller);
    }

    private static AccountId id(Caller holder) {
        return ((Actor.Holder) holder.actor()).account();
    }

    @Test
    void the_first_administrators_come_from_the_operator_down_through_the_prefecture() {
        scene.secure(accepted(openFirst(JMA.id(), "jma", Caller.operator("root", "request"))));
        scene.secure(accepted(openFirst(KANAGAWA.id(), "kanagawa", scene.caller("jma"))));
        scene.secure(accepted(openFirst(YOKOHAMA.id(), "yokohama", scene.caller("kanagawa"))));
        scene.secure(accepted(openFirst(AOBA.id(), "aoba", scene.caller("kanagawa"))));

        assertThat(scene.caller("aoba").isAdministratorOf(AOBA.id())).isTrue();
        assertThat(scene.caller("aoba").isAdministratorOf(YOKOHAMA.id())).isFalse();
    }

    @Test
    void nobody_else_creates_a_first_administrator() {
        Caller yokohama = scene.staff("yokohama", Duty.ASSOCIATION_ADMINISTRATION, YOKOHAMA.id());
        Caller osaka = scene.staff("osaka", Duty.ASSOCIATION_ADMINISTRATION, OSAKA.id());
        Caller clerk = scene.staff("clerk", Duty.ASSOCIATION_STAFF, KANAGAWA.id());
        Caller operator = Caller.operator("root", "request");

        assertRefused(openFirst(AOBA.id(), "aoba", yokohama), AccountRefusal.NOT_ALLOWED);
        assertRefused(openFirst(AOBA.id(), "aoba", osaka), AccountRefusal.NOT_ALLOWED);
        assertRefused(openFirst(AOBA.id(), "aoba", clerk), AccountRefusal.NOT_ALLOWED);
        assertRefused(openFirst(AOBA.id(), "aoba", operator), AccountRefusal.NOT_ALLOWED);
        assertThat(scene.lastResults(1)).containsExactly("OPEN_ACCOUNT NOT_ALLOWED");
    }

    @Test
    void a_doctor_is_told_of_every_code_and_password_and_reads_which_staff_issued_the_code() {
        Caller clerk = scene.staff("clerk", Duty.ASSOCIATION_STAFF, AOBA.id());
        Caller doctor = scene.doctor("doctor");
        scene.letters.clear();

        HandedOut code = accepted(renew(doctor, clerk));
        scene.secure(code);

        assertThat(scene.letters)
                .extracting(Letter::kind)
                .containsExactly(MailKind.ACCOUNT_CODE_ISSUED, MailKind.ACCOUNT_PASSWORD_SET);
        assertThat(scene.letters).extracting(Letter::occasion).doesNotHaveDuplicates();
        assertThat(scene.letters)
                .allSatisfy(letter -> assertThat(letter.facts()).containsOnlyKeys("path", "sender"));
        assertThat(scene.work.readOnly(scene.views::all)).singleElement().satisfies(view -> {
            assertThat(view.kind()).isEqualTo(ViewLog.Kind.CHANGE);
            assertThat(view.body()).isEqualTo(AOBA.id());
            assertThat(view.person()).isEqualTo(doctor.person());
        });
    }

    @Test
    void a_doctor_without_an_address_is_told_through_the_tray_of_the_body_that_serves_him() {
        Caller clerk = scene.staff("clerk", Duty.ASSOCIATION_STAFF, AOBA.id());
        Caller doctor = scene.doctor("doctor");
        scene.reachable = false;
        scene.letters.clear();

        accepted(renew(doctor, clerk));

        assertThat(scene.letters).isEmpty();
        assertThat(scene.tidings).singleElement().satisfies(tidings -> {
            assertThat(tidings.kind()).isEqualTo(MailKind.ACCOUNT_CODE_ISSUED);
            assertThat(tidings.body()).isEqualTo(AOBA.id());
            assertThat(Optional.of(tidings.person())).isEqualTo(doctor.person());
        });
    }

    @Test
    void what_is_refused_and_what_happens_to_staff_is_told_to_nobody_by_mail() {
        Caller administrator = scene.staff("aoba", Duty.ASSOCIATION_ADMINISTRATION, AOBA.id());
        Caller clerk = scene.staff("clerk", Duty.ASSOCIATION_STAFF, AOBA.id());
        Caller stranger = scene.staff("stranger", Duty.ASSOCIATION_STAFF, OSAKA.id());
        Caller doctor = scene.doctor("doctor");
        scene.letters.clear();

        scene.secure(accepted(renew(clerk, administrator)));
        assertRefused(renew(doctor, stranger), AccountRefusal.NOT_FOUND);

        assertThat(scene.letters).isEmpty();
        assertThat(scene.work.readOnly(scene.views::all)).isEmpty();
    }

    @Test
    void a_body_with_an_administrator_keeps_its_accounts_itself() {
        Caller kanagawa = scene.staff("kanagawa", Duty.ASSOCIATION_ADMINISTRATION, KANAGAWA.id());
        Caller aoba = scene.staff("aoba", Duty.ASSOCIATION_ADMINISTRATION, AOBA.id());

        assertRefused(openFirst(AOBA.id(), "another", kanagawa), AccountRefusal.ADMINISTRATOR_EXISTS);
        assertRefused(open(AOBA.id(), Duty.ASSOCIATION_STAFF, "clerk", kanagawa), AccountRefusal.NOT_ALLOWED);
        assertThat(open(AOBA.id(), Duty.ASSOCIATION_STAFF, "clerk", aoba).accepted())
                .isPresent();
    }

    @Test
    void a_login_id_is_given_once() {
        Caller aoba = scene.staff("aoba", Duty.ASSOCIATION_ADMINISTRATION, AOBA.id());

        assertRefused(open(AOBA.id(), Duty.ASSOCIATION_STAFF, "aoba", aoba), AccountRefusal.LOGIN_ID_TAKEN);
    }

    @Test
    void a_doctor_may_be_staff_as_well() {
        Caller aoba = scene.staff("aoba", Duty.ASSOCIATION_ADMINISTRATION, AOBA.id());
        scene.doctor("doctor");

        accepted(grant(AOBA.id(), Duty.ASSOCIATION_STAFF, "doctor", Interval.since(FIRST_OF_APRIL), aoba));

        Caller both = scene.caller("doctor");
        assertThat(both.is(AccountScene.DOCTOR)).isTrue();
        assertThat(both.isStaffOf(AOBA.id())).isTrue();
    }

    @Test
    void a_doctor_has_one_account() {
        scene.doctor("doctor");

        assertRefused(
                scene.accounts
                        .openPhysicianAccount()
                        .open(
                                new OpenPhysicianAccount.Command(
                                        AccountScene.DOCTOR,
                                        new LoginId("second"),
                                        AccountScene.name("second"),
                                        PendingCode.Delivery.POSTED),
                                SYSTEM),
                AccountRefusal.PERSON_HAS_ACCOUNT);
    }

    @Test
    void a_duty_for_days_that_are_over_is_not_granted_and_leaves_the_code_handed_out() {
        Caller admin = scene.staff("admin", Duty.ASSOCIATION_ADMINISTRATION, AOBA.id());
        Caller clerk = scene.staff("clerk", Duty.ASSOCIATION_STAFF, AOBA.id());
        HandedOut code = accepted(renew(clerk, admin));

        Outcome<AccountId> over = grant(
                AOBA.id(),
                Duty.ASSOCIATION_ADMINISTRATION,
                "clerk",
                Interval.throughLastDay(FIRST_OF_APRIL.minusYears(1), FIRST_OF_APRIL.minusDays(1)),
                admin);

        assertRefused(over, AccountRefusal.DUTY_PERIOD_OVER);
        assertThat(over.refusals().orElseThrow().first().field()).contains("last");
        assertRefused(
                grant(
                        AOBA.id(),
                        Duty.ASSOCIATION_ADMINISTRATION,
                        "clerk",
                        Interval.since(FIRST_OF_APRIL.plusYears(1).plusDays(1)),
                        admin),
                AccountRefusal.DUTY_BEGINS_TOO_LATE);
        scene.secure(code);
        accepted(grant(
                AOBA.id(),
                Duty.ASSOCIATION_ADMINISTRATION,
                "clerk",
                Interval.throughLastDay(FIRST_OF_APRIL, FIRST_OF_APRIL),
                admin));
    }

    @Test
    void a_code_is_asked_for_at_a_body_where_the_account_has_a_duty_and_stands_in_that_bodys_journal() {
        Caller admin = scene.staff("admin", Duty.ASSOCIATION_ADMINISTRATION, AOBA.id());
        Caller clerk = scene.staff("clerk", Duty.ASSOCIATION_STAFF, AOBA.id());

        assertRefused(renewAt(FUJISAWA.id(), clerk, admin), AccountRefusal.NOT_FOUND);
        accepted(renewAt(AOBA.id(), clerk, admin));

        assertThat(scene.journal.after(scene.journal.head().sequence() - 1, 1))
                .extracting(AuditEntry::body)
                .containsExactly(AOBA.id().value().toString());
    }

    private Outcome<HandedOut> renewAt(AssociationId body, Caller holder, Caller caller) {
        return scene.accounts
                .issueResetCode()
                .issue(new IssueResetCode.Command(id(holder), PendingCode.Delivery.AT_ONCE, Optional.of(body)), caller);
    }

    @Test
    void a_duty_counts_from_its_first_to_its_last_day_in_tokyo() {
        scene.staff("clerk", Duty.ASSOCIATION_STAFF, FUJISAWA.id());
        Interval april = Interval.throughLastDay(FIRST_OF_APRIL.plusDays(1), LocalDate.of(2026, 4, 30));
        accepted(grant(AOBA.id(), Duty.ASSOCIATION_STAFF, "clerk", april, SYSTEM));

        assertThat(scene.caller("clerk").isStaffOf(AOBA.id())).isFalse();
        scene.clock.forward(Duration.ofHours(15));
        assertThat(scene.caller("clerk").isStaffOf(AOBA.id())).isTrue();
        scene.clock.forward(Duration.ofDays(29).minusMillis(1));
        assertThat(scene.caller("clerk").isStaffOf(AOBA.id())).isTrue();
        scene.clock.forward(Duration.ofMillis(1));
        assertThat(scene.caller("clerk").isStaffOf(AOBA.id())).isFalse();
    }

    @Test
    void a_revoked_duty_is_gone_with_the_next_request() {
        Caller aoba = scene.staff("aoba", Duty.ASSOCIATION_ADMINISTRATION, AOBA.id());
        Caller clerk = scene.staff("clerk", Duty.ASSOCIATION_STAFF, AOBA.id());
        SessionToken running = scene.token("clerk");

        accepted(revoke(AOBA.id(), Duty.ASSOCIATION_STAFF, clerk, aoba));

        assertThat(scene.signedIn(running).orElseThrow().caller().grants()).isEmpty();
        assertRefused(revoke(AOBA.id(), Duty.ASSOCIATION_STAFF, clerk, aoba), AccountRefusal.NOT_FOUND);
    }

    @Test
    void a_duty_is_not_revoked_from_an_account_that_changed_since_it_was_seen() {
        Caller aoba = scene.staff("aoba", Duty.ASSOCIATION_ADMINISTRATION, AOBA.id());
        Caller clerk = scene.staff("clerk", Duty.ASSOCIATION_STAFF, AOBA.id());
        Version seen = seen(clerk);
        accepted(grant(AOBA.id(), Duty.ASSOCIATION_ADMINISTRATION, "clerk", Interval.since(FIRST_OF_APRIL), aoba));

        assertRefused(revoke(AOBA.id(), Duty.ASSOCIATION_STAFF, clerk, seen, aoba), AccountRefusal.CHANGED_MEANWHILE);

        assertThat(scene.lastResults(1)).containsExactly("REVOKE_DUTY CHANGED_MEANWHILE");
        assertThat(scene.caller("clerk").isStaffOf(AOBA.id())).isTrue();
    }

    @Test
    void the_last_administrator_stays() {
        Caller aoba = scene.staff("aoba", Duty.ASSOCIATION_ADMINISTRATION, AOBA.id());

        assertRefused(
                revoke(AOBA.id(), Duty.ASSOCIATION_ADMINISTRATION, aoba, aoba), AccountRefusal.LAST_ADMINISTRATOR);
        Caller second = scene.staff("second", Duty.ASSOCIATION_ADMINISTRATION, AOBA.id());
        accepted(revoke(AOBA.id(), Duty.ASSOCIATION_ADMINISTRATION, aoba, second));

        assertThat(scene.caller("aoba").grants()).isEmpty();
    }

    @Test
    void the_last_administrator_of_the_system_stays() {
        Caller admin = scene.staff("admin", Duty.SYSTEM_ADMINISTRATION, JMA.id());

        assertRefused(revoke(JMA.id(), Duty.SYSTEM_ADMINISTRATION, admin, admin), AccountRefusal.LAST_ADMINISTRATOR);
        scene.staff("second", Duty.SYSTEM_ADMINISTRATION, JMA.id());
        accepted(revoke(JMA.id(), Duty.SYSTEM_ADMINISTRATION, admin, admin));

        assertThat(scene.caller("admin").grants()).isEmpty();
    }

    @Test
    void the_neighbour_finds_nothing_and_changes_nothing() {
        Caller aoba = scene.staff("aoba", Duty.ASSOCIATION_ADMINISTRATION, AOBA.id());
        Caller neighbour = scene.staff("fujisawa", Duty.ASSOCIATION_ADMINISTRATION, FUJISAWA.id());
        AccountQueries queries = scene.accounts.accountQueries();

        assertRefused(
                queries.staffOf(AOBA.id(), SoughtName.NOTHING, Page.first(10), neighbour), AccountRefusal.NOT_ALLOWED);
        assertRefused(queries.staffMember(FUJISAWA.id(), id(aoba), neighbour), AccountRefusal.NOT_FOUND);
        assertRefused(revoke(AOBA.id(), Duty.ASSOCIATION_ADMINISTRATION, aoba, neighbour), AccountRefusal.NOT_ALLOWED);
        assertRefused(renew(aoba, neighbour), AccountRefusal.NOT_FOUND);
    }

    @Test
    void an_administrator_sees_the_duties_at_the_own_body_only() {
        Caller aoba = scene.staff("aoba", Duty.ASSOCIATION_ADMINISTRATION, AOBA.id());
        scene.staff("clerk", Duty.ASSOCIATION_STAFF, FUJISAWA.id());
        accepted(grant(AOBA.id(), Duty.ASSOCIATION_STAFF, "clerk", Interval.since(FIRST_OF_APRIL), SYSTEM));

        List<StaffView> staff = accepted(
                        scene.accounts.accountQueries().staffOf(AOBA.id(), SoughtName.NOTHING, Page.first(10), aoba))
                .rows();

        assertThat(staff).extracting(view -> view.loginId().text()).containsExactly("aoba", "clerk");
        assertThat(staff.get(1).duties())
                .extracting(duty -> duty.grant().body())
                .containsExactly(AOBA.id());
    }

    @Test
    void a_code_is_handed_out_only_by_whoever_stands_above_every_duty() {
        Caller aoba = scene.staff("aoba", Duty.ASSOCIATION_ADMINISTRATION, AOBA.id());
        Caller clerk = scene.staff("clerk", Duty.ASSOCIATION_STAFF, AOBA.id());
        assertThat(renew(clerk, aoba).accepted()).isPresent();

        accepted(grant(FUJISAWA.id(), Duty.ASSOCIATION_STAFF, "clerk", Interval.since(FIRST_OF_APRIL), SYSTEM));

        assertRefused(renew(clerk, aoba), AccountRefusal.NOT_FOUND);
        accepted(grant(FUJISAWA.id(), Duty.ASSOCIATION_ADMINISTRATION, "aoba", Interval.since(FIRST_OF_APRIL), SYSTEM));
        assertThat(renew(clerk, scene.caller("aoba")).accepted()).isPresent();
    }

    @Test
    void the_body_above_hands_a_code_to_an_administrator_below_but_to_no_other_staff() {
        Caller kanagawa = scene.staff("kanagawa", Duty.ASSOCIATION_ADMINISTRATION, KANAGAWA.id());
        Caller aoba = scene.staff("aoba", Duty.ASSOCIATION_ADMINISTRATION, AOBA.id());
        Caller clerk = scene.staff("clerk", Duty.ASSOCIATION_STAFF, AOBA.id());

        assertThat(renew(aoba, kanagawa).accepted()).isPresent();
        assertRefused(renew(clerk, kanagawa), AccountRefusal.NOT_FOUND);
    }

    @Test
    void the_code_of_a_doctor_comes_from_staff_of_a_body_he_is_a_member_of_who_stands_above_his_duties() {
        Caller doctor = scene.doctor("doctor");
        Caller clerk = scene.staff("clerk", Duty.ASSOCIATION_STAFF, AOBA.id());
        Caller other = scene.staff("other", Duty.ASSOCIATION_STAFF, YOKOHAMA.id());

        assertThat(renew(doctor, clerk).accepted()).isPresent();
        assertRefused(renew(doctor, other), AccountRefusal.NOT_FOUND);
        accepted(grant(AOBA.id(), Duty.ASSOCIATION_ADMINISTRATION, "doctor", Interval.since(FIRST_OF_APRIL), SYSTEM));
        assertRefused(renew(doctor, clerk), AccountRefusal.NOT_FOUND);
        Caller aoba = scene.staff("aoba", Duty.ASSOCIATION_ADMINISTRATION, AOBA.id());
        assertThat(renew(doctor, aoba).accepted()).isPresent();
    }

    @Test
    void a_code_that_staff_handed_out_does_not_open_a_duty_given_later() {
        Caller clerk = scene.staff("clerk", Duty.ASSOCIATION_STAFF, AOBA.id());
        HandedOut handedOut = accepted(renew(scene.doctor("doctor"), clerk));

        accepted(grant(AOBA.id(), Duty.ASSOCIATION_ADMINISTRATION, "doctor", Interval.since(FIRST_OF_APRIL), SYSTEM));

        assertRefused(scene.reset(handedOut, "another horse battery"), AccountRefusal.CODE_NOT_VALID);
        assertThat(scene.logIn("doctor", PASSWORD).accepted()).isPresent();
    }

    @Test
    void staff_see_the_account_of_a_member_of_their_body_only() {
        Caller clerk = scene.staff("clerk", Duty.ASSOCIATION_STAFF, AOBA.id());
        Caller other = scene.staff("other", Duty.ASSOCIATION_STAFF, YOKOHAMA.id());

        assertThat(accepted(physician(AOBA.id(), clerk))).isEmpty();
        scene.doctor("doctor");

        assertThat(accepted(physician(AOBA.id(), clerk)))
                .hasValueSatisfying(view -> assertThat(view.loginId().text()).isEqualTo("doctor"));
        assertRefused(physician(AOBA.id(), other), AccountRefusal.NOT_FOUND);
        assertRefused(physician(YOKOHAMA.id(), other), AccountRefusal.NOT_FOUND);
        assertThat(scene.lastResults(1)).containsExactly("DENIED_LOOK NOT_FOUND");
    }

    private Outcome<Optional<StaffView>> physician(AssociationId body, Caller caller) {
        return scene.accounts.accountQueries().physician(body, AccountScene.DOCTOR, caller);
    }

    @Test
    void a_body_that_gives_a_stranger_a_duty_cannot_hand_out_his_code() {
        Caller osaka = scene.staff("osaka", Duty.ASSOCIATION_ADMINISTRATION, OSAKA.id());
        Caller doctor = scene.doctor("doctor");

        assertRefused(
                grant(OSAKA.id(), Duty.ASSOCIATION_STAFF, "doctor", Interval.since(FIRST_OF_APRIL), osaka),
                AccountRefusal.NOT_FOUND);
        accepted(grant(OSAKA.id(), Duty.ASSOCIATION_STAFF, "doctor", Interval.since(FIRST_OF_APRIL), SYSTEM));

        assertRefused(renew(doctor, osaka), AccountRefusal.NOT_FOUND);
    }

    @Test
    void a_body_gives_no_duty_to_the_staff_of_another() {
        Caller aoba = scene.staff("aoba", Duty.ASSOCIATION_ADMINISTRATION, AOBA.id());
        Caller osaka = scene.staff("osaka", Duty.ASSOCIATION_ADMINISTRATION, OSAKA.id());
        Caller clerk = scene.staff("clerk", Duty.ASSOCIATION_STAFF, AOBA.id());
        Interval period = Interval.since(FIRST_OF_APRIL);

        assertRefused(grant(OSAKA.id(), Duty.ASSOCIATION_STAFF, "clerk", period, osaka), AccountRefusal.NOT_FOUND);
        assertThat(renew(clerk, aoba).accepted()).isPresent();

        accepted(revoke(AOBA.id(), Duty.ASSOCIATION_STAFF, clerk, aoba));
        accepted(grant(OSAKA.id(), Duty.ASSOCIATION_STAFF, "clerk", period, osaka));
    }

    @Test
    void the_operator_keeps_no_accounts_of_any_body() {
        Caller operator = Caller.operator("root", "request");
        Caller jma = scene.staff("jma", Duty.ASSOCIATION_ADMINISTRATION, JMA.id());
        Caller aoba = scene.staff("aoba", Duty.ASSOCIATION_ADMINISTRATION, AOBA.id());
        Interval period = Interval.since(FIRST_OF_APRIL);

        assertRefused(open(JMA.id(), Duty.ASSOCIATION_STAFF, "clerk", operator), AccountRefusal.NOT_ALLOWED);
        assertRefused(grant(JMA.id(), Duty.ASSOCIATION_STAFF, "aoba", period, operator), AccountRefusal.NOT_ALLOWED);
        assertRefused(revoke(JMA.id(), Duty.ASSOCIATION_ADMINISTRATION, jma, operator), AccountRefusal.NOT_ALLOWED);
        assertRefused(
                scene.accounts.accountQueries().staffOf(JMA.id(), SoughtName.NOTHING, Page.first(10), operator),
                AccountRefusal.NOT_ALLOWED);
        assertRefused(renew(aoba, operator), AccountRefusal.NOT_FOUND);
    }

    @Test
    void the_operator_helps_an_administrator_at_the_top_only_while_nobody_else_can() {
        Caller operator = Caller.operator("root", "request");
        Caller jma = scene.staff("jma", Duty.ASSOCIATION_ADMINISTRATION, JMA.id());

        assertThat(renew(jma, operator).accepted()).isPresent();
        assertThat(scene.accounts
                        .accountQueries()
                        .renewable(LoginId.parse("jma"), operator)
                        .accepted())
                .contains(id(jma));

        scene.staff("second", Duty.ASSOCIATION_ADMINISTRATION, JMA.id());

        assertRefused(renew(jma, operator), AccountRefusal.NOT_FOUND);
    }

    @Test
    void the_operator_helps_a_doctor_whom_no_body_can() {
        Caller operator = Caller.operator("root", "request");
        Caller member = scene.doctor("member");
        accepted(scene.accounts
                .openPhysicianAccount()
                .open(
                        new OpenPhysicianAccount.Command(
                                new PersonId(UUID.nameUUIDFromBytes(new byte[] {2})),
                                new LoginId("nonmember"),
                                AccountScene.name("nonmember"),
                                PendingCode.Delivery.POSTED),
                        SYSTEM));
        AccountId nonmember = accepted(scene.accounts.accountQueries().renewable(LoginId.parse("nonmember"), operator));

        HandedOut code = accepted(scene.accounts
                .issueResetCode()
                .issue(new IssueResetCode.Command(nonmember, PendingCode.Delivery.AT_ONCE), operator));

        accepted(scene.reset(code, AccountScene.PASSWORD));
        assertRefused(renew(member, operator), AccountRefusal.NOT_FOUND);
    }

    @Test
    void the_operator_makes_the_first_system_administrator_and_no_other() {
        Caller operator = Caller.operator("root", "request");

        accepted(open(JMA.id(), Duty.SYSTEM_ADMINISTRATION, "admin", operator));

        assertRefused(open(JMA.id(), Duty.SYSTEM_ADMINISTRATION, "other", operator), AccountRefusal.NOT_ALLOWED);
    }

    @Test
    void the_code_of_a_system_administrator_comes_from_his_equals_or_the_operator() {
        Caller jma = scene.staff("jma", Duty.ASSOCIATION_ADMINISTRATION, JMA.id());
        Caller admin = scene.staff("admin", Duty.SYSTEM_ADMINISTRATION, JMA.id());

        assertRefused(renew(admin, jma), AccountRefusal.NOT_FOUND);
        assertThat(renew(admin, Caller.operator("root", "request")).accepted()).isPresent();
        assertRefused(
                grant(JMA.id(), Duty.SYSTEM_ADMINISTRATION, "jma", Interval.since(FIRST_OF_APRIL), jma),
                AccountRefusal.NOT_ALLOWED);
        assertRefused(
                grant(AOBA.id(), Duty.SYSTEM_ADMINISTRATION, "jma", Interval.since(FIRST_OF_APRIL), admin),
                AccountRefusal.DUTY_NOT_OF_THIS_BODY);
    }

    @Test
    void a_code_sets_a_password_once_and_ends_every_session() {
        Caller clerk = scene.staff("clerk", Duty.ASSOCIATION_STAFF, AOBA.id());
        SessionToken before = scene.token("clerk");
        HandedOut handedOut = accepted(renew(clerk, SYSTEM));
        assertThat(scene.signedIn(before)).isPresent();

        accepted(scene.reset(handedOut, "another horse battery"));

        assertThat(scene.signedIn(before)).isEmpty();
        assertRefused(scene.logIn("clerk", PASSWORD), AccountRefusal.LOG_IN_FAILED);
        assertThat(scene.logIn("clerk", "another horse battery").accepted()).isPresent();
        assertRefused(scene.reset(handedOut, "yet another battery"), AccountRefusal.CODE_NOT_VALID);
    }

    @Test
    void a_code_ends_with_its_time_and_a_new_one_replaces_it() {
        Caller clerk = scene.staff("clerk", Duty.ASSOCIATION_STAFF, AOBA.id());
        HandedOut first = accepted(renew(clerk, SYSTEM));
        HandedOut second = accepted(renew(clerk, SYSTEM));

        assertRefused(scene.reset(first, "another horse battery"), AccountRefusal.CODE_NOT_VALID);
        scene.clock.forward(Duration.ofHours(24));
        assertRefused(scene.reset(second, "another horse battery"), AccountRefusal.CODE_NOT_VALID);
    }

    @Test
    void wrong_codes_lock_like_wrong_passwords() {
        Caller clerk = scene.staff("clerk", Duty.ASSOCIATION_STAFF, AOBA.id());
        HandedOut wrong = accepted(renew(clerk, SYSTEM));
        HandedOut right = accepted(renew(clerk, SYSTEM));

        for (int again = 0; again < 5; again++) {
            assertRefused(scene.reset(wrong, "another horse battery"), AccountRefusal.CODE_NOT_VALID);
        }

        assertRefused(scene.reset(right, "another horse battery"), AccountRefusal.CODE_NOT_VALID);
        assertRefused(scene.logIn("clerk", PASSWORD), AccountRefusal.LOG_IN_FAILED);
    }

    @Test
    void a_weak_password_is_refused_with_every_reason_and_the_code_stays_good() {
        Caller clerk = scene.staff("clerk", Duty.ASSOCIATION_STAFF, AOBA.id());
        HandedOut handedOut = accepted(renew(clerk, SYSTEM));

        Outcome<?> weak = scene.reset(handedOut, "clerk");

        assertRefused(weak, AccountRefusal.PASSWORD_TOO_SHORT);
        assertRefused(weak, AccountRefusal.PASSWORD_IS_LOGIN_ID);
        assertThat(scene.reset(handedOut, PASSWORD + "!").accepted()).isPresent();
    }

    @Test
    void a_prefecture_sees_which_bodies_below_wait_for_an_administrator() {
        Caller kanagawa = scene.staff("kanagawa", Duty.ASSOCIATION_ADMINISTRATION, KANAGAWA.id());
        scene.staff("aoba", Duty.ASSOCIATION_ADMINISTRATION, AOBA.id());

        List<AccountQueries.Administered> below =
                accepted(scene.accounts.accountQueries().administeredBelow(KANAGAWA.id(), kanagawa));

        assertThat(below).extracting(body -> body.body().id()).contains(YOKOHAMA.id(), AOBA.id(), FUJISAWA.id());
        assertThat(below)
                .filteredOn(body -> !body.administrators().isEmpty())
                .extracting(body -> body.body().id())
                .containsExactly(AOBA.id());
    }
}
