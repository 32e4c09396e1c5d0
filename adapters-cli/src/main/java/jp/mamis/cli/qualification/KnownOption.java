package jp.mamis.cli.qualification;

import java.time.Instant;
import java.util.Optional;
import jp.mamis.domain.calendar.JapaneseMoment;
import picocli.CommandLine.Option;

/** As known when. */
public final class KnownOption {

    @Option(
            names = "--as-known",
            paramLabel = "MOMENT",
            description = "by what was recorded up to then, such as 2026-04-01T09:30; now when not given")
    private String known = "";

    Optional<Instant> moment() {
        return Optional.of(known).filter(moment -> !moment.isBlank()).map(JapaneseMoment::parse);
    }
}
