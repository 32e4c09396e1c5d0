package jp.mamis.web.json;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How records look as JSON; reader, writer and the API's document agree on it here. */
public final class Shapes {

    private static final Set<Class<?>> CONTAINERS = Set.of(Optional.class, List.class, Set.class, Map.class);
    private static final String DOMAIN = "jp.mamis.domain.";

    private Shapes() {}

    /** Whether the record stands for its one component: identifiers, codes, versions and other values of the domain. */
    public static boolean isSingleValue(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getPackageName().startsWith(DOMAIN)
                && !CONTAINERS.contains(type.getRecordComponents()[0].getType());
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
