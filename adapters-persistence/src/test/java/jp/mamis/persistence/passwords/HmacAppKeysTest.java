package jp.mamis.persistence.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import jp.mamis.application.accounts.AppKeys;
import jp.mamis.application.accounts.AppKeysContract;
import jp.mamis.domain.accounts.AppKey;
import jp.mamis.domain.accounts.TimeStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HmacAppKeysTest implements AppKeysContract {

    private static final byte[] KEY_OF_THE_RFC = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private final NodeSecret secret = NodeSecret.ofThisRun();

    @Override
    public AppKeys keys() {
        return new HmacAppKeys(secret);
    }

    /** RFC 6238, appendix B: eight figures, of which an app of six shows the last. */
    @ParameterizedTest
    @CsvSource({
        "59,94287082",
        "1111111109,07081804",
        "1111111111,14050471",
        "1234567890,89005924",
        "2000000000,69279037",
        "20000000000,65353130"
    })
    void the_codes_are_those_of_the_rfc(long second, String code) {
        TimeStep step = TimeStep.at(Instant.ofEpochSecond(second));

        int truncated = HmacAppKeys.truncated(HmacAppKeys.mac(KEY_OF_THE_RFC, step.number()));

        assertThat(String.format("%08d", truncated % 100_000_000)).isEqualTo(code);
        assertThat(keys().code(new AppKey(KEY_OF_THE_RFC), step).figures()).isEqualTo(code.substring(2));
    }

    @Test
    void another_secret_makes_other_keys() {
        AppKeys others = new HmacAppKeys(NodeSecret.ofThisRun());

        assertThat(others.key(CLERK, TICKET).text())
                .isNotEqualTo(keys().key(CLERK, TICKET).text());
        assertThat(new HmacAppKeys(secret).key(CLERK, new UUID(2, 1)).text())
                .isEqualTo(keys().key(CLERK, TICKET).text());
    }
}
