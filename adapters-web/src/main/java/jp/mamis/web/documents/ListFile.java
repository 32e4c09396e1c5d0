package jp.mamis.web.documents;

import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.page.Texts;

/**
 * A list of a body as a file somebody asks for.
 *
 * @param day on which it is made, as its name says
 */
public record ListFile(Download.Format format, Association body, LocalDate day, Texts texts) {

    /** The format that an address names; nothing is there under another name. */
    public static Download.Format format(String slug) {
        return Download.Format.of(slug).orElseThrow(Addresses::nothing);
    }

    /** A column headed by the text of this key. */
    public Sheet.Heading heading(String key, int width) {
        return new Sheet.Heading(texts.get(key), width);
    }

    /**
     * The answer that carries it.
     *
     * @param name  of the list, in ASCII
     * @param title the key of the sheet's title
     */
    public <R> Response of(
            String name,
            String title,
            List<Sheet.Heading> headings,
            Iterable<R> rows,
            Function<R, List<String>> cells) {
        return Download.of(
                format,
                name + "-" + body.code().text() + "-" + day,
                texts.get(title),
                headings,
                Parts.cells(rows, cells),
                texts.get("export.characters"));
    }
}
