package jp.mamis.web.input;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;
import jp.mamis.web.problem.InputFault;
import jp.mamis.web.problem.MalformedInput;

/**
 * The cursor of a list as a program sees it: opaque, fit for a URL, with a check that finds a cut or mistyped one. It is no
 * secret and proves nothing: what it says is a place in an order, and scope is asked anew with every part.
 */
public final class Cursors {

    private static final int CHECK = 8;
    private static final int LONGEST = 1_000;

    private Cursors() {}

    public static String shown(String place) {
        byte[] bytes = (check(place) + place).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * The place a cursor stands for.
     *
     * @throws MalformedInput when the text is not a cursor this system gave out
     */
    public static String read(String field, String cursor) {
        return place(cursor).orElseThrow(() -> new MalformedInput(InputFault.malformed(field, "cursor", cursor)));
    }

    private static Optional<String> place(String cursor) {
        if (cursor.length() > LONGEST || !cursor.matches("[A-Za-z0-9_-]+")) {
            return Optional.empty();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return Optional.of(text)
                    .filter(whole -> whole.length() > CHECK)
                    .filter(whole -> whole.startsWith(check(whole.substring(CHECK))))
                    .map(whole -> whole.substring(CHECK))
                    .filter(place -> place.indexOf(0) < 0);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static String check(String place) {
        CRC32 crc = new CRC32();
        crc.update(place.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
