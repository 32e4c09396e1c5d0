package jp.mamis.application.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.PersonId;
import org.junit.jupiter.api.Test;

/** What a log of views promises. */
public interface ViewLogContract {

    PersonId SEEN = new PersonId(new UUID(9, 1));
    PersonId OTHER = new PersonId(new UUID(9, 2));

    UnitOfWork work();

    ViewLog views();

    @Test
    default void a_person_nobody_looked_at_has_an_empty_log() {
        assertThat(of(SEEN, Page.first(10)).rows()).isEmpty();
    }

    @Test
    default void looks_come_newest_first_and_only_those_at_the_person() {
        look(SEEN, 1, ViewLog.Ground.MEMBERSHIP);
        look(OTHER, 2, ViewLog.Ground.MEMBERSHIP);
        look(SEEN, 3, ViewLog.Ground.STEP);

        Slice<ViewLog.Shown> shown = of(SEEN, Page.first(10));

        assertThat(shown.rows())
                .extracting(ViewLog.Shown::ground)
                .containsExactly(ViewLog.Ground.STEP, ViewLog.Ground.MEMBERSHIP);
        assertThat(shown.rows()).extracting(ViewLog.Shown::subject).containsOnly("member");
        assertThat(shown.rows().get(0).body()).isEqualTo(new AssociationId(new UUID(3, 3)));
        assertThat(shown.next()).isEmpty();
    }

    @Test
    default void parts_follow_one_another_without_loss_or_repetition() {
        IntStream.rangeClosed(1, 5).forEach(second -> look(SEEN, second, ViewLog.Ground.MEMBERSHIP));

        Slice<ViewLog.Shown> first = of(SEEN, Page.first(3));
        Slice<ViewLog.Shown> second = of(SEEN, new Page(first.next(), 3));

        assertThat(first.rows()).extracting(row -> row.at().getEpochSecond()).containsExactly(5L, 4L, 3L);
        assertThat(second.rows()).extracting(row -> row.at().getEpochSecond()).containsExactly(2L, 1L);
        assertThat(second.next()).isEmpty();
    }

    @Test
    default void a_cursor_of_another_list_is_malformed() {
        Page foreign = new Page(Optional.of("アオキ|00000000-0000-0000-0000-000000000001"), 3);

        assertThatThrownBy(() -> of(SEEN, foreign)).isInstanceOf(MalformedValue.class);
    }

    @Test
    default void a_look_is_known_again_by_who_looked_at_what_and_since_when() {
        look(SEEN, 100, ViewLog.Ground.STEP);

        assertThat(holds(view(SEEN, 200, ViewLog.Ground.STEP), 100)).isTrue();
        assertThat(holds(view(SEEN, 200, ViewLog.Ground.STEP), 101)).isFalse();
        assertThat(holds(view(SEEN, 200, ViewLog.Ground.SLIP), 100)).isFalse();
        assertThat(holds(view(OTHER, 200, ViewLog.Ground.STEP), 100)).isFalse();
    }

    @Test
    default void of_several_looks_those_are_appended_that_are_not_known() {
        look(SEEN, 100, ViewLog.Ground.STEP);

        work().inTransaction(() -> {
            views().recordUnlessHeld(
                            List.of(view(SEEN, 200, ViewLog.Ground.STEP), view(OTHER, 200, ViewLog.Ground.STEP)),
                            Instant.ofEpochSecond(100));
            views().recordUnlessHeld(List.of(), Instant.ofEpochSecond(100));
            return 1;
        });
        work().inTransaction(() -> {
            views().recordUnlessHeld(List.of(view(OTHER, 300, ViewLog.Ground.STEP)), Instant.ofEpochSecond(250));
            return 1;
        });

        assertThat(of(SEEN, Page.first(10)).rows())
                .extracting(row -> row.at().getEpochSecond())
                .containsExactly(100L);
        assertThat(of(OTHER, Page.first(10)).rows())
                .extracting(row -> row.at().getEpochSecond())
                .containsExactly(300L, 200L);
        assertThat(of(OTHER, Page.first(10)).rows().get(0))
                .extracting(ViewLog.Shown::body, ViewLog.Shown::kind, ViewLog.Shown::ground, ViewLog.Shown::subject)
                .containsExactly(
                        new AssociationId(new UUID(3, 3)),
                        view(OTHER, 300, ViewLog.Ground.STEP).kind(),
                        ViewLog.Ground.STEP,
                        "member");
    }

    @Test
    default void a_look_outside_a_transaction_is_an_error() {
        ViewLog.View view = view(SEEN, 1, ViewLog.Ground.MEMBERSHIP);

        assertThatThrownBy(() -> views().record(view)).isInstanceOf(IllegalStateException.class);
    }

    private boolean holds(ViewLog.View view, long since) {
        return work().readOnly(() -> views().holds(view, Instant.ofEpochSecond(since)));
    }

    @Test
    default void looks_noted_together_stand_in_their_order() {
        work().inTransaction(() -> {
            views().recordAll(List.of());
            views().recordAll(List.of(
                    view(SEEN, 1, ViewLog.Ground.MEMBERSHIP),
                    view(OTHER, 1, ViewLog.Ground.MEMBERSHIP),
                    view(SEEN, 2, ViewLog.Ground.STEP)));
            return SEEN;
        });

        assertThat(of(SEEN, Page.first(10)).rows())
                .extracting(ViewLog.Shown::ground)
                .containsExactly(ViewLog.Ground.STEP, ViewLog.Ground.MEMBERSHIP);
        assertThat(of(OTHER, Page.first(10)).rows()).hasSize(1);
    }

    private void look(PersonId person, long second, ViewLog.Ground ground) {
        work().inTransaction(() -> {
            views().record(view(person, second, ground));
            return person;
        });
    }

    private static ViewLog.View view(PersonId person, long second, ViewLog.Ground ground) {
        return new ViewLog.View(
                Instant.ofEpochSecond(second),
                Caller.automation("test"),
                new AssociationId(new UUID(3, 3)),
                ViewLog.Kind.PERSON_PAGE,
                ground,
                Optional.of(person),
                "member",
                1);
    }

    private Slice<ViewLog.Shown> of(PersonId person, Page page) {
        return work().readOnly(() -> views().of(person, page));
    }
}
