package jp.mamis.domain.person;

import java.util.Arrays;
import jp.mamis.domain.kernel.MalformedValue;

/** A person's sex as registered (性別). Statistics give every value its own row, so that sums hold. */
public enum Sex {
    MALE("男"),
    FEMALE("女"),
    OTHER("その他"),
    UNKNOWN("不明");

    private final String label;

    Sex(String label) {
        this.label = label;
    }

    /** The word in registers and exchange files: {@code 男}. */
    public String label() {
        return label;
    }

    /** Whether it may be the same person's as {@code other}: only a man and a woman are told apart. */
    public boolean mayBe(Sex other) {
        return !(this == MALE && other == FEMALE) && !(this == FEMALE && other == MALE);
    }

    /** @throws MalformedValue of kind {@code sex} */
    public static Sex parse(String text) {
        return Arrays.stream(values())
                .filter(sex -> sex.label.equals(text.strip()))
                .findFirst()
                .orElseThrow(() -> new MalformedValue("sex", text));
    }
}
