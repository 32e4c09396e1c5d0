package jp.mamis.web.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What is in a packed file, read by its directory as spreadsheet programs do. */
public final class Unzipped {

    private static final Pattern NUMBERED = Pattern.compile("&#x([0-9a-fA-F]+);");

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
            return decoded(parts.toString());
        } finally {
            Files.delete(kept);
        }
    }

    /** Characters that XML writes by number, as they are read; half of one is none. */
    private static String decoded(String xml) {
        return NUMBERED.matcher(xml).replaceAll(found -> {
            int character = Integer.parseInt(found.group(1), 16);
            if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
                throw new AssertionError("half a character: " + found.group());
            }
            return Matcher.quoteReplacement(Character.toString(character));
        });
    }
}
