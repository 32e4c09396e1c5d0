package jp.mamis.application.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ProcedureKind;
import org.junit.jupiter.api.Test;

/** What a store of drafts promises. */
public interface DraftsContract {

    Instant NOON = Instant.parse("2026-02-28T03:00:00.000001Z");

    UnitOfWork work();

    Drafts drafts();

    @Test
    default void an_unknown_draft_is_absent() {
        assertThat(found(draft(1, NOON))).isEmpty();
        assertThat(work().readOnly(() -> drafts().of(Physicians.id(1)))).isEmpty();
    }

    @Test
    default void a_draft_comes_back_as_typed_under_the_next_version() {
        Map<String, String> typed = Map.of(
                "remarks",
                "葛\uDB40\uDD00 𠮷\r\n\"<script>\" \\",
                "desiredOn.year",
                "令和",
                "desiredOn.day",
                "",
                "workplace",
                " x ");
        Draft draft = with(draft(1, NOON), typed);

        Draft saved = saved(draft);

        assertThat(found(draft)).contains(saved);
        assertThat(saved.answers()).isEqualTo(typed);
        assertThat(saved.version()).isEqualTo(new Version(1));
    }

    @Test
    default void the_oldest_are_found_by_when_they_were_saved() {
        Draft later = saved(draft(2, NOON.plusSeconds(1)));
        Draft oldest = saved(draft(1, NOON));
        saved(draft(3, NOON.plusSeconds(2)));

        assertThat(work().readOnly(() -> drafts().savedBefore(NOON.plusSeconds(2), 0, 10)))
                .containsExactly(oldest.id(), later.id());
        assertThat(work().readOnly(() -> drafts().savedBefore(NOON.plusSeconds(2), 0, 1)))
                .containsExactly(oldest.id());
        assertThat(work().readOnly(() -> drafts().savedBefore(NOON.plusSeconds(2), 1, 1)))
                .containsExactly(later.id());
        assertThat(work().readOnly(() -> drafts().savedBefore(NOON, 0, 10))).isEmpty();
    }

    @Test
    default void several_drafts_are_read_at_once_and_unknown_ones_left_out() {
        Draft one = saved(draft(1, NOON));
        Draft other = saved(draft(2, NOON));
        saved(draft(3, NOON));

        assertThat(work().readOnly(() -> drafts().all(
                                List.of(one.id(), other.id(), draft(4, NOON).id()))))
                .containsExactlyInAnyOrder(one, other);
        assertThat(work().readOnly(() -> drafts().all(List.of()))).isEmpty();
    }

    @Test
    default void a_person_sees_the_drafts_of_his_own_last_saved_first() {
        Draft older = saved(draft(1, NOON));
        Draft younger = saved(draft(2, NOON.plusSeconds(1)));
        saved(new Draft(
                new DraftId(new UUID(1, 3)), Version.NEW, Physicians.id(2), ProcedureKind.JOIN, NOON, Map.of()));

        assertThat(work().readOnly(() -> drafts().of(Physicians.id(1)))).containsExactly(younger, older);
    }

    @Test
    default void saving_over_a_draft_saved_elsewhere_meanwhile_fails_and_keeps_the_first() {
        Draft first = saved(draft(1, NOON));
        Draft winner = saved(with(first, Map.of("a", "1")));

        assertThatThrownBy(() -> saved(with(first, Map.of("a", "2")))).isInstanceOf(StaleState.class);

        assertThat(found(first)).contains(winner);
    }

    @Test
    default void a_removed_draft_is_gone_and_removing_it_again_does_nothing() {
        Draft draft = saved(draft(1, NOON));

        removed(draft);
        removed(draft);

        assertThat(found(draft)).isEmpty();
    }

    @Test
    default void a_filed_draft_is_gone_and_leads_to_what_it_has_become_first() {
        Draft draft = saved(draft(1, NOON));
        Draft other = saved(draft(2, NOON));
        ProcedureId first = new ProcedureId(new UUID(2, 1));

        filed(draft, first);
        filed(draft, new ProcedureId(new UUID(2, 2)));
        removed(other);

        assertThat(found(draft)).isEmpty();
        assertThat(work().readOnly(() -> drafts().filed(draft.id()))).contains(first);
        assertThat(work().readOnly(() -> drafts().filed(other.id()))).isEmpty();
    }

    private void filed(Draft draft, ProcedureId procedure) {
        work().inTransaction(() -> {
            drafts().file(draft.id(), procedure);
            return draft;
        });
    }

    @Test
    default void a_failed_unit_leaves_nothing_saved_and_nothing_removed() {
        Draft kept = saved(draft(1, NOON));

        assertThatThrownBy(() -> work().inTransaction(() -> {
                    drafts().remove(kept.id());
                    drafts().save(draft(2, NOON));
                    throw new IllegalArgumentException("half way");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(found(kept)).contains(kept);
        assertThat(found(draft(2, NOON))).isEmpty();
    }

    private Draft saved(Draft draft) {
        work().inTransaction(() -> {
            drafts().save(draft);
            return draft;
        });
        return new Draft(
                draft.id(), draft.version().next(), draft.person(), draft.kind(), draft.savedAt(), draft.answers());
    }

    private void removed(Draft draft) {
        Supplier<Boolean> removing = () -> {
            drafts().remove(draft.id());
            return true;
        };
        work().inTransaction(removing);
    }

    private Optional<Draft> found(Draft draft) {
        return work().readOnly(() -> drafts().find(draft.id()));
    }

    private static Draft draft(int number, Instant savedAt) {
        return new Draft(
                new DraftId(new UUID(1, number)),
                Version.NEW,
                Physicians.id(1),
                ProcedureKind.JOIN,
                savedAt,
                Map.of("step", Integer.toString(number)));
    }

    private static Draft with(Draft draft, Map<String, String> answers) {
        return new Draft(draft.id(), draft.version(), draft.person(), draft.kind(), draft.savedAt(), answers);
    }
}
