package jp.mamis.web.boot;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import jp.mamis.application.kernel.RequestInHand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

    private final LogRecord told = new LogRecord(Level.WARNING, "slow {0}");

    @AfterEach
    void end() {
        RequestInHand.end();
    }

    private JsonObject line() {
        String text = new JsonLines().format(told);
        assertThat(text).endsWith("\n");
        assertThat(text.strip()).doesNotContain("\n");
        return Json.createReader(new StringReader(text)).readObject();
    }

    @Test
    void a_line_says_when_what_was_told_by_whom_during_which_request() {
        told.setParameters(new Object[] {"one\n\"two\""});
        told.setLoggerName("jp.mamis.web.Some");
        told.setInstant(Instant.parse("2026-03-31T14:59:59.999Z"));
        RequestInHand.begin("0123456789abcdef");

        JsonObject line = line();

        assertThat(line.getString("time")).isEqualTo("2026-03-31T14:59:59.999Z");
        assertThat(line.getString("level")).isEqualTo("WARNING");
        assertThat(line.getString("logger")).isEqualTo("jp.mamis.web.Some");
        assertThat(line.getString("request")).isEqualTo("0123456789abcdef");
        assertThat(line.getString("message")).isEqualTo("slow one\n\"two\"");
    }

    @Test
    void a_failure_is_told_by_its_classes_and_never_by_what_it_quotes() {
        told.setThrown(new IllegalStateException(
                "Key (licence)=(660001)", new IllegalArgumentException("見本 太郎 somebody@mail.example")));

        JsonObject line = line();

        assertThat(line.getString("exception")).isEqualTo("java.lang.IllegalStateException");
        assertThat(line.getString("cause")).isEqualTo("java.lang.IllegalArgumentException");
        assertThat(line.getJsonArray("at").getString(0)).contains("JsonLinesTest");
        assertThat(line.toString()).doesNotContain("660001", "見本", "somebody@");
    }

    @Test
    void outside_a_request_there_is_none() {
        assertThat(line().getString("request")).isEqualTo(RequestInHand.NONE);
    }
}
