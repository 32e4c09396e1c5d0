package jp.mamis.domain.tray;

import java.time.Instant;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.kernel.Version;

/** A dispatch that is needed no longer (送付不要). */
public record UnneededDispatch(Tidings tidings, Version version, DropReason reason, AccountId by, Instant at)
        implements SettledDispatch {

    @Override
    public State state() {
        return State.NO_LONGER_NEEDED;
    }
}
