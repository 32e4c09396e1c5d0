package jp.mamis.application.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.accounts.LogInFailures;
import jp.mamis.domain.accounts.LoginId;
import org.junit.jupiter.api.Test;

/** What every count of failed log-ins promises. */
public interface LogInAttemptsContract {

    Instant NOON = Instant.parse("2026-04-01T03:00:00Z");
    LoginId CLERK = new LoginId("clerk");

    UnitOfWork work();

    LogInAttempts attempts();

    private LogInFailures failAt(LoginId id, Instant at) {
        return work().inTransaction(() -> {
            LogInFailures next = attempts().claim(id).oneMore(at);
            attempts().keep(id, next, at);
            return next;
        });
    }

    private LogInFailures known(LoginId id) {
        return work().inTransaction(() -> attempts().claim(id));
    }

    @Test
    default void nothing_is_known_at_first() {
        assertThat(known(CLERK)).isEqualTo(LogInFailures.NONE);
        assertThat(known(CLERK)).isEqualTo(LogInFailures.NONE);
    }

    @Test
    default void failures_are_kept_by_login_id() {
        failAt(CLERK, NOON);
        failAt(CLERK, NOON);

        assertThat(known(CLERK)).isEqualTo(new LogInFailures(2, Optional.empty()));
        assertThat(known(new LoginId("another"))).isEqualTo(LogInFailures.NONE);
    }

    @Test
    default void a_lock_is_kept_to_the_microsecond() {
        Instant until = Instant.parse("2026-04-01T03:15:00.123456Z");

        work().inTransaction(() -> {
            attempts().claim(CLERK);
            attempts().keep(CLERK, new LogInFailures(0, Optional.of(until)), NOON);
            return until;
        });

        assertThat(known(CLERK)).isEqualTo(new LogInFailures(0, Optional.of(until)));
    }

    @Test
    default void none_forgets() {
        failAt(CLERK, NOON);

        work().inTransaction(() -> {
            attempts().claim(CLERK);
            attempts().keep(CLERK, LogInFailures.NONE, NOON);
            return CLERK;
        });

        assertThat(known(CLERK)).isEqualTo(LogInFailures.NONE);
    }

    @Test
    default void old_failures_are_forgotten_and_recent_ones_kept() {
        failAt(CLERK, NOON.minusSeconds(1));
        failAt(new LoginId("recent"), NOON);

        int forgotten = work().inTransaction(() -> attempts().forgetBefore(NOON, 10));

        assertThat(forgotten).isEqualTo(1);
        assertThat(known(new LoginId("recent")).inARow()).isEqualTo(1);
    }

    @Test
    default void the_oldest_failures_are_forgotten_first_and_no_more_than_asked() {
        failAt(CLERK, NOON.minusSeconds(1));
        failAt(new LoginId("older"), NOON.minusSeconds(2));

        int forgotten = work().inTransaction(() -> attempts().forgetBefore(NOON, 1));

        assertThat(forgotten).isEqualTo(1);
        assertThat(known(CLERK).inARow()).isEqualTo(1);
    }

    @Test
    default void attempts_at_the_same_time_are_all_counted() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<LogInFailures> fail = () -> failAt(CLERK, NOON);
            List<Future<LogInFailures>> running =
                    threads.invokeAll(Stream.generate(() -> fail).limit(4).toList());
            for (Future<LogInFailures> one : running) {
                assertThat(one.get()).isNotNull();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(known(CLERK).inARow()).isEqualTo(4);
    }
}
