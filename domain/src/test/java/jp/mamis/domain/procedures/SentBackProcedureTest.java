package jp.mamis.domain.procedures;

import static jp.mamis.domain.fixture.Associations.AOBA;
import static jp.mamis.domain.fixture.Associations.JMA;
import static jp.mamis.domain.fixture.Associations.KANAGAWA;
import static jp.mamis.domain.fixture.Associations.YOKOHAMA;
import static jp.mamis.domain.fixture.Procedures.DOCTOR;
import static jp.mamis.domain.fixture.Procedures.FILED_AT;
import static jp.mamis.domain.fixture.Procedures.REASON;
import static jp.mamis.domain.fixture.Procedures.approvedBy;
import static jp.mamis.domain.fixture.Procedures.by;
import static jp.mamis.domain.fixture.Procedures.membershipIn;
import static jp.mamis.domain.fixture.Procedures.request;
import static jp.mamis.domain.fixture.Procedures.sentBackBy;
import static jp.mamis.domain.fixture.Procedures.state;
import static jp.mamis.domain.fixture.Procedures.submitted;
import static jp.mamis.domain.procedures.Step.StepCode.APPROVED;
import static jp.mamis.domain.procedures.Step.StepCode.OPEN;
import static jp.mamis.domain.procedures.Step.StepCode.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.fixture.Procedures;
import jp.mamis.domain.institutions.FacilityDuty;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.membership.MemberCategory;
import org.junit.jupiter.api.Test;

class SentBackProcedureTest {

    private static final Instant SENT = FILED_AT.plusSeconds(3_600);
    private static final Instant ANSWERED = SENT.plusSeconds(3_600);

    private final SentBackProcedure byTheCity = sentBackBy(approvedBy(submitted(1), AOBA), YOKOHAMA, SENT);
    private final SentBackProcedure byThePrefecture =
            sentBackBy(approvedBy(submitted(1), AOBA, YOKOHAMA), KANAGAWA, SENT);

    @Test
    void answered_as_it_was_it_goes_on_where_it_was_asked() {
        Procedure answered = resubmitted(byTheCity, request().build());

        assertThat(codes(answered)).containsExactly(APPROVED, OPEN, WAITING, WAITING);
        assertThat(answered.filing().history())
                .extracting(HistoryLine::what)
                .endsWith(HistoryLine.Happening.RESUBMITTED);
    }

    @Test
    void another_position_wished_day_or_remark_asks_nobody_anew() {
        Procedure answered = resubmitted(
                byThePrefecture,
                request()
                        .position("院長")
                        .desiredOn(LocalDate.of(2026, 5, 1))
                        .remarks("訂正しました")
                        .build());

        assertThat(codes(answered)).containsExactly(APPROVED, APPROVED, OPEN, WAITING);
        assertThat(answered.filing().request().remarks()).isEqualTo("訂正しました");
    }

    @Test
    void another_workplace_asks_everybody_anew() {
        assertThat(codes(resubmitted(byThePrefecture, request().at("見本クリニック").build())))
                .containsExactly(OPEN, WAITING, WAITING, WAITING);
    }

    @Test
    void another_duty_or_insurance_asks_everybody_anew() {
        assertThat(codes(resubmitted(
                        byThePrefecture,
                        request().duty(FacilityDuty.HOSPITAL_MANAGER).build())))
                .containsExactly(OPEN, WAITING, WAITING, WAITING);
        assertThat(codes(resubmitted(
                        byThePrefecture, request().declinesInsurance().build())))
                .containsExactly(OPEN, WAITING, WAITING, WAITING);
    }

    @Test
    void another_category_in_one_body_asks_from_that_body_on() {
        List<Target> targets = request().build().targets().stream()
                .map(target ->
                        target.body().equals(YOKOHAMA.id()) ? new Target(target.body(), MemberCategory.B) : target)
                .toList();

        Procedure answered = resubmitted(byThePrefecture, targeting(targets));

        assertThat(codes(answered)).containsExactly(APPROVED, OPEN, WAITING, WAITING);
        assertThat(answered.filing().route().of(YOKOHAMA.id()).flatMap(Step::begun))
                .contains(membershipIn(YOKOHAMA.id()));
    }

    @Test
    void a_category_above_the_body_that_asked_does_not_skip_it() {
        List<Target> targets = request().build().targets().stream()
                .map(target -> target.body().equals(JMA.id()) ? new Target(target.body(), MemberCategory.B) : target)
                .toList();

        assertThat(codes(resubmitted(byTheCity, targeting(targets)))).containsExactly(APPROVED, OPEN, WAITING, WAITING);
    }

    @Test
    void stopping_below_the_body_that_asked_completes_it() {
        Procedure answered = resubmitted(byTheCity, request().joining(AOBA).build());

        assertThat(answered).isInstanceOf(CompletedProcedure.class);
        assertThat(codes(answered)).containsExactly(APPROVED);
    }

    @Test
    void going_further_up_adds_steps_that_wait() {
        SentBackProcedure short_ = sentBackBy(
                submitted(1, Physicians.id(1), request().joining(AOBA, YOKOHAMA).build()), AOBA, SENT);

        Procedure answered = resubmitted(short_, request().build());

        assertThat(codes(answered)).containsExactly(OPEN, WAITING, WAITING, WAITING);
    }

    @Test
    void a_body_that_has_taken_the_doctor_in_cannot_be_dropped() {
        Optional<Object> refused = byTheCity
                .resubmit(new Resubmission(
                        request().joining(YOKOHAMA, KANAGAWA, JMA).build(),
                        Optional.of(Procedures.REASON),
                        DOCTOR,
                        ANSWERED))
                .refusals()
                .map(reasons -> reasons.first().code());

        assertThat(refused).contains(ProcedureRefusal.DECIDED_BODY_DROPPED);
    }

    @Test
    void an_answer_that_an_office_entered_is_no_decision_of_that_office() {
        Procedure first = entered(byTheCity, "一");

        Procedure second = entered(sentBackBy(first, YOKOHAMA, ANSWERED), "二");

        assertThat(second.filing().askedBefore(AOBA.id())).contains(request().build());
    }

    private static Procedure entered(SentBackProcedure procedure, String remarks) {
        PaperEntry paper = new PaperEntry(AOBA.id(), Optional.empty());
        JoinRequest next = request().remarks(remarks).build();
        return state(procedure.resubmit(
                new Resubmission(next, Optional.of(Procedures.REASON), DOCTOR, ANSWERED, Optional.of(paper), false)));
    }

    @Test
    void a_body_whose_membership_had_begun_cannot_be_dropped_while_it_waits() {
        SubmittedProcedure reopened =
                (SubmittedProcedure) state(((SubmittedProcedure) approvedBy(submitted(1), AOBA, YOKOHAMA))
                        .sendBackTo(AOBA.id(), by(KANAGAWA, SENT), REASON));
        SentBackProcedure sentBack = sentBackBy(reopened, AOBA, SENT);

        assertThat(sentBack.resubmit(new Resubmission(
                                request().joining(AOBA).build(), Optional.of(Procedures.REASON), DOCTOR, ANSWERED))
                        .refusals())
                .isPresent();
    }

    @Test
    void it_expires_when_the_ninetieth_day_in_tokyo_is_over_and_keeps_what_was_approved() {
        Instant due = JapanTime.startOf(JapanTime.today(SENT).plusDays(91));

        assertThat(byTheCity.answerBy()).isEqualTo(JapanTime.today(SENT).plusDays(90));
        assertThat(byTheCity.expire(due.minusNanos(1_000))).isEmpty();
        Change<Procedure> expired = byTheCity.expire(due).orElseThrow();

        assertThat(expired.state()).isInstanceOf(ExpiredProcedure.class);
        assertThat(codes(expired.state())).startsWith(APPROVED);
        assertThat(expired.events())
                .containsExactly(new ProcedureEvent.Expired(
                        byTheCity.id(), byTheCity.filing().applicant()));
    }

    @Test
    void sent_back_just_after_midnight_the_whole_last_day_counts() {
        Instant midnight = JapanTime.startOf(LocalDate.of(2026, 4, 1)).plusSeconds(300);
        SentBackProcedure sentBack = sentBackBy(submitted(1), AOBA, midnight);

        assertThat(sentBack.expire(midnight.plus(Duration.ofDays(90)).plusSeconds(300)))
                .isEmpty();
        assertThat(sentBack.expire(JapanTime.startOf(LocalDate.of(2026, 7, 1)))).isPresent();
    }

    private static JoinRequest targeting(List<Target> targets) {
        JoinRequest usual = request().build();
        return new JoinRequest(
                usual.workplace(),
                usual.duty(),
                usual.position(),
                usual.declinesInsurance(),
                targets,
                usual.desiredOn(),
                usual.remarks());
    }

    private static Procedure resubmitted(SentBackProcedure procedure, JoinRequest next) {
        return state(procedure.resubmit(new Resubmission(next, Optional.of(Procedures.REASON), DOCTOR, ANSWERED)));
    }

    private static List<Step.StepCode> codes(Procedure procedure) {
        return procedure.filing().route().steps().stream().map(Step::code).toList();
    }
}
