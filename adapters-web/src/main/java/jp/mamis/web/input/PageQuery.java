package jp.mamis.web.input;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import jp.mamis.application.kernel.Page;
import jp.mamis.web.problem.InputFault;
import jp.mamis.web.problem.MalformedInput;
import org.jspecify.annotations.Nullable;

/** The part of a list asked for, {@code ?after=&size=}; a resource takes it as {@code @BeanParam}. */
public class PageQuery {

    private static final int USUAL = 50;

    @QueryParam("after")
    @Nullable private String after;

    @QueryParam("size")
    @Nullable private String size;

    /** For tests and plain code. */
    public static PageQuery of(@Nullable String after, @Nullable String size) {
        PageQuery query = new PageQuery();
        query.after = after;
        query.size = size;
        return query;
    }

    /**
     * The part, 50 rows where nothing is said.
     *
     * @throws MalformedInput for a cursor that is none and a size outside 1..200
     */
    public Page page() {
        Optional<String> place =
                Optional.ofNullable(after).filter(text -> !text.isEmpty()).map(text -> Cursors.read("after", text));
        int rows = Optional.ofNullable(size)
                .filter(text -> !text.isEmpty())
                .map(PageQuery::rows)
                .orElse(USUAL);
        return new Page(place, rows);
    }

    private static int rows(String text) {
        int rows = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
        if (rows < 1 || rows > Page.MOST) {
            throw new MalformedInput(InputFault.malformed("size", "page-size", text));
        }
        return rows;
    }
}
