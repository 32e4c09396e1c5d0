package jp.mamis.application.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.ResetLink;
import jp.mamis.domain.accounts.TokenDigest;

/** The links that were sent to set passwords. */
public interface ResetLinks {

    void add(ResetLink link);

    /** The link with {@code digest}, whether or not it still counts. */
    Optional<ResetLink> find(TokenDigest digest);

    /** Every link of {@code account}, held for the running transaction: others who ask for them wait until it ends. */
    List<ResetLink> claim(AccountId account);

    /** Ends every link of {@code account} that was not used. */
    void endAll(AccountId account, Instant at);

    /**
     * Forgets links that expired before {@code before}, the oldest {@code most} of them, passing over those that another
     * transaction holds; answers how many.
     */
    int forgetBefore(Instant before, int most);
}
