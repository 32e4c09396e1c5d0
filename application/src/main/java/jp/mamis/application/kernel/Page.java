package jp.mamis.application.kernel;

import java.util.Optional;

/**
 * Which part of a list is wanted.
 *
 * @param after the cursor of the slice before, empty for the first
 * @param size  1 to {@value #MOST} rows
 */
public record Page(Optional<String> after, int size) {

    public static final int MOST = 200;

    public Page {
        if (size < 1 || size > MOST) {
            throw new IllegalArgumentException("page size outside 1.." + MOST);
        }
    }

    public static Page first(int size) {
        return new Page(Optional.empty(), size);
    }
}
