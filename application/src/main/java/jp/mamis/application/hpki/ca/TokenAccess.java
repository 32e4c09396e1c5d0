package jp.mamis.application.hpki.ca;

/** A token that was found and that nobody has opened yet. What it tells by itself is read before a PIN is asked for. */
public interface TokenAccess extends AutoCloseable {

    /** As the token tells now. */
    TokenReport report();

    /**
     * Opens it; one at a time has it open. A wrong PIN is never tried twice.
     *
     * @param pin remains the caller's to wipe
     * @param lastTry whether a person has said that the last try may be spent
     * @throws TokenFailure also where the token's own flags say that there is no try left
     */
    Token logIn(Pin pin, boolean lastTry);

    /** Lets the token go, with all that was opened over it. */
    @Override
    void close();
}
