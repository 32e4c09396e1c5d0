package jp.mamis.pkcs11.token;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.hpki.ca.TokenFailure;
import jp.mamis.application.hpki.ca.TokenFailure.Reason;
import jp.mamis.application.kernel.PortFailure;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import org.xipki.pkcs11.wrapper.PKCS11Module;

/** Lets a child process load a module first, with a limit of time. */
record ModuleProbe(Duration limit) {

    /** Slow cards take three seconds to begin. */
    static final ModuleProbe USUAL = new ModuleProbe(Duration.ofSeconds(30));

    /** @throws TokenFailure where the module is missing, or the child did not come through */
    void require(TokenSettings settings) {
        Path module = settings.module();
        if (!Files.isRegularFile(module)) {
            throw new TokenFailure(Reason.MODULE_MISSING, module.toString());
        }
        try {
            Process child = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-XX:+UseSerialGC",
                            "-XX:-CreateCoredumpOnCrash",
                            "-XX:ErrorFile=/dev/null",
                            "-cp",
                            classes(),
                            ProbedModule.class.getName(),
                            module.toString(),
                            settings.parameters())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!child.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                child.destroyForcibly();
                throw new TokenFailure(Reason.MODULE_UNUSABLE, module + " (" + limit.toSeconds() + " s)");
            }
            if (child.exitValue() != 0) {
                throw new TokenFailure(Reason.MODULE_UNUSABLE, module + " (" + child.exitValue() + ")");
            }
        } catch (IOException impossible) {
            throw new TokenFailure(Reason.MODULE_UNUSABLE, module.toString(), impossible);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            throw new TokenFailure(Reason.MODULE_UNUSABLE, module.toString(), hurry);
        }
    }

    /** Wherever a server keeps them: the class path of this process need not name them. */
    private static String classes() {
        return Stream.of(ModuleProbe.class, PKCS11Module.class, logged(), PortFailure.class, KeyAlgorithm.class)
                .map(ModuleProbe::place)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** What the wrapper writes its log with. By name, since nothing of ours knows it. */
    private static Class<?> logged() {
        try {
            return Class.forName("org.slf4j.Logger");
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
