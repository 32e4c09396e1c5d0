package jp.mamis.web.input;

import java.util.stream.Stream;
import jp.mamis.domain.kernel.MalformedValue;

/** Choices as fields and parameters write them: by the name of the constant, in capital letters. */
public final class Choices {

    private Choices() {}

    /** @param kind what the text should have been, as the message bundles call it */
    public static <E extends Enum<E>> E constant(E[] all, String kind, String name) {
        return Stream.of(all)
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new MalformedValue(kind, name));
    }

    public static <E extends Enum<E>> E constant(E[] all, String name) {
        return constant(all, "choice", name);
    }
}
