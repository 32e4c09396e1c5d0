package jp.mamis.application.hpki.ca;

import java.time.Duration;
import java.util.Optional;
import jp.mamis.domain.hpki.ca.ClockPolicy;
import jp.mamis.domain.kernel.Outcome;

/** What the clock is compared with (時刻の基準). */
public interface ClockReference {

    /** By how much our clock is ahead of it, less than nothing when behind; empty where nobody knows. */
    Optional<Duration> ahead();

    /** The same, refused where the clock is too far off to sign by; where nobody knows, nothing speaks against signing. */
    default Outcome<Optional<Duration>> judged() {
        return judge(ahead());
    }

    /** @param ahead what {@link #ahead} told */
    static Outcome<Optional<Duration>> judge(Optional<Duration> ahead) {
        return ahead.map(off -> new ClockPolicy().judge(off).map(Optional::of))
                .orElseGet(() -> Outcome.accepted(ahead));
    }
}
