package jp.mamis.domain.hpki.ca;

import java.util.HexFormat;
import java.util.regex.Pattern;
import jp.mamis.domain.kernel.MalformedValue;

/** What a token knows both halves of a key by (鍵の番号): 1 to 32 bytes in hexadecimal digits. */
public record KeyId(String hex) {

    private static final Pattern SHAPE = Pattern.compile("(?:[0-9a-f]{2}){1,32}");

    public KeyId {
        if (!SHAPE.matcher(hex).matches()) {
            throw new MalformedValue("key-id", hex);
        }
    }

    public static KeyId of(byte[] bytes) {
        return new KeyId(HexFormat.of().formatHex(bytes));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
