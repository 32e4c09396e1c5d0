package jp.mamis.pkcs11.token;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.mamis.application.hpki.ca.TokenFailure;
import jp.mamis.application.hpki.ca.TokenFailure.Reason;
import org.xipki.pkcs11.wrapper.PKCS11Module;

/** A module in this process. A process has one owner of a module at a time, who ends it. */
final class LoadedModule implements AutoCloseable {

    private static final Set<Path> OWNED = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final Cryptoki cryptoki;

    private LoadedModule(Path path, Cryptoki cryptoki) {
        this.path = path;
        this.cryptoki = cryptoki;
    }

    static LoadedModule load(TokenSettings settings, ModuleProbe probe) {
        Path path = settings.module().toAbsolutePath().normalize();
        if (!OWNED.add(path)) {
            throw new TokenFailure(Reason.MODULE_IN_USE, path.toString());
        }
        boolean loaded = false;
        try {
            probe.require(settings);
            ModuleLog.install();
            Cryptoki cryptoki =
                    new Cryptoki(PKCS11Module.getInstance(path.toString()).getPKCS11Module());
            cryptoki.initialize(settings.parameters());
            loaded = true;
            return new LoadedModule(path, cryptoki);
        } catch (IOException unloadable) {
            throw new TokenFailure(Reason.MODULE_UNUSABLE, path.toString(), unloadable);
        } catch (Returned returned) {
            throw returned.failure();
        } finally {
            if (!loaded) {
                OWNED.remove(path);
            }
        }
    }

    Cryptoki cryptoki() {
        return cryptoki;
    }

    @Override
    public void close() {
        if (OWNED.remove(path)) {
            try {
                cryptoki.end();
            } catch (Returned alreadyEnded) {
                throw alreadyEnded.failure();
            }
        }
    }
}
