package jp.mamis.pkcs11.token;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import jp.mamis.application.hpki.ca.Pin;
import jp.mamis.application.hpki.ca.TokenFailure;
import jp.mamis.application.hpki.ca.TokenFailure.Reason;

/**
 * Open sessions with a token, and the log-in that they share. What a token lost is opened and logged in to again by
 * {@link #reopen}.
 */
final class Sessions implements AutoCloseable {

    private static final int MOST = 8;
    private static final int SECONDS = 30;

    private final Cryptoki module;
    private final Slots slots;
    private final LogIn logIn;
    private final Semaphore room = new Semaphore(MOST);
    private final Deque<Held> idle = new ArrayDeque<>();
    private long slot;
    private int generation;
    private boolean loggedIn;
    private boolean closed;

    /**
     * A session in use.
     *
     * @param generation of which log-in it is: in another one its number may mean another session
     */
    record Held(long session, int generation) {}

    /** @param pin wiped when these are closed, and also where the log-in fails */
    Sessions(Cryptoki module, Slots slots, Pin pin, boolean lastTry) {
        this.module = module;
        this.slots = slots;
        this.logIn = new LogIn(module, slots, pin);
        try {
            this.slot = slots.find();
            logIn.to(slot, lastTry);
            loggedIn = true;
        } finally {
            if (!loggedIn) {
                logIn.close();
            }
        }
    }

    long slot() {
        synchronized (idle) {
            return slot;
        }
    }

    /** Which log-in this is: what was looked up in an earlier one may mean something else by now. */
    int generation() {
        synchronized (idle) {
            return generation;
        }
    }

    /** Works in a session of its own; one in which something failed is not used again. */
    <T> T in(Function<Held, T> work) {
        enter();
        try {
            Held held = take();
            boolean sound = false;
            try {
                T done = work.apply(held);
                sound = true;
                return done;
            } finally {
                give(held, sound);
            }
        } finally {
            room.release();
        }
    }

    /** Whether the token is in its slot and the log-in holds there; one that was taken away finds nothing. */
    boolean hold() {
        try {
            return slots.isWanted(slot()) && in(held -> module.isLoggedIn(held.session()));
        } catch (Returned gone) {
            return false;
        }
    }

    /** Lets go of all that was opened and begins anew, unless another has done so since {@code seen}. */
    void reopen(int seen) {
        synchronized (idle) {
            requireOpen();
            if (seen != generation && loggedIn) {
                return;
            }
            idle.clear();
            loggedIn = false;
            generation++;
            try {
                closeAll();
                slot = slots.find();
                logIn.to(slot, false);
                loggedIn = true;
            } catch (Returned returned) {
                throw new TokenFailure(Reason.TOKEN_GONE, String.valueOf(returned.getMessage()), returned);
            } catch (TokenFailure failed) {
                throw failed.reason() == Reason.TOKEN_MISSING || failed.reason() == Reason.TOKEN_ERROR
                        ? new TokenFailure(Reason.TOKEN_GONE, failed.what(), failed)
                        : failed;
            }
        }
    }

    private void enter() {
        try {
            if (!room.tryAcquire(SECONDS, TimeUnit.SECONDS)) {
                throw new TokenFailure(Reason.TOKEN_BUSY, slots.wanted());
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            throw new TokenFailure(Reason.TOKEN_BUSY, slots.wanted(), hurry);
        }
    }

    private Held take() {
        synchronized (idle) {
            requireOpen();
            Held one = idle.poll();
            return one == null ? new Held(module.openSession(slot), generation) : one;
        }
    }

    /** Those of an earlier log-in were closed with it. */
    private void give(Held held, boolean sound) {
        synchronized (idle) {
            if (closed || held.generation() != generation) {
                return;
            }
            if (sound) {
                idle.push(held);
            } else {
                module.discard(held.session());
            }
        }
    }

    /** What was closed has no PIN any more, and must not use the log-in of whoever opened the token next. */
    private void requireOpen() {
        if (closed) {
            throw new TokenFailure(Reason.TOKEN_GONE, slots.wanted());
        }
    }

    private void closeAll() {
        try {
            module.closeAllSessions(slot);
        } catch (Returned gone) {
            // What follows tells whether the token is there.
        }
    }

    @Override
    public void close() {
        synchronized (idle) {
            if (!closed) {
                closed = true;
                idle.clear();
                closeAll();
                logIn.close();
            }
        }
    }
}
