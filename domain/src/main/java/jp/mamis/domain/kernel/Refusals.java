package jp.mamis.domain.kernel;

import java.util.List;
import java.util.stream.Stream;

/** Every reason for a refusal: never empty, in the order the rules were asked. */
public record Refusals(List<Refusal> reasons) {

    public Refusals {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a refusal needs a reason");
        }
    }

    public static Refusals of(Refusal refusal) {
        return new Refusals(List.of(refusal));
    }

    public Refusals and(Refusals others) {
        return new Refusals(
                Stream.concat(reasons.stream(), others.reasons.stream()).toList());
    }

    public boolean contains(RefusalCode code) {
        return reasons.stream().anyMatch(reason -> reason.code().equals(code));
    }

    /** The reason shown where there is room for one only. */
    public Refusal first() {
        return reasons.get(0);
    }
}
