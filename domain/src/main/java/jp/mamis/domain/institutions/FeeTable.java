package jp.mamis.domain.institutions;

import java.util.Arrays;
import java.util.Optional;

/** The fee table an insured institution bills by (点数表), the third digit of its code. Physicians work under the first. */
public enum FeeTable {
    MEDICAL('1', "医科"),
    DENTAL('3', "歯科"),
    PHARMACY('4', "調剤");

    private final char digit;
    private final String label;

    FeeTable(char digit, String label) {
        this.digit = digit;
        this.label = label;
    }

    public String label() {
        return label;
    }

    static Optional<FeeTable> of(char digit) {
        return Arrays.stream(values()).filter(table -> table.digit == digit).findFirst();
    }
}
