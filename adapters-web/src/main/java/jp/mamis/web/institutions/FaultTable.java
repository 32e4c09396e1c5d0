package jp.mamis.web.institutions;

import java.util.List;
import jp.mamis.application.institutions.InstitutionFile.Fault;
import jp.mamis.web.page.Column;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Texts;
import jp.mamis.web.problem.InputFault;
import jp.mamis.web.problem.Wording;

/** What is wrong with a file, line by line. */
final class FaultTable {

    private static final int SHOWN = 60;

    private final Texts t;
    private final Wording wording;

    FaultTable(Texts t) {
        this.t = t;
        this.wording = new Wording(t);
    }

    Table of(List<Fault> faults) {
        return Table.of(
                t.get("load.faults"),
                faults,
                List.of(
                        Column.text(t.get("load.line"), fault -> Integer.toString(fault.line())),
                        Column.text(t.get("load.column"), Fault::column),
                        Column.text(t.get("load.given"), FaultTable::given),
                        Column.text(
                                t.get("load.rule"),
                                fault ->
                                        wording.of(InputFault.malformed(fault.column(), fault.kind(), fault.given())))),
                t.get("load.no-faults"));
    }

    private static String given(Fault fault) {
        String given = fault.given();
        return given.codePointCount(0, given.length()) > SHOWN
                ? given.substring(0, given.offsetByCodePoints(0, SHOWN)) + "…"
                : given;
    }
}
