package jp.mamis.domain.tray;

import java.time.Instant;
import java.time.LocalDate;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.kernel.Version;

/** A dispatch that nobody has brought yet (送付待ち). */
public record WaitingDispatch(Tidings tidings, Version version) implements Dispatch {

    /** The doctor was told. */
    public SentDispatch sent(Way way, AccountId by, Instant at) {
        return new SentDispatch(tidings, version, way, by, at);
    }

    /** The doctor need not be told any more. */
    public UnneededDispatch dropped(DropReason reason, AccountId by, Instant at) {
        return new UnneededDispatch(tidings, version, reason, by, at);
    }

    @Override
    public State state() {
        return State.WAITING;
    }

    @Override
    public boolean isOpenOn(LocalDate today) {
        return true;
    }
}
