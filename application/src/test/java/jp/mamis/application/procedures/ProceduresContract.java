package jp.mamis.application.procedures;

import static jp.mamis.domain.fixture.Associations.AOBA;
import static jp.mamis.domain.fixture.Associations.KANAGAWA;
import static jp.mamis.domain.fixture.Associations.YOKOHAMA;
import static jp.mamis.domain.fixture.Procedures.DOCTOR;
import static jp.mamis.domain.fixture.Procedures.FILED_AT;
import static jp.mamis.domain.fixture.Procedures.REASON;
import static jp.mamis.domain.fixture.Procedures.approvedBy;
import static jp.mamis.domain.fixture.Procedures.by;
import static jp.mamis.domain.fixture.Procedures.request;
import static jp.mamis.domain.fixture.Procedures.sentBackBy;
import static jp.mamis.domain.fixture.Procedures.stored;
import static jp.mamis.domain.fixture.Procedures.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.application.procedures.Procedures.Unanswered;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.fixture.SeededCases;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.Reason;
import jp.mamis.domain.procedures.ReferenceNumber;
import jp.mamis.domain.procedures.Resubmission;
import jp.mamis.domain.procedures.SentBackProcedure;
import jp.mamis.domain.procedures.SubmittedProcedure;
import jp.mamis.domain.procedures.Withdrawal;
import jp.mamis.domain.procedures.WithdrawnProcedure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a store of procedures promises. */
public interface ProceduresContract {

    UnitOfWork work();

    Procedures procedures();

    static Stream<Arguments> seeded() {
        return SeededCases.of(60, jp.mamis.domain.fixture.Procedures::seeded);
    }

    @Test
    default void an_unknown_procedure_is_absent() {
        assertThat(found(submitted(1).id())).isEmpty();
        assertThat(found(submitted(1).filing().reference())).isEmpty();
        assertThat(underWay(1)).isEmpty();
    }

    @Test
    default void a_procedure_is_found_by_id_and_by_reference_as_it_was_saved_under_the_next_version() {
        SubmittedProcedure procedure = submitted(1);

        saved(procedure);

        assertThat(found(procedure.id())).contains(stored(procedure));
        assertThat(found(procedure.filing().reference())).contains(stored(procedure));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jp.mamis.application.procedures.ProceduresContract#seeded")
    default void every_state_comes_back_equal(Procedure procedure) {
        saved(procedure);

        assertThat(found(procedure.id())).contains(stored(procedure));
    }

    @Test
    default void several_are_found_at_once_and_unknown_ones_left_out() {
        Procedure first = saved(submitted(1));
        Procedure second = saved(submitted(2));
        saved(submitted(3));

        assertThat(work().readOnly(() -> procedures()
                        .all(List.of(first.id(), second.id(), submitted(4).id()))))
                .containsExactlyInAnyOrder(first, second);
        assertThat(work().readOnly(() -> procedures().all(List.of()))).isEmpty();
    }

    @Test
    default void each_save_counts_the_version_up() {
        Procedure first = saved(submitted(1));
        Procedure second = saved(approvedBy(first, AOBA));

        assertThat(second.version().number()).isEqualTo(2);
        assertThat(found(first.id())).contains(second);
    }

    @Test
    default void whoever_saves_an_older_version_fails_and_changes_nothing() {
        Procedure first = saved(submitted(1));
        Procedure winner = saved(approvedBy(first, AOBA));

        assertThatThrownBy(() -> saved(sentBackBy(first, AOBA, FILED_AT))).isInstanceOf(StaleState.class);

        assertThat(found(first.id())).contains(winner);
    }

    @Test
    default void saving_a_stored_procedure_as_new_fails() {
        saved(submitted(1));

        assertThatThrownBy(() -> saved(submitted(1))).isInstanceOf(StaleState.class);
    }

    @Test
    default void a_failed_unit_leaves_nothing() {
        assertThatThrownBy(() -> work().inTransaction(() -> {
                    procedures().save(submitted(1), FILED_AT);
                    throw new IllegalArgumentException("half way");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(found(submitted(1).id())).isEmpty();
    }

    @Test
    default void a_save_outside_a_unit_of_work_is_an_error() {
        assertThatThrownBy(() -> procedures().save(submitted(1), FILED_AT)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void one_applicant_has_one_procedure_under_way_per_workplace() {
        saved(submitted(1));

        assertThatThrownBy(() -> saved(submitted(2, Physicians.id(1), request().build())))
                .isInstanceOf(StaleState.class);

        assertThat(underWay(1)).containsExactly(stored(submitted(1)));
    }

    @Test
    default void a_typed_workplace_is_the_same_place_in_another_spelling() {
        saved(submitted(1, Physicians.id(1), request().at("髙橋クリニック").build()));

        assertThatThrownBy(() -> saved(
                        submitted(2, Physicians.id(1), request().at("高橋 ｸﾘﾆｯｸ").build())))
                .isInstanceOf(StaleState.class);
    }

    @Test
    default void other_workplaces_other_applicants_and_ended_procedures_leave_room() {
        JoinRequest elsewhere = request().at("見本クリニック").build();
        SubmittedProcedure open = (SubmittedProcedure) saved(submitted(1));
        Procedure withdrawn = saved(open.withdraw(new Withdrawal(DOCTOR, FILED_AT, Optional.empty()))
                .state());
        Procedure again = saved(submitted(2, Physicians.id(1), request().build()));
        Procedure atTheClinic = saved(submitted(3, Physicians.id(1), elsewhere));
        Procedure ofAnother = saved(submitted(4));

        assertThat(underWay(1)).containsExactly(again, atTheClinic);
        assertThat(underWay(4)).containsExactly(ofAnother);
        assertThat(found(withdrawn.id())).contains(withdrawn);
    }

    @Test
    default void what_is_under_way_comes_oldest_first_and_includes_what_was_sent_back() {
        Instant earlier = FILED_AT.minusSeconds(1);
        Procedure younger = saved(submitted(1));
        Procedure older =
                saved(submitted(2, Physicians.id(1), request().at("見本クリニック").build(), earlier));
        Procedure sentBack = saved(sentBackBy(older, AOBA, FILED_AT));

        assertThat(underWay(1)).containsExactly(sentBack, younger);
    }

    @Test
    default void unsettled_is_what_was_withdrawn_and_has_a_body_left_to_choose() {
        Procedure begun = saved(approvedBy(saved(submitted(1)), AOBA));
        Procedure withdrawn = saved(withdrawn(begun));
        saved(withdrawn(saved(submitted(2, Physicians.id(1), request().build()))));
        saved(withdrawn(saved(approvedBy(saved(submitted(3)), AOBA))));

        List<? extends Procedure> open = work().readOnly(() -> procedures().unsettled(Physicians.id(1)));
        saved(((WithdrawnProcedure) withdrawn)
                .keep(by(AOBA, FILED_AT))
                .accepted()
                .orElseThrow()
                .state());

        assertThat(open).isEqualTo(List.of(withdrawn));
        assertThat(work().readOnly(() -> procedures().unsettled(Physicians.id(1))))
                .isEmpty();
    }

    private static Procedure withdrawn(Procedure procedure) {
        return ((SubmittedProcedure) procedure)
                .withdraw(new Withdrawal(DOCTOR, FILED_AT, Optional.empty()))
                .state();
    }

    @Test
    default void two_procedures_never_bear_the_same_reference() {
        saved(submitted(1));
        SubmittedProcedure other = submitted(2);
        Procedure same = new SubmittedProcedure(new jp.mamis.domain.procedures.Filing(
                other.id(),
                other.version(),
                submitted(1).filing().reference(),
                other.filing().applicant(),
                other.filing().group(),
                other.filing().submittedAt(),
                other.filing().request(),
                other.filing().route(),
                other.filing().history(),
                other.filing().rules()));

        assertThatThrownBy(() -> saved(same)).isInstanceOf(StaleState.class);
    }

    @Test
    default void the_unanswered_are_those_sent_back_after_one_instant_and_not_after_another_page_by_page() {
        Instant before = FILED_AT.minusNanos(1_000);
        ProcedureId first =
                saved(sentBackBy(saved(submitted(1)), AOBA, FILED_AT)).id();
        ProcedureId second =
                saved(sentBackBy(saved(submitted(2)), AOBA, before)).id();
        saved(sentBackBy(saved(submitted(3)), AOBA, FILED_AT.plusNanos(1_000)));
        saved(submitted(4));

        assertThat(unanswered(FILED_AT, 10)).containsExactly(first, second);
        assertThat(unanswered(FILED_AT, 1)).containsExactly(first);
        assertThat(unanswered(new Unanswered(Instant.EPOCH, FILED_AT, Optional.of(first)), 10))
                .containsExactly(second);
        assertThat(unanswered(new Unanswered(Instant.EPOCH, FILED_AT, Optional.of(second)), 10))
                .isEmpty();
        assertThat(unanswered(new Unanswered(before, FILED_AT, Optional.empty()), 10))
                .containsExactly(first);
        assertThat(unanswered(before.minusNanos(1_000), 10)).isEmpty();
    }

    @Test
    default void what_was_answered_is_no_longer_unanswered() {
        SentBackProcedure sentBack = sentBackBy(saved(approvedBy(saved(submitted(1)), AOBA)), YOKOHAMA, FILED_AT);
        SentBackProcedure stored = (SentBackProcedure) saved(sentBack);

        saved(stored.resubmit(new Resubmission(request().build(), Optional.of(REASON), DOCTOR, FILED_AT.plusSeconds(1)))
                .accepted()
                .orElseThrow()
                .state());

        assertThat(unanswered(FILED_AT.plusSeconds(10), 10)).isEmpty();
    }

    @Test
    default void text_survives_byte_for_byte() {
        String awkward = "葛\uDB40\uDD00 𠮷 \uFA19 \"quoted\" \\ </script>\n\t終";
        Procedure open =
                saved(submitted(1, Physicians.id(1), request().remarks(awkward).build()));

        Procedure rejected = saved(((SubmittedProcedure) open)
                .reject(jp.mamis.domain.fixture.Procedures.by(AOBA, FILED_AT), new Reason(awkward))
                .accepted()
                .orElseThrow()
                .state());

        Procedure found = found(rejected.id()).orElseThrow();
        assertThat(found.filing().request().remarks()).isEqualTo(awkward);
        assertThat(found.filing().history().get(1).reason()).contains(new Reason(awkward));
    }

    @Test
    default void a_route_that_grew_and_shrank_comes_back() {
        Procedure two = saved(
                submitted(1, Physicians.id(1), request().joining(AOBA, YOKOHAMA).build()));
        SentBackProcedure sentBack = (SentBackProcedure) saved(sentBackBy(two, AOBA, FILED_AT));

        Procedure three = saved(sentBack.resubmit(new Resubmission(
                        request().joining(AOBA, YOKOHAMA, KANAGAWA).build(), Optional.of(REASON), DOCTOR, FILED_AT))
                .accepted()
                .orElseThrow()
                .state());
        SentBackProcedure again = (SentBackProcedure) saved(sentBackBy(three, AOBA, FILED_AT));
        Procedure one = saved(
                again.resubmit(new Resubmission(request().joining(AOBA).build(), Optional.of(REASON), DOCTOR, FILED_AT))
                        .accepted()
                        .orElseThrow()
                        .state());

        assertThat(found(one.id())).contains(one);
        assertThat(one.filing().route().steps()).hasSize(1);
    }

    /** Saves and answers what the store holds afterwards. */
    private Procedure saved(Procedure procedure) {
        work().inTransaction(() -> {
            procedures().save(procedure, FILED_AT);
            return procedure;
        });
        return stored(procedure);
    }

    private Optional<Procedure> found(ProcedureId id) {
        return read(procedures -> procedures.find(id));
    }

    private Optional<Procedure> found(ReferenceNumber reference) {
        return read(procedures -> procedures.find(reference));
    }

    private List<Procedure> underWay(int applicant) {
        return read(procedures -> procedures.underWay(Physicians.id(applicant)));
    }

    private List<ProcedureId> unanswered(Instant latest, int limit) {
        return unanswered(new Unanswered(Instant.EPOCH, latest, Optional.empty()), limit);
    }

    private List<ProcedureId> unanswered(Unanswered which, int limit) {
        return read(procedures -> procedures.unanswered(which, limit));
    }

    private <T> T read(Function<Procedures, T> question) {
        return work().readOnly(() -> question.apply(procedures()));
    }
}
