package jp.mamis.web.json;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;

/** How records look as JSON; reader, writer and the API's document agree on it here. */
public final class Shapes {

    private Shapes() {}

    /** Whether the record stands for its one component: {@code value}, or {@code number} of a version. */
    public static boolean isSingleValue(Class<?> type) {
        if (!type.isRecord()) {
            return false;
        }
        RecordComponent[] components = type.getRecordComponents();
        return components.length == 1
                && (components[0].getName().equals("value")
                        || components[0].getName().equals("number"));
    }

    /** Which case of a sealed family the record is: its simple name beginning with a small letter. */
    public static Optional<String> kind(Class<?> type) {
        return Arrays.stream(type.getInterfaces())
                .filter(Class::isSealed)
                .findFirst()
                .map(family -> Character.toLowerCase(type.getSimpleName().charAt(0))
                        + type.getSimpleName().substring(1));
    }
}
