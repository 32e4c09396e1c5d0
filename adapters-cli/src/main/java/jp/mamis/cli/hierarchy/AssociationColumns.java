package jp.mamis.cli.hierarchy;

import java.util.List;
import jp.mamis.application.hierarchy.AssociationView;
import jp.mamis.application.hierarchy.Restructured;
import jp.mamis.cli.output.Column;
import jp.mamis.domain.hierarchy.AssociationCode;

/** What commands print about bodies. */
final class AssociationColumns {

    private AssociationColumns() {}

    static List<Column<AssociationView>> of() {
        return List.of(
                Column.of("code", body -> body.code().text()),
                Column.of("name", body -> body.name().text()),
                Column.of("tier", body -> body.tier().number()),
                Column.of("kind", AssociationView::kind),
                Column.of("parent", body -> body.parent().map(AssociationCode::text)),
                Column.of("from", body -> body.period().from()),
                Column.of("lastDay", body -> body.period().lastDay()),
                Column.of("provisional", AssociationView::provisional));
    }

    static List<Column<Restructured>> changed() {
        return List.of(
                Column.of(
                        "changed",
                        done -> done.changed().stream()
                                .map(AssociationCode::text)
                                .toList()),
                Column.of("version", done -> done.version().number()));
    }
}
