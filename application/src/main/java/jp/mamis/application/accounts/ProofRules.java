package jp.mamis.application.accounts;

import java.time.Duration;
import jp.mamis.domain.accounts.FactorDemand;

/**
 * What an installation asks of those who log in.
 *
 * @param demand of whom a second factor is asked
 * @param fresh  how long a proof counts for what is asked anew, such as granting duties
 */
public record ProofRules(FactorDemand demand, Duration fresh) {

    /** How long a proof counts where nothing else is set. */
    public static final Duration FRESH = Duration.ofMinutes(15);
}
