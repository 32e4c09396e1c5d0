package jp.mamis.application.procedures;

import static jp.mamis.application.procedures.JoinScene.BOARD_DAY;
import static jp.mamis.application.procedures.JoinScene.done;
import static jp.mamis.application.procedures.RulesScenario.codes;
import static jp.mamis.application.procedures.RulesScenario.inForce;
import static jp.mamis.domain.fixture.Associations.AOBA;
import static jp.mamis.domain.fixture.Associations.KANAGAWA;
import static jp.mamis.domain.fixture.Associations.TOTSUKA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Capacity;
import jp.mamis.application.kernel.Channel;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.DutyGrant;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.Mandate;
import jp.mamis.domain.accounts.MandateId;
import jp.mamis.domain.accounts.MandateKind;
import jp.mamis.domain.accounts.Suspension;
import jp.mamis.domain.accounts.SuspensionReason;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.fixture.Rules;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ProcedureRefusal;
import jp.mamis.domain.settings.BodyRules;
import jp.mamis.domain.settings.OfficeRole;
import jp.mamis.domain.settings.Workflow;
import org.junit.jupiter.api.Test;

/** A body that asks everybody who holds a role, whoever that is when somebody confirms; on ports of any kind. */
public interface EverybodyScenario {

    /** A prepared scene with ten doctors on an empty store, in the last second of 31 March. */
    JoinScene scene();

    Instant GIVEN_AT = Instant.parse("2026-03-31T00:00:00Z");

    @Test
    default void it_takes_effect_once_everybody_of_the_staff_and_then_an_administrator_have_confirmed() {
        // given
        JoinScene scene = withOffice(Rules.ALL_AND_ADMINISTRATOR);
        Receipt filed = scene.filed(1);

        // when
        Receipt first = done(confirm(scene, filed, clerk(2)));
        Outcome<Receipt> early = confirm(scene, first, administrator(11));
        Outcome<Receipt> twice = confirm(scene, first, clerk(2));
        Receipt second = done(confirm(scene, first, clerk(1)));
        Outcome<Receipt> late = confirm(scene, second, clerk(3));
        Receipt last = done(confirm(scene, second, administrator(11)));

        // then
        assertThat(codes(early)).containsExactly(ProcedureRefusal.OTHERS_HAVE_TO_CONFIRM);
        assertThat(codes(twice)).containsExactly(ProcedureRefusal.CONFIRMED_ALREADY);
        assertThat(codes(late)).containsExactly(ProcedureRefusal.ADMINISTRATOR_HAS_TO_CONFIRM);
        assertThat(state(scene, last)).isEqualTo(OfficeState.PASSED_ON);
        assertThat(scene.member(1).belongsTo(AOBA.id(), BOARD_DAY)).isTrue();
        assertThat(scene.journalIsWhole()).isTrue();
    }

    @Test
    default void of_the_last_two_at_once_one_confirms() {
        // given
        JoinScene scene = withOffice(Rules.WHOLE_OFFICE);
        Receipt filed = done(confirm(scene, scene.filed(1), administrator(11)));

        // when
        Receipt confirmed = done(confirm(scene, filed, clerk(1)));
        Outcome<Receipt> same = confirm(scene, filed, clerk(2));

        // then
        assertThat(codes(same)).containsExactly(ProcedureRefusal.CHANGED_MEANWHILE);
        assertThat(state(scene, confirmed)).isEqualTo(OfficeState.IN_REVIEW);
        assertThat(state(scene, done(confirm(scene, confirmed, clerk(2))))).isEqualTo(OfficeState.PASSED_ON);
    }

    @Test
    default void who_leaves_is_waited_for_no_longer_and_the_next_look_says_so() {
        // given
        JoinScene scene = withOffice(Rules.WHOLE_OFFICE);
        Receipt one = done(confirm(scene, scene.filed(1), clerk(1)));
        Receipt two = done(confirm(scene, one, administrator(11)));
        assertThat(awaited(scene, two, clerk(1))).containsExactly("事務 2");

        // when
        change(
                scene,
                2,
                account -> done(account.revoke(staff(), BOARD_DAY, scene.clock().instant())));

        // then
        Confirmers seen = confirmers(scene, two, clerk(1));
        assertThat(seen.confirming().missing()).isZero();
        assertThat(seen.awaited()).isEmpty();
        assertThat(turns(scene, clerk(1))).containsExactly(two.id());
        assertThat(done(scene.procedures().officeQueries().dashboard(AOBA.id(), clerk(1)))
                        .turns())
                .allMatch(OfficeQueries.Turn::complete);
        assertThat(state(scene, two)).isEqualTo(OfficeState.IN_REVIEW);
        assertThat(state(scene, done(confirm(scene, two, clerk(1))))).isEqualTo(OfficeState.PASSED_ON);
    }

    @Test
    default void who_comes_is_asked_too() {
        // given
        JoinScene scene = withOffice(Rules.ALL_AND_ADMINISTRATOR);
        Receipt one = done(confirm(scene, scene.filed(1), clerk(1)));

        // when
        employed(scene, 3, Duty.ASSOCIATION_STAFF);

        // then
        assertThat(awaited(scene, one, clerk(1))).containsExactly("事務 2", "事務 3");
        assertThat(confirmers(scene, one, clerk(1)).confirming().missing()).isEqualTo(3);
    }

    @Test
    default void suspended_accounts_and_the_applicant_are_not_asked() {
        // given
        JoinScene scene = withOffice(Rules.ALL_AND_ADMINISTRATOR);
        store(
                scene,
                holding(
                        Account.ofPhysician(id(4), new LoginId("clerk-4"), new HolderName("医師 四"), Physicians.id(1)),
                        Duty.ASSOCIATION_STAFF));
        change(
                scene,
                2,
                account -> done(account.suspended(new Suspension(
                        SuspensionReason.UNAUTHORISED_USE,
                        Optional.empty(),
                        scene.clock().instant(),
                        Optional.of(id(11)),
                        Optional.of(AOBA.id())))));

        // when
        Receipt own = scene.filed(1);
        Receipt other = scene.filed(2);

        // then
        assertThat(awaited(scene, own, clerk(1))).containsExactly("事務 1");
        assertThat(awaited(scene, other, clerk(1))).containsExactly("事務 1", "医師 四");
        assertThat(codes(confirm(scene, own, caller(4, Optional.of(Physicians.id(1)), Capacity.OWN, staff()))))
                .containsExactly(ProcedureRefusal.OWN_PROCEDURE);
        assertThat(confirmers(scene, done(confirm(scene, own, clerk(1))), clerk(1))
                        .confirming()
                        .next())
                .contains(OfficeRole.ADMINISTRATOR);
    }

    @Test
    default void where_nobody_holds_the_role_nothing_is_confirmed_by_itself_and_whoever_may_fill_it_does() {
        // given
        JoinScene scene = withRules(Rules.ALL_AND_ADMINISTRATOR);
        employed(scene, 11, Duty.ASSOCIATION_ADMINISTRATION);
        employed(scene, 12, Duty.ASSOCIATION_ADMINISTRATION);
        Receipt filed = scene.filed(1);

        // when
        Receipt one = done(confirm(scene, filed, administrator(11)));

        // then
        assertThat(state(scene, one)).isEqualTo(OfficeState.IN_REVIEW);
        assertThat(codes(confirm(scene, one, administrator(11)))).containsExactly(ProcedureRefusal.CONFIRMED_ALREADY);
        assertThat(state(scene, done(confirm(scene, one, administrator(12))))).isEqualTo(OfficeState.PASSED_ON);
    }

    @Test
    default void what_is_under_way_goes_by_the_rules_of_its_day_and_by_the_office_of_today() {
        // given
        JoinScene scene = withOffice(Rules.WHOLE_OFFICE);
        Receipt filed = scene.filed(1);

        // when
        inForce(scene, AOBA, BodyRules.STANDARD);
        Receipt later = scene.filed(2);

        // then
        assertThat(state(scene, done(confirm(scene, filed, clerk(1))))).isEqualTo(OfficeState.IN_REVIEW);
        assertThat(state(scene, done(confirm(scene, later, clerk(1))))).isEqualTo(OfficeState.PASSED_ON);
    }

    @Test
    default void a_deputy_confirms_for_the_absent_too() {
        // given
        JoinScene scene = withRules(Rules.confirmedBy(administrators()));
        employed(scene, 11, Duty.ASSOCIATION_ADMINISTRATION);
        DutyGrant lent =
                DutyGrant.asDeputy(administration(), Interval.throughLastDay(BOARD_DAY, BOARD_DAY.plusDays(9)), id(11));
        store(scene, holding(clerkAccount(1), Duty.ASSOCIATION_STAFF).standingIn(lent));
        Receipt filed = scene.filed(1);
        Caller deputy = caller(1, Optional.empty(), new Capacity(List.of(lent), List.of()), staff(), administration());

        // when
        Confirmers before = confirmers(scene, filed, deputy);
        Receipt confirmed = done(confirm(scene, filed, deputy));

        // then
        assertThat(before.awaited()).containsExactly(new Confirmers.Awaited("事務 11", List.of("事務 1")));
        assertThat(state(scene, confirmed)).isEqualTo(OfficeState.PASSED_ON);
        assertThat(scene.journal().get(scene.journal().size() - 1).detail())
                .contains("\"deputyOf\":\"" + id(11).value() + "\"");
    }

    @Test
    default void for_whom_a_deputy_spoke_is_told_after_the_decision_too_and_not_to_the_applicant() {
        // given
        JoinScene scene = withRules(Rules.ALL_AND_ADMINISTRATOR);
        employed(scene, 2, Duty.ASSOCIATION_STAFF);
        employed(scene, 11, Duty.ASSOCIATION_ADMINISTRATION);
        DutyGrant lent = DutyGrant.asDeputy(staff(), Interval.throughLastDay(BOARD_DAY, BOARD_DAY.plusDays(9)), id(2));
        store(scene, holding(clerkAccount(1), Duty.ASSOCIATION_STAFF).standingIn(lent));
        Receipt filed = scene.filed(1);

        // when
        Receipt confirmed = done(confirm(scene, filed, clerk(1)));
        String detail = scene.journal().get(scene.journal().size() - 1).detail();
        Receipt approved = done(confirm(scene, confirmed, administrator(11), BOARD_DAY));

        // then
        Tracker.Deputed word = new Tracker.Deputed("事務 1", List.of("事務 2"));
        assertThat(detail).contains("\"inPlaceOf\":\"" + id(2).value() + "\"");
        assertThat(state(scene, approved)).isEqualTo(OfficeState.PASSED_ON);
        assertThat(deputed(scene, approved, clerk(1))).containsExactly(word);
        assertThat(done(scene.procedures().procedureQueries().tracker(approved.id(), JoinScene.doctor(1)))
                        .history())
                .extracting(Tracker.Line::deputed)
                .containsOnly(Optional.empty());
    }

    @Test
    default void the_last_word_tells_for_whom_it_was_and_another_day_of_the_board_forgets_nobody() {
        // given
        JoinScene scene = withRules(Rules.WHOLE_OFFICE);
        employed(scene, 2, Duty.ASSOCIATION_STAFF);
        employed(scene, 3, Duty.ASSOCIATION_STAFF);
        DutyGrant lent = DutyGrant.asDeputy(staff(), Interval.throughLastDay(BOARD_DAY, BOARD_DAY.plusDays(9)), id(2));
        store(scene, holding(clerkAccount(1), Duty.ASSOCIATION_STAFF).standingIn(lent));
        Receipt first = done(confirm(scene, scene.filed(1), clerk(1)));

        // when
        Receipt anew = done(confirm(scene, first, clerk(3), BOARD_DAY.minusDays(1)));
        Receipt last = done(confirm(scene, anew, clerk(1), BOARD_DAY.minusDays(1)));

        // then
        Tracker.Deputed word = new Tracker.Deputed("事務 1", List.of("事務 2"));
        assertThat(state(scene, last)).isEqualTo(OfficeState.PASSED_ON);
        assertThat(deputed(scene, last, clerk(3))).containsExactly(word, word);
    }

    @Test
    default void nobody_decides_by_a_duty_that_the_applicant_has_lent() {
        // given
        JoinScene scene = withRules(Rules.confirmedBy(administrators()));
        Caller deputy = deputyOfTheFirstDoctor(scene);

        // when
        Outcome<Receipt> ofAbsent = confirm(scene, scene.filed(1), deputy);
        Receipt ofOther = done(confirm(scene, scene.filed(2), deputy));

        // then
        assertThat(codes(ofAbsent)).containsExactly(ProcedureRefusal.ADMINISTRATOR_HAS_TO_CONFIRM);
        assertThat(state(scene, ofOther)).isEqualTo(OfficeState.PASSED_ON);
    }

    /** A clerk to whom the doctor who files first has lent a duty as administrator. */
    private Caller deputyOfTheFirstDoctor(JoinScene scene) {
        store(
                scene,
                holding(
                        Account.ofPhysician(
                                id(11), new LoginId("doctor-11"), new HolderName("医師 十一"), Physicians.id(1)),
                        Duty.ASSOCIATION_ADMINISTRATION));
        DutyGrant lent =
                DutyGrant.asDeputy(administration(), Interval.throughLastDay(BOARD_DAY, BOARD_DAY.plusDays(9)), id(11));
        store(scene, holding(clerkAccount(1), Duty.ASSOCIATION_STAFF).standingIn(lent));
        return caller(1, Optional.empty(), new Capacity(List.of(lent), List.of()), staff(), administration());
    }

    @Test
    default void neither_the_dashboard_nor_the_check_of_many_counts_a_duty_that_the_applicant_has_lent() {
        // given
        JoinScene scene = withRules(Rules.confirmedBy(new Workflow(
                List.of(new Workflow.Stage(OfficeRole.STAFF, 1), Workflow.Stage.all(OfficeRole.ADMINISTRATOR)))));
        employed(scene, 2, Duty.ASSOCIATION_STAFF);
        Caller deputy = deputyOfTheFirstDoctor(scene);
        Receipt ofAbsent = done(confirm(scene, scene.filed(1), clerk(2)));
        Receipt ofOther = done(confirm(scene, scene.filed(2), clerk(2)));

        // when
        BulkPreview preview = done(scene.procedures()
                .bulkApprovalQueries()
                .preview(
                        AOBA.id(),
                        Stream.of(ofAbsent, ofOther)
                                .map(seen -> new BulkApproval.Item(seen.id(), seen.version()))
                                .toList(),
                        Optional.of(BOARD_DAY),
                        deputy));

        // then
        assertThat(turns(scene, deputy)).containsExactly(ofOther.id());
        assertThat(codes(preview.lines().get(0).outcome()))
                .containsExactly(ProcedureRefusal.ADMINISTRATOR_HAS_TO_CONFIRM);
        assertThat(preview.lines().get(1).outcome().accepted()).isPresent();
    }

    @Test
    default void a_partner_confirms_where_the_body_has_nobody_left_to_ask_and_reads_no_names() {
        // given
        JoinScene scene = withRules(Rules.confirmedBy(new Workflow(
                List.of(new Workflow.Stage(OfficeRole.STAFF, 1), Workflow.Stage.all(OfficeRole.ADMINISTRATOR)))));
        employed(scene, 1, Duty.ASSOCIATION_STAFF);
        employed(scene, 11, Duty.ASSOCIATION_ADMINISTRATION);
        Caller partner = acting(MandateKind.PARTNER, Duty.ASSOCIATION_ADMINISTRATION, TOTSUKA);
        Receipt byClerk = done(confirm(scene, scene.filed(1), clerk(1)));
        Receipt byAdministrator = done(confirm(scene, scene.filed(2), administrator(11)));

        // when
        Outcome<Receipt> tooMany = confirm(scene, byClerk, partner);
        List<ProcedureId> waiting = done(scene.procedures().partnerQueries().at(TOTSUKA.id(), partner)).stream()
                .map(PartnerQueries.Waiting::id)
                .toList();
        Confirmers read = confirmers(scene, byAdministrator, partner);
        Receipt done = done(confirm(scene, byAdministrator, partner));

        // then
        assertThat(codes(tooMany)).containsExactly(ProcedureRefusal.NO_SUCH_PROCEDURE);
        assertThat(waiting).containsExactly(byAdministrator.id());
        assertThat(read.words()).extracting(Confirmers.Word::by).containsExactly(Optional.empty());
        assertThat(confirmers(scene, byClerk, clerk(1)).words())
                .extracting(Confirmers.Word::by)
                .containsExactly(Optional.of("事務 1"));
        assertThat(state(scene, done)).isEqualTo(OfficeState.PASSED_ON);
    }

    @Test
    default void one_of_the_office_that_acts_by_delegation_speaks_for_everybody() {
        // given
        JoinScene scene = withOffice(Rules.WHOLE_OFFICE);

        // when
        Receipt confirmed =
                done(confirm(scene, scene.filed(1), acting(MandateKind.DELEGATION, Duty.ASSOCIATION_STAFF, KANAGAWA)));

        // then
        assertThat(state(scene, confirmed)).isEqualTo(OfficeState.PASSED_ON);
    }

    @Test
    default void together_it_is_foreseen_who_is_missing_and_confirmed_by_one_after_the_other() {
        // given
        JoinScene scene = withOffice(Rules.WHOLE_OFFICE);
        Receipt first = done(confirm(scene, scene.filed(1), administrator(11)));
        Receipt second = scene.filed(2);
        List<BulkApproval.Item> items = Stream.of(first, second)
                .map(seen -> new BulkApproval.Item(seen.id(), seen.version()))
                .toList();

        // when
        BulkPreview preview = done(
                scene.procedures().bulkApprovalQueries().preview(AOBA.id(), items, Optional.of(BOARD_DAY), clerk(1)));
        BulkApprovalId id = done(scene.procedures()
                .beginBulkApproval()
                .begin(new BeginBulkApproval.Command(AOBA.id(), BOARD_DAY, items), clerk(1)));
        done(scene.procedures()
                .carryOutBulkApproval()
                .carryOut(new CarryOutBulkApproval.Command(id, AOBA.id()), clerk(1)));

        // then
        assertThat(preview.lines())
                .extracting(line -> line.outcome().accepted().orElseThrow().missing())
                .containsExactly(1, 2);
        assertThat(awaited(scene, first, clerk(1))).containsExactly("事務 2");
        assertThat(awaited(scene, second, clerk(1))).containsExactly("事務 11", "事務 2");
    }

    @Test
    default void the_dashboard_says_whose_turn_it_is() {
        // given
        JoinScene scene = withOffice(Rules.ALL_AND_ADMINISTRATOR);
        Receipt one = done(confirm(scene, scene.filed(1), clerk(1)));
        scene.filed(2);

        // then
        assertThat(turns(scene, clerk(1))).isEmpty();
        assertThat(turns(scene, clerk(2))).containsExactly(one.id());
        assertThat(turns(scene, administrator(11))).isEmpty();

        // when
        done(confirm(scene, one, clerk(2)));

        // then
        assertThat(turns(scene, clerk(2))).isEmpty();
        assertThat(turns(scene, administrator(11))).containsExactly(one.id());
    }

    @Test
    default void another_day_of_the_board_asks_everybody_again() {
        // given
        JoinScene scene = withOffice(Rules.WHOLE_OFFICE);
        LocalDate other = BOARD_DAY.minusDays(1);
        Receipt one = done(confirm(scene, scene.filed(1), clerk(1)));

        // when
        Receipt anew = done(confirm(scene, one, clerk(2), other));

        // then
        assertThat(awaited(scene, anew, clerk(1))).containsExactly("事務 1", "事務 11");
    }

    private JoinScene withRules(Workflow workflow) {
        return withRules(Rules.confirmedBy(workflow));
    }

    private JoinScene withRules(BodyRules rules) {
        JoinScene scene = scene();
        inForce(scene, AOBA, rules);
        return scene;
    }

    /** Clerks 1 and 2, administrator 11. */
    private JoinScene withOffice(Workflow workflow) {
        JoinScene scene = withRules(workflow);
        employed(scene, 1, Duty.ASSOCIATION_STAFF);
        employed(scene, 2, Duty.ASSOCIATION_STAFF);
        employed(scene, 11, Duty.ASSOCIATION_ADMINISTRATION);
        return scene;
    }

    private static Workflow administrators() {
        return new Workflow(List.of(Workflow.Stage.all(OfficeRole.ADMINISTRATOR)));
    }

    private static void employed(JoinScene scene, int number, Duty duty) {
        store(scene, holding(clerkAccount(number), duty));
    }

    private static Account clerkAccount(int number) {
        return Account.ofStaff(id(number), new LoginId("clerk-" + number), new HolderName("事務 " + number));
    }

    private static Account holding(Account account, Duty duty) {
        return done(account.grant(DutyGrant.of(new Grant(duty, AOBA.id()), Interval.since(BOARD_DAY)), BOARD_DAY));
    }

    private static void store(JoinScene scene, Account account) {
        scene.ports().work().inTransaction(() -> {
            scene.ports().accounts().accounts().save(account);
            return account;
        });
    }

    private static void change(JoinScene scene, int number, UnaryOperator<Account> change) {
        Account account = scene.ports()
                .work()
                .readOnly(() -> scene.ports().accounts().accounts().find(id(number)))
                .orElseThrow();
        store(scene, change.apply(account));
    }

    private static AccountId id(int number) {
        return new AccountId(new UUID(0x7204L, number));
    }

    private static Grant staff() {
        return new Grant(Duty.ASSOCIATION_STAFF, AOBA.id());
    }

    private static Grant administration() {
        return new Grant(Duty.ASSOCIATION_ADMINISTRATION, AOBA.id());
    }

    private static Caller clerk(int number) {
        return caller(number, Optional.empty(), Capacity.OWN, staff());
    }

    private static Caller administrator(int number) {
        return caller(number, Optional.empty(), Capacity.OWN, administration());
    }

    private static Caller acting(MandateKind kind, Duty duty, Association taker) {
        Mandate mandate = new Mandate(
                new MandateId(new UUID(0x7204L, 99)),
                kind,
                AOBA.id(),
                taker.id(),
                Interval.throughLastDay(BOARD_DAY, BOARD_DAY.plusYears(1)),
                id(11),
                GIVEN_AT,
                Optional.empty());
        return caller(99, Optional.empty(), new Capacity(List.of(), List.of(mandate)), new Grant(duty, taker.id()));
    }

    private static Caller caller(int number, Optional<PersonId> person, Capacity capacity, Grant... grants) {
        return new Caller(
                new Actor.Holder(id(number)),
                person,
                List.of(grants),
                Optional.empty(),
                Channel.PAGE,
                "everybody",
                Optional.empty(),
                capacity);
    }

    private static Outcome<Receipt> confirm(JoinScene scene, Receipt seen, Caller by) {
        return confirm(scene, seen, by, BOARD_DAY);
    }

    private static Outcome<Receipt> confirm(JoinScene scene, Receipt seen, Caller by, LocalDate day) {
        return scene.procedures()
                .approveStep()
                .approve(new ApproveStep.Command(seen.id(), AOBA.id(), day, seen.version()), by);
    }

    private static OfficeState state(JoinScene scene, Receipt receipt) {
        return OfficeState.of(scene.stored(receipt), AOBA.id());
    }

    private static Confirmers confirmers(JoinScene scene, Receipt receipt, Caller caller) {
        OfficePage page = done(scene.procedures().officeQueries().office(receipt.id(), AOBA.id(), caller));
        return ((OfficePage.Full) page).confirming().orElseThrow();
    }

    private static List<Tracker.Deputed> deputed(JoinScene scene, Receipt receipt, Caller caller) {
        OfficePage page = done(scene.procedures().officeQueries().office(receipt.id(), AOBA.id(), caller));
        return ((OfficePage.Full) page)
                .tracker().history().stream()
                        .flatMap(line -> line.deputed().stream())
                        .toList();
    }

    private static List<String> awaited(JoinScene scene, Receipt receipt, Caller caller) {
        return confirmers(scene, receipt, caller).awaited().stream()
                .map(Confirmers.Awaited::name)
                .toList();
    }

    private static List<ProcedureId> turns(JoinScene scene, Caller caller) {
        return done(scene.procedures().officeQueries().dashboard(AOBA.id(), caller)).turns().stream()
                .map(OfficeQueries.Turn::id)
                .toList();
    }
}
