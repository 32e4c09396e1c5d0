package jp.mamis.application.answers;

import static jp.mamis.application.accounts.AccountFixture.clerk;
import static jp.mamis.application.accounts.AccountFixture.session;
import static jp.mamis.application.accounts.AccountFixture.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.mamis.application.Ports;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.LoginSession;
import org.junit.jupiter.api.Test;

/** What every store of kept answers promises. */
public interface KeptAnswersContract {

    Instant NOON = Instant.parse("2026-04-01T03:00:00.000001Z");
    KeptAnswer ANSWER = new KeptAnswer("/my/works", 422, "<p>葛\uDB40\uDD00城 𠮷男 &lt;b&gt;</p>");

    Ports ports();

    private LoginSession opened(String name) {
        return ports().work().inTransaction(() -> {
            Account account = clerk(name);
            ports().accounts().accounts().save(account);
            LoginSession session = session(name, account, NOON);
            ports().accounts().sessions().open(session);
            return session;
        });
    }

    private static KeptAnswerId id(String name) {
        return new KeptAnswerId(uuid(name));
    }

    private boolean kept(String name, LoginSession session, Instant at) {
        return ports().work().inTransaction(() -> ports().answers().keep(id(name), session.id(), at, ANSWER));
    }

    private Optional<KeptAnswer> found(String name, LoginSession session) {
        return ports().work().readOnly(() -> ports().answers().find(id(name), session.id(), NOON));
    }

    @Test
    default void an_answer_is_found_by_its_session_word_for_word() {
        LoginSession session = opened("clerk");

        boolean kept = kept("one", session, NOON);

        assertThat(kept).isTrue();
        assertThat(found("one", session)).contains(ANSWER);
        assertThat(found("another", session)).isEmpty();
    }

    @Test
    default void another_session_finds_nothing() {
        LoginSession session = opened("clerk");
        LoginSession other = opened("other");
        kept("one", session, NOON);

        assertThat(found("one", other)).isEmpty();
    }

    @Test
    default void an_answer_kept_before_the_time_asked_for_is_not_found() {
        LoginSession session = opened("clerk");
        kept("old", session, NOON.minusNanos(1_000));

        assertThat(found("old", session)).isEmpty();
    }

    @Test
    default void the_oldest_answers_make_room_in_their_session_only() {
        LoginSession session = opened("clerk");
        LoginSession other = opened("other");
        kept("others", other, NOON);

        IntStream.rangeClosed(0, KeptAnswers.MOST).forEach(i -> kept("a" + i, session, NOON.plusSeconds(i)));

        assertThat(found("a0", session)).isEmpty();
        assertThat(found("a1", session)).isPresent();
        assertThat(found("a" + KeptAnswers.MOST, session)).isPresent();
        assertThat(found("others", other)).isPresent();
    }

    @Test
    default void answers_end_with_their_session() {
        LoginSession session = opened("clerk");
        kept("one", session, NOON);

        ports().work().inTransaction(() -> ports().accounts().sessions().endAll(session.account()));

        assertThat(found("one", session)).isEmpty();
        assertThat(kept("two", session, NOON)).isFalse();
    }

    @Test
    default void old_answers_are_forgotten_the_oldest_first_and_no_more_than_asked() {
        LoginSession session = opened("clerk");
        kept("oldest", session, NOON);
        kept("old", session, NOON.plusSeconds(1));
        kept("young", session, NOON.plusSeconds(2));

        int forgotten = ports().work().inTransaction(() -> ports().answers().forgetBefore(NOON.plusSeconds(2), 1));

        assertThat(forgotten).isEqualTo(1);
        assertThat(found("oldest", session)).isEmpty();
        assertThat(found("old", session)).isPresent();
        assertThat(found("young", session)).isPresent();
    }

    @Test
    default void what_is_too_long_is_no_answer_to_keep() {
        String page = "名".repeat(KeptAnswer.LONGEST / 3 + 1);

        assertThat(KeptAnswer.fits(page)).isFalse();
        assertThatThrownBy(() -> new KeptAnswer("/my", 422, page)).isInstanceOf(IllegalArgumentException.class);
    }
}
