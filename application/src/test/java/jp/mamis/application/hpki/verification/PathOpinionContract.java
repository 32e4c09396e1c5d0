package jp.mamis.application.hpki.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.Oid;
import org.junit.jupiter.api.Test;

/** What holds of whoever gives a second opinion on paths. */
public interface PathOpinionContract {

    PathOpinion opinion();

    /** A good path, from the holder to the root, with the address of a practice statement in a critical extension. */
    List<Der> path();

    /** Lists that clear it at {@link #at()}. */
    List<Der> lists();

    Instant at();

    /** The policy it is of. */
    Oid policy();

    @Test
    default void nothing_speaks_against_a_good_path() {
        assertThat(opinion().objection(path(), lists(), at(), policy(), true)).isEmpty();
        assertThat(opinion().objection(path(), List.of(), at(), policy(), false))
                .isEmpty();
    }

    @Test
    default void without_lists_the_status_is_unknown() {
        assertThat(opinion().objection(path(), List.of(), at(), policy(), true)).isPresent();
        assertThat(opinion().objection(path(), lists().subList(0, 1), at(), policy(), true))
                .isPresent();
    }

    @Test
    default void the_policy_must_be_explicit() {
        assertThat(opinion().objection(path(), lists(), at(), new Oid("1.2.3.4"), true))
                .isPresent();
    }

    @Test
    default void a_path_with_a_gap_or_of_something_else_is_none() {
        assertThat(Stream.of(
                        List.of(path().get(0), path().get(path().size() - 1)),
                        List.of(Der.ofHex("0500"), path().get(1), path().get(2)),
                        List.of(path().get(1), path().get(0), path().get(2))))
                .allSatisfy(bad -> {
                    Optional<String> objection = opinion().objection(bad, lists(), at(), policy(), false);
                    assertThat(objection).isPresent();
                });
    }
}
