package jp.mamis.persistence.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import org.tukaani.xz.XZInputStream;

/** The server's programs, unpacked once beside the cluster and again when the packed archive has changed. */
record Binaries(Path folder) {

    /** Compressed bytes that differ between any two archives. */
    private static final int BEGINNING = 1 << 16;

    /** @throws EmbeddedPostgresFailure on a kind of processor for which no programs are packed */
    static Binaries unpackedIn(Path folder) throws IOException {
        URL archive = archive();
        String kind = beginning(archive);
        Path marker = folder.resolve("unpacked");
        if (!Files.exists(marker) || !Files.readString(marker).equals(kind)) {
            Files.createDirectories(folder);
            unpack(archive, folder);
            Files.writeString(marker, kind);
        }
        return new Binaries(folder);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static URL archive() {
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String name = processor.equals("aarch64") ? "/postgres-linux-arm_64.txz" : "/postgres-linux-x86_64.txz";
        return Optional.ofNullable(Binaries.class.getResource(name))
                .filter(found -> System.getProperty("os.name").equals("Linux"))
                .orElseThrow(() -> new EmbeddedPostgresFailure("The embedded PostgreSQL runs on Linux (x86-64, arm64)"
                        + " only. Give MAMIS_DATABASE_URL to use another server."));
    }

    // Its length would be cheaper to ask for, but not every class loader knows it: the portal's does not.
    private static String beginning(URL archive) throws IOException {
        CRC32 sum = new CRC32();
        try (InputStream packed = archive.openStream()) {
            sum.update(packed.readNBytes(BEGINNING));
        }
        return Long.toHexString(sum.getValue());
    }

    // tar removes a file before it writes the new one, so a server still running from older programs keeps its own.
    private static void unpack(URL archive, Path folder) throws IOException {
        Process tar = new ProcessBuilder("tar", "-x", "-f", "-", "-C", folder.toString())
                .redirectErrorStream(true)
                .start();
        try (InputStream packed = archive.openStream();
                InputStream unpacked = new XZInputStream(packed);
                OutputStream into = tar.getOutputStream()) {
            unpacked.transferTo(into);
        }
        String said = new String(tar.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (tar.onExit().join().exitValue() != 0) {
            throw new EmbeddedPostgresFailure("Unpacking the embedded PostgreSQL failed: " + said.strip());
        }
    }
}
