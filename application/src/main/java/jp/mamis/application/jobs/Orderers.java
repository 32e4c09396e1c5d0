package jp.mamis.application.jobs;

import java.time.Instant;
import java.util.Optional;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.domain.accounts.AccountId;

/** Who those are today who ordered jobs. */
public interface Orderers {

    /** The holder of an account with the duties in force at {@code now}; empty for one that opens to nobody. */
    Optional<Caller> at(Instant now, AccountId account, Channel channel, String request);
}
