package jp.mamis.domain.procedures;

import static jp.mamis.domain.fixture.Associations.AOBA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.fixture.Rules;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.RefusalCode;
import jp.mamis.domain.procedures.Office.Holder;
import jp.mamis.domain.settings.OfficeRole;
import jp.mamis.domain.settings.Workflow;
import org.junit.jupiter.api.Test;

/** Clerks are 1 to 9, administrators 11 to 19, people of other bodies 21 and above. */
class ConfirmingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final Instant AT = Instant.parse("2026-04-01T00:00:00Z");

    @Test
    void by_number_it_is_as_ever_and_nobody_asks_who_works_there() {
        Confirming begun = new Confirming(Rules.TWO_AND_ADMINISTRATOR, List.of(), Office.UNASKED);

        Confirming two = by(by(begun, 1), 2);

        assertThat(two.next()).contains(OfficeRole.ADMINISTRATOR);
        assertThat(two.missing()).isEqualTo(1);
        assertThat(refused(two, 3)).containsExactly(ProcedureRefusal.ADMINISTRATOR_HAS_TO_CONFIRM);
        assertThat(refused(two, 2))
                .containsExactly(ProcedureRefusal.CONFIRMED_ALREADY, ProcedureRefusal.ADMINISTRATOR_HAS_TO_CONFIRM);
        assertThat(by(two, 11).isComplete()).isTrue();
    }

    @Test
    void confirmations_from_before_there_were_stages_count_in_their_order() {
        Confirming two = new Confirming(
                Rules.TWO_AND_ADMINISTRATOR,
                List.of(new Confirmation(account(1), AT, DAY), new Confirmation(account(2), AT, DAY)),
                Office.UNASKED);

        assertThat(two.next()).contains(OfficeRole.ADMINISTRATOR);
    }

    @Test
    void everybody_of_the_staff_and_then_an_administrator() {
        Confirming begun = of(Rules.ALL_AND_ADMINISTRATOR, 1, 2, 11);

        assertThat(begun.awaited()).containsExactly(account(1), account(2));
        assertThat(begun.missing()).isEqualTo(3);
        assertThat(refused(begun, 11)).containsExactly(ProcedureRefusal.OTHERS_HAVE_TO_CONFIRM);
        Confirming first = by(begun, 2);
        assertThat(first.awaited()).containsExactly(account(1));
        assertThat(refused(first, 2)).containsExactly(ProcedureRefusal.CONFIRMED_ALREADY);
        Confirming all = by(first, 1);
        assertThat(all.next()).contains(OfficeRole.ADMINISTRATOR);
        assertThat(all.awaited()).isEmpty();
        assertThat(by(all, 11).isComplete()).isTrue();
    }

    @Test
    void administrators_are_of_the_staff_where_no_later_stage_asks_for_them() {
        Confirming begun = of(Rules.WHOLE_OFFICE, 1, 11);

        assertThat(by(by(begun, 11), 1).isComplete()).isTrue();
    }

    @Test
    void who_confirmed_at_an_earlier_stage_is_not_asked_again_and_somebody_else_is() {
        Confirming begun = of(workflow(new Workflow.Stage(OfficeRole.STAFF, 1), all(OfficeRole.ADMINISTRATOR)), 11, 12);

        Confirming first = by(begun, 11);

        assertThat(first.awaited()).containsExactly(account(12));
        assertThat(by(first, 12).isComplete()).isTrue();
        Confirming alone = by(new Confirming(begun.workflow(), List.of(), office(11)), 11);
        assertThat(alone.isComplete()).isFalse();
        assertThat(alone.awaited()).isEmpty();
        assertThat(alone.missing()).isEqualTo(1);
    }

    @Test
    void who_joins_is_asked_while_the_stage_lasts_and_not_after_it() {
        Confirming one = by(of(Rules.ALL_AND_ADMINISTRATOR, 1, 2, 11), 1);

        assertThat(with(one, 1, 2, 3, 11).awaited()).containsExactly(account(2), account(3));
        Confirming closed = by(one, 2);
        assertThat(with(closed, 1, 2, 3, 11).next()).contains(OfficeRole.ADMINISTRATOR);
        assertThat(by(with(closed, 1, 2, 3, 11), 11).isComplete()).isTrue();
    }

    @Test
    void who_leaves_is_waited_for_no_longer() {
        Confirming one = by(of(Rules.ALL_AND_ADMINISTRATOR, 1, 2, 11, 12), 1);

        Confirming left = with(one, 1, 11, 12);

        assertThat(left.next()).contains(OfficeRole.ADMINISTRATOR);
        assertThat(with(by(left, 11), 1, 2, 11).isComplete()).isTrue();
    }

    @Test
    void a_stage_left_behind_stays_so_when_those_who_had_confirmed_leave_too() {
        Confirming left = with(by(of(Rules.ALL_AND_ADMINISTRATOR, 1, 2, 11), 1), 1, 11);

        Confirming gone = with(left, 11);

        assertThat(gone.next()).contains(OfficeRole.ADMINISTRATOR);
        assertThat(gone.missing()).isEqualTo(1);
        assertThat(by(gone, 11).isComplete()).isTrue();
        assertThat(with(gone, 3, 11).awaited()).containsExactly(account(3));
    }

    @Test
    void each_person_is_missed_once() {
        Workflow.Stage one = new Workflow.Stage(OfficeRole.STAFF, 1);
        Workflow.Stage administrator = new Workflow.Stage(OfficeRole.ADMINISTRATOR, 1);
        Workflow staffed = workflow(one, all(OfficeRole.STAFF));
        Workflow three = workflow(one, all(OfficeRole.ADMINISTRATOR), all(OfficeRole.STAFF));

        assertThat(of(staffed, 1, 2, 3).missing()).isEqualTo(3);
        assertThat(by(of(staffed, 1, 2, 3), 2).missing()).isEqualTo(2);
        assertThat(of(three, 1, 2, 11, 12).missing()).isEqualTo(4);
        assertThat(by(of(three, 1, 2, 11, 12), 11).missing()).isEqualTo(3);
        assertThat(of(workflow(administrator, all(OfficeRole.STAFF)), 1, 11, 12).missing())
                .isEqualTo(3);
        assertThat(of(workflow(one, all(OfficeRole.ADMINISTRATOR)), 11, 12).missing())
                .isEqualTo(2);
    }

    @Test
    void where_the_last_one_awaited_has_left_anybody_puts_it_into_effect() {
        Confirming left = with(by(of(Rules.WHOLE_OFFICE, 1, 2), 1), 1);

        assertThat(left.missing()).isZero();
        assertThat(left.isOpenTo(decision(1))).isTrue();
        assertThat(by(left, 1)).isEqualTo(left);
        assertThat(left.isComplete()).isTrue();
    }

    @Test
    void an_office_without_anybody_of_the_role_has_not_confirmed() {
        Confirming nobody = of(Rules.ALL_AND_ADMINISTRATOR, 11, 12);
        Confirming gone = with(by(of(Rules.WHOLE_OFFICE, 1, 2), 1), new int[0]);

        assertThat(nobody.isComplete()).isFalse();
        assertThat(nobody.missing()).isEqualTo(2);
        assertThat(by(nobody, 11).next()).contains(OfficeRole.ADMINISTRATOR);
        assertThat(refused(by(nobody, 11), 11)).containsExactly(ProcedureRefusal.CONFIRMED_ALREADY);
        assertThat(gone.isComplete()).isFalse();
        assertThat(gone.missing()).isEqualTo(1);
        assertThat(refused(of(workflow(all(OfficeRole.ADMINISTRATOR)), 1), 1))
                .containsExactly(ProcedureRefusal.ADMINISTRATOR_HAS_TO_CONFIRM);
    }

    @Test
    void a_deputy_speaks_for_the_absent_too_and_is_remembered() {
        Office office = new Office(List.of(
                new Holder(account(11), OfficeRole.ADMINISTRATOR),
                new Holder(
                        account(12),
                        OfficeRole.ADMINISTRATOR,
                        List.of(new Office.Lent(account(11), OfficeRole.ADMINISTRATOR))),
                new Holder(account(13), OfficeRole.ADMINISTRATOR)));
        Confirming begun = new Confirming(workflow(all(OfficeRole.ADMINISTRATOR)), List.of(), office);

        Confirming both = by(begun, 12);

        assertThat(both.given().get(0).inPlaceOf()).containsExactly(account(11));
        assertThat(both.awaited()).containsExactly(account(13));
        assertThat(with(both, 11, 12, 13).awaited()).containsExactly(account(13));
    }

    @Test
    void who_becomes_a_deputy_after_the_own_word_adds_that_of_the_absent_at_the_same_stage_only() {
        Office lent = new Office(List.of(
                new Holder(account(1), OfficeRole.STAFF, List.of(new Office.Lent(account(2), OfficeRole.STAFF))),
                new Holder(account(2), OfficeRole.STAFF),
                new Holder(
                        account(11),
                        OfficeRole.ADMINISTRATOR,
                        List.of(new Office.Lent(account(12), OfficeRole.ADMINISTRATOR))),
                new Holder(account(12), OfficeRole.ADMINISTRATOR)));
        Confirming own = by(of(Rules.WHOLE_OFFICE, 1, 2), 1);
        Confirming named = new Confirming(
                own.workflow(), own.given(), new Office(lent.holders().subList(0, 2)));

        Confirming both = by(named, 1);

        assertThat(refused(own, 1)).containsExactly(ProcedureRefusal.CONFIRMED_ALREADY);
        assertThat(named.deputiesOf(account(2))).containsExactly(account(1));
        assertThat(both.given()).extracting(Confirmation::inPlaceOf).containsExactly(Set.of(), Set.of(account(2)));
        assertThat(both.isComplete()).isTrue();
        Workflow stages = workflow(new Workflow.Stage(OfficeRole.ADMINISTRATOR, 1), all(OfficeRole.ADMINISTRATOR));
        Confirming earlier = by(new Confirming(stages, List.of(), lent), 11);
        assertThat(refused(earlier, 11)).containsExactly(ProcedureRefusal.CONFIRMED_ALREADY);
        assertThat(earlier.deputiesOf(account(12))).isEmpty();
    }

    @Test
    void a_clerk_confirms_for_an_absent_administrator_and_a_lent_duty_of_staff_is_none_of_an_administrator() {
        Office office = new Office(List.of(
                new Holder(account(11), OfficeRole.ADMINISTRATOR),
                new Holder(
                        account(1), OfficeRole.STAFF, List.of(new Office.Lent(account(11), OfficeRole.ADMINISTRATOR))),
                new Holder(
                        account(12),
                        OfficeRole.ADMINISTRATOR,
                        List.of(new Office.Lent(account(11), OfficeRole.STAFF)))));
        Confirming begun = new Confirming(workflow(all(OfficeRole.ADMINISTRATOR)), List.of(), office);
        Decision deputy = new Decision(AOBA.id(), account(1), OfficeRole.ADMINISTRATOR, AT);

        assertThat(office.deputiesOf(account(11), OfficeRole.ADMINISTRATOR)).containsExactly(account(1));
        assertThat(by(begun, 12).awaited()).containsExactly(account(11));
        Confirming lent = done(begun.by(deputy, DAY));
        assertThat(lent.awaited()).containsExactly(account(12));
        assertThat(by(lent, 12).isComplete()).isTrue();
    }

    @Test
    void whom_the_body_has_delegated_to_speaks_for_everybody() {
        Confirming begun = of(Rules.ALL_AND_ADMINISTRATOR, 1, 2, 11);

        Confirming agent = done(begun.by(agent(21, OfficeRole.STAFF), DAY));

        assertThat(agent.next()).contains(OfficeRole.ADMINISTRATOR);
        assertThat(done(agent.by(agent(22, OfficeRole.ADMINISTRATOR), DAY)).isComplete())
                .isTrue();
        assertThat(codes(begun.by(decision(3), DAY))).containsExactly(ProcedureRefusal.OTHERS_HAVE_TO_CONFIRM);
    }

    @Test
    void another_day_of_the_board_begins_anew() {
        Confirming one = by(of(Rules.WHOLE_OFFICE, 1, 2), 1);

        assertThat(one.on(DAY)).isEqualTo(one);
        assertThat(one.on(DAY.minusDays(1)).awaited()).containsExactly(account(1), account(2));
    }

    private static Workflow workflow(Workflow.Stage... stages) {
        return new Workflow(List.of(stages));
    }

    private static Workflow.Stage all(OfficeRole role) {
        return Workflow.Stage.all(role);
    }

    private static Confirming of(Workflow workflow, int... holders) {
        return new Confirming(workflow, List.of(), office(holders));
    }

    private static Confirming with(Confirming confirming, int... holders) {
        return new Confirming(confirming.workflow(), confirming.given(), office(holders));
    }

    private static Office office(int... holders) {
        return new Office(Arrays.stream(holders)
                .mapToObj(number -> new Holder(account(number), role(number)))
                .toList());
    }

    private static OfficeRole role(int number) {
        return number > 10 ? OfficeRole.ADMINISTRATOR : OfficeRole.STAFF;
    }

    private static AccountId account(int number) {
        return new AccountId(new UUID(7, number));
    }

    private static Decision decision(int number) {
        return new Decision(AOBA.id(), account(number), role(number), AT);
    }

    private static Decision agent(int number, OfficeRole role) {
        return new Decision(AOBA.id(), account(number), role, AT, true, Office.UNASKED);
    }

    private static Confirming by(Confirming confirming, int number) {
        return done(confirming.by(decision(number), DAY));
    }

    private static Confirming done(Outcome<Confirming> outcome) {
        return outcome.accepted().orElseThrow(() -> new AssertionError(codes(outcome)));
    }

    private static List<RefusalCode> refused(Confirming confirming, int number) {
        return codes(confirming.by(decision(number), DAY));
    }

    private static List<RefusalCode> codes(Outcome<Confirming> outcome) {
        return outcome.refusals().stream()
                .flatMap(reasons -> reasons.reasons().stream())
                .map(Refusal::code)
                .toList();
    }
}
