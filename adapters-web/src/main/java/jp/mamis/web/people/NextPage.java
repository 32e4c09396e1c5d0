package jp.mamis.web.people;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.mamis.application.kernel.Slice;
import jp.mamis.web.input.Cursors;
import jp.mamis.web.page.Paging;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Visit;

/** The way on from a part of a list: the same address with the next cursor. */
public final class NextPage {

    private NextPage() {}

    /** {@code table} with what is said about the part and the way to the next one; nothing below an empty table. */
    public static Table on(Table table, Slice<?> part, Visit visit) {
        return on(table, part, visit, "membership.part");
    }

    /** The same with a sentence of its own about the part, of which {@code counted} is the key. */
    public static Table on(Table table, Slice<?> part, Visit visit, String counted) {
        return saying(
                table,
                part,
                visit,
                visit.texts().get(counted, "count", part.rows().size()));
    }

    /** The same with {@code said} about the part. */
    public static Table saying(Table table, Slice<?> part, Visit visit, String said) {
        return part.rows().isEmpty()
                ? table
                : table.paged(new Paging(
                        Optional.empty(), part.next().map(place -> address(visit.path(), place)), said));
    }

    private static String address(String path, String place) {
        String same = path.replaceAll("([?&])after=[^&]*&?", "$1").replaceAll("[?&]$", "");
        return same + (same.contains("?") ? "&" : "?") + "after="
                + URLEncoder.encode(Cursors.shown(place), StandardCharsets.UTF_8);
    }
}
