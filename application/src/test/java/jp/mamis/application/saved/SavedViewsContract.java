package jp.mamis.application.saved;

import static jp.mamis.application.procedures.JoinScene.clerkOf;
import static jp.mamis.application.procedures.JoinScene.doctor;
import static jp.mamis.application.procedures.JoinScene.done;
import static jp.mamis.domain.fixture.Associations.AOBA;
import static jp.mamis.domain.fixture.Associations.YOKOHAMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.JoinScene;
import jp.mamis.application.saved.SavedView.ListKind;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.kernel.Outcome;
import org.junit.jupiter.api.Test;

/** What saved views promise, on stores of any kind. */
public interface SavedViewsContract {

    /** A prepared scene on an empty store. */
    JoinScene scene();

    @Test
    default void a_view_comes_back_as_it_was_kept_by_name_and_to_its_owner_alone() {
        JoinScene scene = scene();
        SavedView second = done(kept(scene, "差戻し", "filtered=yes&state=SENT_BACK", clerkOf(AOBA)));
        SavedView first = done(kept(scene, " 古い順 ", "filtered=yes&sort=oldest-first", clerkOf(AOBA)));

        assertThat(own(scene, AOBA, ListKind.PROCEDURES, clerkOf(AOBA))).containsExactly(first, second);
        assertThat(first.name()).isEqualTo("古い順");
        assertThat(own(scene, AOBA, ListKind.MEMBERS, clerkOf(AOBA))).isEmpty();
        assertThat(own(scene, AOBA, ListKind.PROCEDURES, JoinScene.doctorAndClerkOf(1, AOBA)))
                .isEmpty();
        assertThat(scene.system()
                        .saved()
                        .queries()
                        .own(AOBA.id(), ListKind.PROCEDURES, clerkOf(YOKOHAMA))
                        .accepted())
                .isEmpty();
    }

    @Test
    default void the_same_name_is_kept_once_and_the_last_counts() {
        JoinScene scene = scene();
        kept(scene, "毎朝", "filtered=yes", clerkOf(AOBA));

        SavedView last = done(kept(scene, "毎朝", "filtered=yes&q=%E8%A6%8B", clerkOf(AOBA)));

        assertThat(own(scene, AOBA, ListKind.PROCEDURES, clerkOf(AOBA))).containsExactly(last);
    }

    @Test
    default void only_the_owner_removes_a_view() {
        JoinScene scene = scene();
        SavedView view = done(kept(scene, "毎朝", "filtered=yes", clerkOf(AOBA)));

        removed(scene, view, JoinScene.doctorAndClerkOf(1, AOBA));
        assertThat(own(scene, AOBA, ListKind.PROCEDURES, clerkOf(AOBA))).hasSize(1);
        done(removed(scene, view, clerkOf(AOBA)));
        done(removed(scene, view, clerkOf(AOBA)));

        assertThat(own(scene, AOBA, ListKind.PROCEDURES, clerkOf(AOBA))).isEmpty();
        assertThat(removed(scene, view, clerkOf(YOKOHAMA)).accepted()).isEmpty();
        assertThat(scene.journalIsWhole()).isTrue();
    }

    @Test
    default void nothing_odd_too_much_or_of_others_is_kept() {
        JoinScene scene = scene();
        for (String name : new String[] {" ", "長".repeat(31), "二\n行"}) {
            assertThatThrownBy(() -> kept(scene, name, "", clerkOf(AOBA))).isInstanceOf(MalformedValue.class);
        }
        assertThatThrownBy(() -> kept(scene, "毎朝", "\"><script>", clerkOf(AOBA)))
                .isInstanceOf(MalformedValue.class);
        IntStream.rangeClosed(1, KeepView.MOST).forEach(i -> done(kept(scene, "条件" + i, "", clerkOf(AOBA))));

        assertThat(kept(scene, "もう一つ", "", clerkOf(AOBA)).refusals())
                .map(reasons -> reasons.contains(SavedViewRefusal.TOO_MANY_VIEWS))
                .contains(true);
        done(kept(scene, "条件1", "filtered=yes", clerkOf(AOBA)));
        assertThat(kept(scene, "毎朝", "", doctor(1)).accepted()).isEmpty();
        assertThat(kept(scene, "毎朝", "", clerkOf(YOKOHAMA)).accepted()).isEmpty();
    }

    @Test
    default void a_successor_gets_the_views_whose_names_are_not_taken_as_far_as_there_is_room() {
        JoinScene scene = scene();
        Caller leaving = clerkOf(AOBA);
        Caller successor = JoinScene.doctorAndClerkOf(1, AOBA);
        SavedView passed = done(kept(scene, "毎朝", "filtered=yes", leaving));
        done(kept(scene, "差戻し", "filtered=yes&state=SENT_BACK", leaving));
        SavedView own = done(kept(scene, "差戻し", "filtered=yes&state=OPEN", successor));
        List<SavedView> filling = IntStream.rangeClosed(1, KeepView.MOST - 2)
                .mapToObj(i -> done(kept(scene, "条件" + i, "", successor)))
                .toList();
        done(kept(scene, "翌朝", "filtered=yes", leaving));

        scene.ports().work().inTransaction(() -> {
            new CopiedViews(scene.ports().saved(), UUID::randomUUID)
                    .pass(leaving.account().orElseThrow(), successor.account().orElseThrow(), AOBA.id(), passed.at());
            return passed;
        });

        assertThat(own(scene, AOBA, ListKind.PROCEDURES, successor))
                .hasSize(KeepView.MOST)
                .contains(own)
                .containsAll(filling)
                .filteredOn(view -> view.name().equals("毎朝"))
                .extracting(SavedView::query)
                .containsExactly("filtered=yes");
        assertThat(own(scene, AOBA, ListKind.PROCEDURES, leaving)).hasSize(3);
    }

    private static Outcome<SavedView> kept(JoinScene scene, String name, String query, Caller caller) {
        return scene.system()
                .saved()
                .keepView()
                .keep(new KeepView.Command(AOBA.id(), ListKind.PROCEDURES, name, query), caller);
    }

    private static Outcome<SavedViewId> removed(JoinScene scene, SavedView view, Caller caller) {
        return scene.system().saved().removeView().remove(new RemoveView.Command(AOBA.id(), view.id()), caller);
    }

    private static List<SavedView> own(JoinScene scene, Association body, ListKind list, Caller caller) {
        return done(scene.system().saved().queries().own(body.id(), list, caller));
    }
}
