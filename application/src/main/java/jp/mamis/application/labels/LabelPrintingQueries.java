package jp.mamis.application.labels;

import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.settings.LabelPrinting;
import jp.mamis.domain.settings.LabelSheets;

/** How the caller prints labels. */
public final class LabelPrintingQueries {

    private final Foundation foundation;
    private final LabelPrintings printings;
    private final LabelSheets sheets;

    LabelPrintingQueries(Foundation foundation, LabelPrintings printings, LabelSheets sheets) {
        this.foundation = foundation;
        this.printings = printings;
        this.sheets = sheets;
    }

    /** The sheets of this installation. */
    public LabelSheets sheets() {
        return sheets;
    }

    /** As the caller last printed labels of the body; on the usual sheet where there is nothing or the sheet is given up. */
    public Outcome<LabelPrinting> own(AssociationId body, Caller caller) {
        Outcome<LabelPrinting> answer = KeepLabelPrinting.owner(body, caller)
                .map(account -> foundation
                        .work()
                        .readOnly(() -> printings
                                .of(account, body)
                                .flatMap(kept -> sheets.find(kept.sheet())
                                        .map(sheet -> new LabelPrinting(sheet, kept.right(), kept.down())))
                                .orElseGet(() -> LabelPrinting.on(sheets.usual()))));
        return foundation.answered(answer, body, body.value(), caller);
    }
}
