package jp.mamis.application.accounts;

import java.net.URI;
import java.time.Duration;
import jp.mamis.domain.accounts.FactorDemand;

/**
 * What an installation asks of those who log in.
 *
 * @param demand of whom a second factor is asked
 * @param fresh  how long a proof counts for what is asked anew, such as granting duties
 * @param portal where people prove themselves in a browser
 */
public record ProofRules(FactorDemand demand, Duration fresh, URI portal) {

    /** How long a proof counts where nothing else is set. */
    public static final Duration FRESH = Duration.ofMinutes(15);
}
