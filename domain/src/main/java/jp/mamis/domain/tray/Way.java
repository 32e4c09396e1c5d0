package jp.mamis.domain.tray;

import java.util.Arrays;
import jp.mamis.domain.kernel.MalformedValue;

/** How a doctor was told (伝達方法). The name stands in the store, so a constant is never renamed. */
public enum Way {
    /** 郵送. */
    POST,
    /** FAX. */
    FAX,
    /** 電話. */
    TELEPHONE;

    /** @throws MalformedValue of kind {@code dispatch-way} for anything but a name in any case */
    public static Way parse(String text) {
        return Arrays.stream(values())
                .filter(way -> way.name().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> new MalformedValue("dispatch-way", text));
    }
}
