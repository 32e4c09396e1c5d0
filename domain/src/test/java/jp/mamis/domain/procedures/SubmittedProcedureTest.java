package jp.mamis.domain.procedures;

import static jp.mamis.domain.fixture.Associations.AOBA;
import static jp.mamis.domain.fixture.Associations.JMA;
import static jp.mamis.domain.fixture.Associations.KANAGAWA;
import static jp.mamis.domain.fixture.Associations.TOTSUKA;
import static jp.mamis.domain.fixture.Associations.YOKOHAMA;
import static jp.mamis.domain.fixture.Procedures.CLERK;
import static jp.mamis.domain.fixture.Procedures.FILED_AT;
import static jp.mamis.domain.fixture.Procedures.REASON;
import static jp.mamis.domain.fixture.Procedures.TODAY;
import static jp.mamis.domain.fixture.Procedures.approvedBy;
import static jp.mamis.domain.fixture.Procedures.by;
import static jp.mamis.domain.fixture.Procedures.membershipIn;
import static jp.mamis.domain.fixture.Procedures.state;
import static jp.mamis.domain.fixture.Procedures.submitted;
import static jp.mamis.domain.procedures.Step.StepCode.APPROVED;
import static jp.mamis.domain.procedures.Step.StepCode.IN_REVIEW;
import static jp.mamis.domain.procedures.Step.StepCode.OPEN;
import static jp.mamis.domain.procedures.Step.StepCode.REJECTED;
import static jp.mamis.domain.procedures.Step.StepCode.SENT_BACK;
import static jp.mamis.domain.procedures.Step.StepCode.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.domain.fixture.Procedures;
import jp.mamis.domain.fixture.SeededCases;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.RefusalCode;
import jp.mamis.domain.procedures.HistoryLine.Happening;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SubmittedProcedureTest {

    private static final Instant LATER = FILED_AT.plusSeconds(3_600);

    static Stream<Arguments> seeded() {
        return SeededCases.of(jp.mamis.domain.fixture.Procedures::seeded);
    }

    @Test
    void a_new_procedure_is_open_at_the_lowest_body_and_waits_above() {
        SubmittedProcedure procedure = submitted(1);

        assertThat(codes(procedure)).containsExactly(OPEN, WAITING, WAITING, WAITING);
        assertThat(procedure.filing().history()).extracting(HistoryLine::what).containsExactly(Happening.SUBMITTED);
        assertThat(procedure.isUnderWay()).isTrue();
    }

    @Test
    void only_the_body_whose_turn_it_is_decides() {
        SubmittedProcedure procedure = (SubmittedProcedure) approvedBy(submitted(1), AOBA);

        for (Association other : List.of(AOBA, KANAGAWA, JMA, TOTSUKA)) {
            Decision decision = by(other, LATER);
            assertRefused(procedure.startReview(decision), ProcedureRefusal.NOT_THIS_BODYS_TURN);
            assertRefused(
                    procedure.approve(decision, TODAY, membershipIn(other.id()), TODAY),
                    ProcedureRefusal.NOT_THIS_BODYS_TURN);
            assertRefused(procedure.sendBackToApplicant(decision, REASON), ProcedureRefusal.NOT_THIS_BODYS_TURN);
            assertRefused(procedure.sendBackTo(AOBA.id(), decision, REASON), ProcedureRefusal.NOT_THIS_BODYS_TURN);
            assertRefused(procedure.reject(decision, REASON), ProcedureRefusal.NOT_THIS_BODYS_TURN);
        }
    }

    @Test
    void a_review_can_be_taken_over_and_decided_all_the_same() {
        Procedure reviewed = state(submitted(1).startReview(by(AOBA, LATER)));
        Procedure takenOver = state(((SubmittedProcedure) reviewed).startReview(by(AOBA, LATER.plusSeconds(1))));

        assertThat(codes(takenOver)).containsExactly(IN_REVIEW, WAITING, WAITING, WAITING);
        assertThat(codes(approvedBy(takenOver, AOBA))).containsExactly(APPROVED, OPEN, WAITING, WAITING);
    }

    @Test
    void approval_passes_the_turn_upward_and_the_last_one_completes() {
        Procedure three = approvedBy(submitted(1), AOBA, YOKOHAMA, KANAGAWA);
        Change<Procedure> last = ((SubmittedProcedure) three)
                .approve(by(JMA, LATER), TODAY, membershipIn(JMA.id()), TODAY)
                .accepted()
                .orElseThrow();

        assertThat(codes(three)).containsExactly(APPROVED, APPROVED, APPROVED, OPEN);
        assertThat(last.state()).isInstanceOf(CompletedProcedure.class);
        assertThat(last.events())
                .hasSize(2)
                .hasAtLeastOneElementOfType(ProcedureEvent.StepApproved.class)
                .hasAtLeastOneElementOfType(ProcedureEvent.Completed.class);
        assertThat(last.state().filing().history().get(5).what()).isEqualTo(Happening.COMPLETED);
    }

    @Test
    void the_boards_day_lies_within_the_past_year_to_the_day_and_never_after_today() {
        LocalDate leapDay = LocalDate.of(2028, 2, 29);

        assertThat(approvedOn(LocalDate.of(2027, 2, 28), leapDay)).isEmpty();
        assertThat(approvedOn(LocalDate.of(2027, 2, 27), leapDay)).containsExactly(ProcedureRefusal.BOARD_DAY_TOO_FAR);
        assertThat(approvedOn(leapDay, leapDay)).isEmpty();
        assertThat(approvedOn(LocalDate.of(2028, 3, 1), leapDay)).containsExactly(ProcedureRefusal.BOARD_DAY_IN_FUTURE);
    }

    @Test
    void a_board_above_does_not_decide_for_an_earlier_day_than_the_one_below() {
        SubmittedProcedure atTheCity = (SubmittedProcedure) approvedBy(submitted(1), AOBA);
        Decision city = by(YOKOHAMA, LATER);

        assertThat(atTheCity
                        .approve(city, TODAY, membershipIn(YOKOHAMA.id()), TODAY)
                        .refusals())
                .isEmpty();
        assertThat(codesOf(atTheCity.approve(city, TODAY.minusDays(1), membershipIn(YOKOHAMA.id()), TODAY)))
                .containsExactly(ProcedureRefusal.BOARD_DAY_BEFORE_BODY_BELOW);
        assertThat(codesOf(atTheCity.approve(city, TODAY.minusYears(2), membershipIn(YOKOHAMA.id()), TODAY)))
                .containsExactly(ProcedureRefusal.BOARD_DAY_TOO_FAR, ProcedureRefusal.BOARD_DAY_BEFORE_BODY_BELOW);
    }

    @Test
    void sent_back_to_the_applicant_it_waits_and_keeps_what_was_approved() {
        Procedure procedure = approvedBy(submitted(1), AOBA);

        Change<Procedure> sentBack = ((SubmittedProcedure) procedure)
                .sendBackToApplicant(by(YOKOHAMA, LATER), REASON)
                .accepted()
                .orElseThrow();

        assertThat(sentBack.state()).isInstanceOf(SentBackProcedure.class);
        assertThat(codes(sentBack.state())).containsExactly(APPROVED, SENT_BACK, WAITING, WAITING);
        assertThat(sentBack.state().isUnderWay()).isTrue();
        assertThat(lastLine(sentBack.state()).reason()).contains(REASON);
        assertThat(sentBack.events())
                .containsExactly(new ProcedureEvent.SentBackToApplicant(
                        procedure.id(), procedure.filing().applicant(), YOKOHAMA.id()));
    }

    @Test
    void sent_back_to_a_lower_body_that_step_opens_again_and_those_between_wait() {
        Procedure procedure = approvedBy(submitted(1), AOBA, YOKOHAMA, KANAGAWA);

        Procedure reopened = state(((SubmittedProcedure) procedure).sendBackTo(YOKOHAMA.id(), by(JMA, LATER), REASON));

        assertThat(reopened).isInstanceOf(SubmittedProcedure.class);
        assertThat(codes(reopened)).containsExactly(APPROVED, OPEN, WAITING, WAITING);
        assertThat(lastLine(reopened).to()).contains(YOKOHAMA.id());
    }

    @Test
    void memberships_that_have_begun_stay_with_their_steps_until_these_decide_again() {
        Procedure procedure = approvedBy(submitted(1), AOBA, YOKOHAMA);
        Procedure reopened = state(((SubmittedProcedure) procedure).sendBackTo(AOBA.id(), by(KANAGAWA, LATER), REASON));

        assertThat(reopened.filing().route().begunFrom(AOBA.id()))
                .containsExactly(membershipIn(AOBA.id()), membershipIn(YOKOHAMA.id()));
        Procedure again = approvedBy(reopened, AOBA, YOKOHAMA);
        assertThat(codes(again)).containsExactly(APPROVED, APPROVED, OPEN, WAITING);
        assertThat(again.filing().route().begunFrom(AOBA.id()))
                .containsExactly(membershipIn(AOBA.id()), membershipIn(YOKOHAMA.id()));
    }

    @Test
    void history_keeps_the_day_of_an_approval_that_a_later_one_replaced() {
        Procedure procedure = approvedBy(submitted(1), AOBA);
        SubmittedProcedure reopened = (SubmittedProcedure)
                state(((SubmittedProcedure) procedure).sendBackTo(AOBA.id(), by(YOKOHAMA, LATER), REASON));

        Procedure again = state(reopened.approve(by(AOBA, LATER), TODAY.minusDays(3), membershipIn(AOBA.id()), TODAY));

        assertThat(again.filing().history())
                .filteredOn(line -> line.what() == Happening.APPROVED)
                .extracting(HistoryLine::boardDay)
                .containsExactly(Optional.of(TODAY), Optional.of(TODAY.minusDays(3)));
    }

    @Test
    void nothing_is_sent_back_to_oneself_upward_or_off_the_route() {
        SubmittedProcedure procedure = (SubmittedProcedure) approvedBy(submitted(1), AOBA);

        for (Association to : List.of(YOKOHAMA, KANAGAWA, TOTSUKA)) {
            assertRefused(
                    procedure.sendBackTo(to.id(), by(YOKOHAMA, LATER), REASON), ProcedureRefusal.NOT_A_LOWER_BODY);
        }
    }

    @Test
    void a_first_rejection_ends_no_membership() {
        SubmittedProcedure procedure = (SubmittedProcedure) approvedBy(submitted(1), AOBA);

        Change<Procedure> rejected =
                procedure.reject(by(YOKOHAMA, LATER), REASON).accepted().orElseThrow();

        assertThat(rejected.state()).isInstanceOf(RejectedProcedure.class);
        assertThat(codes(rejected.state())).containsExactly(APPROVED, REJECTED, WAITING, WAITING);
        assertThat(rejected.events())
                .containsExactly(new ProcedureEvent.Rejected(
                        procedure.id(), procedure.filing().applicant(), YOKOHAMA.id(), List.of()));
    }

    @Test
    void a_rejection_of_a_reopened_step_ends_what_it_and_those_above_had_begun() {
        Procedure procedure = approvedBy(submitted(1), AOBA, YOKOHAMA, KANAGAWA);
        SubmittedProcedure reopened = (SubmittedProcedure)
                state(((SubmittedProcedure) procedure).sendBackTo(YOKOHAMA.id(), by(JMA, LATER), REASON));

        Change<Procedure> rejected =
                reopened.reject(by(YOKOHAMA, LATER), REASON).accepted().orElseThrow();

        assertThat(rejected.events())
                .containsExactly(new ProcedureEvent.Rejected(
                        procedure.id(),
                        procedure.filing().applicant(),
                        YOKOHAMA.id(),
                        List.of(membershipIn(YOKOHAMA.id()), membershipIn(KANAGAWA.id()))));
    }

    @Test
    void the_seeded_cases_reach_every_state_and_every_kind_of_step() {
        List<Procedure> all = seeded().map(
                        arguments -> (Procedure) ((Named<?>) arguments.get()[0]).getPayload())
                .toList();

        assertThat(all.stream().map(Procedure::state).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Procedure.State.class));
        assertThat(all.stream().flatMap(procedure -> codes(procedure).stream()).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Step.StepCode.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("seeded")
    void whatever_happened_at_most_one_body_is_asked_and_all_below_it_have_approved(Procedure procedure) {
        List<Step> steps = procedure.filing().route().steps();
        long asked = steps.stream()
                .filter(step -> step.isUndecided() || step instanceof Step.SentBack)
                .count();
        Optional<Step> current = procedure.filing().route().current();

        assertThat(asked).isLessThanOrEqualTo(1);
        assertThat(procedure.isUnderWay())
                .isEqualTo(asked == 1
                        && Set.of(Procedure.State.SUBMITTED, Procedure.State.SENT_BACK)
                                .contains(procedure.state()));
        current.ifPresent(step -> assertThat(
                        steps.subList(0, procedure.filing().route().indexOf(step.body())))
                .allMatch(Step.Approved.class::isInstance));
        if (procedure.state() == Procedure.State.COMPLETED) {
            assertThat(steps).allMatch(Step.Approved.class::isInstance);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("seeded")
    void history_only_grows_and_never_goes_back_in_time(Procedure procedure) {
        List<Instant> times =
                procedure.filing().history().stream().map(HistoryLine::at).toList();

        assertThat(times).isSorted();
        assertThat(procedure.filing().history().get(0).what()).isEqualTo(Happening.SUBMITTED);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("seeded")
    void every_body_of_the_route_sees_it_in_a_state_of_its_own(Procedure procedure) {
        for (Step step : procedure.filing().route().steps()) {
            OfficeState seen = OfficeState.of(procedure, step.body());

            assertThat(procedure.isUnderWay())
                    .isEqualTo(Set.of(
                                    OfficeState.COMING,
                                    OfficeState.OPEN,
                                    OfficeState.IN_REVIEW,
                                    OfficeState.SENT_BACK,
                                    OfficeState.PASSED_ON)
                            .contains(seen));
        }
    }

    private static List<RefusalCode> approvedOn(LocalDate boardDay, LocalDate today) {
        return codesOf(submitted(1).approve(by(AOBA, LATER), boardDay, membershipIn(AOBA.id()), today));
    }

    private static List<RefusalCode> codesOf(Outcome<Change<Procedure>> outcome) {
        return outcome.refusals().stream()
                .flatMap(reasons -> reasons.reasons().stream())
                .map(reason -> reason.code())
                .toList();
    }

    private static void assertRefused(Outcome<Change<Procedure>> outcome, ProcedureRefusal code) {
        assertThat(codesOf(outcome)).containsExactly(code);
    }

    private static List<Step.StepCode> codes(Procedure procedure) {
        return procedure.filing().route().steps().stream().map(Step::code).toList();
    }

    private static HistoryLine lastLine(Procedure procedure) {
        List<HistoryLine> lines = procedure.filing().history();
        HistoryLine last = lines.get(lines.size() - 1);
        assertThat(last.by()).contains(CLERK);
        return last;
    }

    @Test
    void the_day_of_the_application_is_that_of_filing_in_tokyo_or_the_one_on_the_paper() {
        Filing online = submitted(1).filing();
        PaperEntry paper = new PaperEntry(AOBA.id(), Optional.of(LocalDate.of(2026, 3, 1)));
        Filing fromPaper = Procedure.submit(
                        online.id(),
                        online.reference(),
                        online.applicant(),
                        online.group(),
                        online.request(),
                        online.rules(),
                        List.of(HistoryLine.submitted(Procedures.DOCTOR, FILED_AT)
                                .from(paper)),
                        FILED_AT)
                .state()
                .filing();

        assertThat(online.appliedOn()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(fromPaper.appliedOn()).isEqualTo(LocalDate.of(2026, 3, 1));
    }
}
