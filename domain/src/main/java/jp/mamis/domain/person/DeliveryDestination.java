package jp.mamis.domain.person;

import java.util.Arrays;
import jp.mamis.domain.kernel.MalformedValue;

/** Where letters go (文書送付先). */
public enum DeliveryDestination {
    WORKPLACE("施設所在地"),
    HOME("自宅現住所"),
    OTHER("その他");

    private final String label;

    DeliveryDestination(String label) {
        this.label = label;
    }

    /** The words in registers and exchange files: {@code 自宅現住所}. */
    public String label() {
        return label;
    }

    /** @throws MalformedValue of kind {@code delivery-destination} */
    public static DeliveryDestination parse(String text) {
        return Arrays.stream(values())
                .filter(destination -> destination.label.equals(text.strip()))
                .findFirst()
                .orElseThrow(() -> new MalformedValue("delivery-destination", text));
    }
}
