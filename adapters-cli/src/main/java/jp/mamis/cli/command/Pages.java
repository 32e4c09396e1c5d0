package jp.mamis.cli.command;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.domain.kernel.MalformedValue;

/** Reads a list of any length page by page. */
public final class Pages {

    private Pages() {}

    /** All rows; a page is read when the rows before it have been taken. */
    public static <T> Stream<T> all(Function<Page, Slice<T>> read) {
        return Stream.iterate(
                        Optional.of(read.apply(Page.first(Page.MOST))),
                        Optional::isPresent,
                        slice -> slice.flatMap(Slice::next)
                                .map(after -> read.apply(new Page(Optional.of(after), Page.MOST))))
                .flatMap(slice -> slice.stream().flatMap(found -> found.rows().stream()));
    }

    /**
     * The first rows.
     *
     * @param most how many at the most, from 1 on
     * @throws MalformedValue if fewer than one is asked for
     */
    public static <T> Stream<T> first(int most, Function<Page, Slice<T>> read) {
        if (most < 1) {
            throw new MalformedValue("most", Integer.toString(most));
        }
        return all(read).limit(most);
    }
}
