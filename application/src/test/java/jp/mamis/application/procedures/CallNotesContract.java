package jp.mamis.application.procedures;

import static jp.mamis.application.procedures.JoinScene.clerkOf;
import static jp.mamis.application.procedures.JoinScene.doctor;
import static jp.mamis.application.procedures.JoinScene.doctorAndClerkOf;
import static jp.mamis.application.procedures.JoinScene.done;
import static jp.mamis.domain.fixture.Associations.AOBA;
import static jp.mamis.domain.fixture.Associations.KANAGAWA;
import static jp.mamis.domain.fixture.Associations.YOKOHAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.RefusalCode;
import jp.mamis.domain.procedures.CallDirection;
import jp.mamis.domain.procedures.CallId;
import jp.mamis.domain.procedures.CallNote;
import jp.mamis.domain.procedures.CallParty;
import jp.mamis.domain.procedures.CallText;
import jp.mamis.domain.procedures.ProcedureRefusal;
import org.junit.jupiter.api.Test;

/** What telephone notes promise, on stores of any kind. */
public interface CallNotesContract {

    String SAID = "書類は来週お送りいただけるとのこと。\n𠮷井様より。";

    /** A prepared scene with two doctors on an empty store. */
    JoinScene scene();

    private static CallNote.Call call(Instant at) {
        return new CallNote.Call(CallDirection.INCOMING, CallParty.APPLICANT, at, new CallText(SAID));
    }

    private static Outcome<CallId> noted(
            JoinScene scene, Receipt filed, Association body, CallNote.Said said, Caller caller) {
        return scene.procedures().noteCall().note(new NoteCall.Command(filed.id(), body.id(), said), caller);
    }

    private static void refused(Outcome<?> outcome, RefusalCode code) {
        assertThat(outcome.refusals())
                .hasValueSatisfying(
                        reasons -> assertThat(reasons.contains(code)).isTrue());
    }

    private static Tracker office(JoinScene scene, Receipt filed, Association body) {
        OfficePage page = done(scene.procedures().officeQueries().office(filed.id(), body.id(), clerkOf(body)));
        return ((OfficePage.Full) page).tracker();
    }

    @Test
    default void a_note_comes_back_as_it_was_written_and_is_supplemented_never_changed() {
        JoinScene scene = scene();
        Receipt filed = scene.filed(1);
        Instant at = scene.clock().instant().minusSeconds(600);

        CallId first = done(noted(scene, filed, AOBA, call(at), clerkOf(AOBA)));
        scene.clock().forward(Duration.ofMinutes(5));
        CallNote.Supplement supplement = new CallNote.Supplement(first, new CallText("送付先も伝えた。"));
        CallId second = done(noted(scene, filed, AOBA, supplement, clerkOf(AOBA)));

        List<CallNote> kept = scene.ports()
                .work()
                .readOnly(() -> scene.ports().procedures().calls().of(filed.id()));
        assertThat(kept).extracting(CallNote::id).containsExactly(first, second);
        assertThat(kept.get(0).said()).isEqualTo(call(at));
        assertThat(kept.get(1).said()).isEqualTo(supplement);
        assertThat(Optional.of(kept.get(0).by())).isEqualTo(clerkOf(AOBA).account());
        assertThat(scene.journal())
                .filteredOn(entry -> entry.intention().equals(Intention.NOTE_CALL.name()))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.detail()).doesNotContain("書類", "送付先"));
        assertThat(scene.journalIsWhole()).isTrue();
    }

    @Test
    default void bodies_that_may_see_the_contents_read_it_and_the_applicant_reads_that_there_was_a_call() {
        JoinScene scene = scene();
        Receipt filed = scene.filed(1);
        CallId call = done(noted(scene, filed, AOBA, call(scene.clock().instant()), clerkOf(AOBA)));
        scene.clock().forward(Duration.ofSeconds(1));
        noted(scene, filed, AOBA, new CallNote.Supplement(call, new CallText("追記")), clerkOf(AOBA));
        Receipt district = scene.approved(filed, AOBA);

        Tracker city = office(scene, district, YOKOHAMA);
        OfficePage prefecture =
                done(scene.procedures().officeQueries().office(filed.id(), KANAGAWA.id(), clerkOf(KANAGAWA)));
        Tracker own = done(scene.procedures().procedureQueries().tracker(filed.id(), doctor(1)));

        assertThat(city.calls()).extracting(Tracker.Call::text).containsExactly(Optional.of(SAID), Optional.of("追記"));
        assertThat(city.calls().get(1).supplements()).contains(call);
        assertThat(prefecture).isInstanceOf(OfficePage.Slip.class);
        assertThat(own.calls()).hasSize(1);
        assertThat(own.calls().get(0).text()).isEmpty();
        assertThat(own.calls().get(0).body()).isEqualTo(AOBA.name().text());
    }

    @Test
    default void only_staff_with_the_contents_in_reach_note_and_nobody_on_the_own_procedure() {
        JoinScene scene = scene();
        Receipt filed = scene.filed(1);
        CallNote.Call call = call(scene.clock().instant());

        refused(noted(scene, filed, YOKOHAMA, call, clerkOf(YOKOHAMA)), ProcedureRefusal.NO_SUCH_PROCEDURE);
        refused(noted(scene, filed, AOBA, call, clerkOf(YOKOHAMA)), ProcedureRefusal.NO_SUCH_PROCEDURE);
        refused(noted(scene, filed, AOBA, call, doctor(1)), ProcedureRefusal.NO_SUCH_PROCEDURE);
        refused(noted(scene, filed, AOBA, call, doctorAndClerkOf(1, AOBA)), ProcedureRefusal.OWN_PROCEDURE);
        assertThat(office(scene, filed, AOBA).calls()).isEmpty();
    }

    @Test
    default void a_call_is_noted_after_it_was_and_within_a_year_and_a_supplement_needs_its_call() {
        JoinScene scene = scene();
        Receipt filed = scene.filed(1);
        Receipt other = scene.filed(2);
        Instant now = scene.clock().instant();
        CallId elsewhere = done(noted(scene, other, AOBA, call(now), clerkOf(AOBA)));
        CallText text = new CallText("追記");

        refused(noted(scene, filed, AOBA, call(now.plusSeconds(1)), clerkOf(AOBA)), ProcedureRefusal.CALL_IN_FUTURE);
        refused(
                noted(scene, filed, AOBA, call(now.minus(Duration.ofDays(366))), clerkOf(AOBA)),
                ProcedureRefusal.CALL_TOO_LONG_AGO);
        refused(
                noted(scene, filed, AOBA, new CallNote.Supplement(elsewhere, text), clerkOf(AOBA)),
                ProcedureRefusal.NO_SUCH_CALL);
        refused(
                noted(scene, filed, AOBA, new CallNote.Supplement(new CallId(new UUID(0, 1)), text), clerkOf(AOBA)),
                ProcedureRefusal.NO_SUCH_CALL);
        assertThat(noted(scene, filed, AOBA, call(now.minus(Duration.ofDays(365))), clerkOf(AOBA))
                        .accepted())
                .isPresent();
    }
}
