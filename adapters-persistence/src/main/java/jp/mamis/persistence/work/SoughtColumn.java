package jp.mamis.persistence.work;

import java.util.Locale;
import jp.mamis.application.kernel.SoughtText;

/** Columns in which a {@link SoughtText} is looked for, compared as it compares itself. */
public final class SoughtColumn {

    private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /** What is left out: everything up to the space. */
    private static final String BLANKS = "[\\u0001-\\u0020]";

    private SoughtColumn() {}

    /** The condition that takes the key as its one parameter. */
    public static String in(String column) {
        return "position(cast(? as text) in translate(regexp_replace(normalize(" + column + ", nfkc), '" + BLANKS
                + "', '', 'g'), '" + CAPITALS + "', '" + CAPITALS.toLowerCase(Locale.ROOT) + "')) > 0";
    }
}
