package jp.mamis.pkcs11.token;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import jp.mamis.application.hpki.ca.Pin;
import jp.mamis.application.hpki.ca.PinState;
import jp.mamis.application.hpki.ca.TokenFailure;
import jp.mamis.application.hpki.ca.TokenFailure.Reason;

/**
 * Open sessions with a token, and the log-in that they share. What a token lost is opened and logged in to again by
 * {@link #reopen}; a PIN that was refused once is never sent again, and the last try is a person's.
 */
final class Sessions implements AutoCloseable {

    private static final int MOST = 8;
    private static final int SECONDS = 30;

    private final Cryptoki module;
    private final Slots slots;
    private final Pin pin;
    private final Semaphore room = new Semaphore(MOST);
    private final Deque<Long> idle = new ArrayDeque<>();
    private long slot;
    private int generation;
    private boolean refused;

    Sessions(Cryptoki module, Slots slots, Pin pin, boolean lastTry) {
        this.module = module;
        this.slots = slots;
        this.pin = pin;
        this.slot = slots.find();
        logIn(lastTry);
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
    <T> T in(LongFunction<T> work) {
        enter();
        try {
            int begun = generation();
            long session = take();
            T done;
            try {
                done = work.apply(session);
            } catch (Returned failed) {
                discard(session);
                throw failed;
            }
            give(session, begun);
            return done;
        } finally {
            room.release();
        }
    }

    /** Lets go of all that was opened and begins anew, unless another has done so since {@code seen}. */
    void reopen(int seen) {
        synchronized (idle) {
            if (seen != generation) {
                return;
            }
            idle.clear();
            try {
                closeAll();
                slot = slots.find();
                logIn(false);
            } catch (Returned returned) {
                throw new TokenFailure(Reason.TOKEN_GONE, String.valueOf(returned.getMessage()), returned);
            } catch (TokenFailure failed) {
                throw failed.reason() == Reason.TOKEN_MISSING || failed.reason() == Reason.TOKEN_ERROR
                        ? new TokenFailure(Reason.TOKEN_GONE, failed.what(), failed)
                        : failed;
            }
        }
    }

    /** Its session stays open beside the others: a token logs out whose last session is closed. */
    private void logIn(boolean lastTry) {
        PinState state = slots.pin(slot);
        String label = slots.wanted();
        if (refused) {
            throw new TokenFailure(Reason.PIN_WRONG, label);
        }
        if (state == PinState.LOCKED) {
            throw new TokenFailure(Reason.PIN_LOCKED, label);
        }
        if (state == PinState.LAST_TRY && !lastTry) {
            throw new TokenFailure(Reason.PIN_LAST_TRY, label);
        }
        char[] characters = pin.characters();
        try {
            long session = module.openSession(slot);
            try {
                module.logIn(session, characters);
            } catch (Returned returned) {
                judge(session, returned);
            }
            generation++;
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    /** Cards go on answering that the PIN is wrong after they have locked it: their flags say the truth. */
    private void judge(long session, Returned returned) {
        if (returned.code() == Returned.ALREADY_LOGGED_IN) {
            return;
        }
        TokenFailure failure = returned.failure();
        if (failure.reason() == Reason.PIN_WRONG) {
            refused = true;
            if (slots.pin(slot) == PinState.LOCKED) {
                failure = new TokenFailure(Reason.PIN_LOCKED, slots.wanted(), returned);
            }
        }
        discard(session);
        throw failure;
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

    private long take() {
        synchronized (idle) {
            Long one = idle.poll();
            return one == null ? module.openSession(slot) : one;
        }
    }

    private void give(long session, int begun) {
        synchronized (idle) {
            if (begun == generation) {
                idle.push(session);
                return;
            }
        }
        discard(session);
    }

    private void discard(long session) {
        try {
            module.closeSession(session);
        } catch (Returned gone) {
            // It was lost with what made it fail, which is told already.
        }
    }

    private void closeAll() {
        try {
            module.closeAllSessions(slot);
        } catch (Returned gone) {
            // As above: what follows tells whether the token is there.
        }
    }

    @Override
    public void close() {
        synchronized (idle) {
            idle.clear();
            closeAll();
            pin.close();
        }
    }
}
