package jp.mamis.application.hpki.ca;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.hpki.ca.Der;
import org.junit.jupiter.api.Test;

/** What is promised of roots of others and their lists, on stores of any kind. */
public interface OutsideRootsContract {

    Instant NOON = Instant.parse("2026-11-22T03:00:00Z");
    Der ROOT = Der.ofHex("3000");
    Der OTHER = Der.ofHex("3003020101");

    /** An empty store. */
    record Stored(UnitOfWork work, OutsideRoots roots) {

        boolean keep(int hour, Der root, String scope) {
            return work.inTransaction(() -> roots.keep(list(hour, root, scope), NOON));
        }

        List<Der> lists(Optional<Instant> at) {
            return work.readOnly(() -> roots.lists(at));
        }
    }

    Stored stored();

    private static OutsideRoots.Kept list(int hour, Der root, String scope) {
        return new OutsideRoots.Kept(root.fingerprint(), scope, at(hour), Der.of(new byte[] {
            4, 3, (byte) hour, root.bytes()[1], (byte) scope.length()
        }));
    }

    private static Instant at(int hour) {
        return NOON.plusSeconds(3600L * hour);
    }

    private Stored withRoots() {
        Stored stored = stored();
        stored.work().inTransaction(() -> {
            stored.roots().add(ROOT, NOON);
            stored.roots().add(OTHER, NOON.plusSeconds(1));
            stored.roots().add(ROOT, NOON.plusSeconds(2));
            return stored;
        });
        return stored;
    }

    @Test
    default void a_root_is_kept_once() {
        Stored stored = withRoots();

        assertThat(stored.work().readOnly(() -> stored.roots().all())).containsExactly(ROOT, OTHER);
        assertThat(stored.lists(Optional.empty())).isEmpty();
    }

    @Test
    default void the_newest_list_of_each_root_and_scope_is_told() {
        Stored stored = withRoots();
        assertThat(stored.keep(2, ROOT, "a")).isTrue();
        assertThat(stored.keep(1, ROOT, "a")).isTrue();
        assertThat(stored.keep(1, ROOT, "bb")).isTrue();
        assertThat(stored.keep(1, OTHER, "a")).isTrue();
        assertThat(stored.keep(2, ROOT, "a")).isFalse();

        assertThat(stored.lists(Optional.empty()))
                .containsExactlyInAnyOrder(
                        list(2, ROOT, "a").list(),
                        list(1, ROOT, "bb").list(),
                        list(1, OTHER, "a").list());
    }

    @Test
    default void of_a_moment_the_list_of_then_and_the_next_are_told_too() {
        Stored stored = withRoots();
        for (int hour = 1; hour <= 5; hour++) {
            stored.keep(hour, ROOT, "a");
        }

        assertThat(stored.lists(Optional.of(at(2))))
                .containsExactlyInAnyOrder(
                        list(2, ROOT, "a").list(),
                        list(3, ROOT, "a").list(),
                        list(5, ROOT, "a").list());
        assertThat(stored.lists(Optional.of(at(0))))
                .containsExactlyInAnyOrder(
                        list(1, ROOT, "a").list(), list(5, ROOT, "a").list());
    }
}
