package jp.mamis.persistence.work;

import java.util.PrimitiveIterator;
import java.util.stream.LongStream;

/** Numbers for rows of facts, from blocks as the persistence provider takes them; see the scripts' sequences. */
public final class FactIds {

    private static final int BLOCK = 50;
    private static final String LAST_OF_EACH_BLOCK =
            "select nextval(cast(? as regclass)) as last from generate_series(1, ?)";

    private FactIds() {}

    /** At least {@code count} numbers that nobody else takes; those left over are never used. */
    public static PrimitiveIterator.OfLong take(Statements statements, String sequence, int count) {
        int blocks = (count + BLOCK - 1) / BLOCK;
        return statements.all(LAST_OF_EACH_BLOCK, row -> row.getLong("last"), "mamis." + sequence, blocks).stream()
                .flatMapToLong(last -> LongStream.rangeClosed(last - BLOCK + 1, last))
                .iterator();
    }
}
