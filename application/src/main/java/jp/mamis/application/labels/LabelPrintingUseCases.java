package jp.mamis.application.labels;

import jp.mamis.application.journal.Foundation;
import jp.mamis.domain.settings.LabelSheets;

/** Constructs what has to do with printing labels and hands it out. */
public final class LabelPrintingUseCases {

    private final KeepLabelPrinting keepPrinting;
    private final LabelPrintingQueries queries;

    public LabelPrintingUseCases(Foundation foundation, LabelPrintings printings, LabelSheets sheets) {
        keepPrinting = new KeepLabelPrinting(foundation, printings);
        queries = new LabelPrintingQueries(foundation, printings, sheets);
    }

    public KeepLabelPrinting keepPrinting() {
        return keepPrinting;
    }

    public LabelPrintingQueries queries() {
        return queries;
    }
}
