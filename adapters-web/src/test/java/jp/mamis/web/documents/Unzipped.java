package jp.mamis.web.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What is in a packed file, read by its directory as spreadsheet programs do. */
public final class Unzipped {

    private Unzipped() {}

    /** All its parts, one after the other, as text. */
    public static String text(byte[] file) throws IOException {
        Path kept = Files.createTempFile("packed", ".zip");
        try {
            Files.write(kept, file);
            StringBuilder parts = new StringBuilder();
            try (ZipFile zip = new ZipFile(kept.toFile())) {
                Enumeration<? extends ZipEntry> entries = zip.entries();
                while (entries.hasMoreElements()) {
                    parts.append(new String(
                            zip.getInputStream(entries.nextElement()).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return parts.toString();
        } finally {
            Files.delete(kept);
        }
    }
}
