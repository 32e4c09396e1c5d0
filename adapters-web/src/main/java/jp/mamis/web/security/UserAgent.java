package jp.mamis.web.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.mamis.domain.accounts.Device;
import jp.mamis.domain.accounts.Device.Browser;
import jp.mamis.domain.accounts.Device.Platform;
import org.jspecify.annotations.Nullable;

/** Reads out of the header {@code User-Agent} what its sender can know a device again by. */
final class UserAgent {

    /** By what browsers call themselves, which take the names of older ones along. */
    private static final Map<String, Browser> BROWSERS = new LinkedHashMap<>();

    private static final Map<String, Platform> PLATFORMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("Edg/", Browser.EDGE);
        BROWSERS.put("EdgA/", Browser.EDGE);
        BROWSERS.put("EdgiOS/", Browser.EDGE);
        BROWSERS.put("FxiOS/", Browser.FIREFOX);
        BROWSERS.put("Firefox/", Browser.FIREFOX);
        BROWSERS.put("OPR/", Browser.OTHER);
        BROWSERS.put("CriOS/", Browser.CHROME);
        BROWSERS.put("Chrome/", Browser.CHROME);
        BROWSERS.put("Safari/", Browser.SAFARI);
        PLATFORMS.put("iPhone", Platform.IPHONE);
        PLATFORMS.put("iPad", Platform.IPAD);
        PLATFORMS.put("Android", Platform.ANDROID);
        PLATFORMS.put("Windows", Platform.WINDOWS);
        PLATFORMS.put("Macintosh", Platform.MAC);
        PLATFORMS.put("CrOS", Platform.CHROME_OS);
        PLATFORMS.put("Linux", Platform.LINUX);
    }

    private UserAgent() {}

    /** Empty where nothing was said. */
    static Optional<Device> read(@Nullable String header) {
        return Optional.ofNullable(header)
                .filter(said -> !said.isBlank())
                .map(said -> new Device(
                        first(BROWSERS, said).orElse(Browser.OTHER),
                        first(PLATFORMS, said).orElse(Platform.OTHER)));
    }

    private static <T> Optional<T> first(Map<String, T> names, String said) {
        return names.entrySet().stream()
                .filter(name -> said.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
