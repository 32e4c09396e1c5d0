package jp.mamis.web.documents;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;

/** The rows of a list that is read part by part, the next part only when it is needed. */
public final class Parts {

    private Parts() {}

    /**
     * All rows. The first part is read at once, so that what is refused is refused before the answer begins.
     *
     * @param read reads a part
     */
    public static <R> Iterable<R> of(Function<Page, Slice<R>> read) {
        Slice<R> first = read.apply(Page.first(Page.MOST));
        return () -> new Rows<>(first, read);
    }

    private static final class Rows<R> implements Iterator<R> {

        private final Function<Page, Slice<R>> read;
        private Iterator<R> part;
        private Optional<String> next;

        Rows(Slice<R> first, Function<Page, Slice<R>> read) {
            this.read = read;
            this.part = first.rows().iterator();
            this.next = first.next();
        }

        @Override
        public boolean hasNext() {
            while (!part.hasNext() && next.isPresent()) {
                Slice<R> slice = read.apply(new Page(next, Page.MOST));
                part = slice.rows().iterator();
                next = slice.next();
            }
            return part.hasNext();
        }

        @Override
        public R next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return part.next();
        }
    }

    /** Rows turned into cells as they are read. */
    public static <R> Iterable<List<String>> cells(Iterable<R> rows, Function<R, List<String>> cells) {
        return () -> {
            Iterator<R> all = rows.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return all.hasNext();
                }

                @Override
                public List<String> next() {
                    return cells.apply(all.next());
                }
            };
        };
    }
}
