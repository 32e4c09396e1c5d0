package jp.mamis.cli.qualification;

import java.util.List;
import jp.mamis.application.qualification.QualificationReceipt;
import jp.mamis.cli.output.Column;

/** How the answer to an act about a fact is shown. */
final class FactReceipts {

    private FactReceipts() {}

    /** @param own what this act alone tells */
    static List<Column<QualificationReceipt>> columns(Column<QualificationReceipt> own) {
        return List.of(
                Column.of("id", receipt -> receipt.fact().id().value()),
                Column.of("fact", receipt -> receipt.fact().kind()),
                Column.of("day", receipt -> receipt.fact().during().from()),
                Column.of("recordedAt", receipt -> receipt.fact().recordedAt()),
                own,
                Column.of("revokedCertificates", QualificationReceipt::serials),
                Column.of("doubtedCertificates", QualificationReceipt::doubtedSerials));
    }
}
