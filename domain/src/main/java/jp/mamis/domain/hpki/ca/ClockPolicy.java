package jp.mamis.domain.hpki.ca;

import java.time.Duration;
import java.util.Map;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;

/** Whether an authority may sign by this clock. */
@Basis(
        document = "our choice",
        article = "clock",
        rule = "Nothing is signed while the clock is off its reference by more than a second.",
        note = "Where there is no reference, the journal says so.")
public final class ClockPolicy {

    private static final Duration MOST = Duration.ofSeconds(1);

    /** @param ahead by how much the clock is ahead of its reference, less than nothing when behind */
    public Outcome<Duration> judge(Duration ahead) {
        return ahead.abs().compareTo(MOST) > 0
                ? Outcome.refused(Refusal.of(IssuingRefusal.CLOCK_OFF, Map.of("off", ahead.toMillis() + " ms")))
                : Outcome.accepted(ahead);
    }
}
