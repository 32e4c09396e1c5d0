package jp.mamis.web.workplaces;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jp.mamis.application.institutions.TypedWorkplace;
import jp.mamis.application.institutions.TypedWorkplaceQueries.Suggested;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.institutions.Institution;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Column;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Texts;

/** The work list of typed workplaces as a table, and where its rows lead. */
final class TypedTable {

    private TypedTable() {}

    /** @param nothing what is said where no row is */
    static Table of(List<Suggested> rows, Association body, String nothing, Texts t) {
        return Table.of(
                t.get("typed.list"),
                rows,
                List.of(
                        Column.<Suggested>of(
                                t.get("typed.workplace"),
                                row -> Cell.link(row.typed().workplace().text(), path(body, row.typed()))),
                        Column.<Suggested>text(
                                t.get("typed.doctor"), row -> row.typed().name().full()),
                        Column.<Suggested>of(
                                t.get("typed.likely"),
                                row -> Cell.lines(row.likely().stream()
                                        .map(place -> likely(place, t))
                                        .toList()))),
                nothing);
    }

    static String likely(Institution place, Texts t) {
        return t.get(
                "institution.at",
                Map.of("address", place.name().text(), "code", place.code().text()));
    }

    static String office(Association body) {
        return "/office/" + body.code().text();
    }

    static String list(Association body) {
        return office(body) + "/workplaces";
    }

    static String path(Association body, TypedWorkplace typed) {
        return list(body) + "/" + typed.person().value() + "?name="
                + URLEncoder.encode(typed.workplace().text(), StandardCharsets.UTF_8);
    }
}
