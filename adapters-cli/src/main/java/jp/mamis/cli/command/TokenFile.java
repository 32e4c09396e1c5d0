package jp.mamis.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import jp.mamis.domain.accounts.SessionToken;

/** Where the log-in of the command line is kept: a file only its owner reads, unless {@code MAMIS_TOKEN} is given. */
public final class TokenFile {

    private final Map<String, String> environment;

    public TokenFile(Map<String, String> environment) {
        this.environment = environment;
    }

    /** @throws jp.mamis.domain.kernel.MalformedValue when what is kept is no token */
    public Optional<SessionToken> read() {
        return Optional.ofNullable(environment.get("MAMIS_TOKEN"))
                .filter(text -> !text.isBlank())
                .or(this::kept)
                .map(text -> SessionToken.parse(text.strip()));
    }

    public void keep(SessionToken token) {
        try {
            Files.createDirectories(
                    file().getParent(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.deleteIfExists(file());
            Files.createFile(
                    file(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file(), token.text() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void forget() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> kept() {
        try {
            return Files.exists(file()) ? Optional.of(Files.readString(file())) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        String home = environment.getOrDefault("HOME", System.getProperty("user.home", "."));
        String config = environment.getOrDefault("XDG_CONFIG_HOME", home + "/.config");
        return Path.of(config, "mamis", "token").toAbsolutePath();
    }
}
