package jp.mamis.pkcs11.token;

import org.xipki.pkcs11.wrapper.Logger;
import org.xipki.pkcs11.wrapper.StaticLogger;

/** The wrapper prints to standard output unless it is given a log. Warnings are kept, without what they are about. */
final class ModuleLog implements Logger {

    private static final System.Logger LOG = System.getLogger(ModuleLog.class.getName());

    private ModuleLog() {}

    static void install() {
        StaticLogger.setLogger(new ModuleLog());
    }

    @Override
    public void error(String format, Object... arguments) {
        LOG.log(System.Logger.Level.WARNING, format);
    }

    @Override
    public void warn(String format, Object... arguments) {
        LOG.log(System.Logger.Level.WARNING, format);
    }

    @Override
    public void info(String format, Object... arguments) {
        // Paths and handles help nobody.
    }

    @Override
    public void debug(String format, Object... arguments) {
        // As above.
    }

    @Override
    public void trace(String format, Object... arguments) {
        // As above.
    }

    @Override
    public boolean isWarnEnabled() {
        return true;
    }

    @Override
    public boolean isInfoEnabled() {
        return false;
    }

    @Override
    public boolean isDebugEnabled() {
        return false;
    }

    @Override
    public boolean isTraceEnabled() {
        return false;
    }
}
