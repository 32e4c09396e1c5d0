package jp.mamis.domain.attachments;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import jp.mamis.domain.settings.FileType;

/** What a file claims to be by its first bytes (先頭バイトによる判別). */
public final class FileSignature {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BOX = "ftyp".getBytes(StandardCharsets.US_ASCII);
    private static final Set<String> HEIC = Set.of("heic", "heix", "hevc", "heim", "heis", "mif1", "msf1", "avif");
    private static final int BOX_AT = 4;
    private static final int BRAND_AT = 8;
    private static final int BRAND = 4;

    private FileSignature() {}

    /** Empty for whatever is not taken. */
    public static Optional<FileType> of(byte[] content) {
        if (begins(content, 0, PDF)) {
            return Optional.of(FileType.PDF);
        }
        if (begins(content, 0, JPEG)) {
            return Optional.of(FileType.JPEG);
        }
        return begins(content, 0, PNG) ? Optional.of(FileType.PNG) : Optional.empty();
    }

    /** Whether it is a picture as iPhones keep it. */
    public static boolean isHeic(byte[] content) {
        return begins(content, BOX_AT, BOX)
                && content.length >= BRAND_AT + BRAND
                && HEIC.contains(new String(content, BRAND_AT, BRAND, StandardCharsets.US_ASCII));
    }

    static boolean begins(byte[] content, int at, byte[] sign) {
        if (at < 0 || content.length - at < sign.length) {
            return false;
        }
        for (int i = 0; i < sign.length; i++) {
            if (content[at + i] != sign[i]) {
                return false;
            }
        }
        return true;
    }
}
