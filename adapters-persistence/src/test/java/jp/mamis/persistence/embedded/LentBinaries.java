package jp.mamis.persistence.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The server's programs, unpacked once for all tests that want a data folder of their own: unpacking takes seconds. */
final class LentBinaries {

    private static final Path UNPACKED = Path.of("target", "test-programs");

    private LentBinaries() {}

    /** Makes the programs appear in a data folder; they must not be changed there. */
    static void in(Path folder) throws IOException {
        Files.createSymbolicLink(folder.resolve("binaries"), unpacked());
    }

    /** Puts a copy into a data folder, to be changed at will. */
    static void copiedTo(Path folder) throws IOException {
        Process copy = new ProcessBuilder(
                        "cp",
                        "-r",
                        unpacked().toString(),
                        folder.resolve("binaries").toString())
                .inheritIO()
                .start();
        if (copy.onExit().join().exitValue() != 0) {
            throw new IOException("the programs could not be copied to " + folder);
        }
    }

    /** Locked until the file is closed, because the tests of this module run in two processes. */
    private static synchronized Path unpacked() throws IOException {
        Files.createDirectories(UNPACKED);
        try (FileChannel file = FileChannel.open(
                UNPACKED.resolveSibling("test-programs.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.lock();
            return Binaries.unpackedIn(UNPACKED).folder().toAbsolutePath();
        }
    }
}
