package jp.mamis.cli.command;

import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.kernel.Version;

/** The version that somebody decides on, as {@code --seen} names it. */
public final class Seen {

    private Seen() {}

    /** @throws MalformedValue of kind {@code version} for a number no version bears */
    public static Version version(long given) {
        if (given < 0) {
            throw new MalformedValue("version", Long.toString(given));
        }
        return new Version(given);
    }
}
