package jp.mamis.domain.procedures;

import static jp.mamis.domain.fixture.Associations.AOBA;
import static jp.mamis.domain.fixture.Associations.KANAGAWA;
import static jp.mamis.domain.fixture.Associations.YOKOHAMA;
import static jp.mamis.domain.fixture.Procedures.DOCTOR;
import static jp.mamis.domain.fixture.Procedures.FILED_AT;
import static jp.mamis.domain.fixture.Procedures.REASON;
import static jp.mamis.domain.fixture.Procedures.approvedBy;
import static jp.mamis.domain.fixture.Procedures.by;
import static jp.mamis.domain.fixture.Procedures.membershipIn;
import static jp.mamis.domain.fixture.Procedures.sentBackBy;
import static jp.mamis.domain.fixture.Procedures.state;
import static jp.mamis.domain.fixture.Procedures.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.Outcome;
import org.junit.jupiter.api.Test;

class WithdrawnProcedureTest {

    private static final Instant LATER = FILED_AT.plusSeconds(3_600);

    private final WithdrawnProcedure afterTwo = withdrawn(approvedBy(submitted(1), AOBA, YOKOHAMA));

    @Test
    void bodies_that_had_taken_the_doctor_in_are_asked_and_the_others_are_not() {
        assertThat(afterTwo.toDecide()).containsExactly(AOBA.id(), YOKOHAMA.id());
        assertThat(afterTwo.isUnderWay()).isFalse();
        assertRefused(afterTwo.keep(by(KANAGAWA, LATER)), ProcedureRefusal.NOTHING_TO_DECIDE);
        assertRefused(afterTwo.cancel(by(KANAGAWA, LATER)), ProcedureRefusal.NOTHING_TO_DECIDE);
    }

    @Test
    void before_any_approval_nobody_is_asked() {
        assertThat(withdrawn(submitted(1)).toDecide()).isEmpty();
    }

    @Test
    void what_was_sent_back_can_be_withdrawn_too() {
        SentBackProcedure sentBack = sentBackBy(approvedBy(submitted(1), AOBA), YOKOHAMA, LATER);

        Change<Procedure> withdrawn = sentBack.withdraw(new Withdrawal(DOCTOR, LATER, Optional.of(REASON)));

        assertThat(((WithdrawnProcedure) withdrawn.state()).toDecide()).containsExactly(AOBA.id());
    }

    @Test
    void whoever_keeps_has_decided() {
        WithdrawnProcedure kept = (WithdrawnProcedure) state(afterTwo.keep(by(AOBA, LATER)));

        assertThat(kept.kept()).containsExactly(AOBA.id());
        assertThat(kept.toDecide()).containsExactly(YOKOHAMA.id());
        assertRefused(kept.keep(by(AOBA, LATER)), ProcedureRefusal.NOTHING_TO_DECIDE);
        assertRefused(kept.cancel(by(AOBA, LATER)), ProcedureRefusal.NOTHING_TO_DECIDE);
    }

    @Test
    void cancelling_takes_along_what_rests_on_it() {
        Change<Procedure> cancelled =
                afterTwo.cancel(by(AOBA, LATER)).accepted().orElseThrow();

        assertThat(((WithdrawnProcedure) cancelled.state()).toDecide()).isEmpty();
        assertThat(cancelled.events())
                .containsExactly(new ProcedureEvent.MembershipsCancelled(
                        afterTwo.id(),
                        afterTwo.filing().applicant(),
                        AOBA.id(),
                        List.of(membershipIn(AOBA.id()), membershipIn(YOKOHAMA.id()))));
    }

    @Test
    void cancelling_above_leaves_what_is_below() {
        Change<Procedure> cancelled =
                afterTwo.cancel(by(YOKOHAMA, LATER)).accepted().orElseThrow();

        assertThat(((WithdrawnProcedure) cancelled.state()).toDecide()).containsExactly(AOBA.id());
        assertThat(cancelled.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        ProcedureEvent.MembershipsCancelled.class,
                        event -> assertThat(event.begun()).containsExactly(membershipIn(YOKOHAMA.id())));
    }

    @Test
    void nothing_is_cancelled_below_a_membership_that_is_kept() {
        WithdrawnProcedure kept = (WithdrawnProcedure) state(afterTwo.keep(by(YOKOHAMA, LATER)));

        assertRefused(kept.cancel(by(AOBA, LATER)), ProcedureRefusal.BODY_ABOVE_KEEPS);
        assertThat(kept.keep(by(AOBA, LATER)).accepted()).isPresent();
    }

    private static WithdrawnProcedure withdrawn(Procedure procedure) {
        return (WithdrawnProcedure) ((SubmittedProcedure) procedure)
                .withdraw(new Withdrawal(DOCTOR, LATER, Optional.empty()))
                .state();
    }

    private static void assertRefused(Outcome<Change<Procedure>> outcome, ProcedureRefusal code) {
        assertThat(outcome.refusals().map(reasons -> reasons.first().code())).contains(code);
    }
}
