package jp.mamis.cli.boot;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps what libraries log about their start away from a terminal; warnings still come through. */
final class QuietLog {

    private static final Logger ROOT = Logger.getLogger("");

    private QuietLog() {}

    static void install() {
        ROOT.setLevel(Level.WARNING);
    }
}
