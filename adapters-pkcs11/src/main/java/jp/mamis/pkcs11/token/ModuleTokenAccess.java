package jp.mamis.pkcs11.token;

import jp.mamis.application.hpki.ca.Pin;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.hpki.ca.TokenAccess;
import jp.mamis.application.hpki.ca.TokenReport;

/** A token behind a module, found and not opened yet. */
public final class ModuleTokenAccess implements TokenAccess {

    private final LoadedModule module;
    private final Slots slots;

    private ModuleTokenAccess(LoadedModule module, Slots slots) {
        this.module = module;
        this.slots = slots;
    }

    /** Probes and loads the module and finds the token; of a module there is one at a time in a process. */
    public static ModuleTokenAccess reach(TokenSettings settings) {
        return reach(settings, ModuleProbe.USUAL);
    }

    static ModuleTokenAccess reach(TokenSettings settings, ModuleProbe probe) {
        LoadedModule module = LoadedModule.load(settings, probe);
        boolean found = false;
        try {
            Slots slots = new Slots(module.cryptoki(), settings.token());
            slots.find();
            found = true;
            return new ModuleTokenAccess(module, slots);
        } catch (Returned returned) {
            throw returned.failure();
        } finally {
            if (!found) {
                module.close();
            }
        }
    }

    @Override
    public TokenReport report() {
        try {
            return slots.report(slots.find());
        } catch (Returned returned) {
            throw returned.failure();
        }
    }

    @Override
    public Token logIn(Pin pin, boolean lastTry) {
        try {
            return new ModuleToken(
                    module.cryptoki(), slots, new Sessions(module.cryptoki(), slots, pin.copy(), lastTry));
        } catch (Returned returned) {
            throw returned.failure();
        }
    }

    @Override
    public void close() {
        module.close();
    }
}
