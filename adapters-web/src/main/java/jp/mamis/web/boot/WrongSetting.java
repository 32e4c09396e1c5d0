package jp.mamis.web.boot;

/** A setting that cannot be used; the message names it, what was given, and what is expected. */
final class WrongSetting extends RuntimeException {

    WrongSetting(String message) {
        super(message);
    }
}
