package jp.mamis.domain.accounts;

/**
 * What a session is used with (端末), no finer than its holder needs to know it again: no version, no model, no address.
 */
public record Device(Browser browser, Platform platform) {

    /** The program in which pages are read. */
    public enum Browser {
        CHROME,
        EDGE,
        FIREFOX,
        SAFARI,
        OTHER
    }

    /** What it runs on. */
    public enum Platform {
        WINDOWS,
        MAC,
        IPHONE,
        IPAD,
        ANDROID,
        CHROME_OS,
        LINUX,
        OTHER
    }
}
