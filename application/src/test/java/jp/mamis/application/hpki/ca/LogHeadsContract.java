package jp.mamis.application.hpki.ca;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import jp.mamis.application.kernel.UnitOfWork;
import org.junit.jupiter.api.Test;

/** What the store remembers of logs. */
public interface LogHeadsContract {

    LogHead FIRST = new LogHead("a".repeat(64), 70, "1".repeat(64));
    LogHead SECOND = new LogHead("a".repeat(64), 140, "2".repeat(64));

    record Stored(UnitOfWork work, LogHeads heads) {

        <T> T in(Supplier<T> act) {
            return work.inTransaction(act);
        }
    }

    /** Empty stores. */
    Stored stored();

    @Test
    default void it_goes_forward_and_back_only_when_told() {
        Stored stored = stored();
        assertThat(stored.<Boolean>in(stored.heads()::any)).isFalse();

        assertThat(after(stored, () -> stored.heads().advance(SECOND))).isEqualTo(SECOND);
        assertThat(after(stored, () -> stored.heads().advance(FIRST))).isEqualTo(SECOND);
        assertThat(after(stored, () -> stored.heads().reset(FIRST))).isEqualTo(FIRST);
        assertThat(after(stored, () -> stored.heads().advance(SECOND))).isEqualTo(SECOND);

        assertThat(stored.<Boolean>in(stored.heads()::any)).isTrue();
        assertThat(stored.in(() -> stored.heads().find("b".repeat(64)))).isEmpty();
    }

    private static LogHead after(Stored stored, Runnable act) {
        stored.in(() -> {
            act.run();
            return act;
        });
        return stored.in(() -> stored.heads().find(FIRST.log())).orElseThrow();
    }
}
