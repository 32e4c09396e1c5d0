package jp.mamis.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mamis.domain.accounts.Device;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserAgentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36"
                        + " | CHROME | WINDOWS",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 Edg/130.0"
                        + " | EDGE | WINDOWS",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1"
                        + " | SAFARI | IPHONE",
                "Mozilla/5.0 (iPad; CPU OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/130.0 Mobile/15E148 Safari/604.1"
                        + " | CHROME | IPAD",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:131.0) Gecko/20100101 Firefox/131.0 | FIREFOX | MAC",
                "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36"
                        + " | CHROME | ANDROID",
                "curl/8.5.0 | OTHER | OTHER"
            })
    void browser_and_platform_are_read_and_nothing_finer(
            String header, Device.Browser browser, Device.Platform platform) {
        assertThat(UserAgent.read(header)).contains(new Device(browser, platform));
    }

    @Test
    void who_says_nothing_uses_nothing_known() {
        assertThat(UserAgent.read(null)).isEmpty();
        assertThat(UserAgent.read(" ")).isEmpty();
    }
}
