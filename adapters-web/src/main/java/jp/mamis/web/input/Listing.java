package jp.mamis.web.input;

import java.util.List;
import java.util.Optional;
import jp.mamis.application.kernel.Slice;

/** A part of a list as the API answers it. {@code next} is the cursor to ask on with, absent at the end. */
public record Listing<T>(List<T> items, Optional<String> next) {

    public static <T> Listing<T> of(Slice<T> slice) {
        return new Listing<>(slice.rows(), slice.next().map(Cursors::shown));
    }
}
