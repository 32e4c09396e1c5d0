package jp.mamis.domain.tray;

import java.time.Instant;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.kernel.Version;

/** A dispatch that was brought (送付済み). */
public record SentDispatch(Tidings tidings, Version version, Way way, AccountId by, Instant at)
        implements SettledDispatch {

    @Override
    public State state() {
        return State.SENT;
    }
}
