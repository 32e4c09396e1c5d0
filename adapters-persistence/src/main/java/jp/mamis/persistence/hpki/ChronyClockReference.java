package jp.mamis.persistence.hpki;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mamis.application.hpki.ca.ClockReference;

/**
 * What the machine's own chrony says of the clock. Machines without it, or whose chrony has no server yet, know nothing.
 */
public final class ChronyClockReference implements ClockReference {

    private static final List<String> TRACKING = List.of("chronyc", "-n", "-c", "tracking");
    private static final int SECONDS = 2;
    /** Reference, its address, stratum, its time; then by how many seconds the clock is fast. */
    private static final Pattern ANSWER = Pattern.compile(
            "([0-9A-F]{8}),[^,]*,([0-9]{1,2}),[^,]*,(-?[0-9]{1,8}(?:\\.[0-9]{1,12})?),.*", Pattern.DOTALL);

    private static final int UNSYNCHRONISED = 16;

    private final List<String> command;

    public ChronyClockReference() {
        this(TRACKING);
    }

    ChronyClockReference(List<String> command) {
        this.command = List.copyOf(command);
    }

    @Override
    public Optional<Duration> ahead() {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            return read(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException notThere) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<Duration> read(String answer) {
        Matcher parts = ANSWER.matcher(answer);
        boolean known = parts.matches() && !isUnsynchronised(parts.group(1), Integer.parseInt(parts.group(2)));
        return known
                ? Optional.of(Duration.ofNanos(new BigDecimal(parts.group(3))
                        .movePointRight(9)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact()))
                : Optional.empty();
    }

    private static boolean isUnsynchronised(String reference, int stratum) {
        return stratum == 0 || stratum >= UNSYNCHRONISED || reference.equals("00000000");
    }
}
