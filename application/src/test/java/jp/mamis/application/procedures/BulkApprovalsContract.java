package jp.mamis.application.procedures;

import static jp.mamis.application.procedures.JoinScene.BOARD_DAY;
import static jp.mamis.application.procedures.JoinScene.clerkOf;
import static jp.mamis.application.procedures.JoinScene.done;
import static jp.mamis.domain.fixture.Associations.AOBA;
import static jp.mamis.domain.fixture.Associations.FUJISAWA;
import static jp.mamis.domain.fixture.Associations.KANAGAWA;
import static jp.mamis.domain.fixture.Associations.YOKOHAMA;
import static jp.mamis.domain.fixture.Procedures.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mamis.application.accounts.StoredHolders;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.BulkApproval.Item;
import jp.mamis.application.procedures.BulkApproval.Line;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.RefusalCode;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ProcedureRefusal;
import org.junit.jupiter.api.Test;

/** What approving together promises, on stores of any kind. */
public interface BulkApprovalsContract {

    /** A prepared scene with ten doctors on an empty store. */
    JoinScene scene();

    @Test
    default void each_is_approved_on_its_own_and_one_that_changed_meanwhile_is_refused() {
        JoinScene scene = onTheBoardDay();
        Receipt first = scene.filed(1);
        Receipt second = scene.filed(2);
        Receipt third = scene.filed(3);
        done(scene.startReview(second, AOBA));

        BulkApproval carried = carriedOut(scene, begun(scene, first, second, third));

        assertThat(states(carried))
                .containsExactly(
                        Optional.of(OfficeState.PASSED_ON), Optional.empty(), Optional.of(OfficeState.PASSED_ON));
        assertThat(codes(carried.lines().get(1))).containsExactly("CHANGED_MEANWHILE");
        assertThat(scene.member(1).belongsTo(AOBA.id(), BOARD_DAY)).isTrue();
        assertThat(scene.member(2).belongsTo(AOBA.id(), BOARD_DAY)).isFalse();
        assertThat(scene.member(3).belongsTo(AOBA.id(), BOARD_DAY)).isTrue();
        assertThat(scene.journalIsWhole()).isTrue();
    }

    @Test
    default void carried_out_again_it_answers_the_same_and_does_nothing() {
        JoinScene scene = onTheBoardDay();
        BulkApprovalId id = begun(scene, scene.filed(1), scene.filed(2));
        BulkApproval first = carriedOut(scene, id);
        int entries = scene.journal().size();

        BulkApproval second = carriedOut(scene, id);

        assertThat(second).isEqualTo(first);
        assertThat(scene.journal()).hasSize(entries);
    }

    @Test
    default void every_reason_comes_back_with_its_facts() {
        JoinScene scene = onTheBoardDay();
        Receipt filed = scene.approved(scene.filed(1), AOBA);
        scene.clock().forward(Duration.ofDays(1));
        BulkApprovalId id = done(scene.procedures()
                .beginBulkApproval()
                .begin(
                        new BeginBulkApproval.Command(YOKOHAMA.id(), BOARD_DAY.minusDays(1), items(filed)),
                        clerkOf(YOKOHAMA)));

        BulkApproval carried = done(scene.procedures()
                .carryOutBulkApproval()
                .carryOut(new CarryOutBulkApproval.Command(id, YOKOHAMA.id()), clerkOf(YOKOHAMA)));

        Refusal reason = carried.lines().get(0).result().orElseThrow().reasons().get(0);
        assertThat(reason.code().name()).isEqualTo("BOARD_DAY_BEFORE_BODY_BELOW");
        assertThat(reason.field()).contains("boardDay");
        assertThat(reason.facts()).containsEntry("below", BOARD_DAY.toString());
    }

    @Test
    default void a_preview_says_what_begins_and_why_not_and_changes_nothing() {
        JoinScene scene = onTheBoardDay();
        Receipt first = scene.filed(1);
        Receipt own = scene.filed(2);
        Receipt passed = scene.approved(scene.filed(3), AOBA);
        int entries = scene.journal().size();

        BulkPreview preview = done(scene.procedures()
                .bulkApprovalQueries()
                .preview(
                        AOBA.id(),
                        items(first, own, passed),
                        Optional.of(BOARD_DAY),
                        JoinScene.doctorAndClerkOf(2, AOBA)));

        assertThat(preview.lines().get(0).outcome().accepted().flatMap(BulkPreview.Consequence::begins))
                .contains(BOARD_DAY);
        assertThat(preview.lines())
                .extracting(
                        line -> line.outcome().refusals().map(Refusals::first).<RefusalCode>map(Refusal::code))
                .containsExactly(
                        Optional.empty(),
                        Optional.of(ProcedureRefusal.OWN_PROCEDURE),
                        Optional.of(ProcedureRefusal.NOT_THIS_BODYS_TURN));
        assertThat(preview.approvable()).isEqualTo(1);
        assertThat(scene.journal()).hasSize(entries);
        assertThat(scene.member(1).memberships()).isEmpty();
    }

    @Test
    default void a_preview_knows_memberships_that_stand_in_the_way() {
        JoinScene scene = onTheBoardDay();
        Receipt filed = scene.filed(1);
        scene.approved(scene.filed(2), AOBA);
        Receipt next = scene.approved(filed, AOBA);
        scene.begun(1, YOKOHAMA, BOARD_DAY);

        BulkPreview preview = done(scene.procedures()
                .bulkApprovalQueries()
                .preview(YOKOHAMA.id(), items(next), Optional.of(BOARD_DAY), clerkOf(YOKOHAMA)));
        Outcome<Receipt> approved = scene.approve(next, YOKOHAMA, BOARD_DAY);

        assertThat(preview.lines().get(0).outcome().refusals()).isEqualTo(approved.refusals());
        assertThat(approved.refusals()).isPresent();
    }

    @Test
    default void a_preview_tells_of_a_membership_whose_first_day_would_be_another() {
        JoinScene scene = onTheBoardDay();
        Receipt once = scene.approved(scene.filed(1), AOBA);
        Receipt again = done(scene.sendBackTo(once, YOKOHAMA, AOBA));
        scene.clock().forward(Duration.ofDays(1));

        BulkPreview preview = done(scene.procedures()
                .bulkApprovalQueries()
                .preview(AOBA.id(), items(again, scene.filed(2)), Optional.of(BOARD_DAY.plusDays(1)), clerkOf(AOBA)));

        assertThat(preview.lines())
                .extracting(line -> line.outcome().accepted().flatMap(BulkPreview.Consequence::restated))
                .containsExactly(Optional.of(BOARD_DAY), Optional.empty());
    }

    @Test
    default void nothing_a_day_to_come_and_strangers_are_refused_before_anything_is_written() {
        JoinScene scene = onTheBoardDay();
        List<Item> filed = items(scene.filed(1));

        assertThat(refused(scene, BOARD_DAY, List.of(), clerkOf(AOBA)))
                .containsExactly(ProcedureRefusal.NOTHING_TICKED);
        assertThat(refused(scene, BOARD_DAY.plusDays(1), List.of(), clerkOf(AOBA)))
                .containsExactly(ProcedureRefusal.NOTHING_TICKED, ProcedureRefusal.BOARD_DAY_IN_FUTURE);
        assertThat(refused(scene, BOARD_DAY.minusYears(1).minusDays(1), filed, clerkOf(AOBA)))
                .containsExactly(ProcedureRefusal.BOARD_DAY_TOO_FAR);
        assertThat(refused(scene, BOARD_DAY, filed, clerkOf(YOKOHAMA))).containsExactly(ProcedureRefusal.NOT_ALLOWED);
        assertThat(refused(scene, BOARD_DAY, tooMany(), clerkOf(AOBA)))
                .containsExactly(ProcedureRefusal.TOO_MANY_TOGETHER);
    }

    @Test
    default void only_whoever_began_it_goes_on_and_only_the_body_sees_it() {
        JoinScene scene = onTheBoardDay();
        BulkApprovalId id = begun(scene, scene.filed(1));
        Caller other = JoinScene.doctorAndClerkOf(9, AOBA);

        assertThat(scene.procedures()
                        .carryOutBulkApproval()
                        .carryOut(new CarryOutBulkApproval.Command(id, AOBA.id()), other)
                        .refusals())
                .map(reasons -> reasons.contains(ProcedureRefusal.NO_SUCH_BULK_APPROVAL))
                .contains(true);
        assertThat(done(scene.procedures().bulkApprovalQueries().result(id, AOBA.id(), other))
                        .approval()
                        .open())
                .hasSize(1);
        for (Association body : List.of(AOBA, YOKOHAMA)) {
            assertThat(scene.procedures()
                            .bulkApprovalQueries()
                            .result(id, body.id(), clerkOf(YOKOHAMA))
                            .accepted())
                    .isEmpty();
        }
    }

    @Test
    default void rows_of_some_procedures_are_those_of_the_body_s_list_by_reference() {
        JoinScene scene = onTheBoardDay();
        Receipt first = scene.filed(1);
        Receipt second = scene.filed(2);
        scene.filed(3);

        assertThat(scene.ports()
                        .work()
                        .readOnly(() -> scene.ports()
                                .procedures()
                                .index()
                                .at(AOBA.id(), List.of(second.id(), first.id(), new ProcedureId(new UUID(7, 7))))))
                .extracting(ProcedureIndex.Row::reference, row -> row.version().number())
                .containsExactly(
                        tuple(first.reference().text(), 1L),
                        tuple(second.reference().text(), 1L));
        assertThat(scene.ports()
                        .work()
                        .readOnly(() -> scene.ports().procedures().index().at(FUJISAWA.id(), List.of(first.id()))))
                .isEmpty();
    }

    @Test
    default void what_is_on_its_way_is_with_its_holder_and_what_was_decided_tells_the_usual_time() {
        JoinScene scene = onTheBoardDay();
        for (int doctor = 1; doctor <= 5; doctor++) {
            Receipt filed = scene.filed(doctor);
            scene.clock().forward(Duration.ofDays(doctor));
            done(scene.approve(filed, AOBA, BOARD_DAY));
        }
        Receipt last = scene.filed(6);

        WaitingBelow city = done(scene.procedures().waitingBelowQueries().waiting(YOKOHAMA.id(), clerkOf(YOKOHAMA)));
        WaitingBelow prefecture =
                done(scene.procedures().waitingBelowQueries().waiting(KANAGAWA.id(), clerkOf(KANAGAWA)));

        assertThat(city.lines())
                .extracting(ProcedureIndex.Below::reference, ProcedureIndex.Below::holder, ProcedureIndex.Below::state)
                .containsExactly(tuple(last.reference().text(), AOBA.id(), OfficeState.OPEN));
        assertThat(city.usual(city.lines().get(0))).contains(new ProcedureIndex.Usual(AOBA.id(), 5, 3, 4));
        assertThat(prefecture.lines()).hasSize(6);
        assertThat(prefecture.lines().get(0).holder()).isEqualTo(YOKOHAMA.id());
        assertThat(prefecture.usual(prefecture.lines().get(0))).isEmpty();
        assertThat(scene.procedures()
                        .waitingBelowQueries()
                        .waiting(YOKOHAMA.id(), clerkOf(AOBA))
                        .accepted())
                .isEmpty();
    }

    @Test
    default void days_that_the_applicant_took_to_answer_are_not_the_body_s() {
        JoinScene scene = onTheBoardDay();
        Receipt filed = scene.filed(1);
        scene.clock().forward(Duration.ofDays(2));
        Receipt asked = done(scene.sendBack(filed, AOBA));
        scene.clock().forward(Duration.ofDays(20));
        Receipt answered = done(scene.resubmit(asked, 1, request().build()));
        scene.clock().forward(Duration.ofDays(1));
        Receipt once = done(scene.approve(answered, AOBA, BOARD_DAY));
        Receipt above = done(scene.sendBack(once, YOKOHAMA));
        scene.clock().forward(Duration.ofDays(9));
        Receipt more = done(scene.resubmit(above, 1, request().build()));
        scene.clock().forward(Duration.ofDays(4));
        done(scene.approve(more, YOKOHAMA, BOARD_DAY));

        assertThat(scene.ports()
                        .work()
                        .readOnly(() -> scene.ports()
                                .procedures()
                                .index()
                                .usual(List.of(AOBA.id(), YOKOHAMA.id()), Instant.EPOCH)))
                .containsExactlyInAnyOrder(
                        new ProcedureIndex.Usual(AOBA.id(), 1, 3, 3), new ProcedureIndex.Usual(YOKOHAMA.id(), 1, 4, 4));
    }

    private JoinScene onTheBoardDay() {
        JoinScene scene = scene();
        scene.clock().forward(Duration.ofSeconds(1));
        StoredHolders.store(scene.ports(), clerkOf(AOBA));
        StoredHolders.store(scene.ports(), clerkOf(YOKOHAMA));
        return scene;
    }

    private static List<Item> items(Receipt... receipts) {
        return Stream.of(receipts)
                .map(receipt -> new Item(receipt.id(), receipt.version()))
                .toList();
    }

    private static List<Item> tooMany() {
        return IntStream.rangeClosed(0, BeginBulkApproval.MOST)
                .mapToObj(number -> new Item(new ProcedureId(new UUID(7, number)), new Version(1)))
                .toList();
    }

    private static BulkApprovalId begun(JoinScene scene, Receipt... receipts) {
        return done(scene.procedures()
                .beginBulkApproval()
                .begin(new BeginBulkApproval.Command(AOBA.id(), BOARD_DAY, items(receipts)), clerkOf(AOBA)));
    }

    private static BulkApproval carriedOut(JoinScene scene, BulkApprovalId id) {
        return done(scene.procedures()
                .carryOutBulkApproval()
                .carryOut(new CarryOutBulkApproval.Command(id, AOBA.id()), clerkOf(AOBA)));
    }

    private static List<RefusalCode> refused(JoinScene scene, LocalDate day, List<Item> items, Caller caller) {
        return scene
                .procedures()
                .beginBulkApproval()
                .begin(new BeginBulkApproval.Command(AOBA.id(), day, items), caller)
                .refusals()
                .orElseThrow()
                .reasons()
                .stream()
                .map(Refusal::code)
                .toList();
    }

    private static List<Optional<OfficeState>> states(BulkApproval approval) {
        return approval.lines().stream()
                .map(line -> line.result().orElseThrow().state())
                .toList();
    }

    private static List<String> codes(Line line) {
        return line.result().orElseThrow().reasons().stream()
                .map(reason -> reason.code().name())
                .toList();
    }
}
