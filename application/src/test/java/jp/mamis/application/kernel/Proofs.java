package jp.mamis.application.kernel;

import java.time.Instant;
import jp.mamis.domain.accounts.Proof;

/** Proofs of who is there, for callers made without a log-in. */
public final class Proofs {

    /** Fresh whatever the clock says. */
    public static final Proof FRESH = new Proof(Proof.Degree.FACTOR, Instant.parse("9999-01-01T00:00:00Z"));

    private Proofs() {}
}
