package jp.mamis.pkcs11.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** How long somebody is listened to at the door: a socket of this kind has no limit of its own, so it is closed. */
final class Patience {

    private enum State {
        LISTENING,
        HEARD,
        RAN_OUT
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.LISTENING);

    private Patience() {}

    /** Begins now. */
    static Patience with(SocketChannel speaking, Duration longest) {
        Patience patience = new Patience();
        CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> patience.end(speaking));
        return patience;
    }

    private void end(SocketChannel speaking) {
        if (state.compareAndSet(State.LISTENING, State.RAN_OUT)) {
            try {
                speaking.close();
            } catch (IOException stubborn) {
                throw new UncheckedIOException(stubborn);
            }
        }
    }

    /** All was said: from here on there is no limit. */
    void heard() {
        state.compareAndSet(State.LISTENING, State.HEARD);
    }

    boolean ranOut() {
        return state.get() == State.RAN_OUT;
    }
}
