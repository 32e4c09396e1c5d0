package jp.mamis.application.memory;

import java.nio.ByteBuffer;
import java.util.UUID;
import jp.mamis.application.accounts.AppKeys;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.AppCode;
import jp.mamis.domain.accounts.AppKey;
import jp.mamis.domain.accounts.TimeStep;

/** Keys and codes that anybody could foresee, for tests only. */
public final class PlainAppKeys implements AppKeys {

    @Override
    public AppKey key(AccountId account, UUID ticket) {
        return new AppKey(ByteBuffer.allocate(20)
                .putLong(ticket.getMostSignificantBits())
                .putLong(ticket.getLeastSignificantBits())
                .putInt(account.hashCode())
                .array());
    }

    @Override
    public AppCode code(AppKey key, TimeStep step) {
        return AppCode.of((ByteBuffer.wrap(key.bytes()).hashCode() * 31 + Long.hashCode(step.number()) * 7919)
                & Integer.MAX_VALUE);
    }
}
