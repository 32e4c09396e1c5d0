package jp.mamis.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import jp.mamis.application.accounts.HashingBusy;
import jp.mamis.application.kernel.StoreUnavailable;
import jp.mamis.cli.output.Words;
import org.junit.jupiter.api.Test;

class EndingsTest {

    private final StringWriter said = new StringWriter();
    private final Endings endings = new Endings(new PrintWriter(said), Words.in("en"));

    @Test
    void too_many_log_ins_at_once_are_not_told_as_a_database_that_is_away() {
        ExitCode code = endings.of(new HashingBusy());

        assertThat(code).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(said).hasToString("too many passwords are being checked at once; try again in a moment\n");
    }

    @Test
    void a_database_that_is_away_is_named() {
        ExitCode code = endings.of(new StoreUnavailable("x", new IllegalStateException("secret")));

        assertThat(code).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(said).hasToString("the database does not answer; try again later\n");
    }
}
