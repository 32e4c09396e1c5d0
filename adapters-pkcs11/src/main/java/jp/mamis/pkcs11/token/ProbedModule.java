package jp.mamis.pkcs11.token;

import java.io.IOException;
import org.xipki.pkcs11.wrapper.PKCS11Module;

/**
 * The program of the child process that loads a module before we do: a library without the entry of PKCS #11 takes the
 * whole process with it. Ends with 0 where the module can be used; what it prints is nobody's concern.
 */
final class ProbedModule {

    static final int UNUSABLE = 3;

    private ProbedModule() {}

    public static void main(String... arguments) {
        Runtime.getRuntime().halt(code(arguments[0], arguments[1]));
    }

    private static int code(String path, String parameters) {
        try {
            Cryptoki module = new Cryptoki(PKCS11Module.getInstance(path).getPKCS11Module());
            module.initialize(parameters);
            module.info();
            module.slots();
            module.end();
            return 0;
        } catch (IOException | Returned | UnsatisfiedLinkError unusable) {
            return UNUSABLE;
        }
    }
}
