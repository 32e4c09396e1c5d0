package jp.mamis.pkcs11.token;

import java.util.Arrays;
import jp.mamis.application.hpki.ca.Pin;
import jp.mamis.application.hpki.ca.PinState;
import jp.mamis.application.hpki.ca.TokenFailure;
import jp.mamis.application.hpki.ca.TokenFailure.Reason;

/** Logging in with one PIN. Refused once, it is never sent again, and the last try is a person's. */
final class LogIn implements AutoCloseable {

    private final Cryptoki module;
    private final Slots slots;
    private final Pin pin;
    private boolean refused;

    LogIn(Cryptoki module, Slots slots, Pin pin) {
        this.module = module;
        this.slots = slots;
        this.pin = pin;
    }

    /** Its session stays open beside the others: a token logs out whose last session is closed. */
    void to(long slot, boolean lastTry) {
        PinState state = slots.pin(slot);
        if (refused) {
            throw new TokenFailure(Reason.PIN_WRONG, slots.wanted());
        }
        if (state == PinState.LOCKED) {
            throw new TokenFailure(Reason.PIN_LOCKED, slots.wanted());
        }
        if (state == PinState.LAST_TRY && !lastTry) {
            throw new TokenFailure(Reason.PIN_LAST_TRY, slots.wanted());
        }
        char[] characters = pin.characters();
        try {
            long session = module.openSession(slot);
            try {
                module.logIn(session, characters);
            } catch (Returned returned) {
                module.discard(session);
                throw judged(slot, returned);
            }
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    /** Cards go on answering that the PIN is wrong after they have locked it: their flags say the truth. */
    private TokenFailure judged(long slot, Returned returned) {
        TokenFailure failure = returned.failure();
        if (failure.reason() != Reason.PIN_WRONG) {
            return failure;
        }
        refused = true;
        return slots.pin(slot) == PinState.LOCKED
                ? new TokenFailure(Reason.PIN_LOCKED, slots.wanted(), returned)
                : failure;
    }

    /** Wipes the PIN. */
    @Override
    public void close() {
        pin.close();
    }
}
