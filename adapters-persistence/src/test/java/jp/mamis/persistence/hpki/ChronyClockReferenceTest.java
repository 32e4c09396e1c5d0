package jp.mamis.persistence.hpki;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import jp.mamis.application.hpki.ca.ClockReference;
import jp.mamis.application.hpki.ca.ClockReferenceContract;
import org.junit.jupiter.api.Test;

/** Over answers in the shape of chrony 4. */
class ChronyClockReferenceTest implements ClockReferenceContract {

    private static final String ANSWER =
            "%s,192.0.2.1,%d,1795399200.123456789,%s,0.000001,0.00002,-1.5,0.0,0.1,0.01,0.001,64.2,Normal";

    @Override
    public ClockReference ahead(Duration off) {
        return saying(String.format(
                ANSWER, "C0000201", 3, BigDecimal.valueOf(off.toNanos(), 9).toPlainString()));
    }

    @Override
    public ClockReference unknown() {
        return new ChronyClockReference(List.of("/nowhere/chronyc"));
    }

    @Test
    void a_chrony_without_a_server_and_other_words_say_nothing() {
        assertThat(saying(String.format(ANSWER, "00000000", 0, "0.000000000")).ahead())
                .isEmpty();
        assertThat(saying("506 Cannot talk to daemon").ahead()).isEmpty();
        assertThat(saying("").ahead()).isEmpty();
    }

    @Test
    void one_that_does_not_answer_is_not_waited_for() {
        assertThat(new ChronyClockReference(List.of("sleep", "60")).ahead()).isEmpty();
    }

    private static ClockReference saying(String words) {
        return new ChronyClockReference(List.of("printf", "%s", words));
    }
}
