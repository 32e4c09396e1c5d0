package jp.mamis.domain.kernel;

import java.util.Locale;

/**
 * Why the business says no. Each context has one enum of codes; names are stable, documented and translated at the edges.
 */
public interface RefusalCode {

    /** The constant's name, unique within its context: {@code NOT_OF_THIS_ASSOCIATION}. */
    String name();

    /** The name in kebab case, used in message bundles and as problem type: {@code not-of-this-association}. */
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
