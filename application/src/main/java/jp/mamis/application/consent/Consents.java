package jp.mamis.application.consent;

import java.util.List;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.consent.Consent;
import jp.mamis.domain.consent.Edition;

/** Who agreed to what and when. Nothing is ever taken back. */
public interface Consents {

    /** How many accounts agreed to a version. */
    record Tally(Edition edition, long accounts) {}

    /** What the holder of {@code account} agreed to, oldest first. */
    List<Consent> of(AccountId account);

    /** Keeps a consent; who agreed to the same version before has agreed then. */
    void keep(Consent consent);

    /** Every version that somebody agreed to, in the order of kinds and numbers. */
    List<Tally> tally();
}
